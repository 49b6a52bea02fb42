/* log.h: what happens, a line each on standard error, for an admin.
 *
 * Nothing of a visitor is logged: no address, and of a request its path without the query, since
 * what people search for is personal. */
#ifndef SEARCHD_LOG_H
#define SEARCHD_LOG_H

#include <stddef.h>

#include "base/status.h"
#include "base/text.h"
#include "config/config.h"

enum { LOG_LINE_MAX = 2048 /* bytes; a longer line is cut */ };

/* Lines of a higher level are left out from here on. Before the first thread is started. */
void log_set_level(enum log_level level);

/* Writes "2026-01-31T12:00:00Z warning: …" as one write(), so that the lines of several threads do
 * not mix. Control characters and what is not UTF-8 become "?". Any thread. */
void log_write(enum log_level level, const char *format, ...) PRINTF_LIKE(2, 3);

/* The line of a request, at LOG_LEVEL_REQUEST. `path` is the raw path. */
void log_request(struct text method, struct text path, unsigned status, size_t bytes,
                 double milliseconds);

/* Forms the line that log_write() writes, with its newline, at `unix_time` seconds. Returns its
 * size. */
size_t log_format(char line[static LOG_LINE_MAX], enum log_level level, long long unix_time,
                  const char *message);

#endif
