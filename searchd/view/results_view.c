#include "view/link.h"
#include "view/page_view.h"

enum { PAGES_AROUND = 2 /* numbers shown on each side of the current page's */ };

struct search_link page_view_link(const struct search_view *search, const char *path)
{
    return (struct search_link){
        .path = path, .query = search->results->query, .type = search->type};
}

static json_t *view_filters(struct view *view, const struct search_view *search)
{
    static const struct {
        const char *type;
        const char *flag;
    } choices[] = {{"", "isAll"}, {"session", "isSessions"}, {"document", "isDocuments"}};
    json_t *filters = view_array(view);
    for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++) {
        struct search_link link = page_view_link(search, "/zoeken");
        link.type = text_from(choices[i].type);
        json_t *filter = view_object(view);
        view_add_boolean(view, filter, choices[i].flag, true);
        view_add_boolean(view, filter, "isCurrent", text_equal(link.type, search->type));
        view_add(view, filter, "path", link_search(view, &link));
        view_append(view, filters, filter);
    }
    return filters;
}

static json_t *view_corrected(struct view *view, const struct search_view *search)
{
    struct search_link link = page_view_link(search, "/zoeken");
    link.query = search->results->corrected;
    json_t *corrected = view_object(view);
    view_add_text(view, corrected, "text", link.query);
    view_add(view, corrected, "path", link_search(view, &link));
    return corrected;
}

static json_t *view_all_path(struct view *view, const struct search_view *search)
{
    struct search_link link = page_view_link(search, "/zoeken");
    link.type = text_from("");
    return link_search(view, &link);
}

static json_t *view_feed_path(struct view *view, const struct search_view *search)
{
    struct search_link link = page_view_link(search, "/zoeken.atom");
    return link_search(view, &link);
}

static json_t *view_page_link(struct view *view, const struct search_view *search, size_t page)
{
    struct search_link link = page_view_link(search, "/zoeken");
    link.page = page;
    json_t *object = view_object(view);
    view_add_number(view, object, "number", page);
    view_add_boolean(view, object, "isCurrent", page == search->page);
    view_add(view, object, "path", link_search(view, &link));
    return object;
}

static json_t *view_pages(struct view *view, const struct search_view *search, size_t last)
{
    json_t *pages = view_object(view);
    json_t *numbers = view_array(view);
    size_t from = search->page > PAGES_AROUND ? search->page - PAGES_AROUND : 1;
    size_t to = search->page + PAGES_AROUND < last ? search->page + PAGES_AROUND : last;
    for (size_t page = from; page <= to; page++) {
        view_append(view, numbers, view_page_link(view, search, page));
    }
    view_add(view, pages, "numbers", numbers);
    view_add_number(view, pages, "current", search->page);
    view_add_number(view, pages, "last", last);
    if (search->page > 1) {
        view_add(view, pages, "previous", view_page_link(view, search, search->page - 1));
    }
    if (search->page < last) {
        view_add(view, pages, "following", view_page_link(view, search, search->page + 1));
    }
    return pages;
}

static json_t *view_count(struct view *view, const struct search_results *results)
{
    json_t *count = view_object(view);
    view_add_number(view, count, "total", results->total);
    view_add_boolean(view, count, "isNone", results->total == 0);
    view_add_boolean(view, count, "isOne", results->total == 1);
    view_add_boolean(view, count, "isMany", results->total > 1);
    view_add_boolean(view, count, "isEstimate", !results->total_is_exact);
    return count;
}

json_t *page_view_search(struct view *view, const struct search_view *search)
{
    const struct search_results *results = search->results;
    size_t last = link_last_page(results->total, search->page_size, SEARCH_PAGE_MAX);
    json_t *object = view_object(view);
    json_t *hits = view_array(view);
    for (size_t i = 0; i < results->hit_count; i++) {
        view_append(view, hits, page_view_hit(view, &results->hits[i], search->events[i]));
    }
    view_add(view, object, "form", page_view_form(view, results->query, search->type));
    view_add_boolean(view, object, "isCut", results->is_cut);
    if (results->corrected.size > 0) {
        view_add(view, object, "corrected", view_corrected(view, search));
    }
    view_add_boolean(view, object, "isFiltered", search->type.size > 0);
    view_add(view, object, "allPath", view_all_path(view, search));
    view_add(view, object, "feedPath", view_feed_path(view, search));
    view_add(view, object, "ignored", view_texts(view, results->ignored, results->ignored_count));
    view_add(view, object, "count", view_count(view, results));
    view_add(view, object, "hits", hits);
    view_add_boolean(view, object, "hasHits", results->hit_count > 0);
    view_add_boolean(view, object, "hasFilters", results->hit_count > 0 || search->type.size > 0);
    view_add_boolean(view, object, "isNested", results->hit_count == 0);
    view_add_number(view, object, "firstRank", results->hit_count > 0 ? results->hits[0].rank : 1);
    view_add_boolean(view, object, "hasIgnored", results->ignored_count > 0);
    view_add(view, object, "filters", view_filters(view, search));
    if (last > 1) {
        view_add(view, object, "pages", view_pages(view, search, last));
    }
    return object;
}
