/* arena.h: memory that is handed out piece by piece and given back all at once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/status.h"
#include "base/text.h"

struct arena_block;

/* `struct arena arena = {0};` is an empty one; release with arena_free(). */
struct arena {
    struct arena_block *blocks; /* newest first */
    size_t used;                /* bytes handed out of the newest block */
    size_t total;               /* bytes of all blocks, for a limit or a report */
};

/* Frees every piece at once and leaves an empty arena. */
void arena_free(struct arena *arena);

/* Takes back every piece but keeps one block of memory, for reuse in a loop. */
void arena_clear(struct arena *arena);

/* `size` zeroed bytes, aligned for any type, valid until arena_free() or arena_clear(). NULL
 * where there is no memory. */
void *arena_allocate(struct arena *arena, size_t size) MUST_CHECK;

/* The same for `count` items of `size` bytes; NULL also where the product overflows. */
void *arena_allocate_array(struct arena *arena, size_t count, size_t size) MUST_CHECK;

/* A copy of `text` with a NUL behind it. STATUS_OK or STATUS_NO_MEMORY. */
enum status arena_copy(struct arena *arena, struct text text, struct text *ret_copy) MUST_CHECK;

#endif
