/* verify.h: whether a new index file may be published. */
#ifndef INDEX_VERIFY_H
#define INDEX_VERIFY_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "catalogue/catalogue.h"
#include "language/lexicon.h"

struct verify_report {
    size_t term_count;
    uint64_t bytes;
};

/* Checks every block of the file at `path`, and, opened as a server opens it, its versions and
 * generation, the number of records of each type, the first and the last record of each, and
 * that a title is found by its own words, among records that each have a type. STATUS_CORRUPT
 * where one of them is not as it was built; STATUS_IO, STATUS_NO_MEMORY. */
enum status verify_index(const char *path, const struct catalogue *catalogue,
                         const struct lexicon *lexicon, const char *generation,
                         struct verify_report *ret_report, struct error *error) MUST_CHECK;

#endif
