#include "base/buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { SMALLEST_CAPACITY = 64 };

void buffer_free(struct buffer *buffer)
{
    free(buffer->data);
    *buffer = (struct buffer){0};
}

void buffer_clear(struct buffer *buffer)
{
    buffer->size = 0;
    buffer->failed = false;
    if (buffer->data != NULL) {
        buffer->data[0] = '\0';
    }
}

bool buffer_reserve(struct buffer *buffer, size_t size)
{
    if (buffer->failed || size >= SIZE_MAX / 2 - buffer->size) {
        buffer->failed = true;
        return false;
    }
    size_t needed = buffer->size + size + 1;
    if (needed <= buffer->capacity) {
        return true;
    }
    size_t capacity =
        buffer->capacity * 2 > SMALLEST_CAPACITY ? buffer->capacity * 2 : (size_t)SMALLEST_CAPACITY;
    if (capacity < needed) {
        capacity = needed;
    }
    char *data = realloc(buffer->data, capacity);
    if (data == NULL) {
        buffer->failed = true;
        return false;
    }
    buffer->data = data;
    buffer->capacity = capacity;
    buffer->data[buffer->size] = '\0';
    return true;
}

void buffer_append(struct buffer *buffer, struct text text)
{
    if (!buffer_reserve(buffer, text.size) || text.size == 0) {
        return;
    }
    memcpy(buffer->data + buffer->size, text.data, text.size);
    buffer->size += text.size;
    buffer->data[buffer->size] = '\0';
}

void buffer_append_string(struct buffer *buffer, const char *string)
{
    buffer_append(buffer, text_from(string));
}

void buffer_append_char(struct buffer *buffer, char c)
{
    buffer_append(buffer, text_of(&c, 1));
}

void buffer_append_format(struct buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *string = NULL;
    int size = vasprintf(&string, format, arguments);
    va_end(arguments);
    if (size < 0) {
        buffer->failed = true;
        return;
    }
    buffer_append(buffer, text_of(string, (size_t)size));
    free(string);
}

void buffer_append_code_point(struct buffer *buffer, int32_t code_point)
{
    utf8proc_uint8_t bytes[4];
    int32_t valid = utf8proc_codepoint_valid(code_point) ? code_point : 0xFFFD;
    utf8proc_ssize_t size = utf8proc_encode_char(valid, bytes);
    buffer_append(buffer, text_of((const char *)bytes, (size_t)size));
}

enum status buffer_status(const struct buffer *buffer, struct error *error)
{
    return buffer->failed ? error_no_memory(error) : STATUS_OK;
}

struct text buffer_text(const struct buffer *buffer)
{
    return text_of(buffer->data, buffer->size);
}

enum status buffer_move(struct buffer *buffer, struct arena *arena, struct text *ret_text,
                        struct error *error)
{
    bool is_moved =
        !buffer->failed && arena_copy(arena, buffer_text(buffer), ret_text) == STATUS_OK;
    buffer_free(buffer);
    return is_moved ? STATUS_OK : error_no_memory(error);
}
