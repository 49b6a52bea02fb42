#include "view/schema_view.h"

#include <string.h>

#include "base/buffer.h"

const char *schema_view_reference(const json_t *object)
{
    const char *reference = json_string_value(json_object_get(object, "$ref"));
    const char *slash = reference != NULL ? strrchr(reference, '/') : NULL;
    return slash != NULL ? slash + 1 : NULL;
}

static size_t find(struct text text, const char *what)
{
    const char *found = text.size > 0 ? memmem(text.data, text.size, what, strlen(what)) : NULL;
    return found != NULL ? (size_t)(found - text.data) : text.size;
}

static json_t *view_spans(struct view *view, struct text text)
{
    json_t *spans = view_array(view);
    for (bool is_code = false; text.size > 0; is_code = !is_code) {
        size_t size = find(text, "`");
        json_t *span = view_object(view);
        view_add(view, span, "text", view_text(text_slice(text, 0, size)));
        view_add_boolean(view, span, "isCode", is_code);
        view_append(view, spans, span);
        text = text_slice(text, size + 1, text.size);
    }
    return spans;
}

void schema_view_paragraphs(struct view *view, json_t *object, const json_t *description)
{
    struct text text = text_of(json_string_value(description), json_string_length(description));
    json_t *paragraphs = view_array(view);
    while (text.size > 0) {
        size_t size = find(text, "\n\n");
        json_t *paragraph = view_object(view);
        view_add(view, paragraph, "spans", view_spans(view, text_slice(text, 0, size)));
        view_append(view, paragraphs, paragraph);
        text = text_slice(text, size + 2, text.size);
    }
    view_add(view, object, "paragraphs", paragraphs);
}

static void append_limit(struct buffer *limits, const char *prefix, const json_t *value,
                         const char *unit)
{
    if (value == NULL) {
        return;
    }
    buffer_append_string(limits, limits->size > 0 ? ", " : "");
    buffer_append_string(limits, prefix);
    if (json_is_string(value)) {
        buffer_append_string(limits, json_string_value(value));
    } else {
        buffer_append_format(limits, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    }
    buffer_append_string(limits, unit);
}

/* "1 to 100 characters", "at most 20". */
static void append_range(struct buffer *limits, const json_t *minimum, const json_t *maximum,
                         const char *unit)
{
    if (minimum == NULL || maximum == NULL) {
        append_limit(limits, "at least ", minimum, unit);
        append_limit(limits, "at most ", maximum, unit);
        return;
    }
    append_limit(limits, "", minimum, "");
    buffer_append_format(limits, " to %" JSON_INTEGER_FORMAT "%s", json_integer_value(maximum),
                         unit);
}

static void append_choices(struct buffer *limits, const json_t *choices)
{
    size_t index;
    const json_t *choice;
    json_array_foreach(choices, index, choice)
    {
        append_limit(limits, index == 0 ? "one of " : "", choice, "");
    }
}

static void append_limits(struct buffer *limits, const json_t *schema)
{
    append_limit(limits, "", json_object_get(schema, "format"), "");
    append_limit(limits, "always ", json_object_get(schema, "const"), "");
    append_choices(limits, json_object_get(schema, "enum"));
    append_range(limits, json_object_get(schema, "minimum"), json_object_get(schema, "maximum"),
                 "");
    append_range(limits, json_object_get(schema, "minLength"), json_object_get(schema, "maxLength"),
                 " characters");
}

static void add_reference(struct view *view, json_t *references, const json_t *schema)
{
    const char *name = schema_view_reference(schema);
    if (name != NULL) {
        json_t *reference = view_object(view);
        view_add_string(view, reference, "separator",
                        json_array_size(references) > 0 ? " or " : "");
        view_add_string(view, reference, "name", name);
        view_append(view, references, reference);
    }
}

/* The schema itself, or those of which it is one. */
static json_t *view_references(struct view *view, const json_t *schema)
{
    json_t *references = view_array(view);
    const json_t *choices = json_object_get(schema, "oneOf");
    size_t index;
    const json_t *choice;
    choices = choices != NULL ? choices : json_object_get(schema, "anyOf");
    json_array_foreach(choices, index, choice)
    {
        add_reference(view, references, choice);
    }
    add_reference(view, references, schema);
    return references;
}

void schema_view_value(struct view *view, json_t *object, const json_t *schema)
{
    struct buffer limits = {0};
    const json_t *items = json_object_get(schema, "items");
    const json_t *value = items != NULL ? items : schema;
    json_t *references = view_references(view, value);
    const char *type = json_string_value(json_object_get(value, "type"));
    append_limits(&limits, value);
    append_range(&limits, json_object_get(schema, "minItems"), json_object_get(schema, "maxItems"),
                 " items");
    append_limit(&limits, "default ", json_object_get(schema, "default"), "");
    view_add_boolean(view, object, "isList", items != NULL);
    view_add_string(view, object, "type", type != NULL ? type : "");
    view_add(view, object, "references", references);
    view_add(view, object, "limits", view_text(buffer_text(&limits)));
    view->failed = view->failed || limits.failed;
    buffer_free(&limits);
}

static bool has_text(const json_t *list, const char *text)
{
    size_t index;
    const json_t *item;
    json_array_foreach(list, index, item)
    {
        if (strcmp(json_string_value(item), text) == 0) {
            return true;
        }
    }
    return false;
}

void schema_view_members(struct view *view, json_t *object, const json_t *schema)
{
    json_t *members = view_array(view);
    const json_t *required = json_object_get(schema, "required");
    const char *name;
    json_t *member_schema;
    json_object_foreach(json_object_get(schema, "properties"), name, member_schema)
    {
        json_t *member = view_object(view);
        view_add_string(view, member, "name", name);
        view_add_boolean(view, member, "isRequired", has_text(required, name));
        schema_view_paragraphs(view, member, json_object_get(member_schema, "description"));
        schema_view_value(view, member, member_schema);
        view_append(view, members, member);
    }
    view_add_boolean(view, object, "hasMembers", json_array_size(members) > 0);
    view_add(view, object, "members", members);
}
