/* facet_view.h: what the results can be narrowed by, and what they are narrowed by. */
#ifndef VIEW_FACET_VIEW_H
#define VIEW_FACET_VIEW_H

#include "view/search_view.h"

enum { CHOICES_SHOWN_MAX = 8 /* of a facet at once; chosen ones are always shown */ };

/* Adds `facets`: those that leave something to choose, or in which something is chosen: name, a
 * flag "isType" and so on, `values` and, behind a fold, `more`. */
void facet_view_add(struct view *view, json_t *page, const struct search_view *search);

/* Adds `chosen`: each chosen value with the address of the results without it; `isFiltered`; and
 * `clearPath`, without any, where there are several. */
void facet_view_add_chosen(struct view *view, json_t *page, const struct search_view *search);

#endif
