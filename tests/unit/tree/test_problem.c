#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "tree/problem.h"

static void add(struct problem_list *list, const char *file, uint32_t line, uint32_t column,
                const char *message)
{
    problem_add(list, (struct place){file, line, column}, "%s", message);
}

static void check_order(const struct problem_list *list, const char *expected)
{
    struct buffer order = {0};
    for (size_t i = 0; i < list->count; i++) {
        buffer_append_string(&order, list->items[i].message);
    }
    assert_string_equal(order.data, expected);
    buffer_free(&order);
}

static void check_format(struct place place, const char *expected)
{
    struct problem problem = {.place = place, .message = "wrong: do this"};
    struct buffer buffer = {0};
    problem_format(&problem, &buffer);
    assert_string_equal(buffer.data, expected);
    buffer_free(&buffer);
}

static void test_formats_the_place_as_far_as_it_is_known(void **state)
{
    (void)state;
    check_format((struct place){"b/a.yaml", 12, 3}, "b/a.yaml:12:3: wrong: do this");
    check_format((struct place){"a.yaml", 12, 0}, "a.yaml:12: wrong: do this");
    check_format((struct place){"a.yaml", 0, 0}, "a.yaml: wrong: do this");
    check_format((struct place){NULL, 0, 0}, "wrong: do this");
}

static void test_sorts_by_file_of_first_mention_then_place(void **state)
{
    (void)state;
    struct problem_list list = {0};
    add(&list, "z.yaml", 9, 1, "d");
    add(&list, "a.yaml", 2, 5, "g");
    add(&list, "z.yaml", 2, 10, "c");
    add(&list, "a.yaml", 2, 4, "f");
    add(&list, "z.yaml", 2, 9, "b");
    add(&list, "z.yaml", 0, 0, "a");
    add(&list, NULL, 0, 0, "h");
    add(&list, "a.yaml", 1, 9, "e");
    problem_list_sort(&list);
    check_order(&list, "abcdefgh");
    problem_list_free(&list);
}

static void test_sorting_keeps_equal_places_in_order(void **state)
{
    (void)state;
    struct problem_list list = {0};
    for (int i = 0; i < 26; i++) {
        add(&list, "a.yaml", 3, 3, (char[]){(char)('a' + i), '\0'});
    }
    problem_list_sort(&list);
    add(&list, "a.yaml", 3, 2, "0");
    add(&list, "a.yaml", 3, 3, "~");
    problem_list_sort(&list);
    check_order(&list, "0abcdefghijklmnopqrstuvwxyz~");
    problem_list_free(&list);
}

static void test_a_file_is_known_by_its_name_not_its_pointer(void **state)
{
    (void)state;
    struct problem_list list = {0};
    char *copy = strdup("a.yaml");
    assert_non_null(copy);
    add(&list, "a.yaml", 2, 1, "b");
    add(&list, "b.yaml", 1, 1, "c");
    add(&list, copy, 1, 1, "a");
    problem_list_sort(&list);
    check_order(&list, "abc");
    problem_list_free(&list);
    free(copy);
}

static void test_keeps_so_many_and_counts_all(void **state)
{
    (void)state;
    struct problem_list list = {0};
    for (uint32_t i = 0; i < PROBLEMS_KEPT_MAX + 500; i++) {
        add(&list, "a.yaml", i + 1, 1, "x");
    }
    assert_int_equal(list.count, PROBLEMS_KEPT_MAX);
    assert_int_equal(list.total, PROBLEMS_KEPT_MAX + 500);
    assert_int_equal(list.items[PROBLEMS_KEPT_MAX - 1].place.line, PROBLEMS_KEPT_MAX);
    assert_false(list.failed);
    problem_list_free(&list);
    assert_int_equal(list.total, 0);
}

static void test_control_characters_become_spaces(void **state)
{
    (void)state;
    struct problem_list list = {0};
    add(&list, "a", 1, 1,
        "a\nb\x1B[1m\x7F"
        "c\xC2\x9B"
        "d\xC2\xA0\xC3\xA9");
    assert_string_equal(list.items[0].message, "a b [1m c  d\xC2\xA0\xC3\xA9");
    problem_list_free(&list);
}

static void test_a_long_message_is_cut_between_code_points(void **state)
{
    (void)state;
    struct problem_list list = {0};
    char message[ERROR_MESSAGE_SIZE * 2];
    for (size_t i = 0; i + 1 < sizeof message; i += 2) {
        memcpy(message + i, "\xC3\xA9", 2);
    }
    message[sizeof message - 2] = '\0';
    add(&list, "a", 1, 1, message);
    struct text kept = text_from(list.items[0].message);
    assert_in_range(kept.size, ERROR_MESSAGE_SIZE - 3, ERROR_MESSAGE_SIZE - 1);
    assert_int_equal(utf8_find_invalid(kept), kept.size);
    problem_list_free(&list);
}

static void test_quotes_are_short_and_whole(void **state)
{
    (void)state;
    char text[200];
    (void)snprintf(text, sizeof text, "%*s\xE2\x82\xAC%*s", PROBLEM_QUOTE_MAX - 1, "", 50, "");
    assert_int_equal(problem_quote(text_from(text)).size, PROBLEM_QUOTE_MAX - 1);
    assert_int_equal(problem_quote(text_of(text, 10)).size, 10);
    assert_int_equal(problem_quote(text_of(NULL, 0)).size, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_formats_the_place_as_far_as_it_is_known),
        cmocka_unit_test(test_sorts_by_file_of_first_mention_then_place),
        cmocka_unit_test(test_sorting_keeps_equal_places_in_order),
        cmocka_unit_test(test_a_file_is_known_by_its_name_not_its_pointer),
        cmocka_unit_test(test_keeps_so_many_and_counts_all),
        cmocka_unit_test(test_control_characters_become_spaces),
        cmocka_unit_test(test_a_long_message_is_cut_between_code_points),
        cmocka_unit_test(test_quotes_are_short_and_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
