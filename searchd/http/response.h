/* response.h: an HTTP answer, before anything is sent. */
#ifndef HTTP_RESPONSE_H
#define HTTP_RESPONSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"

enum { RESPONSE_HEADERS_MAX = 24 };

struct response_header {
    const char *name;
    const char *value;
};

/* `struct response response = {0};` is an empty one; release with response_free().
 *
 * A 304 is sent without its body. The body that the 200 would have is only there to state its
 * length; without it no length is stated, and the connection ends with the answer. */
struct response {
    unsigned status;
    struct response_header headers[RESPONSE_HEADERS_MAX];
    size_t header_count;
    struct buffer body; /* the answer's own … */
    struct text shared; /* … or one that others send too: see response_share() */
    void (*release_shared)(void *owner);
    void *shared_owner;
    bool is_closing;    /* the connection ends with this answer */
    bool failed;        /* no memory or no room for a header */
    struct arena arena; /* of the values */
};

void response_free(struct response *response);

/* Takes back everything, for another answer in its place. */
void response_clear(struct response *response);

/* Adds a header; `name` is borrowed, the value is copied. A failure is kept in `failed`. Control
 * characters do not pass: they become spaces. */
void response_add_header(struct response *response, const char *name, const char *format, ...)
    PRINTF_LIKE(3, 4);

/* Says that the answer depends on that header of the request: adds it to the one Vary header. */
void response_add_vary(struct response *response, const char *name);

/* The value of a header; NULL where there is none of that name (any case). */
const char *response_header(const struct response *response, const char *name);

/* Answers with a body that is not copied. It stays as it is until `release` is called with its
 * owner, once, by any thread, when the answer has been sent or thrown away. `release` is NULL for a
 * body that lives as long as the program. */
void response_share(struct response *response, struct text body, void (*release)(void *owner),
                    void *owner);

struct text response_body(const struct response *response);

/* The standard phrase of a status this program gives (RFC 9110; 429 and 431: RFC 6585). */
const char *response_phrase(unsigned status);

#endif
