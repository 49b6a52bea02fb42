#include "tree/builder.h"

#include <stdlib.h>

#include "base/array.h"

void builder_free(struct builder *builder)
{
    free(builder->frames);
    builder->frames = NULL;
}

static struct builder_frame *innermost(const struct builder *builder)
{
    return builder->depth > 0 ? &builder->frames[builder->depth - 1] : NULL;
}

bool builder_wants_key(const struct builder *builder)
{
    const struct builder_frame *frame = innermost(builder);
    return frame != NULL && frame->node->kind == NODE_MAPPING && !frame->value_is_next;
}

static bool is_scalar(const struct node *node)
{
    return node->kind != NODE_SEQUENCE && node->kind != NODE_MAPPING && node->kind != NODE_REFUSED;
}

static void link_child(struct builder_frame *frame, struct node *child)
{
    *frame->end = child;
    frame->end = &child->next;
    frame->node->child_count++;
}

static void attach(struct builder *builder, struct node *node)
{
    struct builder_frame *frame = innermost(builder);
    if (frame == NULL) {
        builder->root = node;
    } else if (frame->node->kind == NODE_SEQUENCE) {
        link_child(frame, node);
    } else if (!frame->value_is_next) {
        frame->value_is_next = true;
        frame->key = is_scalar(node) ? node : NULL;
        if (frame->key != NULL) {
            node->kind = NODE_STRING;
        }
    } else {
        frame->value_is_next = false;
        node->key = frame->key;
        if (node->key != NULL) {
            link_child(frame, node);
        }
    }
}

static enum status add(struct builder *builder, const struct node *node, struct node **ret_added)
{
    if (builder->nodes >= builder->limits.nodes) {
        problem_add(builder->problems, node->place,
                    "more than %zu values: split this into smaller parts", builder->limits.nodes);
        return STATUS_INVALID;
    }
    struct node *added = arena_allocate(builder->arena, sizeof *added);
    if (added == NULL) {
        return STATUS_NO_MEMORY;
    }
    builder->nodes++;
    *added = *node;
    attach(builder, added);
    *ret_added = added;
    return STATUS_OK;
}

enum status builder_add(struct builder *builder, const struct node *node)
{
    struct node *added;
    return add(builder, node, &added);
}

enum status builder_open(struct builder *builder, enum node_kind kind, struct place place)
{
    if (builder->depth >= builder->limits.depth) {
        problem_add(builder->problems, place,
                    "nested deeper than %zu levels: write it with fewer lists in lists",
                    builder->limits.depth);
        return STATUS_INVALID;
    }
    if (!array_reserve(&builder->frames, &builder->capacity, builder->depth + 1,
                       sizeof *builder->frames)) {
        return STATUS_NO_MEMORY;
    }
    struct node *added;
    enum status status = add(builder, &(struct node){.kind = kind, .place = place}, &added);
    if (status == STATUS_OK) {
        builder->frames[builder->depth++] =
            (struct builder_frame){.node = added, .end = &added->first_child};
    }
    return status;
}

struct node *builder_close(struct builder *builder)
{
    return builder->frames[--builder->depth].node;
}
