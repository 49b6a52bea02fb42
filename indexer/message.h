/* message.h: what goes wrong, said on standard error. */
#ifndef INDEXER_MESSAGE_H
#define INDEXER_MESSAGE_H

#include "base/buffer.h"
#include "base/status.h"
#include "tree/problem.h"

/* Prints "verder-indexer: …". */
void message_error(const struct error *error);

/* Prints every problem as "file:line:column: message", in the order of the files, and then how
 * many there are and what comes of it, as message_count(). */
void message_problems(struct problem_list *problems, const char *consequence);

/* Appends "3 mistakes in 2 files; nothing was indexed", `consequence` being its end. */
void message_count(const struct problem_list *problems, const char *consequence,
                   struct buffer *buffer);

#endif
