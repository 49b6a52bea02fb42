#include "index/probe.h"

#include "index/term_query.h"

enum status probe_matches(struct index *index, xc_pool *pool, const xc_query *query,
                          bool *ret_matches, struct error *error)
{
    const xc_search asked = {.query = query, .limit = 1};
    xc_results results = {0};
    enum status status = term_query_search(index, pool, &asked, &results, error);
    if (status == STATUS_OK) {
        *ret_matches = results.hit_count > 0;
    }
    xc_results_clear(&results);
    return status;
}

enum status probe_count(struct index *index, xc_pool *pool, const xc_query *query,
                        size_t *ret_count, struct error *error)
{
    const xc_search asked = {.query = query, .check_at_least = UINT32_MAX};
    xc_results results = {0};
    enum status status = term_query_search(index, pool, &asked, &results, error);
    if (status == STATUS_OK) {
        *ret_count = results.total;
    }
    xc_results_clear(&results);
    return status;
}
