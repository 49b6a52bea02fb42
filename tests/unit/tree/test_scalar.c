#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limits.h>
#include <stdio.h>

#include "tree/scalar.h"

static struct node resolve(const char *text)
{
    struct node node = {.kind = NODE_STRING, .text = text_from(text)};
    scalar_resolve(&node);
    return node;
}

static void check_kind(const char *text, enum node_kind kind)
{
    struct node node = resolve(text);
    if (node.kind != kind) {
        fail_msg("\"%s\" is %s, not %s", text, node_kind_name(node.kind), node_kind_name(kind));
    }
}

static void test_nothing(void **state)
{
    (void)state;
    check_kind("", NODE_NULL);
    check_kind("~", NODE_NULL);
    check_kind("null", NODE_NULL);
    check_kind("Null", NODE_NULL);
    check_kind("NULL", NODE_NULL);
    check_kind("nUll", NODE_STRING);
}

static void test_booleans_are_true_and_false_alone(void **state)
{
    (void)state;
    static const char *const texts[] = {"yes", "Yes", "no", "NO", "on", "off", "y", "n", "tRUE"};
    assert_int_equal(resolve("true").integer, 1);
    assert_int_equal(resolve("False").integer, 0);
    check_kind("TRUE", NODE_BOOLEAN);
    check_kind("False", NODE_BOOLEAN);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        check_kind(texts[i], NODE_STRING);
    }
}

static void test_integers(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        long long value;
    } cases[] = {
        {"0", 0},       {"-0", 0},
        {"+7", 7},      {"08", 8},
        {"-12", -12},   {"9223372036854775807", LLONG_MAX},
        {"2021", 2021}, {"-9223372036854775808", LLONG_MIN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        check_kind(cases[i].text, NODE_INTEGER);
        assert_true(resolve(cases[i].text).integer == cases[i].value);
    }
}

static void test_other_numbers(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "9223372036854775808", "-9223372036854775809", "1.5", ".5", "1.", "-1e3", "1E+3", "2.5e-7",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        check_kind(texts[i], NODE_NUMBER);
        assert_int_equal(resolve(texts[i]).integer, 0);
    }
}

static void test_what_only_looks_like_a_number_is_text(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "1a",    "1.2.3", ".",    "-",    "+",   "1e",  "1e+", ".e3",        "0x1F",  "0o17",
        "1_000", "12:30", ".inf", ".nan", "1 2", "--1", " 1",  "2024-05-01", "1e5.5", "e5",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        check_kind(texts[i], NODE_STRING);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_booleans_are_true_and_false_alone),
        cmocka_unit_test(test_integers),
        cmocka_unit_test(test_other_numbers),
        cmocka_unit_test(test_what_only_looks_like_a_number_is_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
