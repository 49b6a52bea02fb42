/* nodes.h: a parsed template. For the template folder alone. */
#ifndef TEMPLATE_NODES_H
#define TEMPLATE_NODES_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "base/text.h"

enum template_node_kind {
    NODE_TEXT,
    NODE_VARIABLE,
    NODE_JSON,
    NODE_SECTION,
    NODE_INVERTED,
    NODE_PARTIAL,
};

struct template_node {
    enum template_node_kind kind;
    uint32_t line;
    struct text text; /* of NODE_TEXT as it is; else the tag's name */
    size_t end;       /* of a section: index of the first node behind it */
    size_t partial;   /* of NODE_PARTIAL, once linked: index in the set */
};

struct template
{
    const char *name;
    struct template_node *nodes;
    size_t count;
    size_t capacity;
};

struct template_set {
    struct template *items;
    size_t count;
    size_t capacity;
};

/* Fills in `template`, whose name is set. See template_set_add(). */
enum status template_parse(struct template *template, struct text source,
                           struct error *error) MUST_CHECK;

#endif
