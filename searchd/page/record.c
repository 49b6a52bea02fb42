#include "base_url.h"
#include "found.h"
#include "index/similar.h"
#include "page/handlers.h"
#include "view/json_ld.h"
#include "view/page_view.h"

enum {
    RELATED_MAX = 100,
    SIMILAR_SHOWN_MAX = 5,
};

/* A record and what its page shows beside it. */
struct shown {
    struct record record;
    struct record_page related;
    struct record_page similar;
    const struct record *event;
};

/* STATUS_NOT_FOUND where there is no such record. */
static enum status find(struct call *call, enum record_type type, struct shown *ret_shown,
                        struct error *error)
{
    const unsigned types = 1U << (unsigned)RECORD_SESSION | 1U << (unsigned)RECORD_DOCUMENT;
    struct shown shown = {0};
    enum status status =
        index_find(call->index, type, call->argument, call->arena, &shown.record, error);
    if (status == STATUS_OK) {
        status = index_related(call->index, &shown.record, 0, RELATED_MAX, call->arena,
                               &shown.related, error);
    }
    if (status == STATUS_OK) {
        status = index_similar(call->index, &shown.record, types, SIMILAR_SHOWN_MAX, call->arena,
                               &shown.similar, error);
    }
    if (status == STATUS_OK) {
        status = found_event(call, &shown.record, &shown.event, error);
    }
    if (status == STATUS_OK) {
        *ret_shown = shown;
    }
    return status;
}

static json_t *view_shown(struct view *view, const struct shown *shown, const char *base)
{
    const struct record *record = &shown->record;
    const struct record_context context = {shown->event, &shown->related};
    json_t *page = view_object(view);
    view_add(view, page, "record", page_view_record(view, record, &context));
    view_add(view, page, "form", page_view_form(view, text_from("")));
    view_add(view, page, "similar", page_view_items(view, &shown->similar));
    view_add_boolean(view, page, "hasSimilar", shown->similar.count > 0);
    page_view_add_summary(view, page, record);
    json_t *data =
        record->type == RECORD_SESSION ? json_ld_event(view, base, record, shown->event) : NULL;
    if (data != NULL) {
        view_add(view, page, "data", data);
    }
    return page;
}

static enum status show(struct call *call, enum record_type type, const char *template,
                        struct error *error)
{
    const struct pages *pages = call->service->pages;
    const char *base = "";
    struct shown shown;
    enum status status = find(call, type, &shown, error);
    if (status == STATUS_NOT_FOUND) {
        return pages_answer_error(pages, call->request, call->response, 404, error);
    }
    if (status == STATUS_OK) {
        status = base_url_find(call, &base, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = pages_view(pages, call->request);
    struct view usual = {0};
    json_t *page = view_shown(&view, &shown, base);
    pages_add_address(pages, &view, page, base, link_record_page(&usual, &shown.record));
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
