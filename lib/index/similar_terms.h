/* similar_terms.h: the words that tell most of a record, and what another record has of them. */
#ifndef INDEX_SIMILAR_TERMS_H
#define INDEX_SIMILAR_TERMS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "catalogue/record.h"
#include "index/index.h"

enum { SIMILAR_TERMS_MAX = 25 };

/* What a word is worth that a record does not have itself but by what it is linked with. */
#define SIMILAR_LINKED_FACTOR 0.4

struct similar_term {
    struct text stem;
    double count;   /* occurrences, one in the title as several in the body; saturated, up to 1 */
    double telling; /* its idf, of that of a word in one record: up to 1 */
    double place;   /* what it is worth to have it where the record has it: 1 in the title */
};

struct similar_terms {
    struct similar_term items[SIMILAR_TERMS_MAX]; /* those that tell most first */
    size_t count;
};

/* The stems of `record`, which is number `number`, with the greatest tf·idf: of its own and of what
 * it is linked with (similar_stems_read()), each once, of those that other records have too. Texts
 * lie in `arena`. STATUS_OK, STATUS_NO_MEMORY or that of the index. */
enum status similar_terms_read(struct index *index, const struct record *record, uint32_t number,
                               struct arena *arena, struct similar_terms *ret_terms,
                               struct error *error) MUST_CHECK;

/* What speaks for it that record `number` is about the same: the sum over the terms it has of how
 * telling each is, times what its place is worth in either record. The part of a compound that it
 * has too adds nothing. So a word of two records that is in both titles gives nearly 1 by itself, a
 * common word little. STATUS_OK or that of the index. */
enum status similar_terms_compare(struct index *index, const struct similar_terms *terms,
                                  uint32_t number, double *ret_likeness,
                                  struct error *error) MUST_CHECK;

#endif
