#include "page/interface.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "template/template.h"

struct interface {
    struct text language;
    json_t *texts;
    struct template_set *templates;
    struct arena arena;
};

/* What stands between the folder and the ending: "templates/start.mustache" is "start". */
static enum status copy_name(const struct web_file *file, const char *folder, const char *ending,
                             struct arena *arena, struct text *ret_name, struct error *error)
{
    struct text path = text_from(file->path);
    size_t size = path.size - strlen(folder) - strlen(ending);
    return arena_copy(arena, text_slice(path, strlen(folder), size), ret_name) == STATUS_OK
               ? STATUS_OK
               : error_no_memory(error);
}

static enum status add_templates(struct interface *interface, struct error *error)
{
    static const char folder[] = "templates/";
    static const char ending[] = ".mustache";
    for (size_t i = 0; i < web_file_count; i++) {
        struct text path = text_from(web_files[i].path);
        struct text name;
        if (!text_starts_with(path, folder) || !text_ends_with(path, ending)) {
            continue;
        }
        enum status status =
            copy_name(&web_files[i], folder, ending, &interface->arena, &name, error);
        if (status == STATUS_OK) {
            status = template_set_add(interface->templates, name.data,
                                      web_file_contents(&web_files[i]), error);
        }
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

/* Each text is a template of its own, so that it can say where a value goes: "t/NAME". */
static enum status add_texts(struct interface *interface, struct error *error)
{
    const char *key;
    json_t *value;
    json_object_foreach(json_object_get(interface->texts, "texts"), key, value)
    {
        size_t size = strlen(key) + sizeof "t/";
        char *name = arena_allocate(&interface->arena, size);
        if (name == NULL) {
            return error_no_memory(error);
        }
        (void)snprintf(name, size, "t/%s", key);
        struct text source = text_of(json_string_value(value), json_string_length(value));
        enum status status = template_set_add(interface->templates, name, source, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

static enum status load_texts(struct interface *interface, const struct web_file *file,
                              struct error *error)
{
    struct text json = web_file_contents(file);
    json_error_t reason;
    interface->texts = json_loadb(json.data, json.size, JSON_REJECT_DUPLICATES, &reason);
    if (interface->texts == NULL) {
        return error_set(error, STATUS_INVALID, "%s:%d:%d: %s", file->path, reason.line,
                         reason.column, reason.text);
    }
    return copy_name(file, "texts/", ".json", &interface->arena, &interface->language, error);
}

static enum status fill(struct interface *interface, const struct web_file *texts,
                        struct error *error)
{
    enum status status = load_texts(interface, texts, error);
    if (status == STATUS_OK) {
        status = template_set_create(&interface->templates, error);
    }
    if (status == STATUS_OK) {
        status = add_templates(interface, error);
    }
    if (status == STATUS_OK) {
        status = add_texts(interface, error);
    }
    return status == STATUS_OK ? template_set_link(interface->templates, error) : status;
}

enum status interface_create(const struct web_file *texts, struct interface **ret_interface,
                             struct error *error)
{
    struct interface *interface = calloc(1, sizeof *interface);
    if (interface == NULL) {
        return error_no_memory(error);
    }
    enum status status = fill(interface, texts, error);
    if (status != STATUS_OK) {
        interface_free(interface);
        return status;
    }
    *ret_interface = interface;
    return STATUS_OK;
}

void interface_free(struct interface *interface)
{
    if (interface == NULL) {
        return;
    }
    template_set_free(interface->templates);
    json_decref(interface->texts);
    arena_free(&interface->arena);
    free(interface);
}

const char *interface_language(const struct interface *interface)
{
    return interface->language.data;
}

const json_t *interface_name(const struct interface *interface)
{
    return json_object_get(interface->texts, "name");
}

const json_t *interface_months(const struct interface *interface)
{
    return json_object_get(interface->texts, "months");
}

const char *interface_group_mark(const struct interface *interface)
{
    return json_string_value(json_object_get(interface->texts, "groupMark"));
}

enum status interface_render(const struct interface *interface, const char *name,
                             const json_t *values, struct buffer *buffer, struct error *error)
{
    return template_render(interface->templates, name, values, buffer, error);
}
