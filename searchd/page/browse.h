/* browse.h: what there is to read when nothing was asked for, or nothing found. */
#ifndef PAGE_BROWSE_H
#define PAGE_BROWSE_H

#include "call.h"
#include "view/view.h"

enum { BROWSE_PAGE_MAX = 1000 };

/* Which page of the events is shown. */
struct browse_place {
    size_t page; /* from 1 */
    size_t last;
};

/* Adds `events`: those of the page `number`, each with its sessions, and behind the last event the
 * sessions that belong to none. A number behind the last page is that of the last. Errors as of
 * index_list(). */
enum status browse_add(const struct call *call, size_t number, struct view *view, json_t *page,
                       struct browse_place *ret_place, struct error *error) MUST_CHECK;

#endif
