#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "options.h"

enum { ALL_OPTIONS = OPTION_BIT(OPTION_COUNT) - 1 };

/* getopt_long() wants arguments it may write to, though it does not. */
static enum status parse(char **argv, unsigned allowed, struct options *options,
                         struct error *error)
{
    int argc = 0;
    while (argv[argc] != NULL) {
        argc++;
    }
    return options_parse(argc, argv, allowed, options, error);
}

#define ARGUMENTS(...) ((char *[]){(char[]){"build"}, __VA_ARGS__, NULL})
#define ARGUMENT(text) ((char[]){text})

static void assert_refused(char **argv, const char *message)
{
    struct options options = {0};
    struct error error = {0};
    assert_int_equal(parse(argv, ALL_OPTIONS, &options, &error), STATUS_INVALID);
    assert_string_equal(error.message, message);
    assert_null(options.content);
}

static void test_every_option_is_read(void **state)
{
    (void)state;
    struct options options = {0};
    struct error error = {0};
    char **argv = ARGUMENTS(ARGUMENT("--config"), ARGUMENT("c.yaml"), ARGUMENT("--content=one"),
                            ARGUMENT("--index"), ARGUMENT("i"), ARGUMENT("--content"),
                            ARGUMENT("-two"), ARGUMENT("--lexicon=l"), ARGUMENT("--quiet"));
    assert_int_equal(parse(argv, ALL_OPTIONS, &options, &error), STATUS_OK);
    assert_string_equal(options.config, "c.yaml");
    assert_int_equal(options.content_count, 2);
    assert_string_equal(options.content[0], "one");
    assert_string_equal(options.content[1], "-two");
    assert_string_equal(options.index, "i");
    assert_string_equal(options.lexicon, "l");
    assert_true(options.is_quiet);
    assert_false(options.is_help);
    options_free(&options);
}

static void test_nothing_given_is_nothing_set(void **state)
{
    (void)state;
    struct options options = {.config = "before"};
    struct error error = {0};
    char *argv[] = {ARGUMENT("build"), NULL};
    assert_int_equal(parse(argv, ALL_OPTIONS, &options, &error), STATUS_OK);
    assert_null(options.config);
    assert_null(options.index);
    assert_int_equal(options.content_count, 0);
    assert_false(options.is_quiet);
    options_free(&options);
}

static void test_help_has_a_short_form(void **state)
{
    (void)state;
    struct options options = {0};
    struct error error = {0};
    assert_int_equal(parse(ARGUMENTS(ARGUMENT("-h")), ALL_OPTIONS, &options, &error), STATUS_OK);
    assert_true(options.is_help);
    options_free(&options);
}

static void test_a_mistyped_option_names_the_nearest(void **state)
{
    (void)state;
    assert_refused(ARGUMENTS(ARGUMENT("--confg"), ARGUMENT("c.yaml")),
                   "unknown option '--confg': did you mean --config?");
    assert_refused(ARGUMENTS(ARGUMENT("--contnet=a/very/long/path/of/content")),
                   "unknown option '--contnet': did you mean --content?");
    assert_refused(ARGUMENTS(ARGUMENT("-quiet")), "unknown option '-quiet': did you mean --quiet?");
    assert_refused(ARGUMENTS(ARGUMENT("--zzzzzzzzzzzz")),
                   "unknown option '--zzzzzzzzzzzz': 'verder-indexer build --help' lists what "
                   "there is");
    assert_refused(ARGUMENTS(ARGUMENT("-\303\251")),
                   "unknown option '-\303\251': 'verder-indexer build --help' lists what there is");
}

static void test_a_value_must_be_there_or_not_be_there(void **state)
{
    (void)state;
    assert_refused(ARGUMENTS(ARGUMENT("--config")), "--config needs a FILE behind it");
    assert_refused(ARGUMENTS(ARGUMENT("--content=")), "--content needs a PATH behind it");
    assert_refused(ARGUMENTS(ARGUMENT("--quiet=yes")),
                   "--quiet takes no value, so leave out '=yes'");
}

static void test_what_is_no_option_is_refused(void **state)
{
    (void)state;
    assert_refused(ARGUMENTS(ARGUMENT("--quiet"), ARGUMENT("content/")),
                   "'content/' is no option: content is named as --content PATH");
    assert_refused(ARGUMENTS(ARGUMENT("--"), ARGUMENT("--quiet")),
                   "'--quiet' is no option: content is named as --content PATH");
}

static void test_arguments_are_taken_where_they_may_stand(void **state)
{
    (void)state;
    struct options options = {0};
    struct error error = {0};
    char **argv = ARGUMENTS(ARGUMENT("een"), ARGUMENT("--quiet"), ARGUMENT(""), ARGUMENT("--"),
                            ARGUMENT("--index"));
    assert_int_equal(parse(argv, ALL_OPTIONS | OPTIONS_WITH_ARGUMENTS, &options, &error),
                     STATUS_OK);
    assert_int_equal(options.argument_count, 3);
    assert_string_equal(options.arguments[0], "een");
    assert_string_equal(options.arguments[1], "");
    assert_string_equal(options.arguments[2], "--index");
    assert_true(options.is_quiet);
    assert_null(options.index);
    options_free(&options);
}

static void test_an_option_of_another_command_is_unknown(void **state)
{
    (void)state;
    struct options options = {0};
    struct error error = {0};
    unsigned allowed = OPTION_BIT(OPTION_INDEX) | OPTION_BIT(OPTION_HELP);
    assert_int_equal(parse(ARGUMENTS(ARGUMENT("--quiet")), allowed, &options, &error),
                     STATUS_INVALID);
    assert_string_equal(error.message, "unknown option '--quiet': 'verder-indexer build --help' "
                                       "lists what there is");
}

static void test_help_lists_what_is_allowed(void **state)
{
    (void)state;
    unsigned allowed =
        OPTION_BIT(OPTION_CONTENT) | OPTION_BIT(OPTION_QUIET) | OPTION_BIT(OPTION_HELP);
    struct buffer buffer = {0};
    options_synopsis(allowed, &buffer);
    assert_string_equal(buffer.data, "[--content PATH]... [--quiet]");
    buffer_clear(&buffer);
    options_describe(allowed, &buffer);
    assert_string_equal(
        buffer.data,
        "  --content PATH  a catalogue file, or a folder of them; instead of those in the "
        "settings\n"
        "  --quiet         print nothing but what is wrong\n"
        "  --help          this text\n");
    buffer_free(&buffer);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_option_is_read),
        cmocka_unit_test(test_nothing_given_is_nothing_set),
        cmocka_unit_test(test_help_has_a_short_form),
        cmocka_unit_test(test_a_mistyped_option_names_the_nearest),
        cmocka_unit_test(test_a_value_must_be_there_or_not_be_there),
        cmocka_unit_test(test_what_is_no_option_is_refused),
        cmocka_unit_test(test_arguments_are_taken_where_they_may_stand),
        cmocka_unit_test(test_an_option_of_another_command_is_unknown),
        cmocka_unit_test(test_help_lists_what_is_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
