#include "config/config.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "config/setting_read.h"
#include "config/setting_store.h"
#include "config/settings.h"
#include "tree/tree.h"

enum { DEPTH_MAX = 3, NODES_MAX = 10000 };

struct loading {
    struct config *config;
    struct problem_list *problems;
    const char *folder; /* of the settings file */
};

void config_defaults(struct config *config)
{
    size_t count;
    const struct setting *settings = settings_all(&count);
    *config = (struct config){0};
    for (size_t i = 0; i < count; i++) {
        setting_set_default(&settings[i], config);
    }
}

static void refuse_unknown(const struct loading *loading, const struct node *key, const char *name)
{
    const struct setting *nearest = settings_nearest(name);
    struct text quote = problem_quote(text_from(name));
    if (nearest == NULL) {
        problem_add(loading->problems, key->place,
                    "unknown setting \"%.*s\": leave it out; data/verder.yaml shows them all",
                    TEXT_ARGS(quote));
    } else if (text_is(key->text, nearest->name)) {
        problem_add(loading->problems, key->place,
                    "write \"%s\" as two keys, the second on a line of its own and indented",
                    nearest->name);
    } else {
        problem_add(loading->problems, key->place,
                    "unknown setting \"%.*s\": the nearest is \"%s\"", TEXT_ARGS(quote),
                    nearest->name);
    }
}

static enum status read_section(const struct loading *loading, const struct node *mapping,
                                const char *section);

static enum status read_named(const struct loading *loading, const struct node *node,
                              const char *name)
{
    bool has_dot = memchr(node->key->text.data, '.', node->key->text.size) != NULL;
    const struct setting *setting = has_dot ? NULL : settings_find(name);
    if (setting != NULL) {
        return setting_read(setting, node, loading->folder, loading->config, loading->problems);
    }
    if (has_dot || !settings_have_section(name)) {
        refuse_unknown(loading, node->key, name);
        return STATUS_OK;
    }
    return read_section(loading, node, name);
}

/* Recursion is as deep as the names of the settings. */
static enum status read_section(const struct loading *loading, const struct node *mapping,
                                const char *section)
{
    if (mapping->kind == NODE_NULL || mapping->kind == NODE_REFUSED) {
        return STATUS_OK;
    }
    if (mapping->kind != NODE_MAPPING) {
        problem_add(loading->problems, mapping->place,
                    "settings are keys with values, as in \"index: verder.index\", not %s",
                    node_kind_name(mapping->kind));
        return STATUS_OK;
    }
    enum status status = STATUS_OK;
    struct buffer name = {0};
    for (const struct node *child = mapping->first_child; child != NULL && status == STATUS_OK;
         child = child->next) {
        buffer_clear(&name);
        buffer_append_format(&name, "%s%s%s", section, section[0] != '\0' ? "." : "",
                             child->key->text.data);
        status = buffer_status(&name, NULL);
        if (status == STATUS_OK) {
            status = read_named(loading, child, name.data);
        }
    }
    buffer_free(&name);
    return status;
}

static enum status read_settings(const char *path, struct text yaml, struct config *config,
                                 struct problem_list *problems)
{
    struct tree_limits limits = {.depth = DEPTH_MAX, .nodes = NODES_MAX};
    struct arena arena = {0};
    struct node *root;
    char *folder = file_directory(path);
    if (folder == NULL) {
        return STATUS_NO_MEMORY;
    }
    enum status status = tree_from_yaml(yaml, path, limits, &arena, problems, &root);
    if (status == STATUS_OK) {
        struct loading loading = {config, problems, folder};
        status = read_section(&loading, root, "");
    }
    arena_free(&arena);
    free(folder);
    return status;
}

enum status config_load(const char *path, struct config *config, struct problem_list *problems,
                        struct error *error)
{
    config_defaults(config);
    struct buffer yaml = {0};
    size_t problems_before = problems->total;
    enum status status = file_read(path, CONFIG_BYTES_MAX, &yaml, error);
    if (status == STATUS_OK) {
        status = read_settings(path, buffer_text(&yaml), config, problems);
        if (status == STATUS_NO_MEMORY) {
            status = error_no_memory(error);
        } else if (problems->total > problems_before) {
            status = STATUS_INVALID;
        }
    } else if (status == STATUS_INVALID) {
        status = STATUS_IO; /* a folder or a device: there is no place in it to tell of */
    }
    buffer_free(&yaml);
    return status;
}

void config_free(struct config *config)
{
    arena_free(&config->arena);
    *config = (struct config){0};
}
