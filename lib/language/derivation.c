#include "language/derivation.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "language/derivation_table.h"
#include "language/respell.h"
#include "language/stemmer_rules.h"

/* protesteren has the stem protesteer, wonderen has wonder. */
static bool is_loan_verb(const struct lexicon *lexicon, struct text infinitive)
{
    struct stem stem;
    return stem_set(&stem, stem_cut(infinitive, strlen("eren")), text_from("eer")) &&
           lexicon_has(lexicon, stem_text(&stem), LEXICON_VERB);
}

/* Flags of which a word of each kind has one. */
static const uint32_t kind_flags[] = {
    [ANY_WORD] = LEXICON_HUNSPELL | LEXICON_WORD_LIST,
    [NOUN] = LEXICON_NOUN | LEXICON_END,
    [NOUN_ENTRY] = LEXICON_NOUN_BASE | LEXICON_END,
    [ADJECTIVE] = LEXICON_ADJECTIVE_BASE,
    [VERB] = LEXICON_INFINITIVE,
    [LOAN_VERB] = LEXICON_INFINITIVE,
};

static bool is_of_kind(const struct lexicon *lexicon, struct text word, uint32_t flags,
                       enum word_kind kind)
{
    return (flags & kind_flags[kind]) != 0 && (kind != LOAN_VERB || is_loan_verb(lexicon, word));
}

enum direction { TO_BASE, TO_DERIVED };

/* A foreign ending leaves the last letter as it is. */
static void drop_voiced(struct text rest, struct respellings *spellings)
{
    size_t count = 0;
    for (size_t i = 0; i < spellings->count; i++) {
        struct text spelling = respelling_text(&spellings->items[i]);
        if (spelling.data[spelling.size - 1] == rest.data[rest.size - 1]) {
            spellings->items[count++] = spellings->items[i];
        }
    }
    spellings->count = count;
}

/* How what is before one ending may be spelled before the other. */
static void spell(struct text rest, enum joint joint, enum direction direction,
                  struct respellings *ret_spellings)
{
    if (joint == SAME) {
        respell_not(rest, ret_spellings);
    } else if ((joint == CLOSED) == (direction == TO_BASE)) {
        respell_before_vowel(rest, ret_spellings);
    } else {
        respell(rest, ret_spellings);
    }
    if (joint == OPENED_LOAN) {
        drop_voiced(rest, ret_spellings);
    }
}

/* The first of the spellings that is such a word with `ending`. */
static bool find_first(const struct lexicon *lexicon, const struct respellings *spellings,
                       const char *ending, enum word_kind kind, struct stem *ret_word)
{
    for (size_t i = 0; i < spellings->count; i++) {
        struct text rest = respelling_text(&spellings->items[i]);
        if (stem_set(ret_word, rest, text_from(ending)) &&
            is_of_kind(lexicon, stem_text(ret_word),
                       lexicon_find(lexicon, stem_text(ret_word)).flags, kind)) {
            return true;
        }
    }
    return false;
}

/* The word at the other end of a derivation. */
static bool find_other(const struct lexicon *lexicon, struct text word, uint32_t flags,
                       const struct derivation *derivation, enum direction direction,
                       struct stem *ret_other)
{
    bool is_to_base = direction == TO_BASE;
    const char *ending = is_to_base ? derivation->derived : derivation->base;
    const char *other_ending = is_to_base ? derivation->base : derivation->derived;
    enum word_kind kind = is_to_base ? derivation->derived_kind : derivation->base_kind;
    enum word_kind other_kind = is_to_base ? derivation->base_kind : derivation->derived_kind;
    if ((flags & kind_flags[kind]) == 0 || !text_ends_with(word, ending) ||
        !is_of_kind(lexicon, word, flags, kind)) {
        return false;
    }
    struct text rest = stem_cut(word, strlen(ending));
    if (rest.size < derivation->rest_size_min) {
        return false;
    }
    struct respellings spellings;
    spell(rest, derivation->joint, direction, &spellings);
    return find_first(lexicon, &spellings, other_ending, other_kind, ret_other);
}

void derivation_visit_bases(const struct lexicon *lexicon, struct text word,
                            derivation_visit *visit, void *context)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    struct stem base;
    for (size_t i = 0; i < derivation_count && (flags & LEXICON_NOT_DERIVED) == 0; i++) {
        if (find_other(lexicon, word, flags, &derivations[i], TO_BASE, &base)) {
            visit(stem_text(&base), derivations[i].kinship, context);
        }
    }
}

void derivation_visit_derived(const struct lexicon *lexicon, struct text word, enum kinship widest,
                              derivation_visit *visit, void *context)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    struct stem derived;
    for (size_t i = 0; i < derivation_count; i++) {
        if (derivations[i].kinship <= widest &&
            find_other(lexicon, word, flags, &derivations[i], TO_DERIVED, &derived) &&
            !lexicon_has(lexicon, stem_text(&derived), LEXICON_NOT_DERIVED)) {
            visit(stem_text(&derived), derivations[i].kinship, context);
        }
    }
}
