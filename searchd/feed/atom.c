#include "base_url.h"
#include "feed/handlers.h"
#include "page/page_search.h"
#include "page/pages.h"
#include "view/atom_view.h"

enum status feed_atom(struct call *call, struct error *error)
{
    struct page_search search;
    enum status status = page_search_read(call, &search, error);
    if (status == STATUS_OK && search.link.query.size == 0) {
        return pages_answer_error(call->service->pages, call->request, call->response, 400, error);
    }
    const char *base = "";
    if (status == STATUS_OK) {
        status = base_url_find(call, &base, error);
    }
    if (status == STATUS_OK) {
        status = page_search_run(call, &search, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = pages_view(call->service->pages, call->request);
    view.base_url = base;
    json_t *feed = atom_view_search(&view, &search.view);
    view_add_string(&view, feed, "base", base);
    return pages_answer_as(call->service->pages, call->response,
                           "application/atom+xml; charset=utf-8", "atom", &view, feed, error);
}
