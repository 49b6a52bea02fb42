#include <string.h>

#include "template/template.h"

/* Bytes at `at` that are no character of XML: a control character, U+FFFE or U+FFFF; else 0. */
static size_t count_forbidden(struct text text, size_t at)
{
    unsigned char c = (unsigned char)text.data[at];
    if (c < ' ') {
        return c != '\t' && c != '\n' && c != '\r';
    }
    bool is_last_of_plane = c == 0xef && at + 2 < text.size &&
                            memcmp(text.data + at, "\xef\xbf", 2) == 0 &&
                            (unsigned char)text.data[at + 2] >= 0xbe;
    return is_last_of_plane ? 3 : 0;
}

static const char *reference_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void template_escape(struct text text, struct buffer *buffer)
{
    size_t done = 0;
    size_t at = 0;
    while (at < text.size) {
        const char *reference = reference_of(text.data[at]);
        size_t size = reference != NULL ? 1 : count_forbidden(text, at);
        if (size == 0) {
            at++;
            continue;
        }
        buffer_append(buffer, text_slice(text, done, at - done));
        buffer_append_string(buffer, reference != NULL ? reference : "");
        at += size;
        done = at;
    }
    buffer_append(buffer, text_slice(text, done, text.size));
}

/* In JSON these stand only inside strings. A json_dump_callback_t. */
static int append_json(const char *data, size_t size, void *context)
{
    struct buffer *buffer = context;
    size_t done = 0;
    for (size_t i = 0; i < size; i++) {
        if (data[i] == '&' || data[i] == '<' || data[i] == '>') {
            buffer_append(buffer, text_of(data + done, i - done));
            buffer_append_format(buffer, "\\u%04x", (unsigned)data[i]);
            done = i + 1;
        }
    }
    buffer_append(buffer, text_of(data + done, size - done));
    return 0;
}

enum status template_escape_json(const json_t *value, struct buffer *buffer, struct error *error)
{
    return json_dump_callback(value, append_json, buffer, JSON_COMPACT | JSON_ENCODE_ANY) == 0
               ? buffer_status(buffer, error)
               : error_no_memory(error);
}
