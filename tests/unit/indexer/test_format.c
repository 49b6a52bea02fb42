#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "format.h"

static void assert_appended(struct buffer *buffer, const char *expected)
{
    assert_string_equal(buffer->data, expected);
    buffer_clear(buffer);
}

static void test_counts_have_thousands_separated(void **state)
{
    (void)state;
    static const struct {
        uint64_t count;
        const char *expected;
    } cases[] = {
        {0, "0"},
        {999, "999"},
        {1000, "1,000"},
        {12345, "12,345"},
        {1000000, "1,000,000"},
        {1002003, "1,002,003"},
        {UINT64_MAX, "18,446,744,073,709,551,615"},
    };
    struct buffer buffer = {0};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        format_count(&buffer, cases[i].count);
        assert_appended(&buffer, cases[i].expected);
    }
    buffer_free(&buffer);
}

static void test_a_noun_takes_an_s_unless_there_is_one(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    format_count_of(&buffer, 0, "session");
    assert_appended(&buffer, "0 sessions");
    format_count_of(&buffer, 1, "session");
    assert_appended(&buffer, "1 session");
    format_count_of(&buffer, 1234, "session");
    assert_appended(&buffer, "1,234 sessions");
    buffer_free(&buffer);
}

static void test_bytes_never_round_up_to_a_thousand(void **state)
{
    (void)state;
    static const struct {
        uint64_t bytes;
        const char *expected;
    } cases[] = {
        {0, "0 B"},           {999, "999 B"},     {1000, "1.0 kB"},       {1260000, "1.3 MB"},
        {999949, "999.9 kB"}, {999950, "1.0 MB"}, {1960000000, "2.0 GB"}, {UINT64_MAX, "18.4 EB"},
    };
    struct buffer buffer = {0};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        format_bytes(&buffer, cases[i].bytes);
        assert_appended(&buffer, cases[i].expected);
    }
    buffer_free(&buffer);
}

static void test_durations_keep_about_three_digits(void **state)
{
    (void)state;
    static const struct {
        double seconds;
        const char *expected;
    } cases[] = {
        {-1, "0 ms"},
        {0, "0 ms"},
        {0.0042, "4 ms"},
        {0.0996, "0.10 s"},
        {0.42, "0.42 s"},
        {9.994, "9.99 s"},
        {9.996, "10.0 s"},
        {12.34, "12.3 s"},
        {59.96, "1 min 0 s"},
        {125, "2 min 5 s"},
        {3599.4, "59 min 59 s"},
        {3599.6, "1 h 0 min"},
        {3780, "1 h 3 min"},
        {36e6, "10,000 h 0 min"},
    };
    struct buffer buffer = {0};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        format_duration(&buffer, cases[i].seconds);
        assert_appended(&buffer, cases[i].expected);
    }
    buffer_free(&buffer);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts_have_thousands_separated),
        cmocka_unit_test(test_a_noun_takes_an_s_unless_there_is_one),
        cmocka_unit_test(test_bytes_never_round_up_to_a_thousand),
        cmocka_unit_test(test_durations_keep_about_three_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
