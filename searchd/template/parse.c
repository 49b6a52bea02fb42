#include <stdbool.h>
#include <string.h>

#include "base/array.h"
#include "template/nodes.h"
#include "template/template.h"

/* A tag as it stands in the source. */
struct tag {
    size_t start; /* of "{{" */
    size_t end;   /* behind "}}" */
    char sigil;   /* one of # ^ / > ! @ or 0 for a variable */
    struct text name;
};

struct parser {
    struct template *template;
    struct text source;
    size_t at;     /* what is before has become nodes */
    uint32_t line; /* of `at` */
    size_t open[TEMPLATE_DEPTH_MAX];
    size_t open_count;
    struct error *error;
};

static enum status fail(const struct parser *parser, const char *what, struct text name)
{
    return error_set(parser->error, STATUS_INVALID, "%s:%u: %s: {{%.*s}}", parser->template->name,
                     (unsigned)parser->line, what, TEXT_ARGS(name));
}

static size_t find(struct text text, const char *what, size_t from)
{
    struct text rest = text_slice(text, from, text.size);
    const char *found = rest.size > 0 ? memmem(rest.data, rest.size, what, strlen(what)) : NULL;
    return found != NULL ? (size_t)(found - text.data) : text.size;
}

static void advance(struct parser *parser, size_t to)
{
    for (size_t i = parser->at; i < to; i++) {
        parser->line += parser->source.data[i] == '\n';
    }
    parser->at = to;
}

static enum status add_node(struct parser *parser, enum template_node_kind kind, struct text text)
{
    struct template *template = parser->template;
    if (!array_reserve(&template->nodes, &template->capacity, template->count + 1,
                       sizeof *template->nodes)) {
        return error_no_memory(parser->error);
    }
    template->nodes[template->count++] =
        (struct template_node){.kind = kind, .line = parser->line, .text = text};
    return STATUS_OK;
}

static bool is_name(struct text name)
{
    if (text_is(name, ".")) {
        return true;
    }
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        bool is_inside = i > 0 && i + 1 < name.size;
        if (!is_letter && !(is_inside && strchr("./-_", c) != NULL)) {
            return false;
        }
    }
    return name.size > 0;
}

/* The tag that starts at `start`. The parser stands on its line. */
static enum status read_tag(struct parser *parser, size_t start, struct tag *ret_tag)
{
    size_t close = find(parser->source, "}}", start);
    if (close == parser->source.size) {
        return fail(parser, "a tag is not closed by }}", text_slice(parser->source, start + 2, 20));
    }
    struct tag tag = {.start = start, .end = close + 2};
    struct text inside = text_slice(parser->source, start + 2, close - start - 2);
    tag.name = text_trim(inside);
    if (inside.size > 0 && strchr("#^/>!@", inside.data[0]) != NULL) {
        tag.sigil = inside.data[0];
        tag.name = text_trim(text_slice(inside, 1, inside.size));
    }
    if (tag.sigil != '!' && !is_name(tag.name)) {
        return fail(parser, "not a tag this program knows (values are always escaped)", inside);
    }
    *ret_tag = tag;
    return STATUS_OK;
}

/* Where the tag stands alone on its line, the range of the tag with its line. */
static void take_line(const struct parser *parser, struct tag *tag)
{
    struct text source = parser->source;
    size_t start = tag->start;
    size_t end = tag->end;
    while (start > parser->at &&
           (source.data[start - 1] == ' ' || source.data[start - 1] == '\t')) {
        start--;
    }
    while (end < source.size && (source.data[end] == ' ' || source.data[end] == '\t')) {
        end++;
    }
    bool starts_line = start == 0 || source.data[start - 1] == '\n';
    bool ends_line = end == source.size || source.data[end] == '\n';
    if (starts_line && ends_line) {
        tag->start = start;
        tag->end = end < source.size ? end + 1 : end;
    }
}

static enum status open_section(struct parser *parser, const struct tag *tag)
{
    if (parser->open_count == TEMPLATE_DEPTH_MAX) {
        return fail(parser, "sections are nested too deeply", tag->name);
    }
    parser->open[parser->open_count++] = parser->template->count;
    return add_node(parser, tag->sigil == '#' ? NODE_SECTION : NODE_INVERTED, tag->name);
}

static enum status close_section(struct parser *parser, const struct tag *tag)
{
    if (parser->open_count == 0) {
        return fail(parser, "closes a section that was not opened", tag->name);
    }
    struct template_node *opened = &parser->template->nodes[parser->open[--parser->open_count]];
    if (!text_equal(opened->text, tag->name)) {
        return fail(parser, "closes another section than the last one opened", tag->name);
    }
    opened->end = parser->template->count;
    return STATUS_OK;
}

static enum status add_tag(struct parser *parser, const struct tag *tag)
{
    switch (tag->sigil) {
    case '!':
        return STATUS_OK;
    case '>':
        return add_node(parser, NODE_PARTIAL, tag->name);
    case '@':
        return add_node(parser, NODE_JSON, tag->name);
    case '/':
        return close_section(parser, tag);
    case '#':
    case '^':
        return open_section(parser, tag);
    default:
        return add_node(parser, NODE_VARIABLE, tag->name);
    }
}

static enum status parse_one(struct parser *parser, size_t open)
{
    struct tag tag = {0};
    uint32_t line = parser->line;
    for (size_t i = parser->at; i < open; i++) {
        parser->line += parser->source.data[i] == '\n';
    }
    uint32_t tag_line = parser->line;
    enum status status = read_tag(parser, open, &tag);
    if (status != STATUS_OK) {
        return status;
    }
    /* A partial or a value is part of the text around it. */
    if (tag.sigil != 0 && tag.sigil != '>' && tag.sigil != '@') {
        take_line(parser, &tag);
    }
    parser->line = line;
    if (tag.start > parser->at) {
        status = add_node(parser, NODE_TEXT,
                          text_slice(parser->source, parser->at, tag.start - parser->at));
    }
    if (status == STATUS_OK) {
        parser->line = tag_line;
        status = add_tag(parser, &tag);
        parser->line = line;
        advance(parser, tag.end);
    }
    return status;
}

enum status template_parse(struct template *template, struct text source, struct error *error)
{
    struct parser parser = {.template = template, .line = 1, .error = error};
    parser.source = text_ends_with(source, "\n") ? text_slice(source, 0, source.size - 1) : source;
    enum status status = STATUS_OK;
    size_t open = find(parser.source, "{{", 0);
    while (status == STATUS_OK && open < parser.source.size) {
        status = parse_one(&parser, open);
        open = find(parser.source, "{{", parser.at);
    }
    if (status == STATUS_OK && parser.at < parser.source.size) {
        status =
            add_node(&parser, NODE_TEXT, text_slice(parser.source, parser.at, parser.source.size));
    }
    if (status == STATUS_OK && parser.open_count > 0) {
        const struct template_node *opened = &template->nodes[parser.open[parser.open_count - 1]];
        parser.line = opened->line;
        status = fail(&parser, "a section is not closed", opened->text);
    }
    return status;
}
