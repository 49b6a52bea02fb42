#include "api/handlers.h"
#include "api/json_answer.h"
#include "api/parameters.h"
#include "found.h"
#include "view/link.h"
#include "view/record_view.h"

enum { RELATED_MAX = 100 /* sessions that recommend a document; a session has no more */ };

/* What stands around the record in the answer. */
static json_t *view_answer(struct view *view, const struct call *call, const struct record *record,
                           const struct record_context *context)
{
    json_t *answer = record_view_whole(view, record, context);
    json_t *links = view_object(view);
    const char *path = record->type == RECORD_SESSION ? "/v1/sessions/" : "/v1/documents/";
    view_add(view, answer, "index", record_view_index(view, index_info(call->index)));
    view_add(view, links, "self", link_resource(view, path, record->id));
    view_add(view, answer, "_links", links);
    return answer;
}

static enum status answer_record(struct call *call, enum record_type type, struct error *error)
{
    struct input_errors errors = {.arena = call->arena};
    parameters_check(call->request, NULL, 0, &errors);
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
    json_t *answer = view_answer(&view, call, &record, &context);
    response_add_header(call->response, "Cache-Control", "public, max-age=60");
    return json_answer(call->response, 200, "application/json", &view, answer, error);
}

enum status api_session(struct call *call, struct error *error)
{
    return answer_record(call, RECORD_SESSION, error);
}

enum status api_document(struct call *call, struct error *error)
{
    return answer_record(call, RECORD_DOCUMENT, error);
}
