#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "options.h"

enum { ARGUMENTS_MAX = 8 };

/* Parses a copy of the arguments, as getopt_long() may reorder them. */
static enum status parse(const char *const *arguments, struct options *options, struct error *error)
{
    static char storage[ARGUMENTS_MAX][64];
    char *list[ARGUMENTS_MAX + 1] = {NULL};
    int count = 0;
    for (; arguments[count] != NULL; count++) {
        size_t size = strlen(arguments[count]) + 1;
        assert_true(count < ARGUMENTS_MAX && size <= sizeof storage[0]);
        memcpy(storage[count], arguments[count], size);
        list[count] = storage[count];
    }
    return options_parse(count, list, options, error);
}

#define ARGUMENTS(...) ((const char *const[]){"verder-searchd", __VA_ARGS__, NULL})

static void test_reads_options(void **state)
{
    (void)state;
    struct options options;
    struct error error;
    assert_int_equal(parse(ARGUMENTS("--config", "a.yaml", "--listen=[::1]:80", "--index", "i"),
                           &options, &error),
                     STATUS_OK);
    assert_string_equal(options.config, "a.yaml");
    assert_string_equal(options.listen, "[::1]:80");
    assert_string_equal(options.index, "i");
    assert_false(options.wants_help || options.wants_version);
    assert_int_equal(parse(ARGUMENTS("--help"), &options, &error), STATUS_OK);
    assert_true(options.wants_help);
    assert_null(options.config);
    assert_int_equal(parse(ARGUMENTS("--version"), &options, &error), STATUS_OK);
    assert_true(options.wants_version);
}

static void check_error(const char *const *arguments, const char *message)
{
    struct options options = {.config = "untouched"};
    struct error error;
    assert_int_equal(parse(arguments, &options, &error), STATUS_INVALID);
    assert_string_equal(error.message, message);
    assert_string_equal(options.config, "untouched");
}

static void test_tells_what_is_wrong(void **state)
{
    (void)state;
    check_error(ARGUMENTS("--lisen=x"),
                "unknown option '--lisen=x': did you mean '--listen'?; --help lists them all");
    check_error(ARGUMENTS("--zzzzzzzz"), "unknown option '--zzzzzzzz'; --help lists them all");
    check_error(ARGUMENTS("-x"), "unknown option '-x'; --help lists them all");
    check_error(ARGUMENTS("--index"), "--index needs a value; see --help");
    check_error(ARGUMENTS("build"), "'build' is not expected: there are options only; see --help");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_options),
        cmocka_unit_test(test_tells_what_is_wrong),
    };
    return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
