#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"

static void test_valid_text_has_no_invalid_byte(void **state)
{
    (void)state;
    static const struct text texts[] = {
        TEXT_LITERAL(""),
        TEXT_LITERAL("abc\0d"),
        TEXT_LITERAL("\xC2\x80\xDF\xBF"),
        TEXT_LITERAL("\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF"),
        TEXT_LITERAL("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"),
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        assert_int_equal(utf8_find_invalid(texts[i]), texts[i].size);
    }
}

static void test_finds_the_first_invalid_byte(void **state)
{
    (void)state;
    static const struct text texts[] = {
        TEXT_LITERAL("ab\x80"),             /* a continuation alone */
        TEXT_LITERAL("ab\xC3"),             /* cut short */
        TEXT_LITERAL("ab\xC3(x"),           /* not continued */
        TEXT_LITERAL("ab\xC0\xAF"),         /* overlong */
        TEXT_LITERAL("ab\xE0\x80\xAF"),     /* overlong */
        TEXT_LITERAL("ab\xED\xA0\x80"),     /* a surrogate */
        TEXT_LITERAL("ab\xF4\x90\x80\x80"), /* over U+10FFFF */
        TEXT_LITERAL("ab\xF8\x88\x80\x80"), /* five bytes long */
        TEXT_LITERAL("ab\xFF"),
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        assert_int_equal(utf8_find_invalid(texts[i]), 2);
    }
}

static void test_counts_code_points(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(text_from("")), 0);
    assert_int_equal(utf8_count(text_from("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80")), 4);
    assert_int_equal(utf8_count(text_from("e\xCC\x81")), 2); /* a combining accent is one */
}

static void test_floor_is_where_a_code_point_starts(void **state)
{
    (void)state;
    struct text text = text_from("a\xF0\x9F\x98\x80z");
    static const size_t floors[] = {0, 1, 1, 1, 1, 5, 6, 6};
    for (size_t i = 0; i < sizeof floors / sizeof floors[0]; i++) {
        assert_int_equal(utf8_floor(text, i), floors[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_valid_text_has_no_invalid_byte),
        cmocka_unit_test(test_finds_the_first_invalid_byte),
        cmocka_unit_test(test_counts_code_points),
        cmocka_unit_test(test_floor_is_where_a_code_point_starts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
