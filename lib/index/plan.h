/* plan.h: from a query to what libxapian is asked. */
#ifndef INDEX_PLAN_H
#define INDEX_PLAN_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "index/index.h"
#include "index/query.h"
#include "xapian-c/xapian-c.h"

struct plan {
    xc_pool *pool;
    const xc_query *query;                /* NULL where nothing can match */
    bool is_unfinished;                   /* words that begin with the last word are searched for */
    bool has_variant[QUERY_VARIANTS_MAX]; /* for each variant of the query: it is searched for */
    bool is_correction[QUERY_VARIANTS_MAX]; /* for each: it is a correction that finds something */
    bool has_parts[QUERY_WORDS_MAX];        /* for each word: its parts are searched for as well */
};

/* Adds the query's variants, in `arena`, and plans for
 *
 * records that match any word, ranked by the sum over the words of the best evidence for each;
 * only those with every phrase, and without what is excluded. Corrections are found but not
 * searched for: see variants_corrected_text(). Release with plan_free(), also after a failure. */
enum status plan_make(struct index *index, struct query *query, struct arena *arena,
                      struct plan *ret_plan, struct error *error) MUST_CHECK;
void plan_free(struct plan *plan);

#endif
