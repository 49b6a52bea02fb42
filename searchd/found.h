/* found.h: a search and all that its answer needs, for the API and the page alike. */
#ifndef SEARCHD_FOUND_H
#define SEARCHD_FOUND_H

#include "call.h"
#include "index/search.h"

struct found {
    struct search_results results;
    const struct record **events; /* of each hit; NULL where it has none */
    double milliseconds;
};

/* Searches the call's index; `request->time_limit` is set from the configuration, and the call is
 * fleeting where it was reached. Results lie in call->arena. Errors as of index_search(). */
enum status found_search(struct call *call, struct search_request *request, struct found *ret_found,
                         struct error *error) MUST_CHECK;

/* The events of the records, in call->arena: NULL for each that has none; records of the same event
 * share one. Errors as of index_find(). */
enum status found_events(const struct call *call, const struct record_page *records,
                         const struct record ***ret_events, struct error *error) MUST_CHECK;

/* The event a session belongs to; NULL for a document, or where the session has none. */
enum status found_event(const struct call *call, const struct record *record,
                        const struct record **ret_event, struct error *error) MUST_CHECK;

#endif
