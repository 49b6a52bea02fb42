#include "tree/tree.h"

const char *node_kind_name(enum node_kind kind)
{
    switch (kind) {
    case NODE_NULL:
        return "nothing";
    case NODE_BOOLEAN:
        return "true or false";
    case NODE_INTEGER:
        return "a whole number";
    case NODE_NUMBER:
        return "a number";
    case NODE_STRING:
        return "text";
    case NODE_SEQUENCE:
        return "a list";
    case NODE_MAPPING:
        return "keys with values";
    case NODE_REFUSED:
        return "an alias";
    }
    return "something unknown";
}

const struct node *node_find(const struct node *mapping, const char *key)
{
    if (mapping->kind != NODE_MAPPING) {
        return NULL;
    }
    const struct node *child = mapping->first_child;
    while (child != NULL && !text_is(child->key->text, key)) {
        child = child->next;
    }
    return child;
}
