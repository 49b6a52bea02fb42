#include "api/handlers.h"
#include "api/parameter_tables.h"
#include "api/resource_answer.h"
#include "found.h"
#include "view/record_view.h"

enum {
    RELATED_MAX = 100 /* sessions of an event or a document; a session has no more documents */
};

static enum status answer_record(struct call *call, enum record_type type, struct error *error)
{
    struct input_errors errors = {.arena = call->arena};
    struct parameters parameters;
    parameters_read(call->request, &no_parameters, &parameters, &errors);
    if (errors.total > 0) {
        return problem_details_answer_input(call->response, &errors, error);
    }
    struct record record;
    enum status status = index_find(call->index, type, call->argument, call->arena, &record, error);
    if (status == STATUS_NOT_FOUND) {
        return problem_details_answer(call->response, 404, "There is no record with this id.",
                                      error);
    }
    struct record_page related = {0};
    struct record_context context = {NULL, &related};
    if (status == STATUS_OK) {
        status = index_related(call->index, &record, 0, RELATED_MAX, call->arena, &related, error);
    }
    if (status == STATUS_OK) {
        status = found_event(call, &record, &context.event, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = {.base_url = call->service->config->site.url};
    json_t *answer = record_view_whole(&view, &record, &context);
    return resource_answer(call, &view, answer, &parameters, NULL, error);
}

enum status api_event(struct call *call, struct error *error)
{
    return answer_record(call, RECORD_EVENT, error);
}

enum status api_session(struct call *call, struct error *error)
{
    return answer_record(call, RECORD_SESSION, error);
}

enum status api_document(struct call *call, struct error *error)
{
    return answer_record(call, RECORD_DOCUMENT, error);
}
