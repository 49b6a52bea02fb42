#include "index/filters.h"

#include "base/utf8.h"
#include "index/schema.h"
#include "index/term_query.h"
#include "index/value_key.h"

enum status filters_check(const struct search_request *request, struct error *error)
{
    for (size_t facet = 0; facet < FACET_COUNT; facet++) {
        const struct search_filter *filter = &request->filters[facet];
        if (filter->count > FILTER_VALUES_MAX) {
            return error_set(error, STATUS_INVALID,
                             "at most %d values of a filter can be chosen at a time",
                             FILTER_VALUES_MAX);
        }
        for (size_t i = 0; i < filter->count; i++) {
            if (utf8_find_invalid(filter->values[i]) < filter->values[i].size) {
                return error_set(error, STATUS_INVALID, "a value of a filter is not valid UTF-8");
            }
        }
    }
    return STATUS_OK;
}

/* The records with any of the values. */
static const xc_query *any_value(struct index *index, enum facet_name facet,
                                 const struct search_filter *filter, xc_pool *pool)
{
    const xc_query *values[FILTER_VALUES_MAX];
    struct value_key key;
    for (size_t i = 0; i < filter->count; i++) {
        value_key_make(filter->values[i], &key);
        values[i] = term_query(index, pool, schema_facet_prefix(facet), value_key_text(&key));
    }
    return xc_query_combine(pool, XC_OR, values, filter->count, 0);
}

enum status filters_apply(struct index *index, const struct search_request *request, size_t except,
                          xc_pool *pool, const xc_query *query, const xc_query **ret_query,
                          struct error *error)
{
    const xc_query *parts[1 + FACET_COUNT] = {query};
    size_t count = 1;
    for (size_t facet = 0; facet < FACET_COUNT; facet++) {
        const struct search_filter *filter = &request->filters[facet];
        if (facet != except && filter->count > 0) {
            parts[count++] = any_value(index, (enum facet_name)facet, filter, pool);
        }
    }
    const xc_query *filtered =
        count == 1 ? query : xc_query_combine(pool, XC_FILTER, parts, count, 0);
    enum status status = term_query_status(index, pool, error);
    if (status == STATUS_OK) {
        *ret_query = filtered;
    }
    return status;
}
