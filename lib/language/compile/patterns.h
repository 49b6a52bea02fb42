/* patterns.h: hyphenation patterns (Liang 1983) of a file as libhyphen reads it. */
#ifndef LANGUAGE_COMPILE_PATTERNS_H
#define LANGUAGE_COMPILE_PATTERNS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"

struct pattern {
    struct text letters; /* a–z and a point at the edge of a word */
    uint64_t levels;     /* four bits each, that before the first letter lowest */
};

struct pattern_list {
    struct pattern *items; /* in the order of their letters, each once */
    size_t count;
    size_t capacity;
    struct arena arena;
};

void pattern_list_free(struct pattern_list *list);

/* Patterns with letters other than a–z are left out: folded words have none. */
enum status pattern_list_read(const char *path, struct pattern_list *list,
                              struct error *error) MUST_CHECK;

#endif
