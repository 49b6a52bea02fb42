#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/line.h"

static void check(struct text text, const char *expected)
{
    struct arena arena = {0};
    struct text line = {0};
    assert_int_equal(line_copy(&arena, text, &line), STATUS_OK);
    assert_int_equal(line.size, text_from(expected).size);
    assert_memory_equal(line.data, expected, line.size);
    arena_free(&arena);
}

static void test_runs_of_space_become_one(void **state)
{
    (void)state;
    check(text_from("a b"), "a b");
    check(text_from("a \t\r\n  b\nc"), "a b c");
    check(text_from("caf\xC3\xA9\n\xE2\x82\xAC"), "caf\xC3\xA9 \xE2\x82\xAC");
}

static void test_control_characters_are_space(void **state)
{
    (void)state;
    check(text_of("a\0b\x1B[1m\x7Fz", 9), "a b [1m z");
}

static void test_no_space_is_left_at_an_end(void **state)
{
    (void)state;
    check(text_from(" \n a \n"), "a");
    check(text_from(" \n"), "");
    check(text_of(NULL, 0), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_runs_of_space_become_one),
        cmocka_unit_test(test_control_characters_are_space),
        cmocka_unit_test(test_no_space_is_left_at_an_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
