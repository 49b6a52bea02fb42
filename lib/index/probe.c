#include "index/probe.h"

#include "index/bridge.h"
#include "index/index_internal.h"

enum status probe_matches(struct index *index, xc_pool *pool, const xc_query *query,
                          bool *ret_matches, struct error *error)
{
    xc_error reason;
    enum status status =
        bridge_status(xc_pool_status(pool, &reason), &reason, error, "a query could not be made");
    if (status != STATUS_OK) {
        return status;
    }
    const xc_search search = {.query = query, .limit = 1};
    xc_results results = {0};
    status = bridge_status(xc_database_search(index->database, &search, &results, &reason), &reason,
                           error, "the index could not be searched");
    if (status == STATUS_OK) {
        *ret_matches = results.hit_count > 0;
    }
    xc_results_clear(&results);
    return status;
}
