/* problem.h: what is wrong in a file that a person wrote, where, and what to do. */
#ifndef TREE_PROBLEM_H
#define TREE_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/status.h"

enum { PROBLEMS_KEPT_MAX = 1000 }; /* later ones are only counted */

/* A place in a file. */
struct place {
    const char *file; /* path as the person gave it; NULL where it is not from a file */
    uint32_t line;    /* from 1; 0 where the file as a whole is meant */
    uint32_t column;  /* from 1, in code points; 0 as line */
};

struct problem {
    struct place place;
    const char *message; /* UTF-8, one line: what is wrong, and what to do */
};

/* `struct problem_list problems = {0};` is an empty one; release with problem_list_free(). */
struct problem_list {
    struct problem *items;
    size_t count; /* kept, at most PROBLEMS_KEPT_MAX */
    size_t total; /* found */
    size_t capacity;
    struct arena arena;
    bool failed; /* no memory for one of them */
};

void problem_list_free(struct problem_list *list);

/* Adds one. The place's file name is borrowed: it must outlive the list. */
void problem_add(struct problem_list *list, struct place place, const char *format, ...)
    PRINTF_LIKE(3, 4);

/* Sorts by file (in order of first mention), line and column. */
void problem_list_sort(struct problem_list *list);

/* Appends "file:line:column: message" without a newline. */
void problem_format(const struct problem *problem, struct buffer *buffer);

#endif
