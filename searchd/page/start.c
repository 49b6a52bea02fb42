#include "base_url.h"
#include "page/browse.h"
#include "page/handlers.h"
#include "page/page_number.h"
#include "page/start_page.h"
#include "view/json_ld.h"
#include "view/link.h"
#include "view/page_view.h"
#include "view/pager_view.h"

enum { EVENTS_MAX = 20 /* told to search engines */ };

/* For search engines: where the page is, and as `data` the site and its events. */
static enum status add_data(const struct call *call, struct view *view, json_t *page, size_t number,
                            struct error *error)
{
    const char *base;
    struct record_page events;
    json_t *data = view_array(view);
    view_add(view, page, "data", data);
    enum status status = base_url_find(call, &base, error);
    if (status == STATUS_OK) {
        status = index_list(call->index, RECORD_EVENT, 0, EVENTS_MAX, call->arena, &events, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view usual = {0};
    pages_add_address(call->service->pages, view, page, base, link_start_page(&usual, number));
    view_append(view, data, json_ld_site(view, base, call->service->config->site.title));
    for (size_t i = 0; i < events.count; i++) {
        json_t *event = json_ld_event(view, base, &events.items[i], NULL);
        if (event != NULL) {
            view_append(view, data, event);
        }
    }
    return STATUS_OK;
}

static json_t *link_start(struct view *view, const void *list, size_t page)
{
    (void)list;
    return link_start_page(view, page);
}

enum status start_page_answer(struct call *call, bool is_query_empty, struct error *error)
{
    const struct pages *pages = call->service->pages;
    struct view view = pages_view(pages, call->request);
    json_t *page = view_object(&view);
    json_t *form = page_view_form(&view, text_from(""));
    view_add_boolean(&view, form, "isQueryEmpty", is_query_empty);
    view_add(&view, page, "form", form);
    struct browse_place place;
    size_t number = page_number_read(call->request, BROWSE_PAGE_MAX);
    enum status status = browse_add(call, number, &view, page, &place, error);
    if (status == STATUS_OK) {
        const struct pager pager = {place.page, place.last, link_start, NULL};
        pager_view_add(&view, page, &pager);
        status = add_data(call, &view, page, place.page, error);
    }
    if (status != STATUS_OK) {
        json_decref(page);
        return status;
    }
    return pages_answer(pages, call->response, 200, "start", &view, page, error);
}

enum status page_start(struct call *call, struct error *error)
{
    return start_page_answer(call, false, error);
}
