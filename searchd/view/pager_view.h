/* pager_view.h: the way to the other pages of a long list. */
#ifndef VIEW_PAGER_VIEW_H
#define VIEW_PAGER_VIEW_H

#include "view/view.h"

/* Which page of a list is shown, and how the others are reached. */
struct pager {
    size_t current; /* from 1 */
    size_t last;
    json_t *(*link)(struct view *view, const void *list, size_t page);
    const void *list;
};

/* Adds `pages`: current, last, the `numbers` around the current one, `previous` and `following`.
 * Nothing where there is one page. */
void pager_view_add(struct view *view, json_t *object, const struct pager *pager);

#endif
