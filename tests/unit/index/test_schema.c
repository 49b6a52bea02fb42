#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "index/schema.h"

static void test_terms(void **state)
{
    (void)state;
    struct buffer term = {0};
    assert_true(text_is(schema_term(&term, TERM_STEM, text_from("school")), "Zschool"));
    assert_true(text_is(schema_id_term(&term, RECORD_SESSION, text_from("7")), "Qsession:7"));
    buffer_free(&term);
}

static void test_without_memory_there_is_no_part_of_a_term(void **state)
{
    (void)state;
    struct buffer term = {0};
    const struct text huge = text_of("x", SIZE_MAX - 2);
    assert_int_equal(schema_term(&term, TERM_STEM, huge).size, 0);
    assert_int_equal(buffer_status(&term, NULL), STATUS_NO_MEMORY);
    assert_int_equal(schema_id_term(&term, RECORD_SESSION, huge).size, 0);
    assert_int_equal(buffer_status(&term, NULL), STATUS_NO_MEMORY);
    assert_true(text_is(schema_term(&term, TERM_STEM, text_from("school")), "Zschool"));
    buffer_free(&term);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_terms),
        cmocka_unit_test(test_without_memory_there_is_no_part_of_a_term),
    };
    return cmocka_run_group_tests_name("schema", tests, NULL, NULL);
}
