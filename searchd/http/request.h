/* request.h: an HTTP request as the rest of the program sees it. */
#ifndef HTTP_REQUEST_H
#define HTTP_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/ip_address.h"
#include "base/status.h"
#include "base/text.h"
#include "http/uri.h"

/* Limits of what a client sends. */
enum {
    REQUEST_TARGET_MAX = 8192, /* bytes of path and query */
    REQUEST_BODY_MAX = 8192,   /* bytes; no resource reads a body yet, so it is only skipped */
    REQUEST_SEGMENTS_MAX = 8,  /* of a path; a path with more matches nothing */
    REQUEST_HEADERS_MAX = 100,
    REQUEST_HOST_MAX = 300,       /* bytes of the header Host: the longest name has 253 */
    REQUEST_PARAMETERS_MAX = 100, /* later ones are only counted */
};

/* Bits, for sets of methods. */
enum method {
    METHOD_GET = 1,
    METHOD_HEAD = 2,
    METHOD_OTHER = 4,
    METHOD_OPTIONS = 8,
};

/* Why a request cannot be answered as it was meant. */
enum request_fault {
    REQUEST_SOUND,
    REQUEST_TARGET_TOO_LONG,
    REQUEST_TARGET_UNREADABLE, /* no path in it, or a space or a control character */
    REQUEST_METHOD_MALFORMED,  /* no token */
    REQUEST_HEADERS_TOO_MANY,  /* over REQUEST_HEADERS_MAX: set by whoever reads them */
    REQUEST_HEADER_FOLDED,     /* over several lines, RFC 9112 section 5.2: set likewise */
    REQUEST_HEADER_MALFORMED,  /* a name that is no token, or a control character in the value */
    REQUEST_BODY_TOO_LARGE,
    REQUEST_LENGTH_MISSING,   /* a body without Content-Length */
    REQUEST_LENGTH_AMBIGUOUS, /* where it ends can be read in two ways: RFC 9112 section 6.3 */
    REQUEST_HOST_MISSING,     /* RFC 9112 section 3.2 */
    REQUEST_HOST_REPEATED,
    REQUEST_HOST_MALFORMED,
};

/* How a request with a fault is refused; `detail` is for whoever wrote the client. */
struct request_refusal {
    unsigned status;
    const char *detail;
};

/* Of any fault but REQUEST_SOUND. */
struct request_refusal request_refuse(enum request_fault fault);

struct request_header {
    struct text name;
    struct text value;
};

/* Texts lie in `arena`, or are borrowed from whoever made the request. */
struct request {
    enum request_fault fault;
    struct ip_address peer; /* who is at the other end of the connection */
    enum method method;
    struct text method_name; /* as sent */
    struct text path;        /* raw, without the query */
    struct uri_part *segments;
    size_t segment_count; /* may be over REQUEST_SEGMENTS_MAX */
    struct uri_parameter *parameters;
    size_t parameter_count; /* those kept */
    size_t parameter_total; /* those sent */
    const struct request_header *headers;
    size_t header_count;
    struct arena arena;
};

enum method method_from_name(struct text name);

/* Reads the raw target into path, segments and parameters, and sets `fault` where it is too
 * long, or has a space or a control character. The other members are the caller's. STATUS_OK or
 * STATUS_NO_MEMORY. Release with request_free() in any case. */
enum status request_set_target(struct request *request, struct text target) MUST_CHECK;
void request_free(struct request *request);

/* Judges method, target and headers, and sets `fault` to the first that is wrong, unless it is set
 * already. A request of HTTP/1.0 needs no Host. In request_check.c. */
void request_check(struct request *request, bool is_http_1_0);

/* Whether it is OPTIONS of the server as a whole: RFC 9112 section 3.2.4. */
bool request_is_for_server(const struct request *request);

/* How many headers have that name (any case). */
size_t request_count_headers(const struct request *request, const char *name);

/* The value of the first header of that name (any case); no text where there is none. */
struct text request_header(const struct request *request, const char *name);

/* The first parameter of that name; NULL where there is none. */
const struct uri_parameter *request_parameter(const struct request *request, const char *name);

#endif
