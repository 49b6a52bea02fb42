#include "tree/problem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

void problem_list_free(struct problem_list *list)
{
    free(list->items);
    arena_free(&list->arena);
    *list = (struct problem_list){0};
}

/* A line break or a terminal's escape sequence in what a person wrote must stay harmless. */
static void blank_controls(char *text)
{
    for (char *c = text; *c != '\0'; c++) {
        unsigned char byte = (unsigned char)*c;
        unsigned char next = (unsigned char)c[1];
        if (byte < 0x20 || byte == 0x7F) {
            *c = ' ';
        } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) { /* U+0080 to U+009F */
            *c++ = ' ';
            *c = ' ';
        }
    }
}

static bool same_file(const char *left, const char *right)
{
    return left == right || (left != NULL && right != NULL && strcmp(left, right) == 0);
}

/* Looks back from the end, as problems mostly come file by file. */
static size_t find_file_order(const struct problem_list *list, const char *file, size_t otherwise)
{
    for (size_t i = list->count; i > 0; i--) {
        if (same_file(list->items[i - 1].place.file, file)) {
            return list->items[i - 1].file_order;
        }
    }
    return otherwise;
}

void problem_add(struct problem_list *list, struct place place, const char *format, ...)
{
    list->total++;
    if (list->count >= PROBLEMS_KEPT_MAX) {
        return;
    }
    char message[ERROR_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (size >= (int)sizeof message) {
        /* The code point that was cut is the only one not valid. */
        message[utf8_find_invalid(text_of(message, sizeof message - 1))] = '\0';
    }
    blank_controls(message);

    struct text copy;
    if (size < 0 || arena_copy(&list->arena, text_from(message), &copy) != STATUS_OK ||
        !array_reserve(&list->items, &list->capacity, list->count + 1, sizeof *list->items)) {
        list->failed = true;
        return;
    }
    size_t order = list->count;
    list->items[order] =
        (struct problem){place, copy.data, order, find_file_order(list, place.file, order)};
    list->count++;
}

struct text problem_quote(struct text text)
{
    return text_slice(text, 0, utf8_floor(text, PROBLEM_QUOTE_MAX));
}

static int compare_sizes(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

static int compare_problems(const void *left, const void *right)
{
    const struct problem *a = left;
    const struct problem *b = right;
    if (a->file_order != b->file_order) {
        return compare_sizes(a->file_order, b->file_order);
    }
    if (a->place.line != b->place.line) {
        return compare_sizes(a->place.line, b->place.line);
    }
    if (a->place.column != b->place.column) {
        return compare_sizes(a->place.column, b->place.column);
    }
    return compare_sizes(a->order, b->order);
}

void problem_list_sort(struct problem_list *list)
{
    if (list->count > 1) {
        qsort(list->items, list->count, sizeof *list->items, compare_problems);
    }
}

void problem_format(const struct problem *problem, struct buffer *buffer)
{
    if (problem->place.file != NULL) {
        buffer_append_string(buffer, problem->place.file);
        if (problem->place.line > 0) {
            buffer_append_format(buffer, ":%u", problem->place.line);
            if (problem->place.column > 0) {
                buffer_append_format(buffer, ":%u", problem->place.column);
            }
        }
        buffer_append_string(buffer, ": ");
    }
    buffer_append_string(buffer, problem->message);
}
