/* cors.h: what the scripts of other sites may read, by the CORS protocol of the Fetch standard
 * (https://fetch.spec.whatwg.org/#http-cors-protocol). Never with credentials: there are none. */
#ifndef GUARD_CORS_H
#define GUARD_CORS_H

#include "config/config.h"
#include "http/request.h"
#include "http/response.h"

/* Whose scripts may read an answer. */
enum cors_readers {
    CORS_OWN,      /* those of this site alone */
    CORS_LISTED,   /* those of the listed origins too */
    CORS_EVERYONE, /* those of any */
};

/* Adds the headers that say so to an answer, whatever its status. `origins` are as origin_check()
 * takes them; "*" among them is any. A preflight that was answered with 204 also learns what a
 * script may send. */
void cors_add_headers(const struct config_list *origins, enum cors_readers readers,
                      const struct request *request, struct response *response);

#endif
