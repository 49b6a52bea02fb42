#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "api/parameter_tables.h"
#include "route.h"

static const char *const types[] = {"session", "document", "event"};

enum { QUERY, TYPE, KIND, YEAR, SORT, PAGE_SIZE, PAGE };

static const struct parameter items[] = {
    [QUERY] = {"q", PARAMETER_TEXT, 1, 0, 10, NULL, 0, 0, "is needed"},
    [TYPE] = {"type", PARAMETER_CHOICE, 2, 0, 0, types, 3, 0, NULL},
    [KIND] = {"kind", PARAMETER_TEXT, 3, 0, 10, NULL, 0, 0, NULL},
    [YEAR] = {"year", PARAMETER_NUMBER, 3, 1000, 2999, NULL, 0, 0, NULL},
    [SORT] = {"sort", PARAMETER_CHOICE, 1, 0, 0, types, 3, 1, NULL},
    [PAGE_SIZE] = {"pageSize", PARAMETER_NUMBER, 1, 1, 100, NULL, 0, 10, NULL},
    [PAGE] = {"page", PARAMETER_NUMBER, 1, 1, 1000, NULL, 0, 1, NULL},
};
static const struct parameter_table table = {items, sizeof items / sizeof *items};

struct checked {
    struct request request;
    struct arena arena;
    struct input_errors errors;
    struct parameters parameters;
};

static void check(struct checked *checked, const char *target)
{
    *checked = (struct checked){0};
    checked->errors.arena = &checked->arena;
    assert_int_equal(request_set_target(&checked->request, text_from(target)), STATUS_OK);
    parameters_read(&checked->request, &table, &checked->parameters, &checked->errors);
}

static void finish(struct checked *checked)
{
    request_free(&checked->request);
    arena_free(&checked->arena);
}

/* Checks how many errors there are, and the first. */
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
    expect("/?q=a", 0, "", "");
    expect(
        "/?q=a&type=session&type=document&kind=b&kind=c&year=2020&sort=session&page=2&pageSize=5",
        0, "", "");
}

static void test_names_the_nearest(void **state)
{
    (void)state;
    expect("/?q=a&pagesize=5", 1, "pagesize", "is no parameter here: did you mean 'pageSize'?");
    expect("/?q=a&something=5", 1, "something",
           "is no parameter here: leave it out, or use 'q', 'type', 'kind', 'year', 'sort', "
           "'pageSize' or 'page'");
}

static void test_asks_for_what_is_needed(void **state)
{
    (void)state;
    expect("/", 1, "q", "is needed");
    expect("/?q=", 1, "q", "is needed");
    expect("/?q=+%01%7F", 1, "q", "is needed");
}

static void test_refuses_what_is_given_too_often(void **state)
{
    (void)state;
    expect("/?q=a&q=a", 1, "q", "is given more than once: give it once");
    expect("/?q=a&kind=a&kind=a&kind=a&kind=a", 1, "kind",
           "is given 4 times: give it at most 3 times");
}

static void test_refuses_what_is_no_text(void **state)
{
    (void)state;
    expect("/?q=a%00b", 1, "q", "has a NUL (%00): leave it out");
    expect("/?q=100%", 1, "q", "has a % without two hex digits: write a percent as %25");
    expect("/?q=%ff", 1, "q", "is not UTF-8: encode the text as UTF-8, then as %XX");
    expect("/?q=a&page=%ff", 1, "page", "is not UTF-8: encode the text as UTF-8, then as %XX");
}

static void test_refuses_texts_without_contents_or_end(void **state)
{
    (void)state;
    expect("/?q=a&kind=", 1, "kind", "is empty: give a value, or leave it out");
    expect("/?q=a&kind=0123456789", 0, "", "");
    expect("/?q=a&kind=a&kind=0123456789a", 1, "kind", "is longer than 10 bytes: shorten it");
}

static void test_tells_all_errors_but_not_without_end(void **state)
{
    (void)state;
    struct checked checked;
    struct buffer target = {0};
    buffer_append_string(&target, "/?a=1&q=%00&q=%ff&kind=&page=0");
    check(&checked, target.data);
    assert_int_equal(checked.errors.total, 6);
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

static void test_reads_numbers(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "", "0", "-1", "1.5", "1e2", "1001", "abc", "%2B1", "99999999999999999999"};
    struct checked checked;
    check(&checked, "/?q=a&page=1000&year=2020&year=02019");
    assert_int_equal(checked.errors.total, 0);
    assert_int_equal(checked.parameters.values[PAGE].number, 1000);
    assert_int_equal(checked.parameters.values[PAGE_SIZE].number, 10);
    assert_int_equal(checked.parameters.values[YEAR].count, 2);
    assert_true(text_is(checked.parameters.values[YEAR].texts[0], "2019"));
    assert_true(text_is(checked.parameters.values[YEAR].texts[1], "2020"));
    finish(&checked);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char target[64];
        (void)snprintf(target, sizeof target, "/?q=a&page=%s", wrong[i]);
        expect(target, 1, "page", "is a whole number from 1 to 1000");
    }
}

static void test_reads_choices(void **state)
{
    (void)state;
    struct checked checked;
    check(&checked, "/?q=a&type=event&type=session");
    assert_int_equal(checked.errors.total, 0);
    assert_int_equal(checked.parameters.values[TYPE].choices, 5);
    assert_int_equal(checked.parameters.values[SORT].number, 1);
    assert_int_equal(checked.parameters.values[SORT].choices, 0);
    finish(&checked);
    expect("/?q=a&type=Session", 1, "type", "is 'session', 'document' or 'event', or left out");
}

static void expect_query(const char *target, const char *query)
{
    struct checked checked;
    struct buffer buffer = {0};
    check(&checked, target);
    assert_int_equal(checked.errors.total, 0);
    buffer_append_string(&buffer, "&");
    parameters_append_query(&checked.parameters, &buffer);
    assert_string_equal(buffer.data + 1, query);
    buffer_free(&buffer);
    finish(&checked);
}

static void test_writes_them_in_one_way(void **state)
{
    (void)state;
    expect_query("/?page=1&pageSize=10&sort=document&q=a", "q=a");
    expect_query(
        "/?page=02&pageSize=5&kind=c%26d&kind=b&kind=b&sort=event&type=event&year=2020&q=a+b",
        "q=a%20b&type=event&kind=b&kind=c%26d&year=2020&sort=event&pageSize=5&page=2");
}

static void test_a_changed_number_is_written(void **state)
{
    (void)state;
    struct checked checked;
    struct buffer buffer = {0};
    check(&checked, "/?q=a&page=2");
    checked.parameters.values[PAGE].number = 3;
    parameters_append_query(&checked.parameters, &buffer);
    assert_string_equal(buffer.data, "q=a&page=3");
    buffer_free(&buffer);
    finish(&checked);
}

static void check_table(const struct parameter_table *parameters)
{
    assert_true(parameters->count <= PARAMETERS_MAX);
    for (size_t i = 0; i < parameters->count; i++) {
        const struct parameter *parameter = &parameters->items[i];
        bool is_choice = parameter->kind == PARAMETER_CHOICE;
        assert_non_null(parameter->name);
        assert_true(parameter->times_max > 0);
        assert_true(is_choice ? parameter->choice_count > 0 : parameter->maximum > 0);
    }
}

/* Each resource for programs has a table. */
static void test_tables(void **state)
{
    (void)state;
    for (size_t i = 0; i < route_count; i++) {
        size_t at = 0;
        while (at < resource_count && strcmp(resources[at].pattern, routes[i].pattern) != 0) {
            at++;
        }
        bool is_resource =
            strncmp(routes[i].pattern, "/v1/", strlen("/v1/")) == 0 && routes[i].face == FACE_API;
        if (is_resource != (at < resource_count)) {
            fail_msg("%s", routes[i].pattern);
        }
    }
    for (size_t i = 0; i < resource_count; i++) {
        check_table(resources[i].parameters);
    }
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
    check(&checked, "/?q=a&pag=1&%ff=2");
    assert_int_equal(problem_details_answer_input(&response, &checked.errors, &error), STATUS_OK);
    assert_int_equal(response.status, 400);
    assert_string_equal(response.body.data,
                        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        "\"detail\":\"2 parameters are wrong; see errors\",\"errors\":["
                        "{\"in\":\"query\",\"name\":\"pag\","
                        "\"detail\":\"is no parameter here: did you mean 'page'?\"},"
                        "{\"in\":\"query\",\"name\":\"\xef\xbf\xbd\","
                        "\"detail\":\"is no parameter here: leave it out, or use 'q', 'type', "
                        "'kind', 'year', 'sort', 'pageSize' or 'page'\"}]}\n");
    response_free(&response);
    finish(&checked);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accepts_what_is_known),
        cmocka_unit_test(test_names_the_nearest),
        cmocka_unit_test(test_asks_for_what_is_needed),
        cmocka_unit_test(test_refuses_what_is_given_too_often),
        cmocka_unit_test(test_refuses_what_is_no_text),
        cmocka_unit_test(test_refuses_texts_without_contents_or_end),
        cmocka_unit_test(test_tells_all_errors_but_not_without_end),
        cmocka_unit_test(test_reads_numbers),
        cmocka_unit_test(test_reads_choices),
        cmocka_unit_test(test_writes_them_in_one_way),
        cmocka_unit_test(test_a_changed_number_is_written),
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_problem_of_a_status),
        cmocka_unit_test(test_problem_of_input),
    };
    return cmocka_run_group_tests_name("parameters", tests, NULL, NULL);
}
