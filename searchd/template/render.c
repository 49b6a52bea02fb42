#include <stdbool.h>
#include <string.h>

#include "template/nodes.h"
#include "template/template.h"

struct renderer {
    const struct template_set *set;
    const struct template *template; /* the one being rendered */
    struct buffer *buffer;
    struct error *error;
    size_t depth;
    const json_t *scopes[TEMPLATE_DEPTH_MAX + 1]; /* innermost last */
    size_t scope_count;
};

static enum status fail(const struct renderer *renderer, const struct template_node *node,
                        const char *what)
{
    return error_set(renderer->error, STATUS_INVALID, "%s:%u: %s: {{%.*s}}",
                     renderer->template->name, (unsigned)node->line, what, TEXT_ARGS(node->text));
}

/* The value of a name: its first part in the innermost scope that has it, then down the dots. */
static const json_t *look_up(const struct renderer *renderer, struct text name)
{
    const json_t *value = renderer->scopes[renderer->scope_count - 1];
    if (text_is(name, ".")) {
        return value;
    }
    bool is_first = true;
    while (name.size > 0 && (value != NULL || is_first)) {
        const char *dot = memchr(name.data, '.', name.size);
        size_t size = dot != NULL ? (size_t)(dot - name.data) : name.size;
        if (is_first) {
            value = NULL;
            for (size_t i = renderer->scope_count; i > 0 && value == NULL; i--) {
                value = json_object_getn(renderer->scopes[i - 1], name.data, size);
            }
        } else {
            value = json_object_getn(value, name.data, size);
        }
        is_first = false;
        name = text_slice(name, dot != NULL ? size + 1 : size, name.size);
    }
    return value;
}

static bool is_true(const json_t *value)
{
    switch (value != NULL ? json_typeof(value) : JSON_NULL) {
    case JSON_NULL:
    case JSON_FALSE:
        return false;
    case JSON_STRING:
        return json_string_length(value) > 0;
    case JSON_ARRAY:
        return json_array_size(value) > 0;
    default:
        return true;
    }
}

static enum status render_variable(struct renderer *renderer, const struct template_node *node)
{
    const json_t *value = look_up(renderer, node->text);
    switch (value != NULL ? json_typeof(value) : JSON_NULL) {
    case JSON_NULL:
        return STATUS_OK;
    case JSON_STRING:
        template_escape(text_of(json_string_value(value), json_string_length(value)),
                        renderer->buffer);
        return STATUS_OK;
    case JSON_INTEGER:
        buffer_append_format(renderer->buffer, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        return STATUS_OK;
    default:
        return fail(renderer, node, "neither a text nor a whole number");
    }
}

static enum status render_json(struct renderer *renderer, const struct template_node *node)
{
    const json_t *value = look_up(renderer, node->text);
    return value != NULL ? template_escape_json(value, renderer->buffer, renderer->error)
                         : fail(renderer, node, "there is no such value");
}

static enum status render_range(struct renderer *renderer, size_t from, size_t to);

static enum status render_in_scope(struct renderer *renderer, const json_t *scope, size_t from,
                                   size_t to)
{
    renderer->scopes[renderer->scope_count++] = scope;
    enum status status = render_range(renderer, from, to);
    renderer->scope_count--;
    return status;
}

static enum status render_section(struct renderer *renderer, size_t at)
{
    const struct template_node *node = &renderer->template->nodes[at];
    const json_t *value = look_up(renderer, node->text);
    if (!is_true(value)) {
        return STATUS_OK;
    }
    if (!json_is_array(value)) {
        return render_in_scope(renderer, value, at + 1, node->end);
    }
    enum status status = STATUS_OK;
    size_t index;
    const json_t *item;
    json_array_foreach(value, index, item)
    {
        if (status == STATUS_OK) {
            status = render_in_scope(renderer, item, at + 1, node->end);
        }
    }
    return status;
}

static enum status render_partial(struct renderer *renderer, const struct template_node *node)
{
    const struct template *outer = renderer->template;
    renderer->template = &renderer->set->items[node->partial];
    enum status status = render_range(renderer, 0, renderer->template->count);
    renderer->template = outer;
    return status;
}

static enum status render_node(struct renderer *renderer, size_t at)
{
    const struct template_node *node = &renderer->template->nodes[at];
    switch (node->kind) {
    case NODE_TEXT:
        buffer_append(renderer->buffer, node->text);
        return STATUS_OK;
    case NODE_VARIABLE:
        return render_variable(renderer, node);
    case NODE_JSON:
        return render_json(renderer, node);
    case NODE_SECTION:
        return render_section(renderer, at);
    case NODE_INVERTED:
        return is_true(look_up(renderer, node->text)) ? STATUS_OK
                                                      : render_range(renderer, at + 1, node->end);
    case NODE_PARTIAL:
        return render_partial(renderer, node);
    }
    return STATUS_OK;
}

/* Nodes [from, to) of the current template. */
static enum status render_range(struct renderer *renderer, size_t from, size_t to)
{
    if (from < to && renderer->depth == TEMPLATE_DEPTH_MAX) {
        return fail(renderer, &renderer->template->nodes[from], "nested too deeply");
    }
    renderer->depth++;
    enum status status = STATUS_OK;
    for (size_t at = from; at < to && status == STATUS_OK;) {
        const struct template_node *node = &renderer->template->nodes[at];
        bool is_section = node->kind == NODE_SECTION || node->kind == NODE_INVERTED;
        status = render_node(renderer, at);
        at = is_section ? node->end : at + 1;
    }
    renderer->depth--;
    return status;
}

enum status template_render(const struct template_set *set, const char *name, const json_t *view,
                            struct buffer *buffer, struct error *error)
{
    for (size_t i = 0; i < set->count; i++) {
        if (strcmp(set->items[i].name, name) == 0) {
            struct renderer renderer = {.set = set,
                                        .template = &set->items[i],
                                        .buffer = buffer,
                                        .error = error,
                                        .scopes = {view},
                                        .scope_count = 1};
            enum status status = render_range(&renderer, 0, set->items[i].count);
            return status != STATUS_OK ? status : buffer_status(buffer, error);
        }
    }
    return error_set(error, STATUS_NOT_FOUND, "there is no template '%s'", name);
}
