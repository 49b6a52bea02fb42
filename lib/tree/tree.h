/* tree.h: a YAML or JSON text as a tree of nodes that know their places.
 *
 * YAML 1.1 as libyaml reads it, without aliases, anchors, tags and merge keys: those are refused,
 * and so are duplicate keys, keys that are no text, more than one document, and what passes a
 * limit. Of the plain words only null, true and false (also Null, NULL, …) have a meaning of
 * their own: yes, no, on, off and dates are texts. */
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
    NODE_REFUSED, /* an alias or the like: its problem is told, nothing is known of its value */
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

/* Reads one text. Nodes and their texts (each with a NUL behind it) lie in `arena`; `file` is
 * borrowed for the places. An empty text gives a NODE_NULL. What is wrong is added to `problems`:
 * STATUS_INVALID where there is no tree because of it (a syntax error, bytes that are no text, a
 * limit, a second document), STATUS_OK where what is left of the tree can be checked further (an
 * alias, an anchor, a tag, a merge key, a duplicate key, a key that is no text); so a caller that
 * wants all sound looks at problems->total too. Else STATUS_NO_MEMORY. */
enum status tree_from_yaml(struct text yaml, const char *file, struct tree_limits limits,
                           struct arena *arena, struct problem_list *problems,
                           struct node **ret_root) MUST_CHECK;

/* The same for one JSON value (RFC 8259) that starts in line `line` of the file; here a duplicate
 * key ends the reading too. */
enum status tree_from_json(struct text json, const char *file, uint32_t line,
                           struct tree_limits limits, struct arena *arena,
                           struct problem_list *problems, struct node **ret_root) MUST_CHECK;

/* The child of a mapping with that key; NULL where there is none, or where it is no mapping. */
const struct node *node_find(const struct node *mapping, const char *key);

#endif
