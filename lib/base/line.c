#include "base/line.h"

#include <stdbool.h>

enum { ASCII_DELETE = 0x7F };

enum status line_copy(struct arena *arena, struct text text, struct text *ret_line)
{
    char *line = arena_allocate(arena, text.size + 1);
    if (line == NULL) {
        return STATUS_NO_MEMORY;
    }
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        bool is_space = byte <= ' ' || byte == ASCII_DELETE;
        if (!is_space) {
            line[size++] = text.data[i];
        } else if (size > 0 && line[size - 1] != ' ') {
            line[size++] = ' ';
        }
    }
    *ret_line = text_trim(text_of(line, size));
    return STATUS_OK;
}
