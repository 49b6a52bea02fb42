/* tree.h: a YAML or JSON text as a tree of nodes that know their places.
 *
 * YAML 1.1 as libyaml reads it, without aliases, anchors and tags: those are refused, and so are
 * duplicate keys, more than one document, and what passes a limit. */
#ifndef TREE_TREE_H
#define TREE_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "tree/problem.h"

enum node_kind {
    NODE_NULL,    /* null, ~ or nothing */
    NODE_BOOLEAN, /* true or false (plain) */
    NODE_INTEGER, /* plain decimal number that fits long long */
    NODE_NUMBER,  /* any other plain number */
    NODE_STRING,
    NODE_SEQUENCE,
    NODE_MAPPING,
};

/* "text", "a list", … for a message. */
const char *node_kind_name(enum node_kind kind);

struct node {
    enum node_kind kind;
    struct place place;
    struct text text;         /* of a scalar, as written (quotes and escapes resolved) */
    long long integer;        /* of NODE_INTEGER and NODE_BOOLEAN */
    struct node *key;         /* of a mapping's child: its key, a NODE_STRING */
    struct node *first_child; /* of a sequence or a mapping */
    struct node *next;        /* sibling */
    size_t child_count;
};

struct tree_limits {
    size_t depth; /* nesting of sequences and mappings */
    size_t nodes;
};

/* Reads one text. Nodes lie in `arena`; `file` is borrowed for the places. What is wrong is added
 * to `problems`, and then the result is STATUS_INVALID; an empty text gives a NODE_NULL. A syntax
 * error ends the reading, other problems do not. STATUS_OK, STATUS_INVALID, STATUS_NO_MEMORY. */
enum status tree_from_yaml(struct text yaml, const char *file, struct tree_limits limits,
                           struct arena *arena, struct problem_list *problems,
                           struct node **ret_root) MUST_CHECK;

/* The same for one JSON value (RFC 8259) that starts in line `line` of the file. */
enum status tree_from_json(struct text json, const char *file, uint32_t line,
                           struct tree_limits limits, struct arena *arena,
                           struct problem_list *problems, struct node **ret_root) MUST_CHECK;

/* The child of a mapping with that key; NULL where there is none. */
const struct node *node_find(const struct node *mapping, const char *key);

#endif
