/* atom_view.h: the answer to a search as a feed: RFC 4287, with the elements that OpenSearch 1.1
 * adds. Template: web/templates/atom.mustache. */
#ifndef VIEW_ATOM_VIEW_H
#define VIEW_ATOM_VIEW_H

#include "view/search_view.h"

/* The feed's addresses are paths, to go behind view->base_url; those of records are whole. */
json_t *atom_view_search(struct view *view, const struct search_view *search);

#endif
