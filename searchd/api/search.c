#include "api/handlers.h"
#include "api/json_answer.h"
#include "api/parameters.h"
#include "found.h"
#include "view/search_view.h"

enum {
    PAGE_SIZE_DEFAULT = 10,
    PAGE_SIZE_MAX = 100,
};

static const char *const names[] = {"q", "type", "page", "pageSize"};
static const char *const types[] = {"session", "document"};
enum { NAME_COUNT = sizeof names / sizeof names[0], TYPE_COUNT = sizeof types / sizeof types[0] };

struct input {
    struct search_request search;
    struct text type;
    size_t page;
    size_t page_size;
};

static struct text read_query(const struct request *request, struct input_errors *errors)
{
    const struct uri_parameter *query = request_parameter(request, "q");
    if (query == NULL || text_trim(query->value.text).size == 0) {
        input_errors_add(errors, text_from("q"), "is what to search for: give at least a word");
        return (struct text){0};
    }
    return query->value.text;
}

static struct input read_input(const struct request *request, struct input_errors *errors)
{
    struct input input = {0};
    parameters_check(request, names, NAME_COUNT, errors);
    size_t type = parameters_choice(request, "type", types, TYPE_COUNT, errors);
    input.type = text_from(type < TYPE_COUNT ? types[type] : "");
    input.page = parameters_number(request, "page", 1, SEARCH_PAGE_MAX, 1, errors);
    input.page_size =
        parameters_number(request, "pageSize", 1, PAGE_SIZE_MAX, PAGE_SIZE_DEFAULT, errors);
    input.search = (struct search_request){
        .query = read_query(request, errors),
        .offset = (input.page - 1) * input.page_size,
        .limit = input.page_size,
    };
    return input;
}

enum status api_search(struct call *call, struct error *error)
{
    struct input_errors errors = {.arena = call->arena};
    struct input input = read_input(call->request, &errors);
    input.search.filters[FACET_TYPE] = (struct search_filter){&input.type, input.type.size > 0};
    struct found found = {0};
    if (errors.total == 0) {
        struct error reason = {0};
        enum status status = found_search(call, &input.search, &found, &reason);
        if (status == STATUS_LIMIT) {
            input_errors_add(&errors, text_from("q"), "%s", reason.message);
        } else if (status != STATUS_OK) {
            return error_set(error, status, "%s", reason.message);
        }
    }
    if (errors.total > 0) {
        return problem_details_answer_input(call->response, &errors, error);
    }
    struct view view = {.base_url = call->service->config->site.url};
    struct search_view search = {.results = &found.results,
                                 .events = found.events,
                                 .index = index_info(call->index),
                                 .type = input.type,
                                 .page = input.page,
                                 .page_size = input.page_size,
                                 .milliseconds = found.milliseconds};
    json_t *answer = search_view_answer(&view, &search);
    response_add_header(call->response, "Cache-Control", "public, max-age=60");
    return json_answer(call->response, 200, "application/json", &view, answer, error);
}
