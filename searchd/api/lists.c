#include "api/handlers.h"
#include "api/parameter_tables.h"
#include "api/resource_answer.h"
#include "found.h"
#include "view/record_view.h"

static json_t *view_items(struct view *view, const struct record_page *records,
                          const struct record *const *events)
{
    json_t *items = view_array(view);
    for (size_t i = 0; i < records->count; i++) {
        struct record_context context = {events[i], NULL};
        json_t *item = record_view_whole(view, &records->items[i], &context);
        record_view_add_links(view, item, &records->items[i]);
        view_append(view, items, item);
    }
    return items;
}

static json_t *view_list(struct view *view, const struct parameters *parameters,
                         const struct record_page *records, const struct record *const *events)
{
    json_t *list = view_object(view);
    view_add_number(view, list, "total", records->total);
    view_add_number(view, list, "page", parameters->values[LIST_PARAMETER_PAGE].number);
    view_add_number(view, list, "pageSize", parameters->values[LIST_PARAMETER_PAGE_SIZE].number);
    view_add(view, list, "items", view_items(view, records, events));
    return list;
}

static enum status answer_list(struct call *call, enum record_type type, struct error *error)
{
    struct input_errors errors = {.arena = call->arena};
    struct parameters parameters;
    parameters_read(call->request, &list_parameters, &parameters, &errors);
    if (errors.total > 0) {
        return problem_details_answer_input(call->response, &errors, error);
    }
    size_t size = parameters.values[LIST_PARAMETER_PAGE_SIZE].number;
    size_t page = parameters.values[LIST_PARAMETER_PAGE].number;
    struct record_page records = {0};
    const struct record **events = NULL;
    enum status status =
        index_list(call->index, type, (page - 1) * size, size, call->arena, &records, error);
    if (status == STATUS_OK) {
        status = found_events(call, &records, &events, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = {.base_url = call->service->config->site.url};
    const struct resource_pages pages = {LIST_PARAMETER_PAGE, LIST_PARAMETER_PAGE_SIZE,
                                         records.total};
    json_t *list = view_list(&view, &parameters, &records, events);
    return resource_answer(call, &view, list, &parameters, &pages, error);
}

enum status api_events(struct call *call, struct error *error)
{
    return answer_list(call, RECORD_EVENT, error);
}

enum status api_sessions(struct call *call, struct error *error)
{
    return answer_list(call, RECORD_SESSION, error);
}

enum status api_documents(struct call *call, struct error *error)
{
    return answer_list(call, RECORD_DOCUMENT, error);
}
