#include "cache/freshness.h"

#include "cache/answer_cache.h"
#include "cache/cached_answer.h"
#include "cache/etag.h"
#include "cache/gzip.h"

static const char *cache_control(const struct route *route)
{
    switch (route->freshness) {
    case FRESH_INDEX:
        /* A visitor who looks again expects what is there now; with the tag that costs little. */
        return route->face == FACE_API ? "public, max-age=60" : "no-cache";
    case FRESH_PROGRAM:
        return "public, max-age=3600";
    case FRESH_NAMED:
        return "public, max-age=31536000, immutable";
    default:
        return "no-store";
    }
}

/* Whether an answer of a handler is good for the next who asks the same. */
static bool is_lasting(const struct call *call)
{
    return call->response->status == 200 && !call->is_fleeting;
}

static void share(const struct call *call, struct cached_answer *answer)
{
    call->response->status = 200;
    answer_cache_share(call->service->answers, answer, gzip_is_accepted(call->request),
                       call->response);
}

static enum status make(struct call *call, const struct route *route, const char *etag,
                        struct error *error)
{
    struct response *response = call->response;
    size_t first_header = response->header_count;
    enum status status = route->handler(call, error);
    if (status != STATUS_OK || !is_lasting(call) || response->failed || response->body.size == 0 ||
        call->service->answers == NULL) {
        return status;
    }
    struct cached_answer *kept =
        answer_cache_add(call->service->answers, etag, response, first_header);
    if (kept != NULL) {
        share(call, kept);
    }
    return STATUS_OK;
}

static enum status find_or_make(struct call *call, const struct route *route, const char *etag,
                                struct error *error)
{
    struct cached_answer *kept =
        call->service->answers != NULL ? answer_cache_find(call->service->answers, etag) : NULL;
    if (kept == NULL) {
        return make(call, route, etag, error);
    }
    cached_answer_add_headers(kept, call->response);
    share(call, kept);
    return STATUS_OK;
}

/* With the body that the client has, where it is at hand: a 304 may state its length. */
static void answer_not_modified(struct call *call, const char *etag)
{
    struct response *response = call->response;
    response_clear(response);
    struct cached_answer *kept =
        call->service->answers != NULL ? answer_cache_find(call->service->answers, etag) : NULL;
    if (kept != NULL) {
        share(call, kept);
        response->header_count = 0; /* of the body: the client has them too */
    }
    response->status = 304;
}

static void add_headers(struct response *response, const struct route *route, const char *etag)
{
    response_add_header(response, "ETag", "%s", etag);
    response_add_header(response, "Cache-Control", "%s", cache_control(route));
    response_add_vary(response, "Accept-Encoding");
}

enum status freshness_answer(struct call *call, const struct route *route, struct error *error)
{
    if (route->freshness == FRESH_NEVER) {
        return route->handler(call, error);
    }
    char etag[ETAG_SIZE];
    enum status status = etag_make(call, route, etag, error);
    if (status != STATUS_OK) {
        return status;
    }
    enum etag_condition condition = etag_check(call->request, etag);
    if (condition != ETAG_CURRENT) {
        status = find_or_make(call, route, etag, error);
        if (status != STATUS_OK || !is_lasting(call)) {
            return status;
        }
    }
    if (condition != ETAG_UNSAID) {
        answer_not_modified(call, etag);
    }
    add_headers(call->response, route, etag);
    return STATUS_OK;
}
