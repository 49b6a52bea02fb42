/* term_query.h: a query for one term of an index, and whether queries could be made of such. */
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

#endif
