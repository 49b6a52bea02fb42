#include "tree/json_message.h"

#include "tree/json_scan.h"

/* Offset of the token in which jansson stopped: its position is somewhere behind that token's
 * start. */
static size_t find_token(struct text json, size_t position)
{
    size_t start = json_scan_space(json, 0);
    for (;;) {
        size_t end = json_scan_token(json, start);
        size_t next = json_scan_space(json, end);
        if (end >= position || next >= json.size) {
            return start;
        }
        start = next;
    }
}

/* What is wrong inside a text, by how jansson's message begins. */
static const struct {
    const char *complaint;
    const char *advice;
} string_advice[] = {
    {"control character", "a control character in this text: write \\t for a tab, or delete it"},
    {"unexpected newline",
     "this text does not end in its line: close it with \", and write \\n for a line break in it"},
    {"invalid escape",
     "a backslash in this text begins no escape such as \\n or \\u00e9: write \\\\ "
     "for a backslash"},
    {"invalid Unicode",
     "a \\u escape in this text is half a character: beyond U+FFFF two of them, a "
     "surrogate pair, make one; or write the character itself"},
};

static const char *advice_on_syntax(const char *complaint, struct text token)
{
    for (size_t i = 0; i < sizeof string_advice / sizeof string_advice[0]; i++) {
        if (text_starts_with(text_from(complaint), string_advice[i].complaint)) {
            return string_advice[i].advice;
        }
    }
    switch (token.size > 0 ? token.data[0] : '\0') {
    case '\'':
        return "texts and keys stand between double quotes in JSON: write \" for '";
    case '/':
    case '#':
        return "comments cannot be used in JSON: leave it out";
    case ']':
    case '}':
        return "this bracket closes nothing, or the comma before it is too much: leave one out";
    default:
        return "this is not JSON: look for a comma, colon or bracket that is missing or too much "
               "before it, and put texts and keys between double quotes";
    }
}

static const char *advice_on(const json_error_t *error, struct text token)
{
    switch (json_error_code(error)) {
    case json_error_premature_end_of_input:
        return "the text ends too early: a closing quote or bracket is missing";
    case json_error_end_of_input_expected:
        return "something follows the value: leave it out, or put it on a line of its own";
    case json_error_null_character:
    case json_error_null_byte_in_key:
        return "this text holds a NUL character (\\u0000): leave it out";
    case json_error_numeric_overflow:
        return "this number is too large: write a smaller one, or put it between quotes";
    case json_error_stack_overflow:
        return "nested too deeply: write it with fewer lists in lists";
    default:
        return advice_on_syntax(error->text, token);
    }
}

void json_message_add(const json_error_t *error, struct cursor start, struct problem_list *problems)
{
    if (!cursor_check_text(start, problems)) {
        return;
    }
    size_t position = error->position > 0 ? (size_t)error->position : 0;
    size_t offset = find_token(start.text, position);
    if (json_error_code(error) == json_error_premature_end_of_input) {
        offset = start.text.size;
    }
    struct text token =
        text_slice(start.text, offset, json_scan_token(start.text, offset) - offset);
    struct place place = cursor_advance(&start, offset);
    if (json_error_code(error) == json_error_duplicate_key) {
        struct text quote = problem_quote(token);
        problem_add(problems, place, "duplicate key %.*s: keep one of them", TEXT_ARGS(quote));
    } else {
        problem_add(problems, place, "%s", advice_on(error, token));
    }
}
