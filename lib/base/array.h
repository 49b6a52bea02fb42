/* array.h: growing a plain array of items. */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

/* Makes room in `*items` (from malloc, or NULL) for at least `count` items of `item_size` bytes,
 * at least doubling `*capacity` where it grows. False where there is no memory; the array is
 * then as it was. `items` is the address of the array's pointer: array_reserve(&list, …). */
bool array_reserve(void *items, size_t *capacity, size_t count, size_t item_size) MUST_CHECK;

#endif
