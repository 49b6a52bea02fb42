#include <string.h>

#include "language/stemmer_rules.h"

enum { ADJECTIVE_SIZE_MIN = 2 };

static bool set_adjective(const struct lexicon *lexicon, struct text adjective,
                          struct stem *ret_stem)
{
    return adjective.size >= ADJECTIVE_SIZE_MIN &&
           lexicon_has(lexicon, adjective, LEXICON_ADJECTIVE_BASE) &&
           stem_set(ret_stem, adjective, (struct text){NULL, 0});
}

bool stem_adjective(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    static const struct text none = {NULL, 0};
    static const char *const before_vowel[] = {"ere", "er", "e"}; /* the spelling changes */
    static const char *const as_is[] = {"dere", "der", "ste", "st", "te", "t"};
    static const char *const superlative = "aller";
    if (text_starts_with(word, superlative) &&
        stem_adjective(lexicon, text_slice(word, strlen(superlative), word.size), ret_stem)) {
        return true;
    }
    if (lexicon_has(lexicon, word, LEXICON_COMPARATIVE_LIKE)) {
        return set_adjective(lexicon, word, ret_stem);
    }
    if (text_ends_with(word, "e") &&
        lexicon_has(lexicon, stem_cut(word, 1), LEXICON_COMPARATIVE_LIKE)) {
        return set_adjective(lexicon, stem_cut(word, 1), ret_stem);
    }
    for (size_t i = 0; i < sizeof before_vowel / sizeof before_vowel[0]; i++) {
        if (text_ends_with(word, before_vowel[i]) &&
            stem_set_respelled(lexicon, none, stem_cut(word, strlen(before_vowel[i])),
                               LEXICON_ADJECTIVE_BASE, ret_stem)) {
            return true;
        }
    }
    for (size_t i = 0; i < sizeof as_is / sizeof as_is[0]; i++) {
        bool is_short = as_is[i][0] == 't'; /* a superlative of an adjective in s: wijste */
        struct text adjective = stem_cut(word, strlen(as_is[i]));
        if (text_ends_with(word, as_is[i]) && (!is_short || text_ends_with(adjective, "s")) &&
            set_adjective(lexicon, adjective, ret_stem)) {
            return true;
        }
    }
    return false;
}
