#include "page/handlers.h"
#include "page/nothing_found.h"
#include "page/page_search.h"
#include "page/start_page.h"
#include "view/page_view.h"

static const unsigned every_facet = FACET_BIT(FACET_COUNT) - 1;

static enum status answer_results(struct call *call, struct page_search *search,
                                  struct error *error)
{
    const struct pages *pages = call->service->pages;
    struct view view = pages_view(pages, call->request);
    struct view usual = {0};
    struct search_link link = page_view_link(&search->view, "/zoeken");
    link.page = search->link.page;
    json_t *page = page_view_search(&view, &search->view);
    pages_add_address(pages, &view, page, NULL, link_search(&usual, &link));
    if (search->found.results.hit_count == 0) {
        enum status status = nothing_found_add(call, search, &view, page, error);
        if (status != STATUS_OK) {
            json_decref(page);
            return status;
        }
    }
    return pages_answer(pages, call->response, 200, "results", &view, page, error);
}

enum status page_search(struct call *call, struct error *error)
{
    struct page_search search;
    enum status status = page_search_read(call, &search, error);
    if (status == STATUS_OK && search.link.query.size == 0) {
        return start_page_answer(call, request_parameter(call->request, "q") != NULL, error);
    }
    search.facets = every_facet;
    if (status == STATUS_OK) {
        status = page_search_run(call, &search, error);
    }
    return status == STATUS_OK ? answer_results(call, &search, error) : status;
}
