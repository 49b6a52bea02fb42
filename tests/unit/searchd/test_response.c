#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "http/response.h"

static void test_adds_headers(void **state)
{
    (void)state;
    struct response response = {0};
    response_add_header(&response, "Retry-After", "%d", 10);
    response_add_header(&response, "X-Text", "a\r\nSet-Cookie: b\x7f");
    assert_string_equal(response_header(&response, "retry-after"), "10");
    assert_string_equal(response_header(&response, "X-Text"), "a  Set-Cookie: b ");
    assert_null(response_header(&response, "Set-Cookie"));
    assert_false(response.failed);
    response_free(&response);
}

static void test_remembers_a_header_too_many(void **state)
{
    (void)state;
    struct response response = {0};
    for (int i = 0; i < RESPONSE_HEADERS_MAX; i++) {
        response_add_header(&response, "X", "y");
    }
    assert_false(response.failed);
    response_add_header(&response, "X", "y");
    assert_true(response.failed);
    response_free(&response);
}

static void test_clears_but_keeps_closing(void **state)
{
    (void)state;
    struct response response = {.status = 200, .is_closing = true};
    buffer_append_string(&response.body, "abc");
    response_add_header(&response, "X", "y");
    assert_true(text_is(response_body(&response), "abc"));
    response_clear(&response);
    assert_true(response.is_closing);
    assert_int_equal(response.header_count, 0);
    assert_int_equal(response_body(&response).size, 0);
    response_free(&response);
}

static void test_says_in_one_header_what_it_depends_on(void **state)
{
    (void)state;
    struct response response = {0};
    response_add_vary(&response, "Origin");
    response_add_header(&response, "X", "y");
    response_add_vary(&response, "Accept-Encoding");
    assert_string_equal(response_header(&response, "vary"), "Origin, Accept-Encoding");
    assert_string_equal(response_header(&response, "X"), "y");
    assert_int_equal(response.header_count, 2);
    response_free(&response);
}

static void count_release(void *owner)
{
    ++*(int *)owner;
}

static void test_releases_a_shared_body_once(void **state)
{
    (void)state;
    struct response response = {0};
    int first = 0;
    int second = 0;
    response_share(&response, text_from("first"), count_release, &first);
    assert_true(text_is(response_body(&response), "first"));
    response_share(&response, text_from("second"), count_release, &second);
    assert_int_equal(first, 1);
    assert_true(text_is(response_body(&response), "second"));
    response_clear(&response);
    assert_int_equal(second, 1);
    assert_int_equal(response_body(&response).size, 0);
    response_free(&response);
    assert_int_equal(first + second, 2);
}

static void test_has_a_phrase_for_each_status_it_gives(void **state)
{
    (void)state;
    static const unsigned statuses[] = {200, 204, 304, 400, 404, 405, 411, 413, 414, 429, 431, 503};
    for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++) {
        assert_string_not_equal(response_phrase(statuses[i]), response_phrase(500));
    }
    assert_string_equal(response_phrase(500), "Internal Server Error");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_adds_headers),
        cmocka_unit_test(test_remembers_a_header_too_many),
        cmocka_unit_test(test_clears_but_keeps_closing),
        cmocka_unit_test(test_says_in_one_header_what_it_depends_on),
        cmocka_unit_test(test_releases_a_shared_body_once),
        cmocka_unit_test(test_has_a_phrase_for_each_status_it_gives),
    };
    return cmocka_run_group_tests_name("response", tests, NULL, NULL);
}
