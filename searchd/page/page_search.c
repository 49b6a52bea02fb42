#include "page/page_search.h"

#include "base/number.h"
#include "view/link.h"
#include "view/page_view.h"

struct page_search page_search_read(const struct request *request)
{
    const struct uri_parameter *query = request_parameter(request, "q");
    const struct uri_parameter *type = request_parameter(request, "type");
    const struct uri_parameter *page = request_parameter(request, "pagina");
    struct page_search search = {.view = {.page = 1, .page_size = PAGE_SIZE}};
    search.query = query != NULL ? text_trim(query->value.text) : text_from("");
    if (type != NULL &&
        (text_is(type->value.text, "session") || text_is(type->value.text, "document"))) {
        search.view.type = type->value.text;
    }
    if (page == NULL || !number_parse(page->value.text, SEARCH_PAGE_MAX, &search.view.page) ||
        search.view.page == 0) {
        search.view.page = 1;
    }
    return search;
}

static enum status find(struct call *call, struct page_search *search, struct error *error)
{
    struct search_view *view = &search->view;
    struct search_request request = {.query = search->query,
                                     .filters[FACET_TYPE] = {&view->type, view->type.size > 0},
                                     .offset = (view->page - 1) * view->page_size,
                                     .limit = view->page_size,
                                     .is_cut_to_limits = true};
    return found_search(call, &request, &search->found, error);
}

enum status page_search_run(struct call *call, struct page_search *search, struct error *error)
{
    struct search_view *view = &search->view;
    enum status status = find(call, search, error);
    if (status == STATUS_OK && search->found.results.hit_count == 0 && view->page > 1) {
        size_t last = link_last_page(search->found.results.total, view->page_size, SEARCH_PAGE_MAX);
        view->page = last < view->page ? last : 1;
        status = find(call, search, error);
    }
    if (status == STATUS_OK) {
        view->results = &search->found.results;
        view->events = search->found.events;
        view->index = index_info(call->index);
    }
    return status;
}
