/* atom_view.h: the answer to a search as a feed: RFC 4287, with the elements that OpenSearch 1.1
 * adds. Template: web/templates/atom.mustache. */
#ifndef VIEW_ATOM_VIEW_H
#define VIEW_ATOM_VIEW_H

#include "view/search_view.h"

/* Addresses begin with view->base_url, but for the `id` of an entry, to go behind it. */
json_t *atom_view_search(struct view *view, const struct search_view *search);

#endif
