/* variants.h: what may be looked for in place of the words of a query, as the index knows it. */
#ifndef INDEX_VARIANTS_H
#define INDEX_VARIANTS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "index/index.h"
#include "index/query.h"

enum {
    CORRECTIONS_TRIED_MAX = 3, /* of one word */
    /* Of a long query the last words go without synonyms and relatives, but not without
     * corrections: without those nothing may be found of them. */
    VARIANTS_BEFORE_CORRECTIONS_MAX = QUERY_VARIANTS_MAX - QUERY_WORDS_MAX * CORRECTIONS_TRIED_MAX,
};

/* Adds the synonyms of every word and of every run of words. STATUS_OK or STATUS_NO_MEMORY. */
enum status variants_add_synonyms(struct index *index, struct query *query, struct arena *arena,
                                  struct error *error) MUST_CHECK;

/* Adds the words that are derived from each word, or that it is derived from. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status variants_add_families(struct index *index, struct query *query, struct arena *arena,
                                  struct error *error) MUST_CHECK;

/* Adds what may have been meant by the word at `at`, of which nothing was found; nothing where it
 * is a right word or no correction is likely enough. STATUS_OK or STATUS_NO_MEMORY. */
enum status variants_add_corrections(struct index *index, struct query *query, size_t at,
                                     bool is_unfinished, struct arena *arena,
                                     struct error *error) MUST_CHECK;

/* The query with the likeliest correction in place of each word that has one (`is_correction` says
 * of each variant whether it is one that finds something); no text where there is none. STATUS_OK
 * or STATUS_NO_MEMORY. */
enum status variants_corrected_text(const struct query *query, const bool *is_correction,
                                    struct arena *arena, struct text *ret_text,
                                    struct error *error) MUST_CHECK;

#endif
