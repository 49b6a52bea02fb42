/* link.h: addresses within this site. */
#ifndef VIEW_LINK_H
#define VIEW_LINK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "catalogue/record.h"
#include "view/view.h"

/* A search, as its address says it. */
struct search_link {
    const char *path;      /* "/zoeken" or "/v1/_search" */
    const char *page_name; /* of the parameter */
    struct text query;
    struct text type; /* no text: all */
    size_t page;      /* from 1, which is left out */
    size_t page_size; /* 0: left out */
};

/* The path of the page of a session or a document: "/sessies/7". */
json_t *link_record_page(struct view *view, const struct record *record);

/* The address a record is known by: its own, or base_url and its page here. */
json_t *link_record(struct view *view, const struct record *record);

/* base_url (where `is_absolute`) and the address of a search. */
json_t *link_search(struct view *view, const struct search_link *search, bool is_absolute);

/* base_url and a path that ends in an id: "/v1/sessions/" and "7". */
json_t *link_resource(struct view *view, const char *path, struct text id);

/* Whether a record's own address may be linked to: a web page, not a script. */
bool link_is_safe(struct text url);

#endif
