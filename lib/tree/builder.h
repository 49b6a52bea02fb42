/* builder.h: puts nodes together to a tree as a parser meets them, within limits. */
#ifndef TREE_BUILDER_H
#define TREE_BUILDER_H

#include "tree/tree.h"

struct builder_frame {
    struct node *node;  /* an open sequence or mapping */
    struct node **end;  /* where its next child is linked */
    struct node *key;   /* of a mapping: the key whose value comes next */
    bool value_is_next; /* of a mapping; the pair is dropped where key is NULL */
};

/* `{.arena = …, .problems = …, .limits = …}` is an empty one; release with builder_free(). */
struct builder {
    struct arena *arena;
    struct problem_list *problems;
    struct tree_limits limits;
    struct builder_frame *frames; /* outermost first */
    size_t depth;
    size_t capacity;
    size_t nodes;
    struct node *root; /* NULL before the first node */
};

/* Frees what is not in the arena. */
void builder_free(struct builder *builder);

/* True where the next node is a mapping's key. */
bool builder_wants_key(const struct builder *builder);

/* Adds a copy of `node`, whose text must lie in the arena, as root, child or key. A key becomes a
 * NODE_STRING; where it is no scalar, the pair is dropped. STATUS_INVALID where a limit is passed,
 * which is then told; STATUS_OK, STATUS_NO_MEMORY. */
enum status builder_add(struct builder *builder, const struct node *node) MUST_CHECK;

/* The same for a sequence or a mapping: what comes next goes into it, until builder_close(). */
enum status builder_open(struct builder *builder, enum node_kind kind,
                         struct place place) MUST_CHECK;

/* Closes the innermost and returns it. */
struct node *builder_close(struct builder *builder);

#endif
