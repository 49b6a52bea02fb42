#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "cache/freshness.h"

static struct config config;
static struct answer_cache *answers;
static struct service service;
static int calls; /* of a handler */

static int set_up(void **state)
{
    (void)state;
    config_defaults(&config);
    calls = 0;
    assert_int_equal(answer_cache_create(1 << 20, &answers, NULL), STATUS_OK);
    service = (struct service){.config = &config, .fingerprint = "a", .answers = answers};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    answer_cache_free(answers);
    config_free(&config);
    return 0;
}

static enum status answer_in_full(struct call *call, struct error *error)
{
    calls++;
    call->response->status = 200;
    response_add_header(call->response, "Content-Type", "text/plain");
    response_add_header(call->response, "Server-Timing", "search;dur=1");
    buffer_append_string(&call->response->body, "answer");
    return buffer_status(&call->response->body, error);
}

static enum status answer_fleetingly(struct call *call, struct error *error)
{
    call->is_fleeting = true;
    return answer_in_full(call, error);
}

static enum status answer_not_found(struct call *call, struct error *error)
{
    enum status status = answer_in_full(call, error);
    call->response->status = 404;
    return status;
}

static enum status run_into_a_fault(struct call *call, struct error *error)
{
    (void)call;
    calls++;
    return error_set(error, STATUS_IO, "it cannot be read");
}

static enum status ask(const struct route *route, const char *if_none_match,
                       struct response *response)
{
    const struct request_header header = {text_from("If-None-Match"), text_from(if_none_match)};
    struct request request = {.headers = &header, .header_count = 1};
    struct arena arena = {0};
    struct error error;
    struct call call = {
        .service = &service, .request = &request, .arena = &arena, .response = response};
    enum status status = freshness_answer(&call, route, &error);
    arena_free(&arena);
    return status;
}

static struct route route_of(enum route_face face, enum route_freshness freshness,
                             call_handler *handler)
{
    return (struct route){
        .pattern = "/a", .face = face, .freshness = freshness, .handler = handler};
}

static void check_control(enum route_freshness freshness, const char *expected)
{
    struct route route = route_of(FACE_API, freshness, answer_in_full);
    struct response response = {0};
    assert_int_equal(ask(&route, "", &response), STATUS_OK);
    assert_int_equal(response.status, 200);
    const char *control = response_header(&response, "Cache-Control");
    assert_string_equal(control != NULL ? control : "", expected);
    assert_int_equal(response_header(&response, "ETag") != NULL, control != NULL);
    assert_int_equal(response_header(&response, "Vary") != NULL, control != NULL);
    response_free(&response);
}

static void test_says_how_long_an_answer_may_be_kept(void **state)
{
    (void)state;
    check_control(FRESH_PROGRAM, "public, max-age=3600");
    check_control(FRESH_NAMED, "public, max-age=31536000, immutable");
    check_control(FRESH_NEVER, "");
}

static void test_makes_an_answer_once(void **state)
{
    (void)state;
    struct route route = route_of(FACE_API, FRESH_PROGRAM, answer_in_full);
    for (int i = 0; i < 3; i++) {
        struct response response = {0};
        assert_int_equal(ask(&route, "\"other\"", &response), STATUS_OK);
        assert_int_equal(response.status, 200);
        assert_true(text_is(response_body(&response), "answer"));
        assert_string_equal(response_header(&response, "Content-Type"), "text/plain");
        assert_int_equal(response_header(&response, "Server-Timing") != NULL, i == 0);
        response_free(&response);
    }
    assert_int_equal(calls, 1);
    service.answers = NULL;
    struct response response = {0};
    assert_int_equal(ask(&route, "", &response), STATUS_OK);
    assert_int_equal(calls, 2);
    response_free(&response);
}

static void test_asks_no_handler_for_what_the_client_has(void **state)
{
    (void)state;
    struct route route = route_of(FACE_API, FRESH_PROGRAM, answer_in_full);
    struct response whole = {0}, unchanged = {0};
    service.answers = NULL;
    assert_int_equal(ask(&route, "", &whole), STATUS_OK);
    assert_int_equal(ask(&route, response_header(&whole, "ETag"), &unchanged), STATUS_OK);
    assert_int_equal(calls, 1);
    assert_int_equal(unchanged.status, 304);
    assert_int_equal(response_body(&unchanged).size, 0);
    static const char *const names[] = {"ETag", "Cache-Control", "Vary"};
    assert_int_equal(unchanged.header_count, sizeof names / sizeof names[0]);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_string_equal(response_header(&unchanged, names[i]),
                            response_header(&whole, names[i]));
    }
    response_free(&whole);
    response_free(&unchanged);
}

/* An answer that nobody keeps, asked for with "*" too, which any answer meets. */
static void check_not_kept(call_handler *handler, unsigned expected)
{
    struct route route = route_of(FACE_API, FRESH_PROGRAM, handler);
    calls = 0;
    for (int i = 0; i < 2; i++) {
        struct response response = {0};
        assert_int_equal(ask(&route, i == 0 ? "" : "*", &response), STATUS_OK);
        assert_int_equal(response.status, expected);
        assert_true(text_is(response_body(&response), "answer"));
        assert_null(response_header(&response, "ETag"));
        assert_null(response_header(&response, "Cache-Control"));
        response_free(&response);
    }
    assert_int_equal(calls, 2);
}

static void test_keeps_no_error_and_nothing_fleeting(void **state)
{
    (void)state;
    check_not_kept(answer_not_found, 404);
    check_not_kept(answer_fleetingly, 200);
}

static void test_any_answer_will_do(void **state)
{
    (void)state;
    struct route route = route_of(FACE_API, FRESH_PROGRAM, answer_in_full);
    struct response response = {0};
    assert_int_equal(ask(&route, "*", &response), STATUS_OK);
    assert_int_equal(response.status, 304);
    assert_int_equal(response.header_count, 3); /* none of the handler */
    response_free(&response);
}

static void test_passes_a_fault_on(void **state)
{
    (void)state;
    struct route route = route_of(FACE_API, FRESH_PROGRAM, run_into_a_fault);
    for (int i = 0; i < 2; i++) {
        struct response response = {0};
        assert_int_equal(ask(&route, "", &response), STATUS_IO);
        response_free(&response);
    }
    assert_int_equal(calls, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_says_how_long_an_answer_may_be_kept, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_makes_an_answer_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_asks_no_handler_for_what_the_client_has, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_keeps_no_error_and_nothing_fleeting, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_any_answer_will_do, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_passes_a_fault_on, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("freshness", tests, NULL, NULL);
}
