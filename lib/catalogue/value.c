#include "catalogue/value.h"

#include <string.h>
#include <utf8proc.h>

#include "base/nearest.h"
#include "catalogue/url.h"

enum { NEWLINES_MAX = 2, DATE_SIZE = 10, FEBRUARY = 2 };

static char *put_space(char *out, size_t newlines, bool has_lines)
{
    if (!has_lines || newlines == 0) {
        *out++ = ' ';
        return out;
    }
    for (size_t i = 0; i < newlines && i < NEWLINES_MAX; i++) {
        *out++ = '\n';
    }
    return out;
}

enum status value_normalise(const struct field *field, struct text text, struct arena *arena,
                            struct text *ret_text)
{
    char *start = arena_allocate(arena, text.size + 1);
    if (start == NULL) {
        return STATUS_NO_MEMORY;
    }
    char *out = start;
    bool is_after_space = false;
    size_t newlines = 0;
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        if (c == ' ' || c == '\t' || c == '\n') {
            is_after_space = true;
            newlines += c == '\n';
            continue;
        }
        if (is_after_space && out > start) {
            out = put_space(out, newlines, field->kind == FIELD_TEXT);
        }
        is_after_space = false;
        newlines = 0;
        *out++ = c;
    }
    *ret_text = text_of(start, (size_t)(out - start));
    return STATUS_OK;
}

/* Offset of the first control character of valid UTF-8 that is no newline; text.size where there
 * is none. C1 controls are bytes C2 80 to C2 9F. */
static size_t find_control(struct text text)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        bool is_c1 = byte == 0xC2 && i + 1 < text.size && (unsigned char)text.data[i + 1] < 0xA0;
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F || is_c1) {
            return i;
        }
    }
    return text.size;
}

static bool check_controls(const struct field *field, struct text text, struct place place,
                           struct problem_list *problems)
{
    size_t offset = find_control(text);
    if (offset == text.size) {
        return true;
    }
    utf8proc_int32_t code_point = 0;
    (void)utf8proc_iterate((const utf8proc_uint8_t *)text.data + offset,
                           (utf8proc_ssize_t)(text.size - offset), &code_point);
    problem_add(problems, place, "\"%s\" contains the control character U+%04X: remove it",
                field->name, (unsigned)code_point);
    return false;
}

static bool is_id(struct text text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        bool is_alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        bool is_mark = c == '.' || c == '_' || c == '-';
        if (!is_alphanumeric && (!is_mark || i == 0)) {
            return false;
        }
    }
    return text.size > 0;
}

static bool is_all(struct text text, char first, char last)
{
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < first || text.data[i] > last) {
            return false;
        }
    }
    return true;
}

/* A language, and perhaps a region: "nl", "nl-BE" (a part of BCP 47). */
static bool is_language(struct text text)
{
    const char *hyphen = memchr(text.data, '-', text.size);
    size_t size = hyphen != NULL ? (size_t)(hyphen - text.data) : text.size;
    struct text region = text_slice(text, size + 1, text.size);
    return (size == 2 || size == 3) && is_all(text_slice(text, 0, size), 'a', 'z') &&
           (hyphen == NULL || (region.size == 2 && is_all(region, 'A', 'Z')));
}

static unsigned read_digits(struct text digits)
{
    unsigned value = 0;
    for (size_t i = 0; i < digits.size; i++) {
        value = value * 10 + (unsigned)(digits.data[i] - '0');
    }
    return value;
}

/* A day of the Gregorian calendar, as RFC 3339 writes a full-date. */
static bool is_date(struct text text)
{
    static const unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    struct text parts[] = {text_slice(text, 0, 4), text_slice(text, 5, 2), text_slice(text, 8, 2)};
    if (text.size != DATE_SIZE || text.data[4] != '-' || text.data[7] != '-' ||
        !is_all(parts[0], '0', '9') || !is_all(parts[1], '0', '9') || !is_all(parts[2], '0', '9')) {
        return false;
    }
    unsigned year = read_digits(parts[0]);
    unsigned month = read_digits(parts[1]);
    unsigned day = read_digits(parts[2]);
    bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month >= 1 && month <= 12 && day >= 1 &&
           day <= days[month - 1] + (month == FEBRUARY && is_leap);
}

static bool check_choice(const struct field *field, struct text text, struct place place,
                         struct problem_list *problems)
{
    size_t count = 0;
    for (; field->choices[count] != NULL; count++) {
        if (text_is(text, field->choices[count])) {
            return true;
        }
    }
    struct text quote = problem_quote(text);
    const char *nearest = nearest_name(text, field->choices, count);
    if (nearest != NULL) {
        problem_add(problems, place, "unknown %s \"%.*s\": did you mean \"%s\"?", field->name,
                    TEXT_ARGS(quote), nearest);
        return false;
    }
    struct buffer names = {0};
    for (size_t i = 0; i < count; i++) {
        buffer_append_format(&names, "%s%s", i > 0 ? ", " : "", field->choices[i]);
    }
    problem_add(problems, place, "unknown %s \"%.*s\": use one of %.*s", field->name,
                TEXT_ARGS(quote), TEXT_ARGS(buffer_text(&names)));
    buffer_free(&names);
    return false;
}

/* What is wrong with the form of a text, and what to do; NULL where nothing is. */
static const char *find_fault(enum field_kind kind, struct text text)
{
    switch (kind) {
    case FIELD_ID:
    case FIELD_REFERENCE:
    case FIELD_REFERENCES:
        return is_id(text) ? NULL
                           : "is no id: use a-z, 0-9, \".\", \"_\" and \"-\", and begin with a "
                             "letter or a digit";
    case FIELD_LANGUAGE:
        return is_language(text) ? NULL : "is no language: write \"nl\", \"en\" or \"nl-BE\"";
    case FIELD_DATE:
        return is_date(text) ? NULL
                             : "is no date of the calendar: write year-month-day, as in "
                               "2024-01-31";
    case FIELD_URL:
        return url_find_fault(text);
    default:
        return NULL;
    }
}

bool value_check(const struct field *field, struct text text, struct place place,
                 struct problem_list *problems)
{
    size_t size_max = field->kind == FIELD_REFERENCES ? (size_t)FIELD_ID_MAX : field->size_max;
    if (size_max > 0 && text.size > size_max) {
        problem_add(problems, place, "\"%s\" is %zu bytes long: shorten it to at most %zu",
                    field->name, text.size, size_max);
        return false;
    }
    if (!check_controls(field, text, place, problems)) {
        return false;
    }
    if (field->kind == FIELD_CHOICE) {
        return check_choice(field, text, place, problems);
    }
    const char *fault = find_fault(field->kind, text);
    if (fault != NULL) {
        struct text quote = problem_quote(text);
        problem_add(problems, place, "\"%.*s\" %s", TEXT_ARGS(quote), fault);
    }
    return fault == NULL;
}
