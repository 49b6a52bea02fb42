#include <string.h>

#include "language/stemmer_rules.h"

/* Also what the dictionary lets compounds end with. */
static const uint32_t NOUN = LEXICON_NOUN | LEXICON_END;

enum {
    NOUN_SIZE_MIN = 2,
    IRREGULAR_SIZE_MIN = 4, /* of an irregular plural at the end of a compound … */
    BEFORE_SIZE_MIN = 3,    /* … and of what is before it: besloten is no plural of slot */
};

bool stem_irregular_noun(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    for (size_t start = 0; start + IRREGULAR_SIZE_MIN <= word.size; start++) {
        struct text ending = text_slice(word, start, word.size);
        struct text base = lexicon_base(lexicon, ending, LEXICON_IRREGULAR_NOUN);
        if (base.size > 0 && stem_set(ret_stem, text_slice(word, 0, start), base) &&
            (start == 0 || lexicon_is_known(lexicon, stem_text(ret_stem)))) {
            return true;
        }
        if (start == 0) {
            start = BEFORE_SIZE_MIN - 1;
        }
    }
    return false;
}

static bool set_noun(const struct lexicon *lexicon, struct text noun, struct stem *ret_stem)
{
    return noun.size >= NOUN_SIZE_MIN && (lexicon_find(lexicon, noun).flags & NOUN) != 0 &&
           stem_set(ret_stem, noun, (struct text){NULL, 0});
}

/* bloempje, autootje, tafeltje, kringetje, balletje, koninkje */
bool stem_diminutive(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    static const struct text none = {NULL, 0};
    struct text cut = stem_cut(word, strlen("je"));
    if (text_ends_with(word, "inkje") && stem_set(ret_stem, stem_cut(word, 3), text_from("g")) &&
        lexicon_has(lexicon, stem_text(ret_stem), LEXICON_NOUN)) {
        return true;
    }
    if (text_ends_with(word, "etje") &&
        stem_set_respelled(lexicon, none, stem_cut(word, 4), NOUN, ret_stem)) {
        return true;
    }
    if (set_noun(lexicon, cut, ret_stem)) { /* maatje, of maat before ma */
        return true;
    }
    if (text_ends_with(word, "tje") || text_ends_with(word, "pje")) {
        struct text noun = stem_cut(word, 3);
        struct text shorter = stem_cut(noun, 1); /* autoo → auto */
        if (set_noun(lexicon, noun, ret_stem) ||
            (noun.size > 1 && noun.data[noun.size - 1] == noun.data[noun.size - 2] &&
             set_noun(lexicon, shorter, ret_stem))) {
            return true;
        }
    }
    return false;
}

/* By what the dictionary says of the plural: ouderen → oudere, rechten → recht, ziekten → ziekte;
 * then by what is left, if that is a noun. */
static bool stem_plural_in_n(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    static const struct text none = {NULL, 0};
    struct text with_e = stem_cut(word, 1);
    struct text without = stem_cut(word, 2);
    bool has_en = text_ends_with(word, "en");
    return (has_en && stem_set_respelled(lexicon, none, without, LEXICON_PLURAL_IN_EN, ret_stem)) ||
           (lexicon_has(lexicon, with_e, LEXICON_PLURAL_IN_N) &&
            set_noun(lexicon, with_e, ret_stem)) ||
           (has_en && stem_set_respelled(lexicon, none, without, LEXICON_NOUN_BASE, ret_stem)) ||
           set_noun(lexicon, with_e, ret_stem) ||
           (has_en && stem_set_respelled(lexicon, none, without, NOUN, ret_stem));
}

bool stem_noun(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    if (text_ends_with(word, "heden") && word.size > strlen("heden") + 1 &&
        stem_set(ret_stem, stem_cut(word, strlen("eden")), text_from("eid")) &&
        lexicon_is_known(lexicon, stem_text(ret_stem))) {
        return true;
    }
    if (text_ends_with(word, "je") && stem_diminutive(lexicon, word, ret_stem)) {
        return true;
    }
    if (text_ends_with(word, "jes") && stem_diminutive(lexicon, stem_cut(word, 1), ret_stem)) {
        return true;
    }
    if (text_ends_with(word, "n")) {
        return stem_plural_in_n(lexicon, word, ret_stem);
    }
    return text_ends_with(word, "s") && set_noun(lexicon, stem_cut(word, 1), ret_stem);
}

bool stem_derivation(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    static const char *const endings[] = {"atie", "ator", "atief", "ering"};
    enum { ROOT_SIZE_MIN = 2 };
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t size = strlen(endings[i]);
        if (text_ends_with(word, endings[i]) && word.size >= size + ROOT_SIZE_MIN) {
            return stem_set(ret_stem, stem_cut(word, size), text_from("eer")) &&
                   lexicon_has(lexicon, stem_text(ret_stem), LEXICON_VERB);
        }
    }
    return false;
}
