/* search.h: from what a visitor types to ranked hits. */
#ifndef INDEX_SEARCH_H
#define INDEX_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "catalogue/record.h"
#include "index/excerpt.h"
#include "index/facet.h"
#include "index/index.h"
#include "index/query.h"

enum {
    SEARCH_LIMIT_MAX = 1000, /* hits returned at a time */
    SEARCH_RELATED_MAX = 3,  /* related records returned with a hit */
};

enum search_sort {
    SORT_RELEVANCE,
    SORT_DATE,  /* newest first, undated last: see record_date() */
    SORT_TITLE, /* A to Z, from the first letter or digit, without regard to case and accents */
};

struct search_request {
    struct text query; /* as typed, valid UTF-8; a word, "a phrase", -excluded */
    struct search_filter filters[FACET_COUNT]; /* a record has to pass each */
    unsigned facets;                           /* FACET_BITs of those to count */
    enum search_sort sort;                     /* equals are by relevance */
    bool is_correction_only_offered;           /* find corrections, but do not search for them */
    size_t offset;                             /* hits to skip */
    size_t limit;                              /* hits to return at most */
    bool is_cut_to_limits; /* use the beginning of a query that is too long, instead of refusing */
    double time_limit;     /* seconds, counting facets included; 0: none */
};

struct search_hit {
    size_t rank; /* from 1, over all pages */
    struct record record;
    struct excerpt title;       /* the whole title with what matched */
    struct excerpt snippet;     /* of the summary; no text where there is none */
    struct record_page related; /* at most SEARCH_RELATED_MAX items: see index_related() */
};

struct search_results {
    struct text query;     /* as understood: white space normalised, cut where it was */
    struct text corrected; /* the query with corrections in place of words that occur nowhere; no
                              text where there are none */
    bool is_correction_applied; /* that was searched for instead, as if it had been typed */
    bool is_cut;                /* the query was too long and its end left out */
    struct text *ignored;       /* stop words that did not count, as typed */
    size_t ignored_count;
    size_t word_count; /* words and phrases that did count */
    struct search_hit *hits;
    size_t hit_count;
    size_t total; /* it and the facets' counts are estimates where total_is_exact is false: the
                     time limit was reached */
    bool total_is_exact;
    /* The values of the records found; none where it was not asked for. Of a facet with a filter,
     * of the records that would be found without that one filter, so that other choices show. */
    struct facet facets[FACET_COUNT];
};

/* Never fails for what a visitor types, but for its length: STATUS_LIMIT where it passes
 * QUERY_BYTES_MAX or QUERY_WORDS_MAX and is not to be cut. A query without a word finds nothing.
 * Results lie in `arena`. STATUS_INVALID for a query or a filter's value that is not UTF-8, a limit
 * over SEARCH_LIMIT_MAX or more values of a filter than FILTER_VALUES_MAX; STATUS_CORRUPT,
 * STATUS_IO, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status index_search(struct index *index, const struct search_request *request,
                         struct arena *arena, struct search_results *ret_results,
                         struct error *error) MUST_CHECK;

#endif
