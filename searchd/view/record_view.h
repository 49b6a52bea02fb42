/* record_view.h: records as the API gives them. */
#ifndef VIEW_RECORD_VIEW_H
#define VIEW_RECORD_VIEW_H

#include "catalogue/record.h"
#include "index/index.h"
#include "view/view.h"

/* What goes with a record. */
struct record_context {
    const struct record *event;        /* of a session; NULL where it has none */
    const struct record_page *related; /* see index_related(); NULL: not to be shown */
};

/* id, type, title and url, and of a document kind, publisher and year: enough to link to it. An
 * event has a url where it has one of its own. */
json_t *record_view_reference(struct view *view, const struct record *record);

/* The same with date and event (where not NULL), and of any record the year: see record_year(). */
json_t *record_view_dated(struct view *view, const struct record *record,
                          const struct record *event);

/* Adds what a hit and a record by id have in common: those members, number, status, and the related
 * records as `documents` and `documentsTotal`, or `sessions` and `sessionsTotal`. */
void record_view_add_common(struct view *view, json_t *object, const struct record *record,
                            const struct record_context *context);

/* All of a record. */
json_t *record_view_whole(struct view *view, const struct record *record,
                          const struct record_context *context);

/* Adds `_links` with the address of the record in the API: self. */
void record_view_add_links(struct view *view, json_t *object, const struct record *record);

/* `index`: generation and builtAt. */
json_t *record_view_index(struct view *view, const struct index_info *info);

#endif
