#include "application.h"

#include "api/problem_details.h"
#include "base/clock.h"
#include "cache/freshness.h"
#include "guard/admission.h"
#include "guard/cors.h"
#include "log.h"
#include "route.h"

enum { RETRY_SECONDS = 10 /* when there may be an index */ };

/* An error, for a person or for a program. */
static enum status answer_error(const struct call *call, unsigned status, const char *detail,
                                struct error *error)
{
    response_clear(call->response);
    if (status == 503) {
        response_add_header(call->response, "Retry-After", "%d", RETRY_SECONDS);
    }
    return route_face_of(call->request->path) == FACE_API
               ? problem_details_answer(call->response, status, detail, error)
               : pages_answer_error(call->service->pages, call->request, call->response, status,
                                    error);
}

static enum status answer_fault(const struct call *call, struct error *error)
{
    struct request_refusal refusal = request_refuse(call->request->fault);
    return answer_error(call, refusal.status, refusal.detail, error);
}

/* The methods of a resource; OPTIONS every one has. */
static void add_allow(const struct call *call, unsigned methods)
{
    response_add_header(call->response, "Allow", "%s%sOPTIONS", methods & METHOD_GET ? "GET, " : "",
                        methods & METHOD_HEAD ? "HEAD, " : "");
}

static enum status answer_options(const struct call *call, unsigned methods)
{
    call->response->status = 204;
    add_allow(call, methods);
    return STATUS_OK;
}

static enum status answer_wrong_method(const struct call *call, unsigned methods,
                                       struct error *error)
{
    enum status status =
        answer_error(call, 405, "This resource does not have that method: see Allow.", error);
    add_allow(call, methods);
    return status;
}

static enum status answer_too_many(const struct call *call, unsigned seconds, struct error *error)
{
    enum status status = answer_error(call, 429,
                                      "Too many requests come from your address: wait as long as "
                                      "Retry-After says, and send them at a steady pace.",
                                      error);
    response_add_header(call->response, "Retry-After", "%u", seconds);
    return status;
}

static enum status answer_without_index(const struct call *call, enum status reason,
                                        struct error *error)
{
    switch (reason) {
    case STATUS_NOT_FOUND:
        return answer_error(call, 503,
                            "No index has been published yet: publish one with verder-indexer "
                            "build. It is served at once, without a restart.",
                            error);
    case STATUS_VERSION:
        return answer_error(call, 503,
                            "The index was made by another version of the program: build it anew "
                            "with verder-indexer build.",
                            error);
    default:
        return answer_error(call, 503, "The index cannot be read; the server's log says why.",
                            error);
    }
}

static bool has_flawed_path(const struct request *request)
{
    for (size_t i = 0; i < request->segment_count && i < REQUEST_SEGMENTS_MAX; i++) {
        if (request->segments[i].flaws != 0) {
            return true;
        }
    }
    return false;
}

static enum status answer_match(struct call *call, const struct route_match *match,
                                struct error *error)
{
    call->argument = match->argument;
    if ((match->route->traits & ROUTE_NEEDS_INDEX) == 0) {
        return freshness_answer(call, match->route, error);
    }
    enum status status = index_pool_acquire(call->service->indexes, &call->index, error);
    if (status != STATUS_OK) {
        return answer_without_index(call, status, error);
    }
    status = freshness_answer(call, match->route, error);
    index_pool_release(call->service->indexes, call->index);
    return status;
}

static enum status answer(struct call *call, const struct route_match *match, struct error *error)
{
    const struct request *request = call->request;
    if (request->fault != REQUEST_SOUND) {
        return answer_fault(call, error);
    }
    if (has_flawed_path(request)) {
        return answer_error(
            call, 400, "The path has a NUL, a % without two hex digits, or is not UTF-8.", error);
    }
    if (request_is_for_server(request)) {
        return answer_options(call, METHOD_GET | METHOD_HEAD);
    }
    if (match->outcome == ROUTE_WRONG_METHOD && request->method == METHOD_OPTIONS) {
        return answer_options(call, match->allowed);
    }
    if ((match->traits & ROUTE_IS_UNLIMITED) == 0) {
        unsigned wait = admission_check(call->service->admission, request);
        if (wait > 0) {
            return answer_too_many(call, wait, error);
        }
    }
    switch (match->outcome) {
    case ROUTE_UNKNOWN_PATH:
        return answer_error(call, 404, "There is nothing at this address.", error);
    case ROUTE_WRONG_METHOD:
        return answer_wrong_method(call, match->allowed, error);
    default:
        return answer_match(call, match, error);
    }
}

static enum cors_readers find_readers(const struct route_match *match, bool is_api)
{
    if ((match->traits & ROUTE_IS_FOR_EVERYONE) != 0) {
        return CORS_EVERYONE;
    }
    return is_api ? CORS_LISTED : CORS_OWN;
}

/* The same for an answer and the 304 that follows it: what a browser keeps gets the headers of that
 * too (RFC 9111 section 3.2). So no handler has a policy of its own. */
static const char *find_policy(const struct call *call, const struct route_match *match)
{
    bool is_error = call->response->status >= 400;
    if ((match->traits & ROUTE_SHOWS_A_FILE) != 0 && !is_error) {
        return "default-src 'none'; sandbox; frame-ancestors 'none'";
    }
    if (route_face_of(call->request->path) == FACE_PAGE ||
        (match->traits & ROUTE_SHOWS_A_PAGE) != 0) {
        return "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
               "img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }
    return "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
}

static void add_common_headers(const struct call *call, const struct route_match *match)
{
    struct response *response = call->response;
    bool is_api = route_is_api(call->request->path);
    if (response_header(response, "Cache-Control") == NULL) {
        response_add_header(response, "Cache-Control", "no-store");
    }
    if (is_api) {
        response_add_header(response, "API-Version", API_VERSION);
    }
    cors_add_headers(&call->service->config->server.cors_origins, find_readers(match, is_api),
                     call->request, response);
    response_add_header(response, "X-Content-Type-Options", "nosniff");
    response_add_header(response, "Referrer-Policy", "strict-origin-when-cross-origin");
    response_add_header(response, "Content-Security-Policy", "%s", find_policy(call, match));
}

/* Where even saying that something went wrong has gone wrong. */
static void answer_bare(struct response *response)
{
    response_clear(response);
    response->status = 500;
}

void application_answer(void *service, const struct request *request, struct response *response)
{
    uint64_t start = clock_now();
    struct error error = {0};
    struct arena arena = {0};
    struct call call = {
        .service = service, .request = request, .arena = &arena, .response = response};
    struct route_match match = route_find(routes, route_count, request);
    enum status status = answer(&call, &match, &error);
    if (status != STATUS_OK) {
        log_write(LOG_LEVEL_ERROR, "cannot answer %.*s: %s: %s", TEXT_ARGS(request->path),
                  status_name(status), error.message);
        status = answer_error(&call, 500, "Something went wrong here; the server's log says what.",
                              &error);
    }
    add_common_headers(&call, &match);
    if (status != STATUS_OK || response->failed) {
        answer_bare(response);
    }
    arena_free(&arena);
    log_request(request->method_name, request->path, response->status, response_body(response).size,
                clock_milliseconds_since(start));
}
