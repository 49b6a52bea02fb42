#include "page/browse.h"
#include "page/handlers.h"
#include "page/page_search.h"
#include "view/page_view.h"

enum status page_search(struct call *call, struct error *error)
{
    const struct pages *pages = call->service->pages;
    struct page_search search = page_search_read(call->request);
    if (search.query.size == 0) {
        return page_start(call, error);
    }
    enum status status = page_search_run(call, &search, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = {.months = pages_months(pages)};
    json_t *page = page_view_search(&view, &search.view);
    if (search.found.results.hit_count == 0) {
        status = browse_add(call, &view, page, error);
    }
    if (status != STATUS_OK) {
        json_decref(page);
        return status;
    }
    return pages_answer(pages, call->response, 200, "results", &view, page, error);
}
