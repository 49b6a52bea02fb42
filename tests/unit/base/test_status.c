#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/status.h"

static void test_sets_the_message_and_gives_the_status(void **state)
{
    (void)state;
    struct error error = {{0}};
    assert_int_equal(error_set(&error, STATUS_IO, "%s: %d", "a", 3), STATUS_IO);
    assert_string_equal(error.message, "a: 3");
    assert_int_equal(error_set(NULL, STATUS_LIMIT, "%s", "nobody reads this"), STATUS_LIMIT);
}

static void test_cuts_a_message_that_is_too_long(void **state)
{
    (void)state;
    struct error error = {{0}};
    assert_int_equal(error_set(&error, STATUS_INVALID, "%*d", ERROR_MESSAGE_SIZE * 2, 1),
                     STATUS_INVALID);
    assert_int_equal(strlen(error.message), ERROR_MESSAGE_SIZE - 1);
}

static void test_no_memory_says_so(void **state)
{
    (void)state;
    struct error error = {{0}};
    assert_int_equal(error_no_memory(&error), STATUS_NO_MEMORY);
    assert_non_null(strstr(error.message, "memory"));
}

static void test_every_status_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (int status = STATUS_OK; status <= STATUS_INTERNAL; status++) {
        assert_string_not_equal(status_name((enum status)status), "unknown status");
        for (int other = STATUS_OK; other < status; other++) {
            assert_string_not_equal(status_name((enum status)status),
                                    status_name((enum status)other));
        }
    }
    assert_non_null(status_name((enum status)(STATUS_INTERNAL + 1)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sets_the_message_and_gives_the_status),
        cmocka_unit_test(test_cuts_a_message_that_is_too_long),
        cmocka_unit_test(test_no_memory_says_so),
        cmocka_unit_test(test_every_status_has_a_name_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
