/* link.h: addresses within this site. Those of pages name the language of the interface where
 * view->named_language does. */
#ifndef VIEW_LINK_H
#define VIEW_LINK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/text.h"
#include "catalogue/record.h"
#include "index/search.h"
#include "view/view.h"

/* A search, as a visitor's address says it. What is as it is without saying is left out. */
struct search_link {
    const char *path; /* "/zoeken" */
    struct text query;
    struct search_filter filters[FACET_COUNT];
    enum search_sort sort;
    bool is_correction_only_offered;
    size_t page; /* from 1; 0 is 1 */
};

/* base_url and the path of a search. */
json_t *link_search(struct view *view, const struct search_link *search);

/* The path of the page of a record: "/sessies/7". */
json_t *link_record_page(struct view *view, const struct record *record);

/* The path of a page of an event's sessions: "/evenementen/dag?pagina=2". */
json_t *link_event_page(struct view *view, const struct record *event, size_t page);

/* The path of the start page, or of a further page of its events: "/?pagina=2". */
json_t *link_start_page(struct view *view, size_t page);

/* A page's path, given in the language of the settings: "/". */
json_t *link_page(struct view *view, struct text path);

/* The address a record is known by: its own, or base_url and its page here. */
json_t *link_record(struct view *view, const struct record *record);

/* base_url and the path of a record's resource: "/v1/sessions/7". */
json_t *link_record_resource(struct view *view, const struct record *record);

/* The last of the pages on which `total` items stand, from 1; at most `maximum`. */
size_t link_last_page(size_t total, size_t page_size, size_t maximum);

/* base_url and `path`, which is freed. */
json_t *link_path(struct view *view, struct buffer *path);

/* Whether a record's own address may be linked to: a web page, not a script. */
bool link_is_safe(struct text url);

#endif
