#include "reading.h"

/* The text has this one problem, and no tree. */
static void check_refused(struct text json, uint32_t line, uint32_t column, const char *part)
{
    struct reading reading = read_json(json, 7);
    if (reading.problems.count != 1) {
        fail_msg("%.*s: %zu problems", TEXT_ARGS(json), reading.problems.count);
    }
    assert_int_equal(reading.status, STATUS_INVALID);
    assert_null(reading.root);
    check_problem(&reading.problems.items[0], line, column, part);
    reading_free(&reading);
}

static void test_syntax(void **state)
{
    (void)state;
    static const struct {
        const char *json;
        uint32_t column;
        const char *part;
    } cases[] = {
        {"{\"a\" 1}", 6, "missing or too much"},
        {"{'a':1}", 2, "double quotes"},
        {"{a:1}", 2, "double quotes"},
        {"{\"a\":1,}", 8, "the comma before it is too much"},
        {"[1,]", 4, "the comma before it is too much"},
        {"[1 2]", 4, "missing or too much"},
        {"[01]", 2, "not JSON"},
        {"[+1]", 2, "not JSON"},
        {"[\"\xC3\xA9\", nul]", 7, "not JSON"},
        {"[1] // x", 5, "something follows the value"},
        {"# x", 1, "comments"},
        {"[1, /* x */ 2]", 5, "comments"},
        {"{\"a\":1} {\"b\":2}", 9, "something follows the value"},
        {"]", 1, "closes nothing"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        check_refused(text_from(cases[i].json), 7, cases[i].column, cases[i].part);
    }
}

static void test_texts(void **state)
{
    (void)state;
    check_refused(text_from("[\"\\ud800\"]"), 7, 2, "surrogate pair");
    check_refused(text_from("[\"\\udc00\\ud800\"]"), 7, 2, "surrogate pair");
    check_refused(text_from("[\"a\", \"\\ud83dx\"]"), 7, 7, "surrogate pair");
    check_refused(text_from("[\"a\\q\"]"), 7, 2, "for a backslash");
    check_refused(text_from("[\"a\\u12\"]"), 7, 2, "for a backslash");
    check_refused(text_from("[\"a\tb\"]"), 7, 2, "write \\t for a tab");
    check_refused(text_from("{\"a\":1,\n\"b\":\"c\nd\"}"), 8, 5, "does not end in its line");
}

static void test_ends_too_early(void **state)
{
    (void)state;
    static const char json[] = "{\"a\":[1,{\"b\":\"c\"}]";
    check_refused(text_from(json), 7, sizeof json, "ends too early");
    check_refused(text_from("[\"abc"), 7, 6, "ends too early");
    check_refused(text_from("{\"a\":"), 7, 6, "ends too early");
}

static void test_keys(void **state)
{
    (void)state;
    check_refused(text_from("{\"\xC3\xA9\":1, \"a\":2, \"\xC3\xA9\":3}"), 7, 16,
                  "duplicate key \"\xC3\xA9\": keep one of them");
    check_refused(text_from("{\"a\":1,\"\\u0061\":3}"), 7, 8, "duplicate key");
}

static void test_nul_and_bytes_that_are_no_text(void **state)
{
    (void)state;
    check_refused(text_of("{\"a\0\":1}", 8), 7, 4, "a NUL byte");
    check_refused(text_of("\0", 1), 7, 1, "a NUL byte");
    check_refused(text_of("{}\0", 3), 7, 3, "a NUL byte");
    check_refused(text_from("[\"\\u0000\"]"), 7, 2, "NUL character");
    check_refused(text_from("{\"a\\u0000\":1}"), 7, 2, "NUL character");
    check_refused(text_from("[\"\xC3\xA9\xFF\"]"), 7, 4, "UTF-8");
    check_refused(text_from("[\"\xED\xA0\x80\"]"), 7, 3, "UTF-8");
    check_refused(text_from("\xFF\xFE"), 7, 1, "UTF-16");
}

static void test_limits(void **state)
{
    (void)state;
    struct buffer deep = {0};
    for (int i = 0; i < 1000000; i++) {
        buffer_append_char(&deep, '[');
    }
    check_refused(buffer_text(&deep), 7, 2049, "nested too deeply");
    buffer_free(&deep);
    check_refused(text_from("[[[[[[[[[1]]]]]]]]]"), 7, 9, "deeper than 8 levels");
    check_refused(text_from("[1, 1e999]"), 7, 5, "too large");

    struct tree_limits limits = {.depth = 8, .nodes = 3};
    struct arena arena = {0};
    struct problem_list problems = {0};
    struct node *root = NULL;
    assert_int_equal(tree_from_json(text_from("[1,2,3]"), "a", 1, limits, &arena, &problems, &root),
                     STATUS_INVALID);
    check_problem(&problems.items[0], 1, 6, "more than 3 values");
    problem_list_free(&problems);
    arena_free(&arena);
}

static void test_a_text_cut_short_anywhere_has_a_problem(void **state)
{
    (void)state;
    static const char json[] =
        "{\"a\":[1,-2.5e3,\"\\ud83d\\ude00\xC3\xA9\\\\\",null,{}],\"b\":true}";
    for (size_t size = 1; size + 1 < sizeof json; size++) {
        struct reading reading = read_json(text_of(json, size), 1);
        assert_int_equal(reading.status, STATUS_INVALID);
        assert_int_equal(reading.problems.count, 1);
        assert_in_range(reading.problems.items[0].place.column, 1, size + 1);
        reading_free(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_syntax),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_ends_too_early),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_nul_and_bytes_that_are_no_text),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_a_text_cut_short_anywhere_has_a_problem),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
