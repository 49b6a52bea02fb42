#include "base/array.h"

#include <stdlib.h>
#include <string.h>

enum { SMALLEST_COUNT = 8 };

bool array_reserve(void *items, size_t *capacity, size_t count, size_t item_size)
{
    if (count <= *capacity) {
        return true;
    }
    size_t wanted = *capacity * 2 > count ? *capacity * 2 : count;
    if (wanted < SMALLEST_COUNT) {
        wanted = SMALLEST_COUNT;
    }
    /* The pointer is copied as bytes: a T ** may not be read through a void ** (C17 6.5). */
    void *old;
    memcpy(&old, items, sizeof old);
    size_t bytes;
    if (__builtin_mul_overflow(wanted, item_size, &bytes)) {
        return false;
    }
    void *grown = realloc(old, bytes);
    if (grown == NULL) {
        return false;
    }
    memcpy(items, &grown, sizeof grown);
    *capacity = wanted;
    return true;
}
