#include "api/handlers.h"
#include "api/parameter_tables.h"
#include "api/resource_answer.h"
#include "found.h"
#include "view/search_view.h"

static struct search_request request_of(const struct parameters *parameters)
{
    const struct parameter_values *values = parameters->values;
    size_t page_size = values[SEARCH_PARAMETER_PAGE_SIZE].number;
    struct search_request request = {
        .query = values[SEARCH_PARAMETER_QUERY].texts[0],
        .facets = values[SEARCH_PARAMETER_FACETS].choices,
        .sort = (enum search_sort)values[SEARCH_PARAMETER_SORT].number,
        .is_correction_only_offered = values[SEARCH_PARAMETER_CORRECT].number == CORRECT_OFFER,
        .offset = (values[SEARCH_PARAMETER_PAGE].number - 1) * page_size,
        .limit = page_size,
    };
    for (size_t facet = 0; facet < FACET_COUNT; facet++) {
        const struct parameter_values *filter = &values[SEARCH_PARAMETER_FILTERS + facet];
        request.filters[facet] = (struct search_filter){filter->texts, filter->count};
    }
    return request;
}

static enum status answer_found(const struct call *call, struct parameters *parameters,
                                const struct found *found, struct error *error)
{
    const struct resource_pages pages = {SEARCH_PARAMETER_PAGE, SEARCH_PARAMETER_PAGE_SIZE,
                                         found->results.total};
    struct view view = {.base_url = call->service->config->site.url};
    const struct search_view search = {
        .results = &found->results,
        .events = found->events,
        .index = index_info(call->index),
        .sort = (enum search_sort)parameters->values[SEARCH_PARAMETER_SORT].number,
        .facets = parameters->values[SEARCH_PARAMETER_FACETS].choices,
        .page = parameters->values[SEARCH_PARAMETER_PAGE].number,
        .page_size = parameters->values[SEARCH_PARAMETER_PAGE_SIZE].number};
    json_t *answer = search_view_answer(&view, &search);
    /* What differs in white space alone is the same search. */
    parameters->values[SEARCH_PARAMETER_QUERY].texts = &found->results.query;
    response_add_header(call->response, "Server-Timing", "search;dur=%.1f", found->milliseconds);
    return resource_answer(call, &view, answer, parameters, &pages, error);
}

enum status api_search(struct call *call, struct error *error)
{
    struct input_errors errors = {.arena = call->arena};
    struct parameters parameters;
    struct found found = {0};
    parameters_read(call->request, &search_parameters, &parameters, &errors);
    if (errors.total == 0) {
        struct search_request request = request_of(&parameters);
        struct error reason = {0};
        enum status status = found_search(call, &request, &found, &reason);
        if (status == STATUS_LIMIT) {
            input_errors_add(&errors, text_from("q"), "%s", reason.message);
        } else if (status != STATUS_OK) {
            return error_set(error, status, "%s", reason.message);
        }
    }
    if (errors.total > 0) {
        return problem_details_answer_input(call->response, &errors, error);
    }
    return answer_found(call, &parameters, &found, error);
}
