#include "view/atom_view.h"

#include <stdio.h>

#include "view/link.h"
#include "view/page_view.h"

/* When an entry changed is known to the day at best. */
static void add_updated(struct view *view, json_t *entry, const struct record *record,
                        const struct index_info *index)
{
    char updated[sizeof "2026-01-31T12:00:00Z"];
    if (record->date.size == 0) {
        view_add_string(view, entry, "updated", index->built_at);
        return;
    }
    (void)snprintf(updated, sizeof updated, "%.*sT00:00:00Z", TEXT_ARGS(record->date));
    view_add_string(view, entry, "updated", updated);
}

static json_t *view_entry(struct view *view, const struct search_view *search, size_t at)
{
    const struct search_hit *hit = &search->results->hits[at];
    struct view usual = {0}; /* what names an entry does not depend on the feed's language */
    json_t *entry = search_view_hit(view, hit, search->events[at]);
    view_add(view, entry, "id", link_record_page(&usual, &hit->record));
    view_add_boolean(view, entry, "isSession", hit->record.type == RECORD_SESSION);
    page_view_add_language(view, entry, hit->record.language);
    add_updated(view, entry, &hit->record, search->index);
    return entry;
}

static json_t *link_results(struct view *view, const struct search_view *search, const char *path,
                            size_t page)
{
    struct search_link link = page_view_link(search, path);
    link.page = page;
    return link_search(view, &link);
}

static void add_link(struct view *view, json_t *links, const struct search_view *search,
                     const char *rel, size_t page)
{
    json_t *link = view_object(view);
    view_add_string(view, link, "rel", rel);
    view_add(view, link, "path", link_results(view, search, "/zoeken.atom", page));
    view_append(view, links, link);
}

/* Paged feeds: RFC 5005 section 3. */
static json_t *view_links(struct view *view, const struct search_view *search)
{
    json_t *links = view_array(view);
    size_t last = link_last_page(search->results->total, search->page_size, SEARCH_PAGE_MAX);
    add_link(view, links, search, "first", 1);
    if (search->page > 1) {
        add_link(view, links, search, "previous", search->page - 1);
    }
    if (search->page < last) {
        add_link(view, links, search, "next", search->page + 1);
    }
    add_link(view, links, search, "last", last);
    return links;
}

json_t *atom_view_search(struct view *view, const struct search_view *search)
{
    const struct search_results *results = search->results;
    json_t *feed = view_object(view);
    json_t *entries = view_array(view);
    for (size_t i = 0; i < results->hit_count; i++) {
        view_append(view, entries, view_entry(view, search, i));
    }
    view_add(view, feed, "form", page_view_form(view, results->query));
    view_add_text(view, feed, "corrected", results->corrected);
    view_add(view, feed, "self", link_results(view, search, "/zoeken.atom", search->page));
    view_add(view, feed, "page", link_results(view, search, "/zoeken", search->page));
    view_add(view, feed, "links", view_links(view, search));
    view_add_string(view, feed, "updated", search->index->built_at);
    view_add_number(view, feed, "total", results->total);
    view_add_number(view, feed, "startIndex", (search->page - 1) * search->page_size + 1);
    view_add_number(view, feed, "startPage", search->page);
    view_add_number(view, feed, "itemsPerPage", search->page_size);
    view_add(view, feed, "entries", entries);
    return feed;
}
