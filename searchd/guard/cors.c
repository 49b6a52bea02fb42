#include "guard/cors.h"

#include <stdbool.h>
#include <string.h>

static bool has_origin(const struct config_list *origins, struct text origin)
{
    for (size_t i = 0; i < origins->count; i++) {
        if (text_is(origin, origins->items[i])) {
            return true;
        }
    }
    return false;
}

static bool is_preflight(const struct request *request)
{
    return request->method == METHOD_OPTIONS &&
           request_header(request, "Access-Control-Request-Method").size > 0;
}

/* What scripts may send, and for how many seconds browsers may remember it. */
static void add_preflight_headers(struct response *response)
{
    response_add_header(response, "Access-Control-Allow-Methods", "GET, HEAD");
    response_add_header(response, "Access-Control-Allow-Headers",
                        "Accept, Accept-Language, If-None-Match");
    response_add_header(response, "Access-Control-Max-Age", "86400");
}

void cors_add_headers(const struct config_list *origins, enum cors_readers readers,
                      const struct request *request, struct response *response)
{
    if (readers == CORS_OWN || (readers == CORS_LISTED && origins->count == 0)) {
        return;
    }
    struct text origin = request_header(request, "Origin");
    bool is_for_any =
        readers == CORS_EVERYONE || has_origin(origins, (struct text)TEXT_LITERAL("*"));
    if (is_for_any) {
        response_add_header(response, "Access-Control-Allow-Origin", "*");
    } else {
        /* Also where the header is absent or is not listed: a cache must not give that answer to
         * others. */
        response_add_vary(response, "Origin");
        if (!has_origin(origins, origin)) {
            return;
        }
        response_add_header(response, "Access-Control-Allow-Origin", "%.*s", TEXT_ARGS(origin));
    }
    if (response->status == 204 && is_preflight(request)) {
        add_preflight_headers(response);
    } else {
        response_add_header(response, "Access-Control-Expose-Headers",
                            "API-Version, ETag, Retry-After, Server-Timing");
    }
}
