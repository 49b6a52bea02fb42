/* samples.h: records and results made by hand. */
#ifndef TESTS_SEARCHD_SAMPLES_H
#define TESTS_SEARCHD_SAMPLES_H

#include "view/search_view.h"

/* An event, a session with three documents, and a document with an address of its own and markup in
 * its texts. */
extern struct record sample_event;
extern struct record sample_session;
extern struct record sample_document;

/* A search of two hits, the session and the document, on page `page` of a `total`. */
const struct search_view *sample_search_view(size_t total, size_t page);

#endif
