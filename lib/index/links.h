/* links.h: which records go together, so that each is found, lower, by the other's words. */
#ifndef INDEX_LINKS_H
#define INDEX_LINKS_H

#include "base/status.h"
#include "catalogue/catalogue.h"

enum { LINKED_RECORDS_MAX = 100 /* whose texts count for one record */ };

struct links;

/* Turns the references of a catalogue round. The catalogue must outlive the links. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status links_create(const struct catalogue *catalogue, struct links **ret_links,
                         struct error *error) MUST_CHECK;
void links_free(struct links *links);

/* The events that a record is of, each once: that of a session, those of the first
 * LINKED_RECORDS_MAX sessions that recommend a document. Returns how many there are. */
size_t links_events(const struct links *links, const struct record *record,
                    const struct record *ret_events[static LINKED_RECORDS_MAX]);

typedef enum status link_visitor(void *context, struct text text, struct error *error);

/* Calls `visitor` with each text by which `record` (of that catalogue) is also found: for a
 * session the titles of its documents and of its event, for a document the titles and summaries
 * of the sessions that recommend it. Ends at the first status but STATUS_OK and returns it. */
enum status links_visit(const struct links *links, const struct record *record,
                        link_visitor *visitor, void *context, struct error *error) MUST_CHECK;

#endif
