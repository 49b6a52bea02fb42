#include "language/compile/verb_stems.h"

#include <string.h>

#include "language/respell.h"
#include "language/stemmer_rules.h"

enum { BEGINNING_SIZE_MIN = 2, VERB_SIZE_MIN = 4 };

static bool is_beginning(const struct lexicon *lexicon, struct text text)
{
    return (lexicon_find(lexicon, text).flags & (LEXICON_PARTICLE | LEXICON_NOT_A_LEFT_PART)) != 0;
}

/* The stem of the verb behind a particle or prefix, with that before it. */
static bool find_without_beginning(const struct lexicon *lexicon, struct text infinitive,
                                   struct stem *ret_stem)
{
    for (size_t start = BEGINNING_SIZE_MIN; start + VERB_SIZE_MIN <= infinitive.size; start++) {
        struct text beginning = text_slice(infinitive, 0, start);
        struct text verb = text_slice(infinitive, start, infinitive.size);
        struct stem stem;
        if (is_beginning(lexicon, beginning) && lexicon_has(lexicon, verb, LEXICON_INFINITIVE) &&
            stem_infinitive(lexicon, verb, &stem)) {
            return stem_set(ret_stem, beginning, stem_text(&stem));
        }
    }
    return false;
}

/* An unstressed last syllable keeps its single vowel: bungel, open, heilig. */
static bool is_unstressed(struct text cut)
{
    return cut.size > 4 && (text_ends_with(cut, "el") || text_ends_with(cut, "en") ||
                            text_ends_with(cut, "em") || text_ends_with(cut, "ig"));
}

static bool find_by_spelling(struct text infinitive, struct stem *ret_stem)
{
    struct text cut = stem_cut(infinitive, strlen("en"));
    if (text_ends_with(infinitive, "aan")) {
        return stem_set(ret_stem, cut, (struct text){NULL, 0});
    }
    if (!text_ends_with(infinitive, "en")) {
        return false;
    }
    if (is_unstressed(cut)) {
        return stem_set(ret_stem, cut, (struct text){NULL, 0});
    }
    struct respellings spellings;
    respell(cut, &spellings);
    return spellings.count > 0 &&
           stem_set(ret_stem, respelling_text(&spellings.items[0]), (struct text){NULL, 0});
}

enum status verb_stems_add(const struct lexicon *lexicon, struct vocabulary *vocabulary,
                           struct error *error)
{
    size_t count = vocabulary->count;
    for (size_t i = 0; i < count; i++) {
        struct text word = vocabulary->words[i]->text;
        struct stem stem;
        if ((vocabulary->words[i]->flags & LEXICON_INFINITIVE) == 0 ||
            stem_infinitive(lexicon, word, &stem) ||
            (!find_without_beginning(lexicon, word, &stem) && !find_by_spelling(word, &stem))) {
            continue;
        }
        struct vocabulary_word *added = vocabulary_add(vocabulary, stem_text(&stem));
        if (added == NULL) {
            return error_no_memory(error);
        }
        added->flags |= LEXICON_VERB;
    }
    return STATUS_OK;
}
