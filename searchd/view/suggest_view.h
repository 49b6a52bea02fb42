/* suggest_view.h: suggestions as the API gives them. */
#ifndef VIEW_SUGGEST_VIEW_H
#define VIEW_SUGGEST_VIEW_H

#include "index/suggest.h"
#include "view/view.h"

/* Each with text, type, count, the match in code points where there is one, and of a title the id
 * and url of its record. */
json_t *suggest_view_list(struct view *view, const struct suggestion_list *list);

#endif
