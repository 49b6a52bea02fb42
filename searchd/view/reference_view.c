#include "view/reference_view.h"

#include <stdlib.h>
#include <string.h>

#include "view/schema_view.h"
#include "web_files.h"

/* What `value` refers to, or itself. */
static const json_t *resolve(const json_t *document, const json_t *value, const char *kind)
{
    const char *name = schema_view_reference(value);
    const json_t *components = json_object_get(document, "components");
    return name != NULL ? json_object_get(json_object_get(components, kind), name) : value;
}

static void add_copy(struct view *view, json_t *object, const json_t *source, const char *key)
{
    json_t *value = json_object_get(source, key);
    if (value != NULL) {
        view_add(view, object, key, json_incref(value));
    }
}

static json_t *view_parameters(struct view *view, const json_t *document, const json_t *operation)
{
    json_t *parameters = view_array(view);
    size_t index;
    const json_t *item;
    json_array_foreach(json_object_get(operation, "parameters"), index, item)
    {
        const json_t *source = resolve(document, item, "parameters");
        json_t *parameter = view_object(view);
        add_copy(view, parameter, source, "name");
        add_copy(view, parameter, source, "in");
        view_add_boolean(view, parameter, "isRequired",
                         json_is_true(json_object_get(source, "required")));
        schema_view_paragraphs(view, parameter, json_object_get(source, "description"));
        schema_view_value(view, parameter, json_object_get(source, "schema"));
        view_append(view, parameters, parameter);
    }
    return parameters;
}

/* An example is text as it is, or JSON as a person reads it. */
static json_t *view_body(struct view *view, const json_t *value)
{
    if (json_is_string(value)) {
        return json_string(json_string_value(value));
    }
    char *text = json_dumps(value, JSON_INDENT(2));
    view->failed = view->failed || text == NULL;
    json_t *body = json_string(text != NULL ? text : "");
    free(text);
    return body;
}

/* The summary of an example is the request it answers. */
static json_t *view_example(struct view *view, const json_t *source, const char *server)
{
    static const char get[] = "GET /";
    const char *request = json_string_value(json_object_get(source, "summary"));
    bool is_address =
        strncmp(request, get, strlen(get)) == 0 && strchr(request + strlen(get), ' ') == NULL;
    json_t *example = view_object(view);
    view_add_string(view, example, "request", request);
    view_add(view, example, "address",
             json_sprintf("%s%s", is_address ? server : "",
                          is_address ? request + strlen(get) - 1 : ""));
    view_add(view, example, "body", view_body(view, json_object_get(source, "value")));
    return example;
}

static json_t *view_examples(struct view *view, json_t *sources, const char *server)
{
    json_t *examples = view_array(view);
    const char *name;
    json_t *source;
    json_object_foreach(sources, name, source)
    {
        view_append(view, examples, view_example(view, source, server));
    }
    return examples;
}

static json_t *view_headers(struct view *view, json_t *sources)
{
    json_t *headers = view_array(view);
    const char *name;
    json_t *source;
    json_object_foreach(sources, name, source)
    {
        json_t *header = view_object(view);
        view_add_string(view, header, "name", name);
        view_add_string(view, header, "component", schema_view_reference(source));
        view_append(view, headers, header);
    }
    return headers;
}

/* What an answer carries: its one media type with schema and examples, and its headers. */
static void add_answer(struct view *view, json_t *object, const json_t *source, const char *server)
{
    void *content = json_object_iter(json_object_get(source, "content"));
    const json_t *body = json_object_iter_value(content);
    json_t *examples = view_examples(view, json_object_get(body, "examples"), server);
    schema_view_paragraphs(view, object, json_object_get(source, "description"));
    view_add_string(view, object, "mediaType",
                    content != NULL ? json_object_iter_key(content) : "");
    schema_view_value(view, object, json_object_get(body, "schema"));
    view_add(view, object, "headers", view_headers(view, json_object_get(source, "headers")));
    view_add_boolean(view, object, "hasExamples", json_array_size(examples) > 0);
    view_add(view, object, "examples", examples);
}

/* The answers by status: those of this operation whole, those it shares by name. */
static void add_answers(struct view *view, json_t *object, const json_t *operation,
                        const char *server)
{
    json_t *own = view_array(view);
    json_t *shared = view_array(view);
    const char *status;
    json_t *source;
    json_object_foreach(json_object_get(operation, "responses"), status, source)
    {
        const char *component = schema_view_reference(source);
        json_t *answer = view_object(view);
        view_add_string(view, answer, "status", status);
        if (component != NULL) {
            view_add_string(view, answer, "component", component);
            view_append(view, shared, answer);
        } else {
            add_answer(view, answer, source, server);
            view_append(view, own, answer);
        }
    }
    view_add(view, object, "answers", own);
    view_add(view, object, "sharedAnswers", shared);
}

static json_t *view_operation(struct view *view, const json_t *document, const char *path,
                              const json_t *operation, const char *server)
{
    json_t *object = view_object(view);
    json_t *parameters = view_parameters(view, document, operation);
    view_add_string(view, object, "path", path);
    add_copy(view, object, operation, "operationId");
    add_copy(view, object, operation, "summary");
    schema_view_paragraphs(view, object, json_object_get(operation, "description"));
    view_add_boolean(view, object, "hasParameters", json_array_size(parameters) > 0);
    view_add(view, object, "parameters", parameters);
    add_answers(view, object, operation, server);
    return object;
}

static json_t *view_operations(struct view *view, const json_t *document, const char *tag,
                               const char *server)
{
    json_t *operations = view_array(view);
    const char *path;
    json_t *item;
    json_object_foreach(json_object_get(document, "paths"), path, item)
    {
        const json_t *operation = json_object_get(item, "get");
        const json_t *tags = json_object_get(operation, "tags");
        if (strcmp(json_string_value(json_array_get(tags, 0)), tag) == 0) {
            view_append(view, operations, view_operation(view, document, path, operation, server));
        }
    }
    return operations;
}

static json_t *view_groups(struct view *view, const json_t *document, const char *server)
{
    json_t *groups = view_array(view);
    size_t index;
    const json_t *tag;
    json_array_foreach(json_object_get(document, "tags"), index, tag)
    {
        const char *name = json_string_value(json_object_get(tag, "name"));
        json_t *group = view_object(view);
        view_add_string(view, group, "name", name);
        schema_view_paragraphs(view, group, json_object_get(tag, "description"));
        view_add(view, group, "operations", view_operations(view, document, name, server));
        view_append(view, groups, group);
    }
    return groups;
}

static void add_shared_answer(struct view *view, json_t *object, const json_t *source,
                              const char *server)
{
    add_copy(view, object, source, "x-status");
    add_answer(view, object, source, server);
}

static void add_header(struct view *view, json_t *object, const json_t *source, const char *server)
{
    (void)server;
    schema_view_paragraphs(view, object, json_object_get(source, "description"));
    schema_view_value(view, object, json_object_get(source, "schema"));
    add_copy(view, object, source, "example");
}

static void add_schema(struct view *view, json_t *object, const json_t *source, const char *server)
{
    (void)server;
    schema_view_paragraphs(view, object, json_object_get(source, "description"));
    schema_view_value(view, object, source);
    schema_view_members(view, object, source);
}

/* All components of a kind, each with its name and what `add` says of it. */
static json_t *view_components(struct view *view, const json_t *document, const char *kind,
                               void (*add)(struct view *view, json_t *object, const json_t *source,
                                           const char *server),
                               const char *server)
{
    json_t *list = view_array(view);
    const char *name;
    json_t *source;
    json_object_foreach(json_object_get(json_object_get(document, "components"), kind), name,
                        source)
    {
        json_t *object = view_object(view);
        view_add_string(view, object, "name", name);
        add(view, object, source, server);
        view_append(view, list, object);
    }
    return list;
}

json_t *reference_view_page(struct view *view, const json_t *document)
{
    const json_t *servers = json_object_get(document, "servers");
    const char *url = json_string_value(json_object_get(json_array_get(servers, 0), "url"));
    json_t *address = json_sprintf("%s%s", url[0] == '/' ? view->base_url : "", url);
    const char *server = json_string_value(address);
    const json_t *info = json_object_get(document, "info");
    json_t *page = view_object(view);
    view_add_string(view, page, "style", web_file_url("static/reference.css"));
    add_copy(view, page, document, "info");
    schema_view_paragraphs(view, page, json_object_get(info, "description"));
    view_add(view, page, "groups", view_groups(view, document, server));
    view_add(view, page, "shared",
             view_components(view, document, "responses", add_shared_answer, server));
    view_add(view, page, "headers", view_components(view, document, "headers", add_header, server));
    view_add(view, page, "schemas", view_components(view, document, "schemas", add_schema, server));
    view_add(view, page, "server", address);
    return page;
}
