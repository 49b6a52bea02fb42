#include "api/handlers.h"
#include "api/parameter_tables.h"
#include "api/resource_answer.h"
#include "found.h"
#include "index/similar.h"
#include "view/record_view.h"

/* 1U << RECORD_… of the types asked for; all where none is. The choices are in that order. */
static unsigned types_of(const struct parameters *parameters)
{
    unsigned choices = parameters->values[RELATED_PARAMETER_TYPE].choices;
    return choices != 0 ? choices << (unsigned)RECORD_SESSION
                        : 1U << (unsigned)RECORD_SESSION | 1U << (unsigned)RECORD_DOCUMENT;
}

static json_t *view_related(struct view *view, const struct record *record,
                            const struct record_page *related, const struct record *const *events)
{
    json_t *answer = view_object(view);
    json_t *items = view_array(view);
    view_add_text(view, answer, "id", record->id);
    view_add_string(view, answer, "type", record_type_name(record->type));
    for (size_t i = 0; i < related->count; i++) {
        view_append(view, items, record_view_dated(view, &related->items[i], events[i]));
    }
    view_add(view, answer, "items", items);
    return answer;
}

static enum status answer_related(struct call *call, enum record_type type, struct error *error)
{
    struct input_errors errors = {.arena = call->arena};
    struct parameters parameters;
    parameters_read(call->request, &related_parameters, &parameters, &errors);
    if (errors.total > 0) {
        return problem_details_answer_input(call->response, &errors, error);
    }
    struct record record;
    struct record_page related = {0};
    const struct record **events = NULL;
    enum status status = index_find(call->index, type, call->argument, call->arena, &record, error);
    if (status == STATUS_NOT_FOUND) {
        return problem_details_answer(call->response, 404, "There is no record with this id.",
                                      error);
    }
    if (status == STATUS_OK) {
        status = index_similar(call->index, &record, types_of(&parameters),
                               parameters.values[RELATED_PARAMETER_LIMIT].number, call->arena,
                               &related, error);
    }
    if (status == STATUS_OK) {
        status = found_events(call, &related, &events, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = {.base_url = call->service->config->site.url};
    json_t *answer = view_related(&view, &record, &related, events);
    return resource_answer(call, &view, answer, &parameters, NULL, error);
}

enum status api_session_related(struct call *call, struct error *error)
{
    return answer_related(call, RECORD_SESSION, error);
}

enum status api_document_related(struct call *call, struct error *error)
{
    return answer_related(call, RECORD_DOCUMENT, error);
}
