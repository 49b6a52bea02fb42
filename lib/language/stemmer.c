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

/* An infinitive that is a noun with a plural of its own (wagen, wagens), or the plural of a noun in
 * -e (typen, of type), is that noun. */
static bool is_noun(const struct lexicon *lexicon, struct text infinitive)
{
    struct stem plural;
    return (stem_set(&plural, infinitive, text_from("s")) &&
            lexicon_is_known(lexicon, stem_text(&plural))) ||
           lexicon_has(lexicon, stem_cut(infinitive, 1), LEXICON_PLURAL_IN_N);
}

/* An adjective may be a participle: erkende → erkend → erken, betrokkene → betrokken → betrek; not
 * one that is an entry of its own: korte → kort, which is no form of korren. */
static bool stem_inflected_adjective(const struct lexicon *lexicon, struct text word,
                                     struct stem *ret_stem)
{
    if (!stem_adjective(lexicon, word, ret_stem)) {
        return false;
    }
    struct text adjective = stem_text(ret_stem);
    bool stays =
        (lexicon_find(lexicon, adjective).flags & (LEXICON_NOUN_BASE | LEXICON_VERB_STEM)) != 0;
    struct stem verb;
    if (stem_strong_verb(lexicon, adjective, &verb) ||
        (!stays && ends_in_dental(adjective) && stem_weak_verb(lexicon, adjective, &verb))) {
        *ret_stem = verb;
    }
    return true;
}

/* An adjective that the dictionary has as a noun: zieke, grotere; not waarde, which has compounds
 * and a diminutive, nor jongere and schaarste, which have compounds and look like degrees of
 * comparison. */
static bool stem_nominalised(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    bool is_degree = text_ends_with(word, "ere") || text_ends_with(word, "ste");
    return text_ends_with(word, "e") && (flags & LEXICON_NOMINALISED) != 0 &&
           (!is_degree || (flags & LEXICON_CORE) == 0) &&
           stem_inflected_adjective(lexicon, word, ret_stem);
}

/* A word that the dictionary has as an entry of its own. */
static bool stem_entry(const struct lexicon *lexicon, struct text word, uint32_t flags,
                       struct stem *ret_stem)
{
    if ((flags & LEXICON_INFINITIVE) != 0 && !is_noun(lexicon, word) &&
        stem_infinitive(lexicon, word, ret_stem)) {
        return true;
    }
    if (stem_nominalised(lexicon, word, ret_stem)) {
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

/* zieken → zieke → ziek */
static bool stem_plural(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    if (!stem_noun(lexicon, word, ret_stem)) {
        return false;
    }
    struct stem adjective;
    if (stem_nominalised(lexicon, stem_text(ret_stem), &adjective)) {
        *ret_stem = adjective;
    }
    return true;
}

/* A form of an adjective or a weak verb. */
static bool stem_form(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    bool ends_in_en = text_ends_with(word, "en");
    return stem_inflected_adjective(lexicon, word, ret_stem) ||
           stem_weak_verb(lexicon, word, ret_stem) ||
           (text_ends_with(word, "n") && stem_infinitive(lexicon, word, ret_stem)) ||
           (ends_in_en && stem_inflected_adjective(lexicon, stem_cut(word, 1), ret_stem));
}

/* By the lexicon alone. */
static bool stem_known(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    bool is_noun_only = (flags & LEXICON_END) != 0 && /* warmte is no past tense of warm */
                        (flags & (LEXICON_ADJECTIVE | LEXICON_VERB)) == 0;
    return stem_irregular_noun(lexicon, word, ret_stem) ||
           ((flags & LEXICON_INFINITIVE) == 0 && stem_strong_verb(lexicon, word, ret_stem)) ||
           stem_entry(lexicon, word, flags, ret_stem) || stem_plural(lexicon, word, ret_stem) ||
           (!is_noun_only && stem_form(lexicon, word, ret_stem));
}

/* verpleging ends in no "ging" and indringing in no "inging"; participles do end compounds:
 * regelgebonden. */
static bool is_past_tense(const struct lexicon *lexicon, struct text word)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    struct stem verb;
    if (text_ends_with(word, "en")) {
        return (flags & LEXICON_STRONG_VERB) != 0 && (flags & LEXICON_IRREGULAR_NOUN) == 0 &&
               !text_starts_with(word, "ge");
    }
    return stem_strong_verb(lexicon, word, &verb);
}

/* A compound that is in no list is stemmed at its end: its head, or where it has none its longest
 * known ending. */
static bool stem_compound(const struct lexicon *lexicon, struct text word, size_t head,
                          struct stem *ret_stem)
{
    size_t first = head > 0 ? head : 1;
    size_t last = head > 0 ? head : word.size;
    for (size_t start = first; start <= last && start + ENDING_SIZE_MIN <= word.size; start++) {
        struct text ending = text_slice(word, start, word.size);
        struct stem stem;
        if (lexicon_is_known(lexicon, ending) && (head > 0 || !is_past_tense(lexicon, ending)) &&
            stem_known(lexicon, ending, &stem)) {
            return stem_set(ret_stem, text_slice(word, 0, start), stem_text(&stem));
        }
    }
    static const uint32_t listed = LEXICON_HUNSPELL | LEXICON_WORD_LIST;
    struct text end = text_slice(word, head, word.size);
    return head > 0 && (lexicon_find(lexicon, end).flags & listed) != 0 &&
           stem_set(ret_stem, word, none); /* as its head: omgevingsmanagement */
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

/* Kraaij-Pohlmann takes every ge- for a participle's. */
static enum status stem_unknown(xc_stemmer *fallback, struct text word, struct stem *ret_stem,
                                struct error *error)
{
    enum status status = snowball_stem(fallback, word, ret_stem, error);
    if (status == STATUS_OK && text_starts_with(word, "ge") &&
        !text_starts_with(stem_text(ret_stem), "ge")) {
        (void)stem_set(ret_stem, word, none);
    }
    return status;
}

bool dutch_stem_known(const struct lexicon *lexicon, struct text word, size_t head,
                      struct stem *ret_stem)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    struct stem stem;
    if (!stem_known(lexicon, word, &stem) &&
        ((flags & LEXICON_VERB) != 0 || !stem_compound(lexicon, word, head, &stem))) {
        if ((flags & (LEXICON_HUNSPELL | LEXICON_WORD_LIST | LEXICON_NAME)) == 0) {
            return false;
        }
        (void)stem_set(&stem, word, none);
    }
    if (!stem_derivation(lexicon, stem_text(&stem), ret_stem)) {
        *ret_stem = stem;
    }
    return true;
}

enum status dutch_stem(const struct lexicon *lexicon, xc_stemmer *fallback, struct text word,
                       size_t head, struct stem *ret_stem, struct error *error)
{
    return dutch_stem_known(lexicon, word, head, ret_stem)
               ? STATUS_OK
               : stem_unknown(fallback, word, ret_stem, error);
}
