/* input.h: what a command is to work on: the arguments behind its options or, where there are
 * none, the lines of standard input. */
#ifndef INDEXER_INPUT_H
#define INDEXER_INPUT_H

#include "base/status.h"
#include "base/text.h"
#include "options.h"

enum { INPUT_LINE_MAX = 1 << 20 /* bytes */ };

typedef enum status input_visitor(void *context, struct text line, struct error *error);

/* Calls `visitor` with each, without white space at its ends; empty lines are passed over. Ends at
 * the first status but STATUS_OK and returns it. STATUS_INVALID where a line is not UTF-8,
 * STATUS_LIMIT where it is over INPUT_LINE_MAX, STATUS_IO, STATUS_NO_MEMORY. */
enum status input_each(const struct options *options, input_visitor *visitor, void *context,
                       struct error *error) MUST_CHECK;

#endif
