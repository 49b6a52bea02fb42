/* filters.h: only the records that were chosen. */
#ifndef INDEX_FILTERS_H
#define INDEX_FILTERS_H

#include "base/status.h"
#include "index/index.h"
#include "index/search.h"
#include "xapian-c/xapian-c.h"

/* STATUS_INVALID where a filter has a value that is not UTF-8, or more than FILTER_VALUES_MAX. */
enum status filters_check(const struct search_request *request, struct error *error) MUST_CHECK;

/* Of what `query` finds the records that pass the request's filters, that of the facet `except`
 * left out (FACET_COUNT: none is). STATUS_OK, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status filters_apply(struct index *index, const struct search_request *request, size_t except,
                          xc_pool *pool, const xc_query *query, const xc_query **ret_query,
                          struct error *error) MUST_CHECK;

#endif
