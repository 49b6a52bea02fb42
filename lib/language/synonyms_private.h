/* synonyms_private.h: how synonyms lie in memory; for who makes them. */
#ifndef LANGUAGE_SYNONYMS_PRIVATE_H
#define LANGUAGE_SYNONYMS_PRIVATE_H

#include <stdint.h>

#include "base/arena.h"
#include "language/analyser.h"
#include "language/synonyms.h"
#include "language/synonyms_builder.h"

enum { SYNONYM_KEY_MAX = SYNONYM_WORDS_MAX * (TOKEN_BYTES_MAX + 1) };

/* The entry of form i is entries[i]. */
struct synonyms {
    struct synonym_form *forms;   /* in the order of synonym_compare() */
    struct synonym_list *entries; /* point to forms */
    size_t count;
    struct arena arena; /* memory of it all */
};

/* Order of sequences of stems: <0, 0 or >0. */
int synonym_compare(const struct text *left, size_t left_count, const struct text *right,
                    size_t right_count);

/* Adds the stems of an analysed text to a form that has none. They are borrowed from `tokens`. */
enum synonym_fault synonym_form_take(const struct token_list *tokens, struct synonym_form *form);

/* A copy with its texts in `arena`. STATUS_OK or STATUS_NO_MEMORY. */
enum status synonym_form_copy(const struct synonym_form *form, struct arena *arena,
                              struct synonym_form *ret_copy) MUST_CHECK;

/* From one form to another, by their numbers. */
struct synonym_link {
    uint32_t from;
    uint32_t to;
    bool is_weak;
    size_t order; /* rising with each link that was added */
};

/* Puts forms in order and gives each its synonyms. The forms' texts are copied; no two of them
 * have the same stems. STATUS_OK or STATUS_NO_MEMORY. */
enum status synonyms_make(const struct synonym_form *forms, size_t form_count,
                          const struct synonym_link *links, size_t link_count,
                          struct synonyms **ret_synonyms, struct error *error) MUST_CHECK;

/* With room for `count` forms and lists of synonyms that are still empty. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status synonyms_create(size_t count, struct synonyms **ret_synonyms,
                            struct error *error) MUST_CHECK;

#endif
