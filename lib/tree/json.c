#include <jansson.h>

#include "tree/builder.h"
#include "tree/cursor.h"
#include "tree/json_message.h"
#include "tree/json_scan.h"
#include "tree/scalar.h"
#include "tree/tree.h"

/* jansson checks the text and resolves its escapes, but keeps no places. So its values, which are
 * in the order of the text, are walked together with the text's tokens. */
struct walker {
    struct builder builder;
    struct cursor cursor; /* at the token to read next */
};

static struct text text_here(const struct walker *walker)
{
    return text_slice(walker->cursor.text, walker->cursor.offset, walker->cursor.text.size);
}

/* Goes to the next token and returns the one that was passed. */
static struct text pass_token(struct walker *walker)
{
    struct text here = text_here(walker);
    size_t end = json_scan_token(here, 0);
    (void)cursor_advance(&walker->cursor, walker->cursor.offset + json_scan_space(here, end));
    return text_slice(here, 0, end);
}

static enum status add_scalar(struct walker *walker, enum node_kind kind, struct text text,
                              struct place place)
{
    struct node node = {.kind = kind, .place = place};
    if (arena_copy(walker->builder.arena, text, &node.text) != STATUS_OK) {
        return STATUS_NO_MEMORY;
    }
    if (kind != NODE_STRING) {
        scalar_resolve(&node);
    }
    return builder_add(&walker->builder, &node);
}

static enum status walk_value(struct walker *walker, json_t *value);

static enum status walk_object(struct walker *walker, json_t *object)
{
    const char *key;
    size_t key_size;
    json_t *value;
    json_object_keylen_foreach(object, key, key_size, value)
    {
        struct place place = walker->cursor.place;
        enum status status = add_scalar(walker, NODE_STRING, text_of(key, key_size), place);
        pass_token(walker);
        pass_token(walker); /* the colon */
        if (status == STATUS_OK) {
            status = walk_value(walker, value);
        }
        if (status != STATUS_OK) {
            return status;
        }
        if (text_starts_with(text_here(walker), ",")) {
            pass_token(walker);
        }
    }
    return STATUS_OK;
}

static enum status walk_array(struct walker *walker, json_t *array)
{
    size_t i;
    json_t *value;
    json_array_foreach(array, i, value)
    {
        enum status status = walk_value(walker, value);
        if (status != STATUS_OK) {
            return status;
        }
        if (text_starts_with(text_here(walker), ",")) {
            pass_token(walker);
        }
    }
    return STATUS_OK;
}

/* Recursion is as deep as builder_open() allows. */
static enum status walk_value(struct walker *walker, json_t *value)
{
    struct place place = walker->cursor.place;
    struct text token = pass_token(walker);
    if (json_is_string(value)) {
        struct text text = text_of(json_string_value(value), json_string_length(value));
        return add_scalar(walker, NODE_STRING, text, place);
    }
    if (!json_is_object(value) && !json_is_array(value)) {
        return add_scalar(walker, NODE_NULL, token, place);
    }
    enum node_kind kind = json_is_object(value) ? NODE_MAPPING : NODE_SEQUENCE;
    enum status status = builder_open(&walker->builder, kind, place);
    if (status == STATUS_OK) {
        status = kind == NODE_MAPPING ? walk_object(walker, value) : walk_array(walker, value);
    }
    if (status == STATUS_OK) {
        pass_token(walker); /* the closing bracket */
        builder_close(&walker->builder);
    }
    return status;
}

static enum status read_value(struct walker *walker, struct problem_list *problems)
{
    struct text text = walker->cursor.text;
    json_error_t error;
    json_t *value =
        json_loadb(text.data, text.size,
                   JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL, &error);
    if (value == NULL) {
        if (json_error_code(&error) == json_error_out_of_memory) {
            return STATUS_NO_MEMORY;
        }
        json_message_add(&error, walker->cursor, problems);
        return STATUS_INVALID;
    }
    (void)cursor_advance(&walker->cursor, json_scan_space(text, 0));
    enum status status = walk_value(walker, value);
    json_decref(value);
    return status;
}

enum status tree_from_json(struct text json, const char *file, uint32_t line,
                           struct tree_limits limits, struct arena *arena,
                           struct problem_list *problems, struct node **ret_root)
{
    size_t mark = line == 1 ? cursor_mark_size(json) : 0;
    struct walker walker = {
        .builder = {.arena = arena, .problems = problems, .limits = limits},
        .cursor = {.text = text_slice(json, mark, json.size), .place = {file, line, 1}},
    };
    enum status status;
    if (json_scan_space(walker.cursor.text, 0) == walker.cursor.text.size) {
        struct node nothing = {.kind = NODE_NULL, .place = walker.cursor.place};
        status = builder_add(&walker.builder, &nothing);
    } else {
        status = read_value(&walker, problems);
    }
    builder_free(&walker.builder);
    if (status == STATUS_OK) {
        *ret_root = walker.builder.root;
    }
    return status;
}
