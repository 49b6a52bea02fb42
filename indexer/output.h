/* output.h: outcomes for a program to read: JSON (RFC 8259), a value a line. */
#ifndef INDEXER_OUTPUT_H
#define INDEXER_OUTPUT_H

#include <jansson.h>

#include "base/status.h"
#include "base/text.h"

/* A string, or NULL where there is no memory. Valid UTF-8 only. */
json_t *output_string(struct text text);

/* Prints `value` on a line of standard output and releases it; NULL means that there was no memory
 * to make it. STATUS_OK, STATUS_NO_MEMORY. (A full disk shows when the program flushes.) */
enum status output_line(json_t *value, struct error *error) MUST_CHECK;

#endif
