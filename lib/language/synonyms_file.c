#include "language/synonyms_file.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "language/synonyms_group.h"

static enum status read_groups(const struct synonyms_reading *reading, const struct node *groups)
{
    if (groups->kind != NODE_SEQUENCE) {
        if (groups->kind != NODE_NULL && groups->kind != NODE_REFUSED) {
            problem_add(reading->problems, groups->place,
                        "\"synonyms\" must be a list, not %s: begin each group with \"- \"",
                        node_kind_name(groups->kind));
        }
        return STATUS_OK;
    }
    enum status status = STATUS_OK;
    for (const struct node *group = groups->first_child; group != NULL && status == STATUS_OK;
         group = group->next) {
        status = synonyms_group_read(reading, group);
        if (status == STATUS_LIMIT) {
            problem_add(reading->problems, group->place, "%s", reading->error->message);
        }
    }
    return status == STATUS_LIMIT ? STATUS_OK : status;
}

static enum status read_root(const struct synonyms_reading *reading, const struct node *root)
{
    if (root->kind == NODE_NULL || root->kind == NODE_REFUSED) {
        return STATUS_OK;
    }
    if (root->kind != NODE_MAPPING) {
        problem_add(reading->problems, root->place,
                    "a file of synonyms begins with \"synonyms:\", not with %s",
                    node_kind_name(root->kind));
        return STATUS_OK;
    }
    enum status status = STATUS_OK;
    for (const struct node *node = root->first_child; node != NULL && status == STATUS_OK;
         node = node->next) {
        if (text_is(node->key->text, "synonyms")) {
            status = read_groups(reading, node);
        } else {
            problem_add(reading->problems, node->key->place,
                        "unknown key \"%.*s\": a file of synonyms has the key \"synonyms\" only",
                        TEXT_ARGS(problem_quote(node->key->text)));
        }
    }
    return status;
}

enum status synonyms_file_read_text(struct text yaml, const char *file,
                                    struct synonyms_builder *builder, struct problem_list *problems,
                                    struct error *error)
{
    static const struct tree_limits limits = {SYNONYMS_FILE_DEPTH_MAX, SYNONYMS_FILE_NODES_MAX};
    struct error reason = {0};
    const struct synonyms_reading reading = {builder, problems, &reason};
    size_t problems_before = problems->total;
    struct arena arena = {0};
    struct node *root = NULL;
    enum status status = tree_from_yaml(yaml, file, limits, &arena, problems, &root);
    if (status == STATUS_OK) {
        status = read_root(&reading, root);
    }
    arena_free(&arena);
    if (status == STATUS_NO_MEMORY || problems->failed) {
        return error_no_memory(error);
    }
    if (status == STATUS_INTERNAL) {
        return error_set(error, status, "%s", reason.message);
    }
    return problems->total > problems_before ? STATUS_INVALID : status;
}

/* file_read() begins its message with the path, which a problem's place says already. */
static const char *without_path(const char *message, const char *path)
{
    size_t size = strlen(path);
    bool has_path = strncmp(message, path, size) == 0 && strncmp(message + size, ": ", 2) == 0;
    return has_path ? message + size + 2 : message;
}

enum status synonyms_file_read(const char *path, struct synonyms_builder *builder,
                               struct problem_list *problems, struct error *error)
{
    struct buffer buffer = {0};
    struct error reason = {0};
    enum status status = file_read(path, SYNONYMS_FILE_BYTES_MAX, &buffer, &reason);
    if (status == STATUS_OK) {
        status = synonyms_file_read_text(buffer_text(&buffer), path, builder, problems, error);
    } else if (status == STATUS_NO_MEMORY) {
        status = error_no_memory(error);
    } else {
        problem_add(problems, (struct place){path, 0, 0}, "%s", without_path(reason.message, path));
        status = STATUS_INVALID;
    }
    buffer_free(&buffer);
    return status;
}
