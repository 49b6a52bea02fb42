#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "progress_line.h"

static void assert_line(const struct progress_line *line, const char *expected)
{
    struct buffer buffer = {0};
    progress_line_format(line, &buffer);
    assert_string_equal(buffer.data != NULL ? buffer.data : "", expected);
    buffer_free(&buffer);
}

static struct progress_line half_way(size_t columns)
{
    return (struct progress_line){
        .stage = BUILD_ADDING,
        .done = 60000,
        .total = 120000,
        .seconds = 5,
        .columns = columns,
    };
}

static void test_a_wide_terminal_shows_all(void **state)
{
    (void)state;
    struct progress_line line = half_way(200);
    assert_line(&line, "Adding records  ####################--------------------  "
                       "50 %  60,000 of 120,000  12,000/s  5 s left");
    line.is_unicode = true;
    assert_line(&line, "Adding records  ████████████████████░░░░░░░░░░░░░░░░░░░░  "
                       "50 %  60,000 of 120,000  12,000/s  5 s left");
}

static void test_a_narrow_terminal_shows_less(void **state)
{
    (void)state;
    struct progress_line line = half_way(80);
    assert_line(&line,
                "Adding records  #########---------  50 %  60,000 of 120,000  12,000/s  5 s left");
}

static void test_no_line_reaches_the_last_column(void **state)
{
    (void)state;
    for (size_t columns = 0; columns <= 250; columns++) {
        for (size_t done = 0; done <= 120000; done += 7500) {
            struct progress_line line = half_way(columns);
            line.done = done;
            line.is_unicode = true;
            struct buffer buffer = {0};
            progress_line_format(&line, &buffer);
            assert_true(utf8_count(buffer_text(&buffer)) <= (columns > 0 ? columns - 1 : 0));
            buffer_free(&buffer);
        }
    }
}

static void test_a_rate_waits_until_it_is_known(void **state)
{
    (void)state;
    struct progress_line line = half_way(60);
    line.seconds = 0.5;
    assert_line(&line, "Adding records  #########---------  50 %  60,000 of 120,000");
    line.seconds = 5;
    line.done = 0;
    assert_line(&line, "Adding records  ------------------------  0 %  0 of 120,000");
}

static void test_colour_is_around_the_filled_part(void **state)
{
    (void)state;
    struct progress_line line = half_way(60);
    line.seconds = 0.5;
    line.is_coloured = true;
    assert_line(&line,
                "Adding records  \033[32m#########\033[0m---------  50 %  60,000 of 120,000");
}

static void test_a_stage_that_is_not_counted_is_named(void **state)
{
    (void)state;
    struct progress_line line = {.stage = BUILD_MERGING, .columns = 80};
    assert_line(&line, "Merging into one file");
    line.columns = 8;
    assert_line(&line, "Merging");
}

static void test_the_end_is_full(void **state)
{
    (void)state;
    struct progress_line line = half_way(76);
    line.done = line.total;
    line.seconds = 0.5;
    assert_line(&line,
                "Adding records  ################################  100 %  120,000 of 120,000");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_wide_terminal_shows_all),
        cmocka_unit_test(test_a_narrow_terminal_shows_less),
        cmocka_unit_test(test_no_line_reaches_the_last_column),
        cmocka_unit_test(test_a_rate_waits_until_it_is_known),
        cmocka_unit_test(test_colour_is_around_the_filled_part),
        cmocka_unit_test(test_a_stage_that_is_not_counted_is_named),
        cmocka_unit_test(test_the_end_is_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
