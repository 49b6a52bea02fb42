#include "language/stemmer.h"

#include <string.h>

#include "language/respell.h"
#include "language/stemmer_rules.h"

enum { ENDING_SIZE_MIN = 4 /* letters, of the known end of an unknown word */ };

static const struct text none = {NULL, 0};

struct text stem_text(const struct stem *stem)
{
    return text_of(stem->bytes, stem->size);
}

struct text stem_cut(struct text word, size_t size)
{
    return text_slice(word, 0, word.size > size ? word.size - size : 0);
}

bool stem_set(struct stem *stem, struct text first, struct text second)
{
    if (first.size + second.size > STEM_BYTES_MAX) {
        return false;
    }
    if (first.size > 0) {
        memmove(stem->bytes, first.data, first.size);
    }
    if (second.size > 0) {
        memmove(stem->bytes + first.size, second.data, second.size);
    }
    stem->size = first.size + second.size;
    return true;
}

bool stem_set_respelled(const struct lexicon *lexicon, struct text first, struct text cut,
                        uint32_t flags, struct stem *stem)
{
    struct respellings spellings;
    respell(cut, &spellings);
    for (size_t i = 0; i < spellings.count; i++) {
        if (stem_set(stem, first, respelling_text(&spellings.items[i])) &&
            (lexicon_find(lexicon, stem_text(stem)).flags & flags) != 0) {
            return true;
        }
    }
    return false;
}

static bool ends_in_dental(struct text word)
{
    return text_ends_with(word, "d") || text_ends_with(word, "t");
}

/* An infinitive that is a noun with a plural of its own (wagen, wagens) is that noun. */
static bool is_noun_in_en(const struct lexicon *lexicon, struct text word)
{
    struct stem plural;
    return stem_set(&plural, word, text_from("s")) && lexicon_is_known(lexicon, stem_text(&plural));
}

/* A word that the dictionary has as an entry of its own. */
static bool stem_entry(const struct lexicon *lexicon, struct text word, uint32_t flags,
                       struct stem *ret_stem)
{
    if ((flags & LEXICON_INFINITIVE) != 0 && !is_noun_in_en(lexicon, word) &&
        stem_infinitive(lexicon, word, ret_stem)) {
        return true;
    }
    if ((flags & (LEXICON_NOUN_BASE | LEXICON_VERB_STEM)) != 0) {
        return (text_ends_with(word, "je") && stem_diminutive(lexicon, word, ret_stem)) ||
               stem_set(ret_stem, word, none);
    }
    if ((flags & LEXICON_ADJECTIVE_BASE) == 0) {
        return false;
    }
    if (ends_in_dental(word) && stem_weak_verb(lexicon, word, ret_stem)) {
        return true;
    }
    return (text_ends_with(word, "er") && stem_adjective(lexicon, word, ret_stem)) ||
           stem_set(ret_stem, word, none);
}

/* An adjective may be a participle: erkende → erkend → erken. */
static bool stem_inflected_adjective(const struct lexicon *lexicon, struct text word,
                                     struct stem *ret_stem)
{
    if (!stem_adjective(lexicon, word, ret_stem)) {
        return false;
    }
    struct stem verb;
    if (ends_in_dental(stem_text(ret_stem)) &&
        stem_weak_verb(lexicon, stem_text(ret_stem), &verb)) {
        *ret_stem = verb;
    }
    return true;
}

/* By the lexicon alone. */
static bool stem_known(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    return stem_irregular_noun(lexicon, word, ret_stem) ||
           ((flags & LEXICON_INFINITIVE) == 0 && stem_strong_verb(lexicon, word, ret_stem)) ||
           stem_entry(lexicon, word, flags, ret_stem) || stem_noun(lexicon, word, ret_stem) ||
           stem_inflected_adjective(lexicon, word, ret_stem) ||
           stem_weak_verb(lexicon, word, ret_stem) ||
           (text_ends_with(word, "n") && stem_infinitive(lexicon, word, ret_stem));
}

/* A compound nobody lists: its longest known ending is stemmed. */
static bool stem_compound(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    for (size_t start = 1; start + ENDING_SIZE_MIN <= word.size; start++) {
        struct text ending = text_slice(word, start, word.size);
        struct stem stem;
        if (lexicon_is_known(lexicon, ending) && stem_known(lexicon, ending, &stem)) {
            return stem_set(ret_stem, text_slice(word, 0, start), stem_text(&stem));
        }
    }
    return false;
}

enum status snowball_stem(xc_stemmer *stemmer, struct text word, struct stem *ret_stem,
                          struct error *error)
{
    xc_error reason;
    xc_text stem;
    xc_status status = xc_stemmer_stem(stemmer, (xc_text){word.data, word.size}, &stem, &reason);
    if (status == XC_NO_MEMORY) {
        return error_no_memory(error);
    }
    if (status != XC_OK) {
        return error_set(error, STATUS_INTERNAL, "a word cannot be stemmed: %s", reason.message);
    }
    if (stem.size == 0 || !stem_set(ret_stem, text_of(stem.data, stem.size), none)) {
        (void)stem_set(ret_stem, word, none);
    }
    return STATUS_OK;
}

enum status dutch_stem(const struct lexicon *lexicon, xc_stemmer *fallback, struct text word,
                       struct stem *ret_stem, struct error *error)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    if (!stem_known(lexicon, word, ret_stem) &&
        ((flags & LEXICON_VERB) != 0 || !stem_compound(lexicon, word, ret_stem))) {
        if ((flags & (LEXICON_HUNSPELL | LEXICON_WORD_LIST | LEXICON_NAME)) == 0) {
            return snowball_stem(fallback, word, ret_stem, error);
        }
        (void)stem_set(ret_stem, word, none);
    }
    struct stem verb;
    if (stem_derivation(lexicon, stem_text(ret_stem), &verb)) {
        *ret_stem = verb;
    }
    return STATUS_OK;
}
