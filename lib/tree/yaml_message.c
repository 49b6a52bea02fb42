#include "tree/yaml_message.h"

#include <string.h>

/* Where a message belongs: at the character libyaml stopped at, or where what it was reading
 * began. */
enum spot {
    AT_STOP,
    AT_START,
};

/* `context` and `problem` are how libyaml's texts begin; NULL is any. `opening`, where not NULL,
 * names what it was reading, of which the line is told. The first row that fits counts. */
static const struct row {
    const char *context;
    const char *problem;
    enum spot spot;
    const char *advice;
    const char *opening;
} rows[] = {
    {"while scanning an alias", NULL, AT_START, "a text cannot begin with *: put it between quotes",
     NULL},
    {"while scanning an anchor", NULL, AT_START,
     "a text cannot begin with &: put it between quotes", NULL},
    {"while scanning a directive", NULL, AT_START,
     "a line cannot begin with %: put the text between quotes", NULL},
    {"while scanning a %", NULL, AT_START,
     "a line cannot begin with %: put the text between quotes", NULL},
    {"while scanning a tag", NULL, AT_START, "a text cannot begin with !: put it between quotes",
     NULL},
    {"while parsing a tag", NULL, AT_START, "a text cannot begin with !: put it between quotes",
     NULL},
    {NULL, "found undefined tag handle", AT_STOP,
     "a text cannot begin with !: put it between quotes", NULL},
    {NULL, "found a tab character", AT_STOP, "a tab cannot be used for indentation: use spaces",
     NULL},
    {NULL, "mapping values are not allowed", AT_STOP,
     "a colon followed by a space inside a text: put the text between quotes; or, where this is "
     "a key, give it the same indentation as the keys above it",
     NULL},
    {NULL, "block sequence entries are not allowed", AT_STOP,
     "a list cannot begin here: put its first \"- \" on a line of its own, or put a text that "
     "begins with a dash between quotes",
     NULL},
    {NULL, "mapping keys are not allowed", AT_STOP,
     "a question mark followed by a space cannot stand here: put the text between quotes", NULL},
    {"while scanning a simple key", NULL, AT_START,
     "a colon is missing after this key; where it is no key but goes on with the text above it, "
     "indent it further than that text's key",
     NULL},
    {"while scanning a quoted scalar", "found unexpected end of stream", AT_START,
     "the quote that opens this text is never closed: add the closing quote", NULL},
    {"while scanning a quoted scalar", "found unexpected document indicator", AT_START,
     "the quote that opens this text is not closed before the line --- or ...: add it", NULL},
    {"while parsing a quoted scalar", "found unknown escape character", AT_STOP,
     "a backslash between double quotes begins an escape such as \\n, and this is none: write "
     "\\\\ for a backslash, or use single quotes",
     NULL},
    {"while parsing a quoted scalar", NULL, AT_STOP,
     "this escape is no character: write \\x with 2, \\u with 4 or \\U with 8 hexadecimal digits "
     "of a Unicode character, or write \\\\ for a backslash",
     NULL},
    {"while scanning a block scalar", "did not find expected comment", AT_STOP,
     "after | or > the text begins on the next line: put it there, indented", NULL},
    {"while scanning a block scalar", NULL, AT_STOP,
     "the number after | or > must be 1 to 9: leave it out", NULL},
    {"while scanning a plain scalar", "found unexpected ':'", AT_STOP,
     "a colon inside a text in [ ] or { }: put the text between quotes", NULL},
    {"while parsing a block mapping", NULL, AT_STOP,
     "this does not fit the keys above it: give it their indentation, or put the whole of a text "
     "that has quotes inside between quotes",
     "the keys begin"},
    {"while parsing a block collection", NULL, AT_STOP,
     "this does not fit the list above it: begin it with \"- \" at the indentation of that list, "
     "or indent it further",
     "the list begins"},
    {"while parsing a flow sequence", NULL, AT_STOP,
     "a list in [ ] goes wrong here: add the comma or the closing ] that is missing, or put a text "
     "with commas or brackets inside between quotes",
     "the list opens"},
    {"while parsing a flow mapping", NULL, AT_STOP,
     "keys in { } go wrong here: add the comma or the closing } that is missing, or put a text "
     "with commas or brackets inside between quotes",
     "they open"},
    {NULL, "did not find expected node content", AT_STOP,
     "a value is missing here: write it, or put the text between quotes", NULL},
    {NULL, "did not find expected <document start>", AT_STOP,
     "this does not belong to what stands above it: give it the same indentation", NULL},
    {NULL, "found incompatible YAML document", AT_STOP,
     "only YAML 1.1 and 1.2 can be read: leave the %YAML line out", NULL},
    {NULL, "found duplicate %", AT_STOP, "this line stands twice: keep one of them", NULL},
};

enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

static bool begins(const char *text, const char *start)
{
    return start == NULL || (text != NULL && text_starts_with(text_from(text), start));
}

static const struct row *find_row(const yaml_parser_t *parser)
{
    for (size_t i = 0; i < ROW_COUNT; i++) {
        if (begins(parser->context, rows[i].context) && begins(parser->problem, rows[i].problem)) {
            return &rows[i];
        }
    }
    return NULL;
}

static void add_control(const yaml_parser_t *parser, struct cursor start,
                        struct problem_list *problems)
{
    struct place place = cursor_advance(&start, parser->problem_offset);
    problem_add(problems, place,
                "an invisible control character (U+%04X) cannot stand in a text: delete it",
                (unsigned int)parser->problem_value);
}

/* A character that libyaml finds no meaning for at the start of a text. */
static void add_bad_start(char character, struct place place, struct problem_list *problems)
{
    if (character == '\t') {
        problem_add(problems, place, "a tab cannot be used for indentation: use spaces");
    } else {
        problem_add(problems, place, "a text cannot begin with %c: put it between quotes",
                    character);
    }
}

static struct place place_of(const char *file, yaml_mark_t mark)
{
    return (struct place){file, (uint32_t)mark.line + 1, (uint32_t)mark.column + 1};
}

static void add_row(const struct row *row, const yaml_parser_t *parser, const char *file,
                    struct problem_list *problems)
{
    yaml_mark_t mark = row->spot == AT_START ? parser->context_mark : parser->problem_mark;
    struct place place = place_of(file, mark);
    if (row->opening == NULL) {
        problem_add(problems, place, "%s", row->advice);
    } else {
        problem_add(problems, place, "%s (%s in line %zu)", row->advice, row->opening,
                    parser->context_mark.line + 1);
    }
}

void yaml_message_add(const yaml_parser_t *parser, struct cursor start,
                      struct problem_list *problems)
{
    if (parser->error == YAML_READER_ERROR) {
        add_control(parser, start, problems);
        return;
    }
    struct place place = place_of(start.place.file, parser->problem_mark);
    const struct row *row = find_row(parser);
    if (begins(parser->problem, "found character that cannot start any token")) {
        add_bad_start((char)*parser->buffer.pointer, place, problems);
    } else if (row != NULL) {
        add_row(row, parser, start.place.file, problems);
    } else {
        problem_add(problems, place,
                    "this is not YAML (%s): check quotes, colons and indentation here",
                    parser->problem != NULL ? parser->problem : "unknown reason");
    }
}

bool yaml_message_check_breaks(struct cursor start, struct problem_list *problems)
{
    static const struct {
        const char *bytes;
        const char *name;
    } characters[] = {
        {"\xC2\x85", "line break (U+0085)"},
        {"\xE2\x80\xA8", "line separator (U+2028)"},
        {"\xE2\x80\xA9", "paragraph separator (U+2029)"},
        {"\xEF\xBB\xBF", "byte order mark (U+FEFF)"},
    };
    const char *first = NULL;
    const char *name = NULL;
    for (size_t i = 0; i < sizeof characters / sizeof characters[0] && start.text.size > 0; i++) {
        const char *found = memmem(start.text.data, start.text.size, characters[i].bytes,
                                   strlen(characters[i].bytes));
        if (found != NULL && (first == NULL || found < first)) {
            first = found;
            name = characters[i].name;
        }
    }
    if (first == NULL) {
        return true;
    }
    struct place place = cursor_advance(&start, (size_t)(first - start.text.data));
    problem_add(problems, place,
                "an invisible %s stands here: delete it, or put a space or a line break there",
                name);
    return false;
}
