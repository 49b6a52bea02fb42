#include "base/number.h"
#include "base_url.h"
#include "feed/handlers.h"
#include "page/pages.h"
#include "view/link.h"

/* A sitemap has at most 50,000 addresses; fewer of them make an answer that takes no long time. */
enum { SITEMAP_PART = 5000 };

static const enum record_type types[] = {RECORD_EVENT, RECORD_SESSION, RECORD_DOCUMENT};
enum { TYPE_COUNT = sizeof types / sizeof types[0] };

static size_t count_pages(const struct call *call)
{
    const struct index_info *info = index_info(call->index);
    size_t count = 1; /* the start page */
    for (size_t i = 0; i < TYPE_COUNT; i++) {
        count += info->counts[types[i]];
    }
    return count;
}

/* The addresses [from, from + SITEMAP_PART): the start page, then those of each type. */
static enum status add_paths(const struct call *call, struct view *view, size_t from, json_t *paths,
                             struct error *error)
{
    size_t room = SITEMAP_PART;
    if (from == 0) {
        view_append(view, paths, json_string("/"));
        room--;
    } else {
        from--;
    }
    for (size_t i = 0; i < TYPE_COUNT && room > 0; i++) {
        struct record_page page;
        enum status status =
            index_list(call->index, types[i], from, room, call->arena, &page, error);
        if (status != STATUS_OK) {
            return status;
        }
        for (size_t j = 0; j < page.count; j++) {
            view_append(view, paths, link_record_page(view, &page.items[j]));
        }
        room -= page.count;
        from = from > page.total ? from - page.total : 0;
    }
    return STATUS_OK;
}

static enum status answer(const struct call *call, const char *template, struct view *view,
                          json_t *map, struct error *error)
{
    const char *base;
    enum status status = base_url_find(call, &base, error);
    if (status != STATUS_OK) {
        json_decref(map);
        return status;
    }
    view_add_string(view, map, "base", base);
    view_add_string(view, map, "updated", index_info(call->index)->built_at);
    return pages_answer_as(call->service->pages, call->response, "application/xml; charset=utf-8",
                           template, view, map, error);
}

static enum status answer_part(const struct call *call, size_t part, struct error *error)
{
    struct view view = {0};
    json_t *map = view_object(&view);
    json_t *paths = view_array(&view);
    view_add(&view, map, "paths", paths);
    enum status status = add_paths(call, &view, (part - 1) * SITEMAP_PART, paths, error);
    if (status != STATUS_OK) {
        json_decref(map);
        return status;
    }
    return answer(call, "sitemap", &view, map, error);
}

static enum status answer_index(const struct call *call, size_t part_count, struct error *error)
{
    struct view view = {0};
    json_t *map = view_object(&view);
    json_t *parts = view_array(&view);
    for (size_t part = 1; part <= part_count; part++) {
        view_append(&view, parts, json_integer((json_int_t)part));
    }
    view_add(&view, map, "parts", parts);
    return answer(call, "sitemap-index", &view, map, error);
}

enum status feed_sitemap(struct call *call, struct error *error)
{
    const struct uri_parameter *wanted = request_parameter(call->request, "deel");
    size_t part_count = (count_pages(call) - 1) / SITEMAP_PART + 1;
    size_t part = 1;
    if (wanted == NULL) {
        return part_count == 1 ? answer_part(call, 1, error)
                               : answer_index(call, part_count, error);
    }
    if (!number_parse(wanted->value.text, part_count, &part) || part == 0) {
        return pages_answer_error(call->service->pages, call->request, call->response, 404, error);
    }
    return answer_part(call, part, error);
}
