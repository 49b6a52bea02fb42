/* clauses.h: what a query demands or excludes beside its words. */
#ifndef INDEX_CLAUSES_H
#define INDEX_CLAUSES_H

#include "index/index.h"
#include "index/query.h"
#include "xapian-c/xapian-c.h"

/* Failures stay in the pool, and in the index's scratch buffer. */

/* The records with every phrase of the query; NULL where it has none. */
const xc_query *clauses_phrases(struct index *index, const struct query *query, xc_pool *pool);

/* Of what `found` finds, that without any word or phrase the query excludes. */
const xc_query *clauses_without_excluded(struct index *index, const struct query *query,
                                         xc_pool *pool, const xc_query *found);

#endif
