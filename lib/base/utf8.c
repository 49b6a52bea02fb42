#include "base/utf8.h"

#include <utf8proc.h>

enum { ASCII_END = 0x80 };

size_t utf8_find_invalid(struct text text)
{
    size_t offset = 0;
    while (offset < text.size) {
        if ((unsigned char)text.data[offset] < ASCII_END) {
            offset++; /* most of a text in Latin script, and much faster */
            continue;
        }
        utf8proc_int32_t code_point;
        utf8proc_ssize_t size =
            utf8proc_iterate((const utf8proc_uint8_t *)text.data + offset,
                             (utf8proc_ssize_t)(text.size - offset), &code_point);
        if (size <= 0) {
            return offset;
        }
        offset += (size_t)size;
    }
    return text.size;
}

/* A byte 10xxxxxx continues a code point. */
static int continues(char byte)
{
    return ((unsigned char)byte & 0xC0U) == 0x80U;
}

size_t utf8_count(struct text text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++) {
        count += !continues(text.data[i]);
    }
    return count;
}

size_t utf8_floor(struct text text, size_t offset)
{
    if (offset >= text.size) {
        return text.size;
    }
    while (offset > 0 && continues(text.data[offset])) {
        offset--;
    }
    return offset;
}
