#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024 };

struct arena_block {
    struct arena_block *next;
    size_t size; /* bytes of data */
    alignas(max_align_t) unsigned char data[];
};

void arena_free(struct arena *arena)
{
    struct arena_block *block = arena->blocks;
    while (block != NULL) {
        struct arena_block *next = block->next;
        free(block);
        block = next;
    }
    *arena = (struct arena){0};
}

void arena_clear(struct arena *arena)
{
    struct arena_block *kept = arena->blocks;
    if (kept == NULL) {
        return;
    }
    struct arena older = {.blocks = kept->next};
    arena_free(&older);
    kept->next = NULL;
    arena->used = 0;
    arena->total = kept->size;
}

static struct arena_block *add_block(struct arena *arena, size_t size)
{
    size_t block_size = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    struct arena_block *block = malloc(sizeof *block + block_size);
    if (block == NULL) {
        return NULL;
    }
    block->size = block_size;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->used = 0;
    arena->total += block_size;
    return block;
}

void *arena_allocate(struct arena *arena, size_t size)
{
    size_t alignment = alignof(max_align_t);
    if (size > SIZE_MAX / 2) {
        return NULL;
    }
    size_t rounded = (size + alignment - 1) / alignment * alignment;
    struct arena_block *block = arena->blocks;
    if (block == NULL || block->size - arena->used < rounded) {
        block = add_block(arena, rounded);
        if (block == NULL) {
            return NULL;
        }
    }
    void *piece = block->data + arena->used;
    arena->used += rounded;
    return memset(piece, 0, size);
}

void *arena_allocate_array(struct arena *arena, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) {
        return NULL;
    }
    return arena_allocate(arena, bytes);
}

enum status arena_copy(struct arena *arena, struct text text, struct text *ret_copy)
{
    char *copy = arena_allocate(arena, text.size + 1);
    if (copy == NULL) {
        return STATUS_NO_MEMORY;
    }
    if (text.size > 0) {
        memcpy(copy, text.data, text.size);
    }
    *ret_copy = text_of(copy, text.size);
    return STATUS_OK;
}
