#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/number.h"

static void expect(const char *text, size_t maximum, size_t number)
{
    size_t found = 0;
    assert_true(number_parse(text_from(text), maximum, &found));
    assert_int_equal(found, number);
}

static void refuse(const char *text, size_t maximum)
{
    size_t untouched = 7;
    assert_false(number_parse(text_from(text), maximum, &untouched));
    assert_int_equal(untouched, 7);
}

static void test_reads_a_number(void **state)
{
    (void)state;
    expect("0", 0, 0);
    expect("42", 100, 42);
    expect("0005", 5, 5);
}

static void test_the_maximum_is_the_last(void **state)
{
    (void)state;
    expect("5", 5, 5);
    refuse("6", 5);
    refuse("9", 5);
    expect("128", 128, 128);
    refuse("129", 128);
    refuse("1280", 128);
    expect("18446744073709551615", SIZE_MAX, SIZE_MAX);
    refuse("18446744073709551616", SIZE_MAX);
    refuse("99999999999999999999999999", SIZE_MAX);
}

static void test_refuses_what_is_none(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "-1", "+1", " 1", "1 ", "1.0", "0x1", "1e3", "een"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        refuse(texts[i], 1000);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_a_number),
        cmocka_unit_test(test_the_maximum_is_the_last),
        cmocka_unit_test(test_refuses_what_is_none),
    };
    return cmocka_run_group_tests_name("number", tests, NULL, NULL);
}
