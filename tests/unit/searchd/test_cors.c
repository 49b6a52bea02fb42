#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "guard/cors.h"

#define A "https://a.example.nl"
#define B "http://localhost:3000"

static const char *const two[] = {A, B};
static const char *const any[] = {"*"};
static const char *const any_and_one[] = {A, "*"};
static const struct config_list nobody = {NULL, 0};
static const struct config_list listed = {two, 2};
static const struct config_list anybody = {any, 1};
static const struct config_list listed_and_anybody = {any_and_one, 2};

/* The headers of an answer with that status to a request with up to two headers. */
static void add(const struct config_list *origins, enum cors_readers readers, enum method method,
                const char *origin, const char *requested_method, unsigned status,
                struct response *ret_response)
{
    struct request_header headers[2];
    struct request request = {.method = method, .headers = headers};
    if (origin != NULL) {
        headers[request.header_count++] =
            (struct request_header){text_from("Origin"), text_from(origin)};
    }
    if (requested_method != NULL) {
        headers[request.header_count++] = (struct request_header){
            text_from("access-control-request-method"), text_from(requested_method)};
    }
    *ret_response = (struct response){.status = status};
    cors_add_headers(origins, readers, &request, ret_response);
}

static void check_header(const struct response *response, const char *name, const char *expected)
{
    const char *value = response_header(response, name);
    if (expected == NULL) {
        assert_null(value);
    } else {
        assert_non_null(value);
        assert_string_equal(value, expected);
    }
}

/* Who may read an answer to GET, and what it depends on. */
static void check(const struct config_list *origins, enum cors_readers readers, const char *origin,
                  const char *allowed, const char *vary)
{
    static const unsigned statuses[] = {200, 304, 400, 404, 405, 429, 503};
    for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++) {
        struct response response;
        add(origins, readers, METHOD_GET, origin, NULL, statuses[i], &response);
        check_header(&response, "Access-Control-Allow-Origin", allowed);
        check_header(&response, "Vary", vary);
        check_header(&response, "Access-Control-Expose-Headers",
                     allowed != NULL ? "API-Version, ETag, Retry-After, Server-Timing" : NULL);
        check_header(&response, "Access-Control-Allow-Methods", NULL);
        check_header(&response, "Access-Control-Allow-Credentials", NULL);
        response_free(&response);
    }
}

static void test_a_listed_origin_is_told_its_name(void **state)
{
    (void)state;
    check(&listed, CORS_LISTED, A, A, "Origin");
    check(&listed, CORS_LISTED, B, B, "Origin");
}

static void test_another_origin_is_told_nothing(void **state)
{
    (void)state;
    static const char *const others[] = {"https://b.example.nl",
                                         "http://a.example.nl",
                                         A ":8443",
                                         A "/",
                                         "null",
                                         "",
                                         "*",
                                         "https://a.example.nl.evil",
                                         "https://evil" A,
                                         "HTTPS://A.EXAMPLE.NL",
                                         A ", " B};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        check(&listed, CORS_LISTED, others[i], NULL, "Origin");
    }
    check(&listed, CORS_LISTED, NULL, NULL, "Origin");
}

static void test_a_star_is_for_all_alike(void **state)
{
    (void)state;
    check(&anybody, CORS_LISTED, "https://b.example.nl", "*", NULL);
    check(&anybody, CORS_LISTED, "null", "*", NULL);
    check(&anybody, CORS_LISTED, NULL, "*", NULL);
    check(&listed_and_anybody, CORS_LISTED, A, "*", NULL);
}

static void test_without_a_list_there_are_no_headers(void **state)
{
    (void)state;
    check(&nobody, CORS_LISTED, A, NULL, NULL);
}

static void test_what_is_for_everyone_or_for_no_one(void **state)
{
    (void)state;
    check(&nobody, CORS_EVERYONE, A, "*", NULL);
    check(&listed, CORS_EVERYONE, "https://b.example.nl", "*", NULL);
    check(&listed, CORS_OWN, A, NULL, NULL);
    check(&anybody, CORS_OWN, A, NULL, NULL);
}

static void test_a_preflight_learns_what_it_may_send(void **state)
{
    (void)state;
    struct response response;
    add(&listed, CORS_LISTED, METHOD_OPTIONS, A, "GET", 204, &response);
    check_header(&response, "Access-Control-Allow-Origin", A);
    check_header(&response, "Access-Control-Allow-Methods", "GET, HEAD");
    check_header(&response, "Access-Control-Allow-Headers",
                 "Accept, Accept-Language, If-None-Match");
    check_header(&response, "Access-Control-Max-Age", "86400");
    check_header(&response, "Vary", "Origin");
    check_header(&response, "Access-Control-Expose-Headers", NULL);
    response_free(&response);
}

static void test_only_an_allowed_preflight_does(void **state)
{
    (void)state;
    static const struct {
        const char *origin;
        const char *requested_method;
        unsigned status;
        const char *allowed;
    } cases[] = {{"https://b.example.nl", "GET", 204, NULL},
                 {NULL, "GET", 204, NULL},
                 {A, NULL, 204, A},
                 {A, "GET", 404, A}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct response response;
        add(&listed, CORS_LISTED, METHOD_OPTIONS, cases[i].origin, cases[i].requested_method,
            cases[i].status, &response);
        check_header(&response, "Access-Control-Allow-Origin", cases[i].allowed);
        check_header(&response, "Access-Control-Allow-Methods", NULL);
        check_header(&response, "Access-Control-Max-Age", NULL);
        response_free(&response);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_listed_origin_is_told_its_name),
        cmocka_unit_test(test_another_origin_is_told_nothing),
        cmocka_unit_test(test_a_star_is_for_all_alike),
        cmocka_unit_test(test_without_a_list_there_are_no_headers),
        cmocka_unit_test(test_what_is_for_everyone_or_for_no_one),
        cmocka_unit_test(test_a_preflight_learns_what_it_may_send),
        cmocka_unit_test(test_only_an_allowed_preflight_does),
    };
    return cmocka_run_group_tests_name("cors", tests, NULL, NULL);
}
