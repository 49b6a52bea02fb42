#include "index/term_query.h"

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"

const xc_query *term_query(struct index *index, xc_pool *pool, const char *prefix,
                           struct text value)
{
    return xc_query_term(pool, bridge_text_to_xc(schema_term(&index->term, prefix, value)));
}

enum status term_query_status(const struct index *index, const xc_pool *pool, struct error *error)
{
    enum status status = buffer_status(&index->term, error);
    xc_error reason;
    return status == STATUS_OK ? bridge_status(xc_pool_status(pool, &reason), &reason, error,
                                               "a query could not be made")
                               : status;
}

enum status term_query_search(struct index *index, const xc_pool *pool, const xc_search *search,
                              xc_results *ret_results, struct error *error)
{
    enum status status = term_query_status(index, pool, error);
    xc_error reason;
    return status == STATUS_OK
               ? bridge_status(xc_database_search(index->database, search, ret_results, &reason),
                               &reason, error, "the index could not be searched")
               : status;
}
