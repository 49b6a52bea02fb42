/* term_query.h: a query for one term of an index, whether queries could be made of such, and what
 * they find. */
#ifndef INDEX_TERM_QUERY_H
#define INDEX_TERM_QUERY_H

#include "base/status.h"
#include "base/text.h"
#include "index/index.h"
#include "xapian-c/xapian-c.h"

/* The term of that prefix (schema.h) and value. Failures stay in the pool, and in the index's
 * scratch buffer. */
const xc_query *term_query(struct index *index, xc_pool *pool, const char *prefix,
                           struct text value);

/* Whether every query of the pool could be made. STATUS_OK, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status term_query_status(const struct index *index, const xc_pool *pool,
                              struct error *error) MUST_CHECK;

/* Searches with a query of such: `search->query`, which lies in `pool`. The results are to be
 * emptied with xc_results_clear(), also after a failure. As term_query_status(), or that of the
 * index. */
enum status term_query_search(struct index *index, const xc_pool *pool, const xc_search *search,
                              xc_results *ret_results, struct error *error) MUST_CHECK;

#endif
