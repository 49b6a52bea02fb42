#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "message.h"

static void assert_count(const struct problem_list *problems, const char *expected)
{
    struct buffer buffer = {0};
    message_count(problems, "nothing was indexed", &buffer);
    assert_string_equal(buffer.data, expected);
    buffer_free(&buffer);
}

static void test_one_mistake_is_one(void **state)
{
    (void)state;
    struct problem_list problems = {0};
    problem_add(&problems, (struct place){.file = "a.yaml", .line = 1, .column = 1}, "wrong");
    assert_count(&problems, "1 mistake in 1 file; nothing was indexed");
    problem_list_free(&problems);
}

static void test_files_are_counted_once(void **state)
{
    (void)state;
    struct problem_list problems = {0};
    problem_add(&problems, (struct place){.file = "a.yaml", .line = 1, .column = 1}, "wrong");
    problem_add(&problems, (struct place){.file = "b.yaml", .line = 1, .column = 1}, "wrong");
    problem_add(&problems, (struct place){.file = "a.yaml", .line = 2, .column = 1}, "wrong");
    problem_list_sort(&problems);
    assert_count(&problems, "3 mistakes in 2 files; nothing was indexed");
    problem_list_free(&problems);
}

static void test_a_mistake_outside_files_is_in_none(void **state)
{
    (void)state;
    struct problem_list problems = {0};
    problem_add(&problems, (struct place){0}, "wrong");
    assert_count(&problems, "1 mistake; nothing was indexed");
    problem_list_free(&problems);
}

static void test_what_is_not_shown_is_said(void **state)
{
    (void)state;
    struct problem_list problems = {0};
    for (uint32_t i = 1; i <= PROBLEMS_KEPT_MAX + 234; i++) {
        problem_add(&problems, (struct place){.file = "a.yaml", .line = i, .column = 1}, "wrong");
    }
    assert_count(&problems, "1,234 mistakes in at least 1 file, of which the first 1,000 are "
                            "shown; nothing was indexed");
    problem_list_free(&problems);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_mistake_is_one),
        cmocka_unit_test(test_files_are_counted_once),
        cmocka_unit_test(test_a_mistake_outside_files_is_in_none),
        cmocka_unit_test(test_what_is_not_shown_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
