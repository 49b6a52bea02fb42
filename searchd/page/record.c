#include "base_url.h"
#include "found.h"
#include "page/handlers.h"
#include "view/json_ld.h"
#include "view/page_view.h"

enum { RELATED_MAX = 100 };

static enum status show(struct call *call, enum record_type type, const char *template,
                        struct error *error)
{
    const struct pages *pages = call->service->pages;
    struct record record;
    struct record_page related;
    struct record_context context = {NULL, &related};
    enum status status = index_find(call->index, type, call->argument, call->arena, &record, error);
    if (status == STATUS_NOT_FOUND) {
        return pages_answer_error(pages, call->response, 404, error);
    }
    if (status == STATUS_OK) {
        status = index_related(call->index, &record, 0, RELATED_MAX, call->arena, &related, error);
    }
    if (status == STATUS_OK) {
        status = found_event(call, &record, &context.event, error);
    }
    const char *base = "";
    if (status == STATUS_OK) {
        status = base_url_find(call, &base, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = {.base_url = "", .months = pages_months(pages)};
    json_t *page = view_object(&view);
    view_add(&view, page, "record", page_view_record(&view, &record, &context));
    view_add(&view, page, "form", page_view_form(&view, text_from(""), text_from("")));
    json_t *data =
        type == RECORD_SESSION ? json_ld_event(&view, base, &record, context.event) : NULL;
    if (data != NULL) {
        view_add(&view, page, "data", data);
    }
    return pages_answer(pages, call->response, 200, template, &view, page, error);
}

enum status page_session(struct call *call, struct error *error)
{
    return show(call, RECORD_SESSION, "session", error);
}

enum status page_document(struct call *call, struct error *error)
{
    return show(call, RECORD_DOCUMENT, "document", error);
}
