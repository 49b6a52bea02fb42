#include "http/uri.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"

static const char REPLACEMENT[] = "\xef\xbf\xbd"; /* U+FFFD */

/* In any case: RFC 3986 section 3.1. */
static bool starts_with_scheme(struct text target, const char *scheme)
{
    size_t size = strlen(scheme);
    return target.size >= size && strncasecmp(target.data, scheme, size) == 0;
}

void uri_split(struct text target, struct text *ret_path, struct text *ret_query)
{
    const char *fragment = target.size > 0 ? memchr(target.data, '#', target.size) : NULL;
    if (fragment != NULL) {
        target.size = (size_t)(fragment - target.data);
    }
    size_t scheme = starts_with_scheme(target, "http://")    ? strlen("http://")
                    : starts_with_scheme(target, "https://") ? strlen("https://")
                                                             : 0;
    if (scheme > 0) {
        size_t at = scheme;
        while (at < target.size && target.data[at] != '/' && target.data[at] != '?') {
            at++;
        }
        target = text_slice(target, at, target.size);
    }
    const char *mark = target.size > 0 ? memchr(target.data, '?', target.size) : NULL;
    size_t path_size = mark != NULL ? (size_t)(mark - target.data) : target.size;
    *ret_query = text_slice(target, path_size + 1, target.size);
    *ret_path = text_slice(target, 0, path_size);
    if (path_size == 0) {
        *ret_path = text_from("/");
    }
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Bytes as they were meant, valid or not; never more than in `raw`. */
static struct text decode_bytes(struct text raw, bool is_form, char *bytes, unsigned *flaws)
{
    size_t size = 0;
    for (size_t i = 0; i < raw.size; i++) {
        char c = raw.data[i];
        if (c == '%') {
            int high = i + 2 < raw.size ? hex_value(raw.data[i + 1]) : -1;
            int low = i + 2 < raw.size ? hex_value(raw.data[i + 2]) : -1;
            if (high >= 0 && low >= 0) {
                c = (char)(high * 16 + low);
                i += 2;
            } else {
                *flaws |= URI_BROKEN_PERCENT;
            }
        } else if (c == '+' && is_form) {
            c = ' ';
        }
        bytes[size++] = c;
    }
    return text_of(bytes, size);
}

static struct text copy_to(char **end, struct text text)
{
    struct text copy = {*end, text.size};
    if (text.size > 0) {
        memcpy(*end, text.data, text.size);
        *end += text.size;
    }
    return copy;
}

/* Length of the start of `text` that may stay as it is; adds to `flaws` what ends it. */
static size_t find_flaw(struct text text, unsigned *flaws)
{
    size_t sound = utf8_find_invalid(text);
    const char *nul = sound > 0 ? memchr(text.data, '\0', sound) : NULL;
    if (nul != NULL) {
        *flaws |= URI_NUL;
        return (size_t)(nul - text.data);
    }
    *flaws |= sound < text.size ? URI_NOT_UTF8 : 0U;
    return sound;
}

enum status uri_decode(struct text raw, bool is_form, struct arena *arena,
                       struct uri_part *ret_part)
{
    struct uri_part part = {0};
    char *bytes = arena_allocate(arena, raw.size + 1);
    if (bytes == NULL) {
        return STATUS_NO_MEMORY;
    }
    part.text = decode_bytes(raw, is_form, bytes, &part.flaws);
    unsigned flaws = 0;
    if (find_flaw(part.text, &flaws) < part.text.size) {
        struct text rest = part.text;
        char *mended = arena_allocate_array(arena, rest.size, strlen(REPLACEMENT));
        if (mended == NULL) {
            return STATUS_NO_MEMORY;
        }
        char *end = mended;
        while (rest.size > 0) {
            size_t sound = find_flaw(rest, &part.flaws);
            copy_to(&end, text_slice(rest, 0, sound));
            if (sound < rest.size) {
                copy_to(&end, text_from(REPLACEMENT));
            }
            rest = text_slice(rest, sound + 1, rest.size);
        }
        part.text = text_of(mended, (size_t)(end - mended));
    }
    *ret_part = part;
    return STATUS_OK;
}

/* Cuts the first piece off `rest`, up to `separator`; false where nothing is left. A piece behind
 * the last separator may be empty. */
static bool next_piece(struct text *rest, char separator, struct text *ret_piece)
{
    if (rest->data == NULL) {
        return false;
    }
    const char *end = rest->size > 0 ? memchr(rest->data, separator, rest->size) : NULL;
    if (end == NULL) {
        *ret_piece = *rest;
        *rest = (struct text){NULL, 0};
        return true;
    }
    size_t size = (size_t)(end - rest->data);
    *ret_piece = text_of(rest->data, size);
    *rest = text_of(end + 1, rest->size - size - 1);
    return true;
}

enum status uri_split_path(struct text path, size_t max, struct arena *arena,
                           struct uri_part **ret_segments, size_t *ret_count)
{
    struct uri_part *segments = arena_allocate_array(arena, max, sizeof *segments);
    if (segments == NULL) {
        return STATUS_NO_MEMORY;
    }
    size_t count = 0;
    struct text rest = {NULL, 0};
    if (text_starts_with(path, "/")) {
        rest = text_of(path.data + 1, path.size - 1);
    }
    for (struct text piece; next_piece(&rest, '/', &piece); count++) {
        if (count < max && uri_decode(piece, false, arena, &segments[count]) != STATUS_OK) {
            return STATUS_NO_MEMORY;
        }
    }
    *ret_segments = segments;
    *ret_count = count;
    return STATUS_OK;
}

static enum status decode_parameter(struct text piece, struct arena *arena,
                                    struct uri_parameter *parameter)
{
    const char *equals = memchr(piece.data, '=', piece.size);
    size_t size = equals != NULL ? (size_t)(equals - piece.data) : piece.size;
    enum status status = uri_decode(text_slice(piece, 0, size), true, arena, &parameter->name);
    if (status == STATUS_OK) {
        struct text value = text_slice(piece, size + 1, piece.size);
        status = uri_decode(value, true, arena, &parameter->value);
    }
    return status;
}

enum status uri_parse_query(struct text query, size_t max, struct arena *arena,
                            struct uri_parameter **ret_parameters, size_t *ret_count)
{
    size_t pieces = 1;
    for (size_t i = 0; i < query.size && pieces < max; i++) {
        pieces += query.data[i] == '&';
    }
    struct uri_parameter *parameters = arena_allocate_array(arena, pieces, sizeof *parameters);
    if (parameters == NULL) {
        return STATUS_NO_MEMORY;
    }
    size_t count = 0;
    for (struct text piece; next_piece(&query, '&', &piece);) {
        if (piece.size == 0) {
            continue;
        }
        if (count < pieces && count < max &&
            decode_parameter(piece, arena, &parameters[count]) != STATUS_OK) {
            return STATUS_NO_MEMORY;
        }
        count++;
    }
    *ret_parameters = parameters;
    *ret_count = count;
    return STATUS_OK;
}

static bool is_unreserved(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c != '\0' && strchr("-._~", c) != NULL);
}

static void append_byte(unsigned char byte, bool is_kept, struct buffer *buffer)
{
    if (is_kept) {
        buffer_append_char(buffer, (char)byte);
    } else {
        buffer_append_format(buffer, "%%%02X", byte);
    }
}

void uri_encode(struct text text, struct buffer *buffer)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        append_byte(c, is_unreserved(c), buffer);
    }
}

void uri_append_address(struct text address, struct buffer *buffer)
{
    for (size_t i = 0; i < address.size; i++) {
        unsigned char c = (unsigned char)address.data[i];
        bool is_reserved = c != '\0' && strchr(":/?#[]@!$&'()*+,;=", c) != NULL;
        bool is_encoding = c == '%' && i + 2 < address.size &&
                           hex_value(address.data[i + 1]) >= 0 &&
                           hex_value(address.data[i + 2]) >= 0;
        append_byte(c, is_unreserved(c) || is_reserved || is_encoding, buffer);
    }
}
