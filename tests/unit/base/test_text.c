#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

#include "base/text.h"

static void test_makes_texts(void **state)
{
    (void)state;
    static const struct text literal = TEXT_LITERAL("a\0b");
    assert_int_equal(literal.size, 3);
    assert_int_equal(text_from("abc").size, 3);
    assert_int_equal(text_from(NULL).size, 0);
    assert_int_equal(text_of("abc", 2).size, 2);
}

static void test_prints_no_text_too(void **state)
{
    (void)state;
    char line[20];
    (void)snprintf(line, sizeof line, "<%.*s|%.*s>", TEXT_ARGS(text_of("abc", 2)),
                   TEXT_ARGS(text_from(NULL)));
    assert_string_equal(line, "<ab|>");
}

static void test_equality(void **state)
{
    (void)state;
    assert_true(text_equal(text_from("ab"), text_of("abc", 2)));
    assert_false(text_equal(text_from("ab"), text_from("ac")));
    assert_false(text_equal(text_from("ab"), text_from("abc")));
    assert_true(text_equal(text_from(""), text_of(NULL, 0)));
    assert_true(text_is(text_of("abc", 2), "ab"));
    assert_false(text_is(text_of("a\0b", 3), "a"));
}

static void test_equality_in_any_case(void **state)
{
    (void)state;
    assert_true(text_is_in_any_case(text_from("X-ForWarded-9"), "x-forwarded-9"));
    assert_false(text_is_in_any_case(text_from("gzip"), "gzi"));
    assert_false(text_is_in_any_case(text_from("gzi"), "gzip"));
    assert_false(text_is_in_any_case(text_from("@"), "`"));
    assert_true(text_is_in_any_case(text_of(NULL, 0), ""));
    assert_false(text_is_in_any_case(text_of("a\0b", 3), "a"));
}

static void test_starts_and_ends(void **state)
{
    (void)state;
    struct text text = text_of("verder", 6);
    assert_true(text_starts_with(text, "ver"));
    assert_true(text_starts_with(text, ""));
    assert_false(text_starts_with(text, "verders"));
    assert_true(text_has_prefix(text, text_of("verre", 3)));
    assert_true(text_has_prefix(text, text_of(NULL, 0)));
    assert_false(text_has_prefix(text, text_from("vel")));
    assert_true(text_ends_with(text, "der"));
    assert_true(text_ends_with(text, "verder"));
    assert_false(text_ends_with(text, "verde"));
    assert_true(text_starts_with(text_of(NULL, 0), ""));
    assert_false(text_ends_with(text_of(NULL, 0), "x"));
}

static void test_order_is_that_of_bytes(void **state)
{
    (void)state;
    static const struct text ordered[] = {
        TEXT_LITERAL(""),  TEXT_LITERAL("\0"), TEXT_LITERAL("A"),
        TEXT_LITERAL("a"), TEXT_LITERAL("aa"), TEXT_LITERAL("\xC3\xA9"),
    };
    enum { COUNT = sizeof ordered / sizeof ordered[0] };
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t j = 0; j < COUNT; j++) {
            int order = text_compare(ordered[i], ordered[j]);
            assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
        }
    }
}

static void test_slices_are_cut_to_what_there_is(void **state)
{
    (void)state;
    struct text text = text_from("verder");
    assert_true(text_is(text_slice(text, 1, 3), "erd"));
    assert_true(text_is(text_slice(text, 4, 100), "er"));
    assert_true(text_is(text_slice(text, 4, SIZE_MAX), "er"));
    assert_int_equal(text_slice(text, 6, 1).size, 0);
    assert_int_equal(text_slice(text, SIZE_MAX, 1).size, 0);
}

static void test_trims_white_space_of_ascii(void **state)
{
    (void)state;
    assert_true(text_is(text_trim(text_from(" \t\r\n\v\fa b \n")), "a b"));
    assert_int_equal(text_trim(text_from(" \n ")).size, 0);
    assert_int_equal(text_trim(text_of(NULL, 0)).size, 0);
    assert_true(text_is(text_trim(text_from("\xC2\xA0x")), "\xC2\xA0x"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_makes_texts),
        cmocka_unit_test(test_prints_no_text_too),
        cmocka_unit_test(test_equality),
        cmocka_unit_test(test_equality_in_any_case),
        cmocka_unit_test(test_starts_and_ends),
        cmocka_unit_test(test_order_is_that_of_bytes),
        cmocka_unit_test(test_slices_are_cut_to_what_there_is),
        cmocka_unit_test(test_trims_white_space_of_ascii),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
