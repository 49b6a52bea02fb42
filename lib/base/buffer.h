/* buffer.h: text that grows.
 *
 * A failed allocation is remembered, as ferror() does for a stream: later appends do nothing, and
 * the caller asks once, at the end, with buffer_status(). */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"

/* `struct buffer buffer = {0};` is an empty one; release with buffer_free(). */
struct buffer {
    char *data;  /* NUL-terminated once anything was appended; NULL before */
    size_t size; /* bytes, the final NUL not counted */
    size_t capacity;
    bool failed;
};

void buffer_free(struct buffer *buffer);

/* Empties it and forgets a failure; keeps the memory for reuse. */
void buffer_clear(struct buffer *buffer);

void buffer_append(struct buffer *buffer, struct text text);
void buffer_append_string(struct buffer *buffer, const char *string);
void buffer_append_char(struct buffer *buffer, char c);
void buffer_append_format(struct buffer *buffer, const char *format, ...) PRINTF_LIKE(2, 3);

/* Appends a code point as UTF-8; one that is none (a surrogate, over U+10FFFF) as U+FFFD. */
void buffer_append_code_point(struct buffer *buffer, int32_t code_point);

/* Makes room for `size` more bytes; false where there is no memory. The caller may then write
 * them at data + size and add to size itself. */
bool buffer_reserve(struct buffer *buffer, size_t size) MUST_CHECK;

/* STATUS_OK, or STATUS_NO_MEMORY where an append failed since the last buffer_clear(). */
enum status buffer_status(const struct buffer *buffer, struct error *error) MUST_CHECK;

/* Copies what is in it into `arena`, with a NUL behind it, and frees the buffer in any case.
 * STATUS_OK, or STATUS_NO_MEMORY also where an append failed. */
enum status buffer_move(struct buffer *buffer, struct arena *arena, struct text *ret_text,
                        struct error *error) MUST_CHECK;

/* What is in it; valid until the next change. */
struct text buffer_text(const struct buffer *buffer);

#endif
