/* reading.h: a text read into a tree, with what is needed to look at it in a test. */
#ifndef TESTS_TREE_READING_H
#define TESTS_TREE_READING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "tree/tree.h"

struct reading {
    struct arena arena;
    struct problem_list problems;
    struct node *root; /* NULL where there is no tree */
    enum status status;
};

static const struct tree_limits reading_limits = {.depth = 8, .nodes = 100000};

static inline struct reading read_yaml(struct text yaml)
{
    struct reading reading = {0};
    reading.status = tree_from_yaml(yaml, "a.yaml", reading_limits, &reading.arena,
                                    &reading.problems, &reading.root);
    return reading;
}

static inline struct reading read_json(struct text json, uint32_t line)
{
    struct reading reading = {0};
    reading.status = tree_from_json(json, "a.jsonl", line, reading_limits, &reading.arena,
                                    &reading.problems, &reading.root);
    return reading;
}

static inline void reading_free(struct reading *reading)
{
    problem_list_free(&reading->problems);
    arena_free(&reading->arena);
}

/* Fails where the place or the message of a problem is another. */
static inline void check_problem(const struct problem *problem, uint32_t line, uint32_t column,
                                 const char *part)
{
    if (problem->place.line != line || problem->place.column != column ||
        strstr(problem->message, part) == NULL) {
        fail_msg("expected %u:%u: …%s…, got %u:%u: %s", line, column, part, problem->place.line,
                 problem->place.column, problem->message);
    }
}

static inline void check_place(const struct node *node, uint32_t line, uint32_t column)
{
    assert_non_null(node);
    assert_int_equal(node->place.line, line);
    assert_int_equal(node->place.column, column);
}

static inline void check_text(const struct node *node, const char *text)
{
    assert_non_null(node);
    assert_string_equal(node->text.data, text);
    assert_int_equal(node->text.size, strlen(text));
}

/* The tree as one line, as {a:"b",c:[1,null]}; strings in quotes, other scalars bare. */
static inline void write_node(const struct node *node, struct buffer *buffer)
{
    const char *brackets = node->kind == NODE_SEQUENCE  ? "[]"
                           : node->kind == NODE_MAPPING ? "{}"
                                                        : NULL;
    if (brackets == NULL) {
        const char *quote = node->kind == NODE_STRING ? "\"" : "";
        buffer_append_string(buffer, quote);
        buffer_append(buffer, node->text);
        buffer_append_string(buffer, node->kind == NODE_REFUSED ? "?" : quote);
        return;
    }
    buffer_append_char(buffer, brackets[0]);
    for (const struct node *child = node->first_child; child != NULL; child = child->next) {
        if (child->key != NULL) {
            buffer_append(buffer, child->key->text);
            buffer_append_char(buffer, ':');
        }
        write_node(child, buffer);
        buffer_append_string(buffer, child->next != NULL ? "," : "");
    }
    buffer_append_char(buffer, brackets[1]);
}

static inline void check_tree(const struct reading *reading, const char *expected)
{
    struct buffer buffer = {0};
    if (reading->problems.count > 0) {
        fail_msg("%s", reading->problems.items[0].message);
    }
    assert_int_equal(reading->status, STATUS_OK);
    assert_non_null(reading->root);
    write_node(reading->root, &buffer);
    assert_string_equal(buffer.data, expected);
    buffer_free(&buffer);
}

#endif
