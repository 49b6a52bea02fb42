/* uri.h: request targets (RFC 9112 section 3.2) and the parts of a URI (RFC 3986).
 *
 * Read here from the raw target, because an HTTP library's own reading cuts a path at %00, keeps
 * one of several equal parameters and gives up at a few hundred of them. */
#ifndef HTTP_URI_H
#define HTTP_URI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"

/* What is wrong with a part as it was sent: bits. */
enum uri_flaw {
    URI_BROKEN_PERCENT = 1, /* a % without two hex digits; kept as it is */
    URI_NUL = 2,            /* %00; U+FFFD in its place */
    URI_NOT_UTF8 = 4,       /* U+FFFD in place of each byte that is not */
};

/* A decoded part: valid UTF-8 without a NUL, whatever was sent. */
struct uri_part {
    struct text text;
    unsigned flaws;
};

struct uri_parameter {
    struct uri_part name;
    struct uri_part value; /* no text where there is no "=" */
};

/* Path and query of a target in origin form ("/a?b=c") or absolute form ("http://host/a?b=c");
 * both raw. The path of any other target is that target. No fragment: "#" ends the target. */
void uri_split(struct text target, struct text *ret_path, struct text *ret_query);

/* Decodes %XX, and "+" as a space where `is_form` says so. In `arena`. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status uri_decode(struct text raw, bool is_form, struct arena *arena,
                       struct uri_part *ret_part) MUST_CHECK;

/* The decoded segments of a raw path: "/a/b" gives a and b, "/" one empty segment, a path that does
 * not start with "/" none. At most `max`; `ret_count` says how many there are. */
enum status uri_split_path(struct text path, size_t max, struct arena *arena,
                           struct uri_part **ret_segments, size_t *ret_count) MUST_CHECK;

/* The decoded parameters of a raw query (application/x-www-form-urlencoded), in their order, empty
 * pieces left out. At most `max`; `ret_count` says how many there are. */
enum status uri_parse_query(struct text query, size_t max, struct arena *arena,
                            struct uri_parameter **ret_parameters, size_t *ret_count) MUST_CHECK;

/* Appends `text` with all but the unreserved characters as %XX: safe in a segment or a value. */
void uri_encode(struct text text, struct buffer *buffer);

/* Appends an address as people write it (an IRI) as a URI (RFC 3987, 3.1): what no URI may have
 * (letters beyond ASCII, <>"{}|\^`, a % without two hex digits) as %XX. */
void uri_append_address(struct text address, struct buffer *buffer);

#endif
