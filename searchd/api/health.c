#include "api/handlers.h"
#include "api/json_answer.h"
#include "view/record_view.h"

static enum status answer(struct call *call, const struct index_info *info, struct error *error)
{
    struct view view = {0};
    json_t *body = view_object(&view);
    view_add_string(&view, body, "status", "ok");
    if (info != NULL) {
        view_add(&view, body, "index", record_view_index(&view, info));
    }
    return json_answer(call->response, 200, "application/json", &view, body, error);
}

enum status health_live(struct call *call, struct error *error)
{
    return answer(call, NULL, error);
}

enum status health_ready(struct call *call, struct error *error)
{
    return answer(call, index_info(call->index), error);
}
