#include "language/respell.h"

#include <string.h>

#include "language/analyser.h"

bool is_vowel(char letter)
{
    return letter != '\0' && strchr("aeiouy", letter) != NULL;
}

struct text respelling_text(const struct respelling *respelling)
{
    return text_of(respelling->bytes, respelling->size);
}

static struct respelling *add(struct respellings *all, struct text text)
{
    struct respelling *item = &all->items[all->count++];
    memcpy(item->bytes, text.data, text.size);
    item->size = text.size;
    return item;
}

/* Ends in a single vowel that can be doubled and one consonant, as "bom"; "j", "w" and "x" close no
 * syllable with a doubled vowel. */
static bool is_open(struct text cut)
{
    char last = cut.data[cut.size - 1];
    char vowel = cut.data[cut.size - 2];
    bool follows_vowel = cut.size > 2 && is_vowel(cut.data[cut.size - 3]);
    return !is_vowel(last) && strchr("jwxhq", last) == NULL && strchr("aeou", vowel) != NULL &&
           !follows_vowel;
}

void respell(struct text cut, struct respellings *ret_respellings)
{
    ret_respellings->count = 0;
    if (cut.size < 2 || cut.size > TOKEN_BYTES_MAX) {
        return;
    }
    char last = cut.data[cut.size - 1];
    if (!is_vowel(last) && last == cut.data[cut.size - 2]) {
        (void)add(ret_respellings, text_slice(cut, 0, cut.size - 1));
        (void)add(ret_respellings, cut);
        return;
    }
    char voiceless = last;
    if (last == 'v' || last == 'z') {
        voiceless = last == 'v' ? 'f' : 's';
    }
    if (is_open(cut)) {
        struct respelling *doubled = add(ret_respellings, cut);
        doubled->bytes[cut.size - 1] = cut.data[cut.size - 2];
        doubled->bytes[cut.size] = voiceless;
        doubled->size++;
    }
    if (voiceless != last) {
        add(ret_respellings, cut)->bytes[cut.size - 1] = voiceless;
    }
    (void)add(ret_respellings, cut);
}
