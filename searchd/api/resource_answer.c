#include "api/resource_answer.h"

#include "api/json_answer.h"
#include "http/uri.h"
#include "view/link.h"
#include "view/record_view.h"

/* The address of this resource with these parameters. */
static json_t *view_address(struct view *view, const struct request *request,
                            const struct parameters *parameters)
{
    struct buffer path = {0};
    struct buffer query = {0};
    for (size_t i = 0; i < request->segment_count; i++) {
        buffer_append_char(&path, '/');
        uri_encode(request->segments[i].text, &path);
    }
    parameters_append_query(parameters, &query);
    if (query.size > 0) {
        buffer_append_char(&path, '?');
        buffer_append(&path, buffer_text(&query));
    }
    view->failed = view->failed || query.failed;
    buffer_free(&query);
    return link_path(view, &path);
}

static json_t *view_page_address(struct view *view, const struct request *request,
                                 const struct parameters *parameters, size_t parameter, size_t page)
{
    struct parameters other = *parameters;
    other.values[parameter].number = page;
    return view_address(view, request, &other);
}

static void add_neighbours(struct view *view, json_t *links, const struct request *request,
                           const struct parameters *parameters, const struct resource_pages *pages)
{
    size_t size = parameters->values[pages->page_size].number;
    size_t page = parameters->values[pages->page].number;
    size_t maximum = parameters->table->items[pages->page].maximum;
    size_t last = link_last_page(pages->total, size, maximum);
    if (page < last) {
        view_add(view, links, "next",
                 view_page_address(view, request, parameters, pages->page, page + 1));
    }
    if (page > 1) {
        size_t previous = page <= last ? page - 1 : last;
        view_add(view, links, "prev",
                 view_page_address(view, request, parameters, pages->page, previous));
    }
}

enum status resource_answer(const struct call *call, struct view *view, json_t *body,
                            const struct parameters *parameters, const struct resource_pages *pages,
                            struct error *error)
{
    json_t *links = view_object(view);
    view_add(view, body, "index", record_view_index(view, index_info(call->index)));
    view_add(view, links, "self", view_address(view, call->request, parameters));
    if (pages != NULL) {
        add_neighbours(view, links, call->request, parameters, pages);
    }
    view_add(view, body, "_links", links);
    return json_answer(call->response, 200, "application/json", view, body, error);
}
