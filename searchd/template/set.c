#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "template/nodes.h"
#include "template/template.h"

enum status template_set_create(struct template_set **ret_set, struct error *error)
{
    struct template_set *set = calloc(1, sizeof *set);
    if (set == NULL) {
        return error_no_memory(error);
    }
    *ret_set = set;
    return STATUS_OK;
}

void template_set_free(struct template_set *set)
{
    if (set == NULL) {
        return;
    }
    for (size_t i = 0; i < set->count; i++) {
        free(set->items[i].nodes);
    }
    free(set->items);
    free(set);
}

static bool find(const struct template_set *set, struct text name, size_t *ret_at)
{
    for (size_t i = 0; i < set->count; i++) {
        if (text_is(name, set->items[i].name)) {
            *ret_at = i;
            return true;
        }
    }
    return false;
}

enum status template_set_add(struct template_set *set, const char *name, struct text source,
                             struct error *error)
{
    size_t at;
    if (find(set, text_from(name), &at)) {
        return error_set(error, STATUS_INVALID, "%s: there are two templates of this name", name);
    }
    if (set->count == TEMPLATES_MAX || source.size > TEMPLATE_BYTES_MAX) {
        return error_set(error, STATUS_LIMIT, "%s: too large, or one template too many", name);
    }
    if (!array_reserve(&set->items, &set->capacity, set->count + 1, sizeof *set->items)) {
        return error_no_memory(error);
    }
    struct template *template = &set->items[set->count++];
    *template = (struct template){.name = name};
    return template_parse(template, source, error);
}

enum status template_set_link(struct template_set *set, struct error *error)
{
    for (size_t i = 0; i < set->count; i++) {
        struct template *template = &set->items[i];
        for (size_t j = 0; j < template->count; j++) {
            struct template_node *node = &template->nodes[j];
            if (node->kind == NODE_PARTIAL && !find(set, node->text, &node->partial)) {
                return error_set(error, STATUS_INVALID, "%s:%u: there is no template {{>%.*s}}",
                                 template->name, (unsigned)node->line, TEXT_ARGS(node->text));
            }
        }
    }
    return STATUS_OK;
}
