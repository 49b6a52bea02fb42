#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/header_list.h"

/* The elements with a "|" behind each. */
static void check(const struct request_header *headers, size_t count, const char *expected)
{
    struct request request = {.headers = headers, .header_count = count};
    struct header_list list = {.request = &request, .name = "Accept"};
    struct buffer found = {0};
    struct text element;
    while (header_list_next(&list, &element)) {
        buffer_append(&found, element);
        buffer_append_char(&found, '|');
    }
    assert_string_equal(found.data != NULL ? found.data : "", expected);
    buffer_free(&found);
}

static void check_one(const char *value, const char *expected)
{
    const struct request_header header = {text_from("accept"), text_from(value)};
    check(&header, 1, expected);
}

static void test_takes_a_list_apart(void **state)
{
    (void)state;
    check_one("a", "a|");
    check_one("a,b , c;q=1", "a|b|c;q=1|");
    check_one("", "");
    check_one(" , ,a,,", "a|");
    check(NULL, 0, "");
}

static void test_leaves_quoted_commas(void **state)
{
    (void)state;
    check_one("W/\"a,b\", \"c\"", "W/\"a,b\"|\"c\"|");
    check_one("\"never closed, a", "\"never closed, a|");
}

static void test_reads_on_in_the_next_header(void **state)
{
    (void)state;
    const struct request_header headers[] = {
        {text_from("Accept"), text_from("a, b")},
        {text_from("Accept-Encoding"), text_from("x")},
        {text_from("ACCEPT"), text_from("")},
        {text_from("accept"), text_from("c")},
    };
    check(headers, sizeof headers / sizeof headers[0], "a|b|c|");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_takes_a_list_apart),
        cmocka_unit_test(test_leaves_quoted_commas),
        cmocka_unit_test(test_reads_on_in_the_next_header),
    };
    return cmocka_run_group_tests_name("header_list", tests, NULL, NULL);
}
