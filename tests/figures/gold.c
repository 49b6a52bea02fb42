#include "gold.h"

#include <string.h>

bool next_piece(struct text *rest, char end, struct text *ret_piece)
{
    if (rest->size == 0) {
        return false;
    }
    const char *found = memchr(rest->data, end, rest->size);
    size_t size = found != NULL ? (size_t)(found - rest->data) : rest->size;
    *ret_piece = text_slice(*rest, 0, size);
    *rest = text_slice(*rest, found != NULL ? size + 1 : size, rest->size);
    return true;
}

/* FNV-1a. */
static unsigned hash_of(struct text text)
{
    unsigned hash = 2166136261U;
    for (size_t i = 0; i < text.size; i++) {
        hash = (hash ^ (unsigned char)text.data[i]) * 16777619U;
    }
    return hash;
}

bool is_in_report_half(struct text word)
{
    return (hash_of(word) >> 8) % 2 == 1;
}
