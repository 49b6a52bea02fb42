#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "api/parameters.h"

static const char *const names[] = {"q", "type", "page", "pageSize"};
static const char *const types[] = {"session", "document"};

struct checked {
    struct request request;
    struct arena arena;
    struct input_errors errors;
};

static void check(struct checked *checked, const char *target)
{
    *checked = (struct checked){0};
    checked->errors.arena = &checked->arena;
    assert_int_equal(request_set_target(&checked->request, text_from(target)), STATUS_OK);
    parameters_check(&checked->request, names, 4, &checked->errors);
}

static void finish(struct checked *checked)
{
    request_free(&checked->request);
    arena_free(&checked->arena);
}

static void expect(const char *target, size_t count, const char *name, const char *detail)
{
    struct checked checked;
    check(&checked, target);
    assert_int_equal(checked.errors.total, count);
    if (count > 0) {
        assert_true(text_is(checked.errors.items[0].name, name));
        assert_string_equal(checked.errors.items[0].detail, detail);
    }
    finish(&checked);
}

static void test_accepts_what_is_known(void **state)
{
    (void)state;
    expect("/", 0, "", "");
    expect("/?q=a&type=session&page=2&pageSize=5", 0, "", "");
}

static void test_names_the_nearest(void **state)
{
    (void)state;
    expect("/?pagesize=5", 1, "pagesize", "is no parameter here: did you mean 'pageSize'?");
    expect("/?something=5", 1, "something", "is no parameter here: leave it out");
}

static void test_refuses_repeated_ones(void **state)
{
    (void)state;
    expect("/?q=a&q=a", 1, "q", "is given more than once: give it once");
}

static void test_refuses_what_is_no_text(void **state)
{
    (void)state;
    expect("/?q=a%00b", 1, "q", "has a NUL (%00): leave it out");
    expect("/?q=100%", 1, "q", "has a % without two hex digits: write a percent as %25");
    expect("/?q=%ff", 1, "q", "is not UTF-8: encode the text as UTF-8, then as %XX");
}

static void test_tells_all_errors_but_not_without_end(void **state)
{
    (void)state;
    struct checked checked;
    struct buffer target = {0};
    buffer_append_string(&target, "/?a=1&q=%00&q=%ff");
    check(&checked, target.data);
    assert_int_equal(checked.errors.total, 4);
    finish(&checked);
    for (int i = 0; i < 500; i++) {
        buffer_append_string(&target, "&x=1");
    }
    check(&checked, target.data);
    assert_int_equal(checked.errors.count, INPUT_ERRORS_MAX);
    assert_true(checked.errors.total > INPUT_ERRORS_MAX);
    finish(&checked);
    buffer_free(&target);
}

static size_t number(const char *target, size_t *ret_errors)
{
    struct checked checked;
    check(&checked, target);
    size_t value = parameters_number(&checked.request, "page", 1, 1000, 1, &checked.errors);
    *ret_errors = checked.errors.total;
    finish(&checked);
    return value;
}

static void test_reads_numbers(void **state)
{
    (void)state;
    static const char *const wrong[] = {"/?page=",    "/?page=0",    "/?page=-1",
                                        "/?page=1.5", "/?page=1e2",  "/?page=1001",
                                        "/?page=abc", "/?page=%2B1", "/?page=99999999999999999999"};
    size_t errors;
    assert_int_equal(number("/", &errors), 1);
    assert_int_equal(errors, 0);
    assert_int_equal(number("/?page=1000", &errors), 1000);
    assert_int_equal(errors, 0);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        assert_int_equal(number(wrong[i], &errors), 1);
        assert_int_equal(errors, 1);
    }
}

static void test_reads_numbers_up_to_a_small_maximum(void **state)
{
    (void)state;
    size_t value = 0;
    assert_true(parameters_read_number(text_from("5"), 5, &value));
    assert_int_equal(value, 5);
    assert_false(parameters_read_number(text_from("6"), 5, &value));
    assert_false(parameters_read_number(text_from("9"), 5, &value));
    assert_true(parameters_read_number(text_from("0005"), 5, &value));
    assert_false(parameters_read_number(text_from("18446744073709551616"), SIZE_MAX, &value));
    assert_int_equal(value, 5);
}

static void test_reads_choices(void **state)
{
    (void)state;
    struct checked checked;
    check(&checked, "/?type=document");
    assert_int_equal(parameters_choice(&checked.request, "type", types, 2, &checked.errors), 1);
    assert_int_equal(checked.errors.total, 0);
    finish(&checked);
    check(&checked, "/?type=Session");
    assert_int_equal(parameters_choice(&checked.request, "type", types, 2, &checked.errors), 2);
    assert_string_equal(checked.errors.items[0].detail,
                        "is 'session' or 'document'; leave it out for all");
    finish(&checked);
}

static void test_problem_of_a_status(void **state)
{
    (void)state;
    struct response response = {0};
    struct error error;
    assert_int_equal(problem_details_answer(&response, 404, "Nothing \"here\".", &error),
                     STATUS_OK);
    assert_int_equal(response.status, 404);
    assert_string_equal(response_header(&response, "Content-Type"), "application/problem+json");
    assert_string_equal(response.body.data,
                        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                        "\"detail\":\"Nothing \\\"here\\\".\"}\n");
    response_free(&response);
}

static void test_problem_of_input(void **state)
{
    (void)state;
    struct response response = {0};
    struct error error;
    struct checked checked;
    check(&checked, "/?pag=1&%ff=2");
    assert_int_equal(problem_details_answer_input(&response, &checked.errors, &error), STATUS_OK);
    assert_int_equal(response.status, 400);
    assert_string_equal(response.body.data,
                        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        "\"detail\":\"2 parameters are wrong; see errors\",\"errors\":["
                        "{\"in\":\"query\",\"name\":\"pag\","
                        "\"detail\":\"is no parameter here: did you mean 'page'?\"},"
                        "{\"in\":\"query\",\"name\":\"\xef\xbf\xbd\","
                        "\"detail\":\"is no parameter here: leave it out\"}]}\n");
    response_free(&response);
    finish(&checked);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accepts_what_is_known),
        cmocka_unit_test(test_names_the_nearest),
        cmocka_unit_test(test_refuses_repeated_ones),
        cmocka_unit_test(test_refuses_what_is_no_text),
        cmocka_unit_test(test_tells_all_errors_but_not_without_end),
        cmocka_unit_test(test_reads_numbers),
        cmocka_unit_test(test_reads_numbers_up_to_a_small_maximum),
        cmocka_unit_test(test_reads_choices),
        cmocka_unit_test(test_problem_of_a_status),
        cmocka_unit_test(test_problem_of_input),
    };
    return cmocka_run_group_tests_name("parameters", tests, NULL, NULL);
}
