/* record_terms.h: from a record to the terms, positions and counts of schema.h. */
#ifndef INDEX_RECORD_TERMS_H
#define INDEX_RECORD_TERMS_H

#include <stdint.h>

#include "base/status.h"
#include "catalogue/record.h"
#include "index/links.h"
#include "language/lexicon.h"
#include "xapian-c/xapian-c.h"

struct record_terms;

/* For one thread at a time; `lexicon` is borrowed. STATUS_OK, STATUS_NO_MEMORY,
 * STATUS_INTERNAL. */
enum status record_terms_create(const struct lexicon *lexicon, struct record_terms **ret_terms,
                                struct error *error) MUST_CHECK;
void record_terms_free(struct record_terms *terms);

/* Makes the index document of a record. It lives until the next call. */
enum status record_terms_make(struct record_terms *terms, const struct record *record,
                              const struct links *links, const xc_document **ret_document,
                              struct error *error) MUST_CHECK;

/* Units counted in all records so far, for the means that the weight needs. */
struct record_lengths {
    uint64_t title;
    uint64_t body;
};

struct record_lengths record_terms_lengths(const struct record_terms *terms);

#endif
