/* probe.h: whether anything matches a query at all, before a plan is built on it; or how many. */
#ifndef INDEX_PROBE_H
#define INDEX_PROBE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"
#include "index/index.h"
#include "xapian-c/xapian-c.h"

/* Stops at the first record that matches `query`, which lies in `pool`. Failures of
 * term_query() are told too. STATUS_OK, STATUS_NO_MEMORY or that of the index. */
enum status probe_matches(struct index *index, xc_pool *pool, const xc_query *query,
                          bool *ret_matches, struct error *error) MUST_CHECK;

/* Counts all records that match, else the same. */
enum status probe_count(struct index *index, xc_pool *pool, const xc_query *query,
                        size_t *ret_count, struct error *error) MUST_CHECK;

#endif
