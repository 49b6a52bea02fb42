#include "api/parameters.h"
#include "found.h"
#include "page/browse.h"
#include "page/handlers.h"
#include "view/page_view.h"

/* What a visitor's address asks for. Whatever is in it, it is a search: what cannot be meant is
 * passed over. */
static struct search_view read_request(const struct request *request, struct text *ret_query)
{
    const struct uri_parameter *query = request_parameter(request, "q");
    const struct uri_parameter *type = request_parameter(request, "type");
    const struct uri_parameter *page = request_parameter(request, "pagina");
    struct search_view search = {.page = 1, .page_size = PAGE_SIZE};
    *ret_query = query != NULL ? text_trim(query->value.text) : text_from("");
    if (type != NULL &&
        (text_is(type->value.text, "session") || text_is(type->value.text, "document"))) {
        search.type = type->value.text;
    }
    if (page == NULL || !parameters_read_number(page->value.text, SEARCH_PAGE_MAX, &search.page) ||
        search.page == 0) {
        search.page = 1;
    }
    return search;
}

/* Searches; a page behind the last becomes the last. */
static enum status search_page(const struct call *call, struct text query,
                               struct search_view *search, struct found *found, struct error *error)
{
    struct search_request request = {.query = query,
                                     .filters[FACET_TYPE] = {&search->type, search->type.size > 0},
                                     .offset = (search->page - 1) * search->page_size,
                                     .limit = search->page_size,
                                     .is_cut_to_limits = true};
    enum status status = found_search(call, &request, found, error);
    if (status != STATUS_OK || found->results.hit_count > 0 || search->page == 1) {
        return status;
    }
    size_t last = search_view_last_page(found->results.total, search->page_size);
    search->page = last < search->page ? last : 1;
    request.offset = (search->page - 1) * search->page_size;
    return found_search(call, &request, found, error);
}

enum status page_search(struct call *call, struct error *error)
{
    const struct pages *pages = call->service->pages;
    struct text query;
    struct found found = {0};
    struct search_view search = read_request(call->request, &query);
    if (query.size == 0) {
        return page_start(call, error);
    }
    enum status status = search_page(call, query, &search, &found, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = {.months = pages_months(pages)};
    search.results = &found.results;
    search.events = found.events;
    search.index = index_info(call->index);
    json_t *page = page_view_search(&view, &search);
    if (found.results.hit_count == 0) {
        status = browse_add(call, &view, page, error);
    }
    if (status != STATUS_OK) {
        json_decref(page);
        return status;
    }
    return pages_answer(pages, call->response, 200, "results", &view, page, error);
}
