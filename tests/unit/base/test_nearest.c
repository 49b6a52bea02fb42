#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/nearest.h"

static const char *const names[] = {"title", "summary", "people", "documents", "date", "url"};
enum { NAME_COUNT = sizeof names / sizeof names[0] };

static void test_finds_what_was_meant(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"title", "title"},   {"titel", "title"},         {"tile", "title"},
        {"titles", "title"},  {"TITLE", "title"},         {"sumary", "summary"},
        {"poeple", "people"}, {"dokuments", "documents"}, {"dat", "date"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *found = nearest_name(text_from(cases[i][0]), names, NAME_COUNT);
        assert_non_null(found);
        assert_string_equal(found, cases[i][1]);
    }
}

static void test_finds_nothing_where_nothing_is_near(void **state)
{
    (void)state;
    static const char *const words[] = {"", "x", "organisation", "zzzzz"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        assert_null(nearest_name(text_from(words[i]), names, NAME_COUNT));
    }
    assert_null(nearest_name(text_from("title"), names, 0));
}

static void test_a_swap_counts_once(void **state)
{
    (void)state;
    static const char *const both[] = {"abdc", "axcx"};
    assert_string_equal(nearest_name(text_from("abcd"), both, 2), "abdc");
}

static void test_of_equals_the_first(void **state)
{
    (void)state;
    static const char *const both[] = {"abcx", "abcy"};
    assert_string_equal(nearest_name(text_from("abcz"), both, 2), "abcx");
}

static void test_long_words_are_passed_over(void **state)
{
    (void)state;
    char word[NEAREST_MAX + 2];
    memset(word, 'a', sizeof word);
    word[NEAREST_MAX + 1] = '\0';
    const char *const long_name[] = {word};
    char fits[NEAREST_MAX + 1];
    memset(fits, 'a', sizeof fits);
    fits[NEAREST_MAX] = '\0';
    const char *const name_that_fits[] = {fits};
    assert_null(nearest_name(text_from(word), name_that_fits, 1));
    assert_null(nearest_name(text_from(fits), long_name, 1));
    assert_ptr_equal(nearest_name(text_from(fits), name_that_fits, 1), fits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finds_what_was_meant),
        cmocka_unit_test(test_finds_nothing_where_nothing_is_near),
        cmocka_unit_test(test_a_swap_counts_once),
        cmocka_unit_test(test_of_equals_the_first),
        cmocka_unit_test(test_long_words_are_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
