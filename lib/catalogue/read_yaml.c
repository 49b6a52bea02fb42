#include <stdbool.h>
#include <string.h>

#include "base/buffer.h"
#include "base/file.h"
#include "catalogue/decode_report.h"
#include "catalogue/reader.h"

static const char *const top_keys[] = {"event", "sessions", "documents"};

enum { TOP_KEY_COUNT = sizeof top_keys / sizeof *top_keys };

static enum status read_event(struct reader *reader, const struct node *node)
{
    if (node->kind == NODE_NULL || node->kind == NODE_REFUSED) {
        return STATUS_OK;
    }
    if (node->kind != NODE_MAPPING) {
        problem_add(reader->decoder.problems, node->place,
                    "\"event\" must have keys such as id and title, not %s; a second event goes "
                    "into another file",
                    node_kind_name(node->kind));
        return STATUS_OK;
    }
    enum status status = reader_add_record(reader, node, RECORD_EVENT);
    if (status == STATUS_OK) {
        const struct catalogue *catalogue = reader->catalogue;
        size_t last = catalogue->counts[RECORD_EVENT] - 1;
        reader->decoder.event = catalogue->records[RECORD_EVENT][last].id;
    }
    return status;
}

static enum status read_records(struct reader *reader, const struct node *node,
                                enum record_type type)
{
    struct problem_list *problems = reader->decoder.problems;
    if (node == NULL || node->kind == NODE_NULL || node->kind == NODE_REFUSED) {
        return STATUS_OK;
    }
    if (node->kind != NODE_SEQUENCE) {
        problem_add(problems, node->place,
                    "\"%.*s\" must be a list, not %s: begin each %s with \"- \"",
                    TEXT_ARGS(node->key->text), node_kind_name(node->kind), record_type_name(type));
        return STATUS_OK;
    }
    enum status status = STATUS_OK;
    for (const struct node *item = node->first_child; item != NULL && status == STATUS_OK;
         item = item->next) {
        if (item->kind == NODE_MAPPING) {
            status = reader_add_record(reader, item, type);
        } else if (item->kind != NODE_REFUSED) {
            problem_add(problems, item->place,
                        "this must be a %s with keys such as id and title, not %s",
                        record_type_name(type), node_kind_name(item->kind));
        }
    }
    return status;
}

static enum status read_root(struct reader *reader, const struct node *root)
{
    struct problem_list *problems = reader->decoder.problems;
    if (root->kind != NODE_MAPPING) {
        if (root->kind != NODE_NULL && root->kind != NODE_REFUSED) {
            problem_add(problems, root->place,
                        "a catalogue has the keys event, sessions and documents, not %s",
                        node_kind_name(root->kind));
        }
        return STATUS_OK;
    }
    for (const struct node *node = root->first_child; node != NULL; node = node->next) {
        size_t i = 0;
        while (i < TOP_KEY_COUNT && !text_is(node->key->text, top_keys[i])) {
            i++;
        }
        if (i == TOP_KEY_COUNT) {
            report_unknown_key(problems, node->key, "a catalogue", top_keys, TOP_KEY_COUNT);
        }
    }
    /* The event comes first, wherever it stands, as the sessions belong to it. */
    const struct node *event = node_find(root, "event");
    enum status status = event != NULL ? read_event(reader, event) : STATUS_OK;
    if (status == STATUS_OK) {
        status = read_records(reader, node_find(root, "sessions"), RECORD_SESSION);
    }
    if (status == STATUS_OK) {
        status = read_records(reader, node_find(root, "documents"), RECORD_DOCUMENT);
    }
    return status;
}

static enum status read_text(struct reader *reader, const char *path, struct text text)
{
    static const struct tree_limits limits = {CATALOGUE_DEPTH_MAX, CATALOGUE_YAML_NODES_MAX};
    struct node *root = NULL;
    enum status status =
        tree_from_yaml(text, path, limits, &reader->trees, reader->decoder.problems, &root);
    if (status == STATUS_NO_MEMORY) {
        return error_no_memory(reader->error);
    }
    return status == STATUS_OK ? read_root(reader, root) : STATUS_OK;
}

/* file_read() begins its message with the path, which a problem's place says already. */
static const char *without_path(const char *message, const char *path)
{
    size_t size = strlen(path);
    bool has_path = strncmp(message, path, size) == 0 && strncmp(message + size, ": ", 2) == 0;
    return has_path ? message + size + 2 : message;
}

enum status reader_read_yaml(struct reader *reader, const char *path)
{
    struct buffer buffer = {0};
    struct error error = {0};
    enum status status = file_read(path, CATALOGUE_YAML_BYTES_MAX, &buffer, &error);
    reader->decoder.is_json = false;
    reader->decoder.event = (struct text){0};
    if (status == STATUS_OK) {
        status = read_text(reader, path, buffer_text(&buffer));
    } else if (status == STATUS_NO_MEMORY) {
        status = error_no_memory(reader->error);
    } else {
        problem_add(reader->decoder.problems, (struct place){path, 0, 0}, "%s",
                    without_path(error.message, path));
        status = STATUS_OK;
    }
    /* A tree of a large file is large: it does not stay while the next is read. */
    arena_free(&reader->trees);
    buffer_free(&buffer);
    return status;
}
