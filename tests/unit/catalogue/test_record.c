/* When a record is of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalogue/record.h"

static const struct record dated_event = {.type = RECORD_EVENT, .date = TEXT_LITERAL("2024-05-01")};
static const struct record undated_event = {.type = RECORD_EVENT};

static void test_own_date_goes_before_that_of_the_event(void **state)
{
    (void)state;
    const struct record session = {.type = RECORD_SESSION, .date = TEXT_LITERAL("2023-12-31")};
    assert_true(text_is(record_date(&session, &dated_event), "2023-12-31"));
    assert_int_equal(record_year(&session, &dated_event), 2023);
    assert_int_equal(record_year(&session, NULL), 2023);
}

static void test_date_of_the_event(void **state)
{
    (void)state;
    const struct record session = {.type = RECORD_SESSION};
    assert_true(text_is(record_date(&session, &dated_event), "2024-05-01"));
    assert_int_equal(record_year(&session, &dated_event), 2024);
}

static void test_no_date(void **state)
{
    (void)state;
    const struct record session = {.type = RECORD_SESSION};
    assert_int_equal(record_date(&session, &undated_event).size, 0);
    assert_int_equal(record_date(&session, NULL).size, 0);
    assert_int_equal(record_year(&session, &undated_event), 0);
    assert_int_equal(record_year(&session, NULL), 0);
}

static void test_year_of_a_document(void **state)
{
    (void)state;
    const struct record document = {.type = RECORD_DOCUMENT, .year = 1998};
    assert_int_equal(record_date(&document, NULL).size, 0);
    assert_int_equal(record_year(&document, NULL), 1998);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_own_date_goes_before_that_of_the_event),
        cmocka_unit_test(test_date_of_the_event),
        cmocka_unit_test(test_no_date),
        cmocka_unit_test(test_year_of_a_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
