/* similar_terms.h: the words that tell most of a record. */
#ifndef INDEX_SIMILAR_TERMS_H
#define INDEX_SIMILAR_TERMS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "index/index.h"

enum { SIMILAR_TERMS_MAX = 25 };

struct similar_term {
    struct text stem;
    double count; /* occurrences, one in the title as several in the body; saturated, up to 1 */
    double score; /* tf·idf */
};

struct similar_terms {
    struct similar_term items[SIMILAR_TERMS_MAX]; /* best first */
    size_t count;
    double share; /* of what as many words of the record tell at best; the rest it has alone */
};

/* The stems of record `number` with the greatest tf·idf, of those that other records have too.
 * Texts lie in `arena`. STATUS_OK, STATUS_NO_MEMORY or that of the index. */
enum status similar_terms_read(struct index *index, uint32_t number, struct arena *arena,
                               struct similar_terms *ret_terms, struct error *error) MUST_CHECK;

/* How many of the terms record `number` has. STATUS_OK or that of the index. */
enum status similar_terms_count(struct index *index, const struct similar_terms *terms,
                                uint32_t number, size_t *ret_count, struct error *error) MUST_CHECK;

#endif
