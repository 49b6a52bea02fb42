/* etag.h: entity tags (RFC 9110 section 8.8.3).
 *
 * A tag is a digest of all that the answer to a request depends on, so that it is known before the
 * answer is made: answers with the same tag are the same. It is weak, as the plain and the
 * compressed form share it. */
#ifndef CACHE_ETAG_H
#define CACHE_ETAG_H

#include <stdbool.h>

#include "base/status.h"
#include "call.h"
#include "config/config.h"
#include "route.h"

enum { ETAG_SIZE = sizeof "W/\"0123456789abcdef0123456789abcdef\"" };

/* The tag of all answers of this program with these settings: what the other tags start from.
 * `version` is that of the program; the addresses are those of the files of the site's own look,
 * which pages name, or NULL. */
void etag_make_fingerprint(const struct config *config, const char *version, const char *style_url,
                           const char *logo_url, char ret_fingerprint[static ETAG_SIZE]);

/* The tag of the answer that `route` gives to the call; the index is the one of the call. STATUS_OK
 * or STATUS_NO_MEMORY. */
enum status etag_make(const struct call *call, const struct route *route,
                      char ret_etag[static ETAG_SIZE], struct error *error) MUST_CHECK;

enum etag_condition {
    ETAG_UNSAID,  /* answer in full: there is no If-None-Match, or it names other tags */
    ETAG_CURRENT, /* the client has the answer of that tag */
    ETAG_ANY,     /* the client wants no answer where there is one: "*" */
};

/* What If-None-Match says of the answer with the tag (RFC 9110 section 13.1.2). */
enum etag_condition etag_check(const struct request *request, const char *etag);

#endif
