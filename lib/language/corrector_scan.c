#include "language/corrector_scan.h"

/* Leaves out those furthest off, so that there is room. */
static void make_room(struct scan *scan, unsigned *limit)
{
    while (scan->count == SCAN_FOUND_MAX && *limit > 0) {
        size_t kept = 0;
        for (size_t i = 0; i < scan->count; i++) {
            if (scan->items[i].distance < *limit) {
                scan->items[kept++] = scan->items[i];
            }
        }
        scan->count = kept;
        (*limit)--;
    }
}

/* The words with numbers from `first` up to `end`. */
static void scan_range(const struct vocabulary *vocabulary, const struct edit_pattern *pattern,
                       uint32_t first, uint32_t end, unsigned *limit, struct scan *scan)
{
    uint64_t mask = letters_mask(&pattern->letters);
    for (uint32_t number = first; number < end; number++) {
        uint64_t other = vocabulary->masks[number];
        if (has_more_bits(mask & ~other, *limit) || has_more_bits(other & ~mask, *limit)) {
            continue;
        }
        unsigned distance = edit_distance(pattern, vocabulary_word(vocabulary, number), *limit);
        if (distance > *limit) {
            continue;
        }
        scan->items[scan->count++] = (struct scan_found){number, distance};
        make_room(scan, limit);
        if (scan->count == SCAN_FOUND_MAX) {
            return;
        }
    }
}

void scan_words(const struct vocabulary *vocabulary, const struct edit_pattern *pattern,
                unsigned limit, struct scan *ret_scan)
{
    size_t length = pattern->letters.count;
    size_t shortest = length > limit ? length - limit : 0;
    size_t longest =
        length + limit < VOCABULARY_LETTERS_MAX ? length + limit : VOCABULARY_LETTERS_MAX;
    ret_scan->count = 0;
    scan_range(vocabulary, pattern, vocabulary->starts[shortest], vocabulary->starts[longest + 1],
               &limit, ret_scan);
}
