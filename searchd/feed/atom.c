#include "base_url.h"
#include "feed/handlers.h"
#include "page/page_search.h"
#include "page/pages.h"
#include "view/atom_view.h"

enum status feed_atom(struct call *call, struct error *error)
{
    struct page_search search = page_search_read(call->request);
    if (search.query.size == 0) {
        return pages_answer_error(call->service->pages, call->response, 400, error);
    }
    const char *base;
    enum status status = base_url_find(call, &base, error);
    if (status == STATUS_OK) {
        status = page_search_run(call, &search, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = {.base_url = base};
    json_t *feed = atom_view_search(&view, &search.view);
    view_add_string(&view, feed, "base", base);
    return pages_answer_as(call->service->pages, call->response,
                           "application/atom+xml; charset=utf-8", "atom", &view, feed, error);
}
