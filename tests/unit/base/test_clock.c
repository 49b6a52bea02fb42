#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <time.h>

#include "base/clock.h"

static void test_measures_what_a_moment_takes(void **state)
{
    (void)state;
    const struct timespec moment = {.tv_nsec = 2 * (long)CLOCK_MILLISECOND};
    uint64_t start = clock_now();
    assert_int_equal(nanosleep(&moment, NULL), 0);
    uint64_t end = clock_now();
    double milliseconds = clock_milliseconds_since(start);
    assert_true(end - start >= 2 * CLOCK_MILLISECOND);
    assert_true(milliseconds >= (double)(end - start) / (double)CLOCK_MILLISECOND);
    assert_true(milliseconds < 60e3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_measures_what_a_moment_takes),
    };
    return cmocka_run_group_tests_name("clock", tests, NULL, NULL);
}
