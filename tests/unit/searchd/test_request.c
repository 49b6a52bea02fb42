#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "http/request.h"

static struct request_header header(const char *name, const char *value)
{
    return (struct request_header){text_from(name), text_from(value)};
}

static enum request_fault check(struct request *request, const char *method, const char *target,
                                bool is_http_1_0)
{
    request->method_name = text_from(method);
    request->method = method_from_name(request->method_name);
    assert_int_equal(request_set_target(request, text_from(target)), STATUS_OK);
    request_check(request, is_http_1_0);
    enum request_fault fault = request->fault;
    request_free(request);
    return fault;
}

static enum request_fault judge(const struct request_header *headers, size_t count,
                                bool is_http_1_0)
{
    struct request request = {.headers = headers, .header_count = count};
    return check(&request, "GET", "/", is_http_1_0);
}

static void test_needs_one_host(void **state)
{
    (void)state;
    struct request_header two[] = {header("Host", "a"), header("hOST", "a")};
    assert_int_equal(judge(two, 1, false), REQUEST_SOUND);
    assert_int_equal(judge(two, 2, false), REQUEST_HOST_REPEATED);
    assert_int_equal(judge(NULL, 0, false), REQUEST_HOST_MISSING);
    assert_int_equal(judge(NULL, 0, true), REQUEST_SOUND);
}

static enum request_fault judge_host(const char *host)
{
    struct request_header headers[] = {header("Host", host)};
    return judge(headers, 1, false);
}

static void test_judges_a_host(void **state)
{
    (void)state;
    static const char *const sound[] = {
        "",          "a",  "example.nl:8080", "127.0.0.1:80", "[::1]", "[::1]:80",
        "a_b-c.d~e", "a:", "xn--caf-dma.nl"};
    static const char *const malformed[] = {"a b",         "a/b", "user@a",  "a:80a",
                                            "[::1",        "[]",  "[::1]a",  "::1",
                                            "caf\xc3\xa9", "a?b", "http://a"};
    for (size_t i = 0; i < sizeof sound / sizeof sound[0]; i++) {
        assert_int_equal(judge_host(sound[i]), REQUEST_SOUND);
    }
    for (size_t i = 0; i < sizeof malformed / sizeof malformed[0]; i++) {
        assert_int_equal(judge_host(malformed[i]), REQUEST_HOST_MALFORMED);
    }
    char longer[REQUEST_HOST_MAX + 2] = "";
    memset(longer, 'a', REQUEST_HOST_MAX);
    assert_int_equal(judge_host(longer), REQUEST_SOUND);
    longer[REQUEST_HOST_MAX] = 'a';
    assert_int_equal(judge_host(longer), REQUEST_HOST_MALFORMED);
}

static enum request_fault judge_length(const char *length)
{
    struct request_header headers[] = {header("Host", "a"), header("Content-Length", length)};
    return judge(headers, 2, false);
}

static void test_judges_content_length(void **state)
{
    (void)state;
    assert_int_equal(judge_length("0"), REQUEST_SOUND);
    assert_int_equal(judge_length("8192"), REQUEST_SOUND);
    assert_int_equal(judge_length("8193"), REQUEST_BODY_TOO_LARGE);
    assert_int_equal(judge_length("99999999999999999999999999999999"), REQUEST_BODY_TOO_LARGE);
    assert_int_equal(judge_length(""), REQUEST_LENGTH_AMBIGUOUS);
    assert_int_equal(judge_length("-1"), REQUEST_LENGTH_AMBIGUOUS);
    assert_int_equal(judge_length("+1"), REQUEST_LENGTH_AMBIGUOUS);
    assert_int_equal(judge_length("5, 5"), REQUEST_LENGTH_AMBIGUOUS);
    assert_int_equal(judge_length("0x5"), REQUEST_LENGTH_AMBIGUOUS);
}

static void test_refuses_a_length_in_doubt(void **state)
{
    (void)state;
    struct request_header twice[] = {header("Host", "a"), header("Content-Length", "5"),
                                     header("content-length", "5")};
    struct request_header both[] = {header("Host", "a"), header("Content-Length", "5"),
                                    header("Transfer-Encoding", "chunked")};
    struct request_header chunked[] = {header("Host", "a"), header("Transfer-Encoding", "chunked")};
    assert_int_equal(judge(twice, 3, false), REQUEST_LENGTH_AMBIGUOUS);
    assert_int_equal(judge(both, 3, false), REQUEST_LENGTH_AMBIGUOUS);
    assert_int_equal(judge(chunked, 2, false), REQUEST_LENGTH_MISSING);
}

static void test_refuses_a_name_that_is_no_token(void **state)
{
    (void)state;
    struct request_header space[] = {header("Host", "a"), header("Transfer-Encoding ", "chunked")};
    struct request_header empty[] = {header("Host", "a"), header("", "x")};
    struct request_header odd[] = {header("Host", "a"), header("X-!#$%&'*+.^_`|~9", "x")};
    assert_int_equal(judge(space, 2, false), REQUEST_HEADER_MALFORMED);
    assert_int_equal(judge(empty, 2, false), REQUEST_HEADER_MALFORMED);
    assert_int_equal(judge(odd, 2, false), REQUEST_SOUND);
}

static void test_refuses_a_value_with_a_control_character(void **state)
{
    (void)state;
    struct request_header line[] = {header("Host", "a"), header("X", "a\rb")};
    struct request_header tab[] = {header("Host", "a"), header("X", "a\tb \xff")};
    assert_int_equal(judge(line, 2, false), REQUEST_HEADER_MALFORMED);
    assert_int_equal(judge(tab, 2, false), REQUEST_SOUND);
}

static void test_the_first_fault_stays(void **state)
{
    (void)state;
    struct request request = {.fault = REQUEST_HEADER_FOLDED};
    request_check(&request, false);
    assert_int_equal(request.fault, REQUEST_HEADER_FOLDED);
}

static void test_reads_a_target(void **state)
{
    (void)state;
    struct request request = {0};
    assert_int_equal(request_set_target(&request, text_from("/v1/_search?q=a&page=2")), STATUS_OK);
    assert_int_equal(request.fault, REQUEST_SOUND);
    assert_true(text_is(request.path, "/v1/_search"));
    assert_int_equal(request.segment_count, 2);
    assert_true(text_is(request_parameter(&request, "page")->value.text, "2"));
    assert_null(request_parameter(&request, "type"));
    request_free(&request);
}

static enum request_fault judge_line(const char *method, const char *target)
{
    struct request_header host = header("Host", "a");
    struct request request = {.headers = &host, .header_count = 1};
    return check(&request, method, target, false);
}

static void test_refuses_a_target_without_a_path(void **state)
{
    (void)state;
    assert_int_equal(judge_line("GET", "/"), REQUEST_SOUND);
    assert_int_equal(judge_line("GET", "http://a"), REQUEST_SOUND);
    assert_int_equal(judge_line("GET", "*"), REQUEST_TARGET_UNREADABLE);
    assert_int_equal(judge_line("OPTIONS", "*"), REQUEST_SOUND);
    assert_int_equal(judge_line("OPTIONS", "**"), REQUEST_TARGET_UNREADABLE);
    assert_int_equal(judge_line("CONNECT", "a:80"), REQUEST_TARGET_UNREADABLE);
    assert_int_equal(judge_line("GET", "ftp://a/"), REQUEST_TARGET_UNREADABLE);
    assert_int_equal(judge_line("GET", ""), REQUEST_SOUND);
}

static void test_refuses_spaces_and_controls_in_a_target(void **state)
{
    (void)state;
    assert_int_equal(judge_line("GET", "/a b"), REQUEST_TARGET_UNREADABLE);
    assert_int_equal(judge_line("GET", "/?q=a b"), REQUEST_TARGET_UNREADABLE);
    assert_int_equal(judge_line("GET", "/a\rb"), REQUEST_TARGET_UNREADABLE);
    assert_int_equal(judge_line("GET", "/?q=\x7f"), REQUEST_TARGET_UNREADABLE);
    assert_int_equal(judge_line("GET", "/?q=\xc3\xa9"), REQUEST_SOUND);
}

static void test_refuses_a_method_that_is_no_token(void **state)
{
    (void)state;
    assert_int_equal(judge_line("M-SEARCH", "/"), REQUEST_SOUND);
    assert_int_equal(judge_line("G@T", "/"), REQUEST_METHOD_MALFORMED);
    assert_int_equal(judge_line("", "/"), REQUEST_METHOD_MALFORMED);
}

static void test_refuses_a_target_that_is_too_long(void **state)
{
    (void)state;
    struct buffer target = {0};
    buffer_append_string(&target, "/v1/");
    while (target.size <= REQUEST_TARGET_MAX) {
        buffer_append_char(&target, 'a');
    }
    struct request request = {0};
    assert_int_equal(request_set_target(&request, text_of(target.data, REQUEST_TARGET_MAX)),
                     STATUS_OK);
    assert_int_equal(request.fault, REQUEST_SOUND);
    request_free(&request);
    assert_int_equal(request_set_target(&request, buffer_text(&target)), STATUS_OK);
    assert_int_equal(request.fault, REQUEST_TARGET_TOO_LONG);
    assert_true(text_starts_with(request.path, "/v1/"));
    request_free(&request);
    buffer_free(&target);
}

static void test_keeps_a_bounded_number_of_parameters(void **state)
{
    (void)state;
    struct request request = {0};
    struct buffer target = {0};
    buffer_append_string(&target, "/?");
    for (int i = 0; i < 2000; i++) {
        buffer_append_string(&target, "a=1&");
    }
    assert_int_equal(request_set_target(&request, buffer_text(&target)), STATUS_OK);
    assert_int_equal(request.fault, REQUEST_SOUND);
    assert_int_equal(request.parameter_count, REQUEST_PARAMETERS_MAX);
    assert_int_equal(request.parameter_total, 2000);
    request_free(&request);
    buffer_free(&target);
}

static void test_finds_headers_and_methods(void **state)
{
    (void)state;
    struct request_header headers[] = {header("Accept", "text/html"), header("accept", "b")};
    struct request request = {.headers = headers, .header_count = 2};
    assert_true(text_is(request_header(&request, "ACCEPT"), "text/html"));
    assert_int_equal(request_header(&request, "Accept-Encoding").size, 0);
    assert_int_equal(method_from_name(text_from("GET")), METHOD_GET);
    assert_int_equal(method_from_name(text_from("HEAD")), METHOD_HEAD);
    assert_int_equal(method_from_name(text_from("OPTIONS")), METHOD_OPTIONS);
    assert_int_equal(method_from_name(text_from("get")), METHOD_OTHER);
    assert_int_equal(method_from_name(text_from("")), METHOD_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_needs_one_host),
        cmocka_unit_test(test_judges_a_host),
        cmocka_unit_test(test_judges_content_length),
        cmocka_unit_test(test_refuses_a_length_in_doubt),
        cmocka_unit_test(test_refuses_a_name_that_is_no_token),
        cmocka_unit_test(test_refuses_a_value_with_a_control_character),
        cmocka_unit_test(test_the_first_fault_stays),
        cmocka_unit_test(test_reads_a_target),
        cmocka_unit_test(test_refuses_a_target_without_a_path),
        cmocka_unit_test(test_refuses_spaces_and_controls_in_a_target),
        cmocka_unit_test(test_refuses_a_method_that_is_no_token),
        cmocka_unit_test(test_refuses_a_target_that_is_too_long),
        cmocka_unit_test(test_keeps_a_bounded_number_of_parameters),
        cmocka_unit_test(test_finds_headers_and_methods),
    };
    return cmocka_run_group_tests_name("request", tests, NULL, NULL);
}
