/* problem.h: what is wrong in a file that a person wrote, where, and what to do. */
#ifndef TREE_PROBLEM_H
#define TREE_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"

enum {
    PROBLEMS_KEPT_MAX = 1000, /* later ones are only counted */
    PROBLEM_QUOTE_MAX = 80,   /* bytes of what a person wrote, repeated in a message */
};

/* A place in a file. */
struct place {
    const char *file; /* path as the person gave it; NULL where it is not from a file */
    uint32_t line;    /* from 1; 0 where the file as a whole is meant */
    uint32_t column;  /* from 1, in code points; 0 as line */
};

struct problem {
    struct place place;
    const char *message; /* UTF-8, one line: what is wrong, and what to do */
    size_t order;        /* how many were kept before it */
    size_t file_order;   /* order of the first one in the same file */
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

/* Adds one. The place's file name is borrowed: it must outlive the list. Control characters in
 * the message become spaces; more than ERROR_MESSAGE_SIZE bytes of it are cut. */
void problem_add(struct problem_list *list, struct place place, const char *format, ...)
    PRINTF_LIKE(3, 4);

/* The start of a text for a message, at most PROBLEM_QUOTE_MAX bytes and whole code points. */
struct text problem_quote(struct text text);

/* Sorts by file (in order of first mention), line and column; of equals the first added first. */
void problem_list_sort(struct problem_list *list);

/* Appends "file:line:column: message" without a newline. */
void problem_format(const struct problem *problem, struct buffer *buffer);

#endif
