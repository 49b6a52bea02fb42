/* record_values.h: what a record can be filtered, counted and sorted by. */
#ifndef INDEX_RECORD_VALUES_H
#define INDEX_RECORD_VALUES_H

#include "base/status.h"
#include "catalogue/record.h"
#include "index/links.h"
#include "xapian-c/xapian-c.h"

/* Adds the terms and values of the facets of a session or a document (schema.h), and what its date
 * and its title are sorted by. STATUS_OK, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status record_values_add(const struct record *record, const struct links *links,
                              xc_document *document, struct error *error) MUST_CHECK;

#endif
