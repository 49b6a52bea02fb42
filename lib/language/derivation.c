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

static bool is_of_kind(const struct lexicon *lexicon, struct text word, uint32_t flags,
                       enum word_kind kind)
{
    switch (kind) {
    case ANY_WORD:
        return (flags & (LEXICON_HUNSPELL | LEXICON_WORD_LIST)) != 0;
    case NOUN:
        return (flags & (LEXICON_NOUN | LEXICON_END)) != 0;
    case ADJECTIVE:
        return (flags & LEXICON_ADJECTIVE_BASE) != 0;
    case VERB:
        return (flags & LEXICON_INFINITIVE) != 0;
    case LOAN_VERB:
        return (flags & LEXICON_INFINITIVE) != 0 && is_loan_verb(lexicon, word);
    }
    return false;
}

/* How what is before one ending may be spelled before the other. */
static void spell(struct text rest, bool comes_before_vowel, bool came_before_vowel,
                  struct respellings *ret_spellings)
{
    if (comes_before_vowel) {
        respell_before_vowel(rest, ret_spellings);
    } else if (came_before_vowel) {
        respell(rest, ret_spellings);
    } else {
        respell_not(rest, ret_spellings);
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

void derivation_visit_bases(const struct lexicon *lexicon, struct text word,
                            derivation_visit *visit, void *context)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    if ((flags & LEXICON_NOT_DERIVED) != 0) {
        return;
    }
    for (size_t i = 0; i < derivation_count; i++) {
        const struct derivation *derivation = &derivations[i];
        struct text rest = stem_cut(word, strlen(derivation->derived));
        struct respellings spellings;
        struct stem base;
        if (rest.size < derivation->rest_size_min || !text_ends_with(word, derivation->derived) ||
            !is_of_kind(lexicon, word, flags, derivation->derived_kind)) {
            continue;
        }
        spell(rest, derivation->joint == CLOSED, derivation->joint == OPENED, &spellings);
        if (find_first(lexicon, &spellings, derivation->base, derivation->base_kind, &base)) {
            visit(stem_text(&base), derivation->kinship, context);
        }
    }
}

void derivation_visit_derived(const struct lexicon *lexicon, struct text word,
                              derivation_visit *visit, void *context)
{
    uint32_t flags = lexicon_find(lexicon, word).flags;
    for (size_t i = 0; i < derivation_count; i++) {
        const struct derivation *derivation = &derivations[i];
        struct text rest = stem_cut(word, strlen(derivation->base));
        struct respellings spellings;
        struct stem derived;
        if (rest.size < derivation->rest_size_min || !text_ends_with(word, derivation->base) ||
            !is_of_kind(lexicon, word, flags, derivation->base_kind)) {
            continue;
        }
        spell(rest, derivation->joint == OPENED, derivation->joint == CLOSED, &spellings);
        if (find_first(lexicon, &spellings, derivation->derived, derivation->derived_kind,
                       &derived) &&
            !lexicon_has(lexicon, stem_text(&derived), LEXICON_NOT_DERIVED)) {
            visit(stem_text(&derived), derivation->kinship, context);
        }
    }
}
