#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "command.h"

static void test_each_command_is_found_by_its_name_only(void **state)
{
    (void)state;
    assert_ptr_equal(command_find(text_from("build")), &command_build);
    assert_ptr_equal(command_find(text_from("check")), &command_check);
    assert_ptr_equal(command_find(text_from("analyse")), &command_analyse);
    assert_ptr_equal(command_find(text_from("suggest")), &command_suggest);
    assert_null(command_find(text_from("buil")));
    assert_null(command_find(text_from("")));
}

static void test_a_mistyped_command_has_a_nearest(void **state)
{
    (void)state;
    assert_string_equal(command_nearest(text_from("biuld")), "build");
    assert_string_equal(command_nearest(text_from("chekc")), "check");
    assert_null(command_nearest(text_from("saxofoon")));
}

static void test_help_names_every_command_and_exit_code(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    command_describe_all(&buffer);
    assert_non_null(strstr(buffer.data, "\n  build     check the content, index it"));
    assert_non_null(strstr(
        buffer.data, "\n  check     check the content and the synonyms, and change nothing\n"));
    for (const char *const *line = (const char *const[]){"   0  ", "   1  ", "   2  ", "   3  ",
                                                         "   4  ", "   5  ", "  70  ", NULL};
         *line != NULL; line++) {
        assert_non_null(strstr(buffer.data, *line));
    }
    buffer_free(&buffer);
}

static void test_help_of_a_command_has_its_options(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    command_describe(&command_build, &buffer);
    assert_memory_equal(buffer.data,
                        "Usage: verder-indexer build [--config FILE] [--content PATH]... "
                        "[--index FILE] [--lexicon FILE] [--quiet]\n\n",
                        strlen("Usage: verder-indexer build [--config FILE] [--content PATH]... "
                               "[--index FILE] [--lexicon FILE] [--quiet]\n\n"));
    assert_non_null(strstr(buffer.data, "\nOptions:\n  --config FILE   settings; "));
    assert_non_null(strstr(buffer.data, "\nExit codes:\n   0  done"));
    buffer_free(&buffer);
}

static void test_help_of_a_command_has_its_arguments(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    command_describe(&command_suggest, &buffer);
    assert_non_null(strstr(buffer.data, "verder-indexer suggest [--config FILE] [--index FILE] "
                                        "[--lexicon FILE] [--quiet] [WORD]...\n"));
    buffer_free(&buffer);
}

static void test_every_failure_has_its_code(void **state)
{
    (void)state;
    assert_int_equal(exit_code_from_status(STATUS_OK), EXIT_OK);
    assert_int_equal(exit_code_from_status(STATUS_INVALID), EXIT_CONTENT);
    assert_int_equal(exit_code_from_status(STATUS_NOT_FOUND), EXIT_SYSTEM);
    assert_int_equal(exit_code_from_status(STATUS_IO), EXIT_SYSTEM);
    assert_int_equal(exit_code_from_status(STATUS_BUSY), EXIT_BUSY);
    assert_int_equal(exit_code_from_status(STATUS_CANCELLED), EXIT_INTERRUPTED);
    assert_int_equal(exit_code_from_status(STATUS_INTERNAL), EXIT_INTERNAL);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_command_is_found_by_its_name_only),
        cmocka_unit_test(test_a_mistyped_command_has_a_nearest),
        cmocka_unit_test(test_help_names_every_command_and_exit_code),
        cmocka_unit_test(test_help_of_a_command_has_its_options),
        cmocka_unit_test(test_help_of_a_command_has_its_arguments),
        cmocka_unit_test(test_every_failure_has_its_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
