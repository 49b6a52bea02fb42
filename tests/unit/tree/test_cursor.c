#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tree/cursor.h"

static void check_at(const char *bytes, size_t offset, uint32_t line, uint32_t column)
{
    struct cursor cursor = {.text = text_from(bytes), .place = {"a", 1, 1}};
    struct place place = cursor_advance(&cursor, offset);
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
}

static void test_columns_count_code_points(void **state)
{
    (void)state;
    check_at("abc", 0, 1, 1);
    check_at("abc", 2, 1, 3);
    check_at("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80x", 9, 1, 4);
}

static void test_lines_end_in_three_ways(void **state)
{
    (void)state;
    check_at("a\nb", 2, 2, 1);
    check_at("a\r\nb", 3, 2, 1);
    check_at("a\rb", 2, 2, 1);
    check_at("a\r\r\n\nb", 5, 4, 1);
    check_at("a\n", 2, 2, 1);
}

static void test_does_not_go_past_the_end(void **state)
{
    (void)state;
    check_at("ab", 100, 1, 3);
    check_at("", 100, 1, 1);
}

static void test_goes_on_from_where_it_is(void **state)
{
    (void)state;
    struct cursor cursor = {.text = text_from("ab\ncd\nef"), .place = {"a", 10, 1}};
    assert_int_equal(cursor_advance(&cursor, 1).column, 2);
    assert_int_equal(cursor_advance(&cursor, 4).line, 11);
    assert_int_equal(cursor_advance(&cursor, 4).column, 2);
    assert_int_equal(cursor_advance(&cursor, 7).line, 12);
}

static void test_sees_a_byte_order_mark(void **state)
{
    (void)state;
    assert_int_equal(cursor_mark_size(text_from("\xEF\xBB\xBFx")), 3);
    assert_int_equal(cursor_mark_size(text_from("x\xEF\xBB\xBF")), 0);
    assert_int_equal(cursor_mark_size(text_of(NULL, 0)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_columns_count_code_points),
        cmocka_unit_test(test_lines_end_in_three_ways),
        cmocka_unit_test(test_does_not_go_past_the_end),
        cmocka_unit_test(test_goes_on_from_where_it_is),
        cmocka_unit_test(test_sees_a_byte_order_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
