#include "application.h"

#include <time.h>

#include "api/problem_details.h"
#include "freshness.h"
#include "log.h"
#include "route.h"

enum { RETRY_SECONDS = 10 /* when there may be an index */ };

#define READ (METHOD_GET | METHOD_HEAD)

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

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
               : pages_answer_error(call->service->pages, call->response, status, error);
}

static enum status answer_fault(const struct call *call, struct error *error)
{
    static const struct {
        unsigned status;
        const char *detail;
    } answers[] = {
        [REQUEST_TARGET_TOO_LONG] = {414, "The address is longer than 8192 bytes: shorten it."},
        [REQUEST_TARGET_UNREADABLE] = {400, "The address has no path: start it with '/'."},
        [REQUEST_HEADERS_TOO_MANY] = {431, "There are more than 100 headers: send fewer."},
        [REQUEST_HEADER_MALFORMED] = {400, "The name of a header has a character that is not "
                                           "allowed there, such as a space before the colon."},
        [REQUEST_BODY_TOO_LARGE] = {413, "The request has a body over 8192 bytes: send none."},
        [REQUEST_LENGTH_MISSING] = {411, "The request has a body of unknown length: send none, or "
                                         "a Content-Length instead of a Transfer-Encoding."},
        [REQUEST_LENGTH_AMBIGUOUS] = {400, "Where the request ends is unclear: send one "
                                           "Content-Length, a number."},
        [REQUEST_HOST_MISSING] = {400, "The request has no Host header: send one."},
        [REQUEST_HOST_REPEATED] = {400, "The request has several Host headers: send one."},
    };
    enum request_fault fault = call->request->fault;
    return answer_error(call, answers[fault].status, answers[fault].detail, error);
}

static enum status answer_wrong_method(const struct call *call, unsigned allowed,
                                       struct error *error)
{
    enum status status =
        answer_error(call, 405, "This resource does not have that method: see Allow.", error);
    response_add_header(call->response, "Allow", "%s%s%s", allowed & METHOD_GET ? "GET" : "",
                        (allowed & READ) == READ ? ", " : "", allowed & METHOD_HEAD ? "HEAD" : "");
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

static enum status answer(struct call *call, struct error *error)
{
    const struct request *request = call->request;
    if (request->fault != REQUEST_SOUND) {
        return answer_fault(call, error);
    }
    if (has_flawed_path(request)) {
        return answer_error(
            call, 400, "The path has a NUL, a % without two hex digits, or is not UTF-8.", error);
    }
    struct route_match match = route_find(routes, route_count, request);
    if (match.outcome == ROUTE_UNKNOWN_PATH) {
        return answer_error(call, 404, "There is nothing at this address.", error);
    }
    if (match.outcome == ROUTE_WRONG_METHOD) {
        return answer_wrong_method(call, match.allowed, error);
    }
    call->argument = match.argument;
    if ((match.route->traits & ROUTE_NEEDS_INDEX) == 0) {
        return freshness_answer(call, match.route, error);
    }
    enum status status = index_pool_acquire(call->service->indexes, &call->index, error);
    if (status != STATUS_OK) {
        return answer_without_index(call, status, error);
    }
    status = freshness_answer(call, match.route, error);
    index_pool_release(call->service->indexes, call->index);
    return status;
}

static void add_common_headers(const struct request *request, struct response *response)
{
    if (response_header(response, "Cache-Control") == NULL) {
        response_add_header(response, "Cache-Control", "no-store");
    }
    if (text_starts_with(request->path, "/v1/")) {
        response_add_header(response, "API-Version", API_VERSION);
    }
    response_add_header(response, "X-Content-Type-Options", "nosniff");
    response_add_header(response, "Referrer-Policy", "strict-origin-when-cross-origin");
    response_add_header(response, "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; "
                        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
}

/* Where even saying that something went wrong has gone wrong. */
static void answer_bare(struct response *response)
{
    response_clear(response);
    response->status = 500;
}

void application_answer(void *service, const struct request *request, struct response *response)
{
    double start = now();
    struct error error = {0};
    struct arena arena = {0};
    struct call call = {
        .service = service, .request = request, .arena = &arena, .response = response};
    enum status status = answer(&call, &error);
    if (status != STATUS_OK) {
        log_write(LOG_LEVEL_ERROR, "cannot answer %.*s: %s: %s", TEXT_ARGS(request->path),
                  status_name(status), error.message);
        status = answer_error(&call, 500, "Something went wrong here; the server's log says what.",
                              &error);
    }
    add_common_headers(request, response);
    if (status != STATUS_OK || response->failed) {
        answer_bare(response);
    }
    arena_free(&arena);
    log_request(request->method_name, request->path, response->status, response_body(response).size,
                now() - start);
}
