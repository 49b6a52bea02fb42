#include "language/compile/patterns.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/array.h"
#include "language/compile/source_line.h"

enum { LETTERS_MAX = 10 /* of a pattern: its levels fit in a uint64_t */ };

void pattern_list_free(struct pattern_list *list)
{
    free(list->items);
    arena_free(&list->arena);
    *list = (struct pattern_list){0};
}

/* ".aan5" is the letters ".aan" with the levels 0 0 0 0 5. */
static bool parse(struct text line, char letters[static LETTERS_MAX], size_t *ret_size,
                  uint64_t *ret_levels)
{
    size_t size = 0;
    uint64_t levels = 0;
    for (size_t i = 0; i < line.size; i++) {
        char c = line.data[i];
        if (c >= '0' && c <= '9') {
            levels |= (uint64_t)(c - '0') << (4 * size);
        } else if (((c >= 'a' && c <= 'z') || c == '.') && size < LETTERS_MAX) {
            letters[size++] = c;
        } else {
            return false;
        }
    }
    *ret_size = size;
    *ret_levels = levels;
    return size > 0 && levels != 0;
}

static int compare(const void *left, const void *right)
{
    const struct pattern *a = left;
    const struct pattern *b = right;
    return text_compare(a->letters, b->letters);
}

static void sort_once_each(struct pattern_list *list)
{
    if (list->count == 0) {
        return;
    }
    qsort(list->items, list->count, sizeof *list->items, compare);
    size_t kept = 1;
    for (size_t i = 1; i < list->count; i++) {
        if (text_equal(list->items[i].letters, list->items[kept - 1].letters)) {
            list->items[kept - 1].levels |= list->items[i].levels;
        } else {
            list->items[kept++] = list->items[i];
        }
    }
    list->count = kept;
}

static enum status add(struct pattern_list *list, struct text letters, uint64_t levels,
                       struct error *error)
{
    struct pattern pattern = {.levels = levels};
    if (!array_reserve((void *)&list->items, &list->capacity, list->count + 1, sizeof pattern) ||
        arena_copy(&list->arena, letters, &pattern.letters) != STATUS_OK) {
        return error_no_memory(error);
    }
    list->items[list->count++] = pattern;
    return STATUS_OK;
}

enum status pattern_list_read(const char *path, struct pattern_list *list, struct error *error)
{
    struct buffer source = {0};
    enum status status = source_read(path, "hyphen-nl", &source, error);
    struct text rest = buffer_text(&source);
    struct text line;
    if (status == STATUS_OK) {
        (void)source_next_line(&rest, &line); /* the name of its encoding */
    }
    while (status == STATUS_OK && source_next_line(&rest, &line)) {
        char letters[LETTERS_MAX];
        size_t size;
        uint64_t levels;
        if (parse(line, letters, &size, &levels)) {
            status = add(list, text_of(letters, size), levels, error);
        }
    }
    buffer_free(&source);
    sort_once_each(list);
    return status;
}
