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

void respell_not(struct text word, struct respellings *ret_respellings)
{
    ret_respellings->count = 0;
    if (word.size > 0 && word.size <= TOKEN_BYTES_MAX) {
        (void)add(ret_respellings, word);
    }
}

/* Ends in a doubled vowel and one consonant, as "boom". */
static bool is_closed(struct text word)
{
    const char *end = word.data + word.size;
    return word.size > 2 && !is_vowel(end[-1]) && end[-2] == end[-3] &&
           strchr("aeou", end[-2]) != NULL;
}

/* Ends in a single vowel and one consonant that can be doubled, as "pan". */
static bool is_short(struct text word)
{
    const char *end = word.data + word.size;
    return !is_vowel(end[-1]) && strchr("jwxhq", end[-1]) == NULL && is_vowel(end[-2]) &&
           (word.size == 2 || !is_vowel(end[-3]));
}

/* Adds it with a last f or s voiced, and as it is. */
static void add_voiced(struct respellings *all, struct text text)
{
    char last = text.data[text.size - 1];
    if (last == 'f' || last == 's') {
        add(all, text)->bytes[text.size - 1] = last == 'f' ? 'v' : 'z';
    }
    (void)add(all, text);
}

void respell_before_vowel(struct text word, struct respellings *ret_respellings)
{
    ret_respellings->count = 0;
    if (word.size < 2 || word.size > TOKEN_BYTES_MAX) {
        return;
    }
    char last = word.data[word.size - 1];
    if (is_closed(word)) {
        char opened[TOKEN_BYTES_MAX];
        memcpy(opened, word.data, word.size - 2);
        opened[word.size - 2] = last;
        add_voiced(ret_respellings, text_of(opened, word.size - 1));
        return;
    }
    if (is_short(word)) {
        struct respelling *doubled = add(ret_respellings, word);
        doubled->bytes[doubled->size++] = last;
    }
    add_voiced(ret_respellings, word);
}
