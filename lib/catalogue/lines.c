#include "catalogue/lines.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 256 * 1024 };

/* Reads more of the file behind what is left. */
static enum status fill(struct line_reader *reader, struct error *error)
{
    struct buffer *buffer = &reader->buffer;
    buffer->size -= reader->start;
    if (reader->start > 0 && buffer->size > 0) {
        memmove(buffer->data, buffer->data + reader->start, buffer->size);
    }
    reader->start = 0;
    if (!buffer_reserve(buffer, CHUNK)) {
        return error_no_memory(error);
    }
    ssize_t got;
    do {
        got = read(reader->fd, buffer->data + buffer->size, CHUNK);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        return error_set(error, STATUS_IO, "cannot be read: %s", strerror(errno));
    }
    buffer->size += (size_t)got;
    reader->is_at_end = got == 0;
    return STATUS_OK;
}

static struct text without_carriage_return(struct text text)
{
    return text_ends_with(text, "\r") ? text_slice(text, 0, text.size - 1) : text;
}

/* Reads until the rest begins with a whole line, and finds its size without its end. */
static enum status find_end(struct line_reader *reader, struct line *line, size_t *ret_size,
                            struct error *error)
{
    struct buffer *buffer = &reader->buffer;
    size_t searched = 0; /* bytes of the rest that hold no newline */
    for (;;) {
        size_t rest = buffer->size - reader->start;
        if (rest > searched) {
            const char *start = buffer->data + reader->start;
            const char *end = memchr(start + searched, '\n', rest - searched);
            if (end != NULL) {
                *ret_size = (size_t)(end - start);
                return STATUS_OK;
            }
        }
        if (reader->is_at_end) {
            line->is_unended = true;
            *ret_size = rest;
            return STATUS_OK;
        }
        searched = rest;
        if (rest > reader->line_max + 1) { /* its beginning need not be kept */
            line->is_too_long = true;
            reader->start = buffer->size;
            searched = 0;
        }
        enum status status = fill(reader, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
}

enum status lines_next(struct line_reader *reader, struct line *ret_line, struct error *error)
{
    struct line line = {.number = reader->number + 1};
    size_t size = 0;
    enum status status = find_end(reader, &line, &size, error);
    if (status != STATUS_OK) {
        return status;
    }
    if (line.is_unended && size == 0 && !line.is_too_long) {
        return STATUS_NOT_FOUND;
    }
    line.text = without_carriage_return(text_of(reader->buffer.data + reader->start, size));
    if (line.is_too_long || line.text.size > reader->line_max) {
        line.is_too_long = true;
        line.text = (struct text){0};
    }
    reader->start += size + !line.is_unended;
    reader->number = line.number;
    *ret_line = line;
    return STATUS_OK;
}

void lines_free(struct line_reader *reader)
{
    buffer_free(&reader->buffer);
}
