#include <time.h>

#include "reading.h"

/* Far more than the work takes, far less than it would at quadratic cost. */
enum { SECONDS_MAX = 20 };

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void append_times(struct buffer *buffer, const char *string, size_t times)
{
    for (size_t i = 0; i < times; i++) {
        buffer_append_string(buffer, string);
    }
}

static void test_a_text_as_deep_as_allowed(void **state)
{
    (void)state;
    struct reading reading = read_yaml(text_from("[[[[[[[[a]]]]]]]]"));
    check_tree(&reading, "[[[[[[[[\"a\"]]]]]]]]");
    reading_free(&reading);
}

static void test_deeper_is_told_where_it_begins(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        uint32_t line;
        uint32_t column;
    } cases[] = {
        {"[[[[[[[[[a]]]]]]]]]", 1, 9},
        {"a: {b: {c: {d: {e: {f: {g: {h:\n {i: j}}}}}}}}}", 2, 2},
        {"- - - - - - - - - a\n", 1, 17},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct reading reading = read_yaml(text_from(cases[i].yaml));
        assert_int_equal(reading.status, STATUS_INVALID);
        assert_null(reading.root);
        assert_int_equal(reading.problems.count, 1);
        check_problem(&reading.problems.items[0], cases[i].line, cases[i].column,
                      "deeper than 8 levels");
        reading_free(&reading);
    }
}

static void test_very_deep_texts_end_at_once(void **state)
{
    (void)state;
    static const char *const levels[] = {"[", "{a: ", "- ", "? ", "[{a: "};
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
        struct buffer yaml = {0};
        append_times(&yaml, levels[i], 1000000);
        double start = seconds_now();
        struct reading reading = read_yaml(buffer_text(&yaml));
        assert_int_equal(reading.status, STATUS_INVALID);
        assert_true(reading.problems.count > 0);
        assert_true(seconds_now() - start < SECONDS_MAX);
        reading_free(&reading);
        buffer_free(&yaml);
    }
}

static void test_more_nodes_than_allowed(void **state)
{
    (void)state;
    struct tree_limits limits = {.depth = 8, .nodes = 5};
    struct text fits = text_from("a: b\nc: d\n");
    struct text over = text_from("a: b\nc: [d]\n");
    struct arena arena = {0};
    struct problem_list problems = {0};
    struct node *root = NULL;
    assert_int_equal(tree_from_yaml(fits, "a", limits, &arena, &problems, &root), STATUS_OK);
    assert_int_equal(tree_from_yaml(over, "a", limits, &arena, &problems, &root), STATUS_INVALID);
    assert_int_equal(problems.count, 1);
    check_problem(&problems.items[0], 2, 5, "more than 5 values");
    problem_list_free(&problems);
    arena_free(&arena);
}

/* Ten aliases in each of many lists of which each is an alias again: 10^n values if resolved. */
static void test_an_alias_bomb_is_refused_quickly(void **state)
{
    (void)state;
    enum { BYTES = 5000000 };
    struct buffer yaml = {0};
    buffer_append_string(&yaml, "a0: &a0 [lol]\n");
    for (int i = 1; yaml.size < BYTES; i++) {
        buffer_append_format(&yaml, "a%d: &a%d [", i, i);
        for (int j = 0; j < 10; j++) {
            buffer_append_format(&yaml, "%s*a%d", j == 0 ? "" : ", ", i - 1);
        }
        buffer_append_string(&yaml, "]\n");
    }
    struct tree_limits limits = {.depth = 8, .nodes = 10000000};
    struct arena arena = {0};
    struct problem_list problems = {0};
    struct node *root = NULL;
    double start = seconds_now();
    enum status status = tree_from_yaml(buffer_text(&yaml), "a", limits, &arena, &problems, &root);
    assert_true(seconds_now() - start < SECONDS_MAX);
    assert_int_equal(status, STATUS_OK);
    assert_int_equal(problems.count, PROBLEMS_KEPT_MAX);
    assert_true(problems.total > 500000);
    assert_true(arena.total < (size_t)BYTES * 100);
    check_problem(&problems.items[0], 1, 5, "an anchor (&a0)");
    check_problem(&problems.items[2], 2, 10, "an alias (*a0)");
    problem_list_free(&problems);
    arena_free(&arena);
    buffer_free(&yaml);
}

static void test_a_mapping_of_many_keys(void **state)
{
    (void)state;
    enum { KEYS = 40000 };
    struct buffer yaml = {0};
    for (int i = 0; i < KEYS; i++) {
        buffer_append_format(&yaml, "key%d: %d\n", i, i);
    }
    buffer_append_string(&yaml, "key7: 1\n");
    double start = seconds_now();
    struct reading reading = read_yaml(buffer_text(&yaml));
    assert_true(seconds_now() - start < SECONDS_MAX);
    assert_int_equal(reading.status, STATUS_OK);
    assert_int_equal(reading.root->child_count, KEYS + 1);
    assert_int_equal(reading.problems.count, 1);
    check_problem(&reading.problems.items[0], KEYS + 1, 1, "it stands in line 8 already");
    reading_free(&reading);
    buffer_free(&yaml);
}

static void test_a_text_cut_short_anywhere_does_no_harm(void **state)
{
    (void)state;
    static const char yaml[] = "\xEF\xBB\xBF---\n"
                               "a: \"b\\u00e9\\n\xC3\xA9\"\n"
                               "c:\n"
                               "  - {d: 'e''f', g: [h, *i]}\n"
                               "  - |\n"
                               "    j\n"
                               "  - >-\n"
                               "    k\n"
                               "? l\n"
                               ": &m !!n o # p\n"
                               "...\n";
    for (size_t size = 0; size < sizeof yaml; size++) {
        struct reading reading = read_yaml(text_of(yaml, size));
        assert_true(reading.status == STATUS_OK || reading.problems.count > 0);
        assert_true((reading.status == STATUS_OK) == (reading.root != NULL));
        reading_free(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_text_as_deep_as_allowed),
        cmocka_unit_test(test_deeper_is_told_where_it_begins),
        cmocka_unit_test(test_very_deep_texts_end_at_once),
        cmocka_unit_test(test_more_nodes_than_allowed),
        cmocka_unit_test(test_an_alias_bomb_is_refused_quickly),
        cmocka_unit_test(test_a_mapping_of_many_keys),
        cmocka_unit_test(test_a_text_cut_short_anywhere_does_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
