/* browse.h: what there is to read when nothing was asked for, or nothing found. */
#ifndef PAGE_BROWSE_H
#define PAGE_BROWSE_H

#include "call.h"
#include "view/view.h"

/* Adds `events`: each event with its sessions; where there are no events, the sessions as one
 * group. Errors as of index_list(). */
enum status browse_add(const struct call *call, struct view *view, json_t *page,
                       struct error *error) MUST_CHECK;

#endif
