#include "index/links.h"

#include <stdlib.h>

/* One recommendation, seen from the document. */
struct link {
    const struct record *document;
    const struct record *session;
};

struct links {
    const struct catalogue *catalogue;
    struct link *items; /* by document, then in the order of the sessions */
    size_t count;
};

/* Both records lie in arrays of the catalogue, so their addresses rise in its order. */
static int compare_links(const void *left, const void *right)
{
    const struct link *a = left;
    const struct link *b = right;
    if (a->document != b->document) {
        return a->document < b->document ? -1 : 1;
    }
    return (a->session > b->session) - (a->session < b->session);
}

static size_t count_references(const struct catalogue *catalogue)
{
    size_t count = 0;
    for (size_t i = 0; i < catalogue->counts[RECORD_SESSION]; i++) {
        count += catalogue->records[RECORD_SESSION][i].document_count;
    }
    return count;
}

static void collect(struct links *links)
{
    const struct catalogue *catalogue = links->catalogue;
    for (size_t i = 0; i < catalogue->counts[RECORD_SESSION]; i++) {
        const struct record *session = &catalogue->records[RECORD_SESSION][i];
        for (size_t j = 0; j < session->document_count; j++) {
            const struct record *document =
                catalogue_find(catalogue, RECORD_DOCUMENT, session->documents[j]);
            if (document != NULL) {
                links->items[links->count++] = (struct link){document, session};
            }
        }
    }
}

enum status links_create(const struct catalogue *catalogue, struct links **ret_links,
                         struct error *error)
{
    struct links *links = calloc(1, sizeof *links);
    if (links == NULL) {
        return error_no_memory(error);
    }
    links->catalogue = catalogue;
    links->items = calloc(count_references(catalogue) + 1, sizeof *links->items);
    if (links->items == NULL) {
        links_free(links);
        return error_no_memory(error);
    }
    collect(links);
    qsort(links->items, links->count, sizeof *links->items, compare_links);
    *ret_links = links;
    return STATUS_OK;
}

void links_free(struct links *links)
{
    if (links != NULL) {
        free(links->items);
        free(links);
    }
}

static enum status visit_session(const struct links *links, const struct record *session,
                                 link_visitor *visitor, void *context, struct error *error)
{
    enum status status = STATUS_OK;
    const struct record *event = catalogue_find(links->catalogue, RECORD_EVENT, session->event);
    if (event != NULL) {
        status = visitor(context, event->title, error);
    }
    for (size_t i = 0; i < session->document_count && status == STATUS_OK; i++) {
        const struct record *document =
            catalogue_find(links->catalogue, RECORD_DOCUMENT, session->documents[i]);
        if (document != NULL) {
            status = visitor(context, document->title, error);
        }
    }
    return status;
}

/* The links of a document that count: at most LINKED_RECORDS_MAX. */
struct link_range {
    size_t first;
    size_t end;
};

/* Index of the first link of a document; links->count where all are of earlier ones. */
static size_t first_link(const struct links *links, const struct record *document)
{
    size_t low = 0;
    size_t high = links->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (links->items[middle].document < document) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static struct link_range links_of(const struct links *links, const struct record *document)
{
    size_t first = first_link(links, document);
    size_t end = first;
    while (end < links->count && end - first < LINKED_RECORDS_MAX &&
           links->items[end].document == document) {
        end++;
    }
    return (struct link_range){first, end};
}

static enum status visit_document(const struct links *links, const struct record *document,
                                  link_visitor *visitor, void *context, struct error *error)
{
    enum status status = STATUS_OK;
    struct link_range range = links_of(links, document);
    for (size_t i = range.first; i < range.end; i++) {
        status = visitor(context, links->items[i].session->title, error);
        if (status == STATUS_OK) {
            status = visitor(context, links->items[i].session->summary, error);
        }
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

enum status links_visit(const struct links *links, const struct record *record,
                        link_visitor *visitor, void *context, struct error *error)
{
    switch (record->type) {
    case RECORD_SESSION:
        return visit_session(links, record, visitor, context, error);
    case RECORD_DOCUMENT:
        return visit_document(links, record, visitor, context, error);
    case RECORD_EVENT:
        break;
    }
    return STATUS_OK;
}

/* Adds the event of a session, where it has one that is not among them yet; returns how many there
 * are then. */
static size_t add_event(const struct links *links, const struct record *session,
                        const struct record **events, size_t count)
{
    const struct record *event = catalogue_find(links->catalogue, RECORD_EVENT, session->event);
    for (size_t i = 0; i < count && event != NULL; i++) {
        event = events[i] == event ? NULL : event;
    }
    if (event != NULL) {
        events[count++] = event;
    }
    return count;
}

size_t links_events(const struct links *links, const struct record *record,
                    const struct record *ret_events[static LINKED_RECORDS_MAX])
{
    if (record->type == RECORD_SESSION) {
        return add_event(links, record, ret_events, 0);
    }
    size_t count = 0;
    struct link_range range = links_of(links, record);
    for (size_t i = range.first; i < range.end; i++) {
        count = add_event(links, links->items[i].session, ret_events, count);
    }
    return count;
}
