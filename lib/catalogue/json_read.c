#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "catalogue/fields.h"
#include "catalogue/record.h"

/* Reads what json_write.c writes and nothing else: an index holds records in this form, and a
 * search reads dozens of them. tree_from_json() keeps places and checks all of JSON, which costs
 * ten times as much. */
struct parser {
    struct text rest;
    struct arena *arena;
    bool has_no_memory;
};

/* A function that parses returns whether it could. */
static bool accept(struct parser *parser, char c)
{
    if (parser->rest.size == 0 || parser->rest.data[0] != c) {
        return false;
    }
    parser->rest = text_slice(parser->rest, 1, parser->rest.size);
    return true;
}

/* Bytes up to the quote that closes the text; the size of it all where there is none. */
static size_t find_quote(struct text text)
{
    size_t i = 0;
    while (i < text.size && text.data[i] != '"') {
        i += text.data[i] == '\\' ? 2 : 1;
    }
    return i < text.size ? i : text.size;
}

/* No other control character is in a record. */
static bool unescape(char c, char *ret_c)
{
    *ret_c = c;
    if (c == 'n') {
        *ret_c = '\n';
    }
    return c == 'n' || c == '"' || c == '\\';
}

static bool copy_unescaped(struct text escaped, char *out, size_t *ret_size)
{
    const char *start = out;
    while (escaped.size > 0) {
        const char *backslash = memchr(escaped.data, '\\', escaped.size);
        size_t run = backslash != NULL ? (size_t)(backslash - escaped.data) : escaped.size;
        memcpy(out, escaped.data, run);
        out += run;
        escaped = text_slice(escaped, run, escaped.size);
        if (backslash != NULL) {
            if (escaped.size < 2 || !unescape(escaped.data[1], out)) {
                return false;
            }
            out++;
            escaped = text_slice(escaped, 2, escaped.size);
        }
    }
    *ret_size = (size_t)(out - start);
    return true;
}

static bool parse_text(struct parser *parser, struct text *ret_text)
{
    if (!accept(parser, '"')) {
        return false;
    }
    struct text escaped = text_slice(parser->rest, 0, find_quote(parser->rest));
    char *copy = arena_allocate(parser->arena, escaped.size + 1);
    if (copy == NULL) {
        parser->has_no_memory = true;
        return false;
    }
    size_t size;
    if (!copy_unescaped(escaped, copy, &size)) {
        return false;
    }
    parser->rest = text_slice(parser->rest, escaped.size, parser->rest.size);
    *ret_text = text_of(copy, size);
    return accept(parser, '"');
}

static bool parse_number(struct parser *parser, uint32_t *ret_number)
{
    uint64_t number = 0;
    size_t size = 0;
    while (size < parser->rest.size && parser->rest.data[size] >= '0' &&
           parser->rest.data[size] <= '9' && number <= UINT32_MAX) {
        number = number * 10 + (uint64_t)(parser->rest.data[size++] - '0');
    }
    if (size == 0 || number > UINT32_MAX) {
        return false;
    }
    parser->rest = text_slice(parser->rest, size, parser->rest.size);
    *ret_number = (uint32_t)number;
    return true;
}

static bool copy_items(struct parser *parser, const void *items, size_t count, size_t item_size,
                       void *ret_copy)
{
    void *copy = arena_allocate_array(parser->arena, count, item_size);
    if (copy == NULL) {
        parser->has_no_memory = true;
        return false;
    }
    memcpy(copy, items, count * item_size);
    memcpy(ret_copy, &copy, sizeof copy);
    return true;
}

static bool parse_documents(struct parser *parser, struct record *record)
{
    struct text items[FIELD_DOCUMENTS_MAX];
    size_t count = 0;
    char before = '[';
    while (accept(parser, before)) {
        if (count == FIELD_DOCUMENTS_MAX || !parse_text(parser, &items[count++])) {
            return false;
        }
        before = ',';
    }
    record->document_count = count;
    return accept(parser, ']') &&
           copy_items(parser, items, count, sizeof *items, &record->documents);
}

static bool parse_members(struct parser *parser, char before, enum field_owner owner, void *target);

static bool parse_people(struct parser *parser, struct record *record)
{
    struct person items[FIELD_PEOPLE_MAX] = {0};
    size_t count = 0;
    char before = '[';
    while (accept(parser, before)) {
        if (count == FIELD_PEOPLE_MAX ||
            !parse_members(parser, '{', OWNER_PERSON, &items[count++])) {
            return false;
        }
        before = ',';
    }
    record->person_count = count;
    return accept(parser, ']') && copy_items(parser, items, count, sizeof *items, &record->people);
}

static bool parse_value(struct parser *parser, const struct field *field, void *target)
{
    void *value = field_value(field, target);
    switch (field->kind) {
    case FIELD_TYPE:
        return false; /* it comes first and only once */
    case FIELD_NUMBER:
        return parse_number(parser, value);
    case FIELD_PEOPLE:
        return parse_people(parser, target);
    case FIELD_REFERENCES:
        return parse_documents(parser, target);
    default:
        return parse_text(parser, value);
    }
}

/* The name of the next member, up to its value; its owner's field, or NULL. */
static const struct field *parse_key(struct parser *parser, enum field_owner owner)
{
    if (!accept(parser, '"')) {
        return NULL;
    }
    struct text name = text_slice(parser->rest, 0, find_quote(parser->rest));
    parser->rest = text_slice(parser->rest, name.size, parser->rest.size);
    return accept(parser, '"') && accept(parser, ':') ? field_find(owner, name) : NULL;
}

/* The members up to the closing brace, each with the character that comes before it. */
static bool parse_members(struct parser *parser, char before, enum field_owner owner, void *target)
{
    while (accept(parser, before)) {
        const struct field *field = parse_key(parser, owner);
        if (field == NULL || !parse_value(parser, field, target)) {
            return false;
        }
        before = ',';
    }
    return accept(parser, '}');
}

static bool parse_record(struct parser *parser, struct record *record)
{
    struct text type;
    if (!accept(parser, '{')) {
        return false;
    }
    const struct field *field = parse_key(parser, OWNER_EVENT);
    return field != NULL && field->kind == FIELD_TYPE && parse_text(parser, &type) &&
           record_type_find(type, &record->type) &&
           parse_members(parser, ',', (enum field_owner)record->type, record) &&
           parser->rest.size == 0 && record->id.size > 0;
}

enum status record_from_json(struct text json, struct arena *arena, struct record *ret_record,
                             struct error *error)
{
    struct parser parser = {.rest = json, .arena = arena};
    struct record record = {0};
    if (utf8_find_invalid(json) == json.size && parse_record(&parser, &record)) {
        *ret_record = record;
        return STATUS_OK;
    }
    if (parser.has_no_memory) {
        return error_no_memory(error);
    }
    return error_set(error, STATUS_CORRUPT,
                     "a record in the index is damaged: build the index again");
}
