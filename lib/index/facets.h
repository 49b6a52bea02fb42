/* facets.h: which match counts which facet.
 *
 * The match for the hits counts the facets without a filter of their own. One with a filter is
 * counted by a match of its own, without that filter. */
#ifndef INDEX_FACETS_H
#define INDEX_FACETS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "index/index.h"
#include "index/search.h"
#include "xapian-c/xapian-c.h"

struct facet_search {
    struct index *index;
    const struct search_request *request;
    xc_pool *pool;
    const xc_query *query; /* without filters; NULL where nothing can match */
    double time_limit;     /* of each match; 0: none */
};

/* The slots that the match for the hits is to count. */
struct facet_slots {
    uint32_t slots[FACET_COUNT];
    size_t count;
};

struct facet_slots facets_slots_with_hits(const struct search_request *request);

/* How many matches there are, that for the hits included. */
size_t facets_match_count(const struct search_request *request);

/* Fills the facets asked for in `results`; `found` is what the match for the hits found, or empty.
 * Values lie in `arena`. Clears results->total_is_exact where a count is an estimate. STATUS_OK,
 * STATUS_CORRUPT, STATUS_IO, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status facets_fill(const struct facet_search *search, const xc_results *found,
                        struct arena *arena, struct search_results *results,
                        struct error *error) MUST_CHECK;

#endif
