#include "base_url.h"
#include "page/handlers.h"
#include "page/page_number.h"
#include "view/json_ld.h"
#include "view/page_view.h"
#include "view/pager_view.h"

enum {
    SESSIONS_ON_PAGE = 50,
    EVENT_PAGE_MAX = 1000,
};

/* An event and a page of its sessions. */
struct shown {
    struct record event;
    struct record_page sessions;
    size_t page; /* from 1 */
    size_t last;
};

static enum status find_sessions(struct call *call, struct shown *shown, struct error *error)
{
    enum status status =
        index_related(call->index, &shown->event, (shown->page - 1) * SESSIONS_ON_PAGE,
                      SESSIONS_ON_PAGE, call->arena, &shown->sessions, error);
    shown->last = link_last_page(shown->sessions.total, SESSIONS_ON_PAGE, EVENT_PAGE_MAX);
    return status;
}

/* A page behind the last becomes the last. STATUS_NOT_FOUND where there is no such event. */
static enum status find(struct call *call, struct shown *ret_shown, struct error *error)
{
    struct shown shown = {.page = page_number_read(call->request, EVENT_PAGE_MAX)};
    enum status status =
        index_find(call->index, RECORD_EVENT, call->argument, call->arena, &shown.event, error);
    if (status == STATUS_OK) {
        status = find_sessions(call, &shown, error);
    }
    if (status == STATUS_OK && shown.page > shown.last) {
        shown.page = shown.last;
        status = find_sessions(call, &shown, error);
    }
    if (status == STATUS_OK) {
        *ret_shown = shown;
    }
    return status;
}

static json_t *link_sessions(struct view *view, const void *event, size_t page)
{
    return link_event_page(view, event, page);
}

static json_t *view_shown(struct view *view, const struct shown *shown, const char *base)
{
    const struct pager pager = {shown->page, shown->last, link_sessions, &shown->event};
    json_t *page = view_object(view);
    json_t *data = json_ld_event(view, base, &shown->event, NULL);
    view_add(view, page, "form", page_view_form(view, text_from("")));
    view_add(view, page, "event", page_view_event(view, &shown->event, &shown->sessions));
    page_view_add_summary(view, page, &shown->event);
    pager_view_add(view, page, &pager);
    if (data != NULL) {
        view_add(view, page, "data", data);
    }
    return page;
}

enum status page_event(struct call *call, struct error *error)
{
    const struct pages *pages = call->service->pages;
    const char *base = "";
    struct shown shown;
    enum status status = find(call, &shown, error);
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
    pages_add_address(pages, &view, page, base, link_event_page(&usual, &shown.event, shown.page));
    return pages_answer(pages, call->response, 200, "event", &view, page, error);
}
