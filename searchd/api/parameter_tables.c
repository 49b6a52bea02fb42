#include "api/parameter_tables.h"

#include "catalogue/fields.h"
#include "index/query.h"
#include "index/similar.h"
#include "index/suggest.h"
#include "view/search_view.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define TABLE(array)                                                                               \
    {                                                                                              \
        (array), COUNT(array)                                                                      \
    }

#define FILTER(facet) (SEARCH_PARAMETER_FILTERS + (facet))

#define TEXT_FILTER(filter_name)                                                                   \
    {                                                                                              \
        .name = (filter_name), .kind = PARAMETER_TEXT, .times_max = FILTER_VALUES_MAX,             \
        .maximum = FILTER_BYTES_MAX                                                                \
    }

#define NEEDED_TEXT(text_name, most, what)                                                         \
    {                                                                                              \
        .name = (text_name), .kind = PARAMETER_TEXT, .times_max = 1, .maximum = (most),            \
        .meaning = (what)                                                                          \
    }

#define CHOICE(choice_name, times, names)                                                          \
    {                                                                                              \
        .name = (choice_name), .kind = PARAMETER_CHOICE, .times_max = (times), .choices = (names), \
        .choice_count = COUNT(names)                                                               \
    }

#define NUMBER(number_name, most, otherwise)                                                       \
    {                                                                                              \
        .name = (number_name), .kind = PARAMETER_NUMBER, .times_max = 1, .minimum = 1,             \
        .maximum = (most), .fallback = (otherwise)                                                 \
    }

static const char *const types[] = {"session", "document"};
static const char *const corrects[] = {[CORRECT_APPLY] = "apply", [CORRECT_OFFER] = "offer"};
static const struct parameter of_search[] = {
    [SEARCH_PARAMETER_QUERY] =
        NEEDED_TEXT("q", QUERY_BYTES_MAX, "is what to search for: give at least a word"),
    [FILTER(FACET_TYPE)] = CHOICE("type", FILTER_VALUES_MAX, types),
    [FILTER(FACET_KIND)] = TEXT_FILTER("kind"),
    [FILTER(FACET_EVENT)] = TEXT_FILTER("event"),
    [FILTER(FACET_PUBLISHER)] = TEXT_FILTER("publisher"),
    [FILTER(FACET_YEAR)] = {.name = "year",
                            .kind = PARAMETER_NUMBER,
                            .times_max = FILTER_VALUES_MAX,
                            .minimum = FIELD_YEAR_MIN,
                            .maximum = FIELD_YEAR_MAX},
    [SEARCH_PARAMETER_SORT] = CHOICE("sort", 1, search_view_sorts),
    [SEARCH_PARAMETER_FACETS] = CHOICE("facets", FACET_COUNT, search_view_facets),
    [SEARCH_PARAMETER_CORRECT] = CHOICE("correct", 1, corrects),
    [SEARCH_PARAMETER_PAGE_SIZE] = NUMBER("pageSize", PAGE_SIZE_MAX, PAGE_SIZE_DEFAULT),
    [SEARCH_PARAMETER_PAGE] = NUMBER("page", SEARCH_PAGE_MAX, 1),
};
_Static_assert(COUNT(of_search) <= PARAMETERS_MAX, "the longest table fits in struct parameters");
const struct parameter_table search_parameters = TABLE(of_search);

static const struct parameter of_suggest[] = {
    [SUGGEST_PARAMETER_QUERY] =
        NEEDED_TEXT("q", SUGGEST_BYTES_MAX, "is what was typed so far: give at least a letter"),
    [SUGGEST_PARAMETER_LIMIT] = NUMBER("limit", SUGGESTIONS_MAX, SUGGEST_LIMIT_DEFAULT),
};
const struct parameter_table suggest_parameters = TABLE(of_suggest);

static const struct parameter of_related[] = {
    [RELATED_PARAMETER_TYPE] = CHOICE("type", COUNT(types), types),
    [RELATED_PARAMETER_LIMIT] = NUMBER("limit", SIMILAR_MAX, RELATED_LIMIT_DEFAULT),
};
const struct parameter_table related_parameters = TABLE(of_related);

static const struct parameter of_list[] = {
    [LIST_PARAMETER_PAGE_SIZE] = NUMBER("pageSize", PAGE_SIZE_MAX, PAGE_SIZE_DEFAULT),
    [LIST_PARAMETER_PAGE] = NUMBER("page", LIST_PAGE_MAX, 1),
};
const struct parameter_table list_parameters = TABLE(of_list);

const struct parameter_table no_parameters = {NULL, 0};

const struct resource resources[] = {
    {"/v1/_search", &search_parameters},
    {"/v1/_suggest", &suggest_parameters},
    {"/v1/events", &list_parameters},
    {"/v1/events/{id}", &no_parameters},
    {"/v1/sessions", &list_parameters},
    {"/v1/sessions/{id}", &no_parameters},
    {"/v1/sessions/{id}/related", &related_parameters},
    {"/v1/documents", &list_parameters},
    {"/v1/documents/{id}", &no_parameters},
    {"/v1/documents/{id}/related", &related_parameters},
    {"/v1/openapi.json", &no_parameters},
    {"/v1/docs", &no_parameters},
};
const size_t resource_count = COUNT(resources);
