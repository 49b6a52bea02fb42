/* term_query.h: a query for one term of an index. */
#ifndef INDEX_TERM_QUERY_H
#define INDEX_TERM_QUERY_H

#include "base/text.h"
#include "index/index.h"
#include "xapian-c/xapian-c.h"

/* The term of that prefix (schema.h) and value. Failures stay in the pool, and in the index's
 * scratch buffer. */
const xc_query *term_query(struct index *index, xc_pool *pool, const char *prefix,
                           struct text value);

#endif
