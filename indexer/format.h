/* format.h: numbers as an English reader takes them in at a glance. */
#ifndef INDEXER_FORMAT_H
#define INDEXER_FORMAT_H

#include <stdint.h>

#include "base/buffer.h"

/* "12,345". */
void format_count(struct buffer *buffer, uint64_t count);

/* "1 session", "12,345 sessions": the noun takes an s unless there is one of it. */
void format_count_of(struct buffer *buffer, uint64_t count, const char *noun);

/* "512 B", "1.3 MB": powers of 1,000, as disks and networks are sold. */
void format_bytes(struct buffer *buffer, uint64_t bytes);

/* "4 ms", "0.42 s", "12.3 s", "2 min 5 s", "1 h 3 min"; less than nothing counts as nothing. */
void format_duration(struct buffer *buffer, double seconds);

#endif
