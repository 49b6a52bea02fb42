/* parameter_tables.h: the query parameters of each resource of the API; of a table the names of its
 * lines. What is read by them is what web/api/openapi.json says. */
#ifndef API_PARAMETER_TABLES_H
#define API_PARAMETER_TABLES_H

#include "api/parameters.h"
#include "index/facet.h"

enum {
    FILTER_BYTES_MAX = 200, /* no kind, publisher or id of an event is longer */
    LIST_PAGE_MAX = 100000,
    PAGE_SIZE_DEFAULT = 10,
    PAGE_SIZE_MAX = 100,
    SUGGEST_BYTES_MAX = 200,
    SUGGEST_LIMIT_DEFAULT = 8,
    RELATED_LIMIT_DEFAULT = 6,
};

enum search_parameter {
    SEARCH_PARAMETER_QUERY,
    SEARCH_PARAMETER_FILTERS, /* the first of FACET_COUNT, in the order of enum facet_name */
    SEARCH_PARAMETER_SORT = SEARCH_PARAMETER_FILTERS + FACET_COUNT, /* enum search_sort */
    SEARCH_PARAMETER_FACETS,                                        /* enum facet_name */
    SEARCH_PARAMETER_CORRECT,                                       /* enum search_correct */
    SEARCH_PARAMETER_PAGE_SIZE,
    SEARCH_PARAMETER_PAGE,
};
extern const struct parameter_table search_parameters;

/* What to do with a correction. */
enum search_correct {
    CORRECT_APPLY, /* search for it too */
    CORRECT_OFFER, /* only say it */
};

enum suggest_parameter {
    SUGGEST_PARAMETER_QUERY,
    SUGGEST_PARAMETER_LIMIT,
};
extern const struct parameter_table suggest_parameters;

/* Of what is related to a record. */
enum related_parameter {
    RELATED_PARAMETER_TYPE,
    RELATED_PARAMETER_LIMIT,
};
extern const struct parameter_table related_parameters;

/* Of a list of records. */
enum list_parameter {
    LIST_PARAMETER_PAGE_SIZE,
    LIST_PARAMETER_PAGE,
};
extern const struct parameter_table list_parameters;

/* Of a resource that has none. */
extern const struct parameter_table no_parameters;

/* Which resource has which. */
struct resource {
    const char *pattern; /* as in the table of routes */
    const struct parameter_table *parameters;
};
extern const struct resource resources[];
extern const size_t resource_count;

#endif
