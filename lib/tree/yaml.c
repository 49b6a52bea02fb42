#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "tree/builder.h"
#include "tree/cursor.h"
#include "tree/scalar.h"
#include "tree/tree.h"
#include "tree/yaml_message.h"

struct reader {
    yaml_parser_t parser;
    struct builder builder;
    struct cursor start; /* of the source, without its byte order mark */
    size_t documents;
};

static struct place place_of(const struct reader *reader, yaml_mark_t mark)
{
    return (struct place){reader->start.place.file, (uint32_t)mark.line + 1,
                          (uint32_t)mark.column + 1};
}

static void refuse_properties(struct reader *reader, const yaml_char_t *anchor,
                              const yaml_char_t *tag, struct place place)
{
    if (anchor != NULL) {
        struct text name = problem_quote(text_from((const char *)anchor));
        problem_add(reader->builder.problems, place,
                    "an anchor (&%.*s) cannot be used here: leave it out, or put a text that "
                    "begins with & between quotes",
                    TEXT_ARGS(name));
    }
    if (tag != NULL) {
        struct text name = problem_quote(text_from((const char *)tag));
        problem_add(reader->builder.problems, place,
                    "a tag (%.*s) cannot be used here: leave it out, or put a text that begins "
                    "with ! between quotes",
                    TEXT_ARGS(name));
    }
}

static enum status read_alias(struct reader *reader, const yaml_event_t *event)
{
    struct place place = place_of(reader, event->start_mark);
    struct text name = problem_quote(text_from((const char *)event->data.alias.anchor));
    problem_add(reader->builder.problems, place,
                "an alias (*%.*s) cannot be used here: write the value out, or put a text that "
                "begins with * between quotes",
                TEXT_ARGS(name));
    return builder_add(&reader->builder, &(struct node){.kind = NODE_REFUSED, .place = place});
}

static void check_key(struct reader *reader, struct node *key, bool plain)
{
    if (plain && text_is(key->text, "<<")) {
        problem_add(reader->builder.problems, key->place,
                    "a merge key (<<) cannot be used here: write the keys out");
        key->kind = NODE_REFUSED;
    } else if (key->text.size == 0) {
        problem_add(reader->builder.problems, key->place,
                    "the key before the colon is missing: write it, or leave the colon out");
        key->kind = NODE_REFUSED;
    }
}

static enum status read_scalar(struct reader *reader, const yaml_event_t *event)
{
    bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    struct node node = {.kind = NODE_STRING, .place = place_of(reader, event->start_mark)};
    struct text text = text_of((const char *)event->data.scalar.value, event->data.scalar.length);
    if (memchr(text.data, '\0', text.size) != NULL) {
        problem_add(reader->builder.problems, node.place,
                    "this text holds a NUL character (\\0): leave it out");
        node.kind = NODE_REFUSED;
    }
    refuse_properties(reader, event->data.scalar.anchor, event->data.scalar.tag, node.place);
    if (arena_copy(reader->builder.arena, text, &node.text) != STATUS_OK) {
        return STATUS_NO_MEMORY;
    }
    if (builder_wants_key(&reader->builder)) {
        check_key(reader, &node, plain);
    } else if (plain) {
        scalar_resolve(&node);
    }
    return builder_add(&reader->builder, &node);
}

static enum status open_collection(struct reader *reader, enum node_kind kind,
                                   const yaml_char_t *anchor, const yaml_char_t *tag,
                                   yaml_mark_t mark)
{
    struct place place = place_of(reader, mark);
    refuse_properties(reader, anchor, tag, place);
    if (builder_wants_key(&reader->builder)) {
        problem_add(reader->builder.problems, place,
                    "%s cannot be a key: a key is one word; put a text that begins with [ or { "
                    "between quotes",
                    node_kind_name(kind));
    }
    return builder_open(&reader->builder, kind, place);
}

static int compare_keys(const void *left, const void *right)
{
    const struct node *a = (*(const struct node *const *)left)->key;
    const struct node *b = (*(const struct node *const *)right)->key;
    int order = text_compare(a->text, b->text);
    if (order != 0) {
        return order;
    }
    if (a->place.line != b->place.line) {
        return a->place.line < b->place.line ? -1 : 1;
    }
    return a->place.column < b->place.column ? -1 : a->place.column > b->place.column;
}

static enum status check_duplicates(struct reader *reader, const struct node *mapping)
{
    size_t count = 0;
    if (mapping->child_count < 2) {
        return STATUS_OK;
    }
    const struct node **children = calloc(mapping->child_count, sizeof(const struct node *));
    if (children == NULL) {
        return STATUS_NO_MEMORY;
    }
    for (const struct node *child = mapping->first_child; child != NULL; child = child->next) {
        children[count++] = child;
    }
    qsort(children, count, sizeof(const struct node *), compare_keys);
    const struct node *first = children[0]->key;
    for (size_t i = 1; i < count; i++) {
        const struct node *key = children[i]->key;
        if (!text_equal(key->text, first->text)) {
            first = key;
            continue;
        }
        struct text name = problem_quote(key->text);
        problem_add(reader->builder.problems, key->place,
                    "duplicate key \"%.*s\": it stands in line %u already; keep one of them",
                    TEXT_ARGS(name), first->place.line);
    }
    free(children);
    return STATUS_OK;
}

static enum status read_event(struct reader *reader, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (reader->documents++ == 0) {
            return STATUS_OK;
        }
        problem_add(reader->builder.problems, place_of(reader, event->start_mark),
                    "a second document (---) begins here: put it into a file of its own");
        return STATUS_INVALID;
    case YAML_ALIAS_EVENT:
        return read_alias(reader, event);
    case YAML_SCALAR_EVENT:
        return read_scalar(reader, event);
    case YAML_SEQUENCE_START_EVENT:
        return open_collection(reader, NODE_SEQUENCE, event->data.sequence_start.anchor,
                               event->data.sequence_start.tag, event->start_mark);
    case YAML_MAPPING_START_EVENT:
        return open_collection(reader, NODE_MAPPING, event->data.mapping_start.anchor,
                               event->data.mapping_start.tag, event->start_mark);
    case YAML_SEQUENCE_END_EVENT:
        builder_close(&reader->builder);
        return STATUS_OK;
    case YAML_MAPPING_END_EVENT:
        return check_duplicates(reader, builder_close(&reader->builder));
    default:
        return STATUS_OK;
    }
}

static enum status read_events(struct reader *reader)
{
    for (;;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&reader->parser, &event)) {
            if (reader->parser.error == YAML_MEMORY_ERROR) {
                return STATUS_NO_MEMORY;
            }
            yaml_message_add(&reader->parser, reader->start, reader->builder.problems);
            return STATUS_INVALID;
        }
        yaml_event_type_t type = event.type;
        enum status status = read_event(reader, &event);
        yaml_event_delete(&event);
        if (status != STATUS_OK || type == YAML_STREAM_END_EVENT) {
            return status;
        }
    }
}

static enum status read_tree(struct reader *reader)
{
    if (!yaml_parser_initialize(&reader->parser)) {
        return STATUS_NO_MEMORY;
    }
    struct text text = reader->start.text;
    yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &reader->parser, (const unsigned char *)(text.size > 0 ? text.data : ""), text.size);
    enum status status = read_events(reader);
    if (status == STATUS_OK && reader->builder.root == NULL) {
        status = builder_add(&reader->builder,
                             &(struct node){.kind = NODE_NULL, .place = reader->start.place});
    }
    yaml_parser_delete(&reader->parser);
    builder_free(&reader->builder);
    return status;
}

enum status tree_from_yaml(struct text yaml, const char *file, struct tree_limits limits,
                           struct arena *arena, struct problem_list *problems,
                           struct node **ret_root)
{
    size_t mark = cursor_mark_size(yaml);
    struct reader reader = {
        .builder = {.arena = arena, .problems = problems, .limits = limits},
        .start = {.text = text_slice(yaml, mark, yaml.size), .place = {file, 1, 1}},
    };
    if (!cursor_check_text(reader.start, problems) ||
        !yaml_message_check_breaks(reader.start, problems)) {
        return STATUS_INVALID;
    }
    enum status status = read_tree(&reader);
    if (status == STATUS_OK) {
        *ret_root = reader.builder.root;
    }
    return status;
}
