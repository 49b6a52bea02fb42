#include "reading.h"

struct expectation {
    const char *yaml;
    uint32_t line;
    uint32_t column;
    const char *part; /* of the message */
};

/* Each text has this one problem, and gives this status. */
static void check_all(const struct expectation *all, size_t count, enum status status)
{
    for (size_t i = 0; i < count; i++) {
        struct reading reading = read_yaml(text_from(all[i].yaml));
        if (reading.problems.count != 1 || reading.status != status) {
            fail_msg("%s: %s with %zu problems", all[i].yaml, status_name(reading.status),
                     reading.problems.count);
        }
        check_problem(&reading.problems.items[0], all[i].line, all[i].column, all[i].part);
        assert_true((reading.root != NULL) == (status == STATUS_OK));
        reading_free(&reading);
    }
}

#define CHECK_ALL(all, status) check_all(all, sizeof(all) / sizeof((all)[0]), status)

static void test_bytes_that_are_no_text(void **state)
{
    (void)state;
    static const struct expectation all[] = {
        {"a: b\nc: d\xFF\n", 2, 5, "UTF-8"},
        {"a: \xC3\xA9\xC3\xA9\xC3\n", 1, 6, "byte 0xC3"},
        {"\xFF\xFE"
         "a",
         1, 1, "UTF-16"},
        {"a: b\xE2\x80\xA8"
         "c\n",
         1, 5, "U+2028"},
        {"a: b\n  c\xE2\x80\xA9\n", 2, 4, "U+2029"},
        {"a: \xC2\x85 b\n", 1, 4, "U+0085"},
        {"a: b\n\xEF\xBB\xBF"
         "c: d\n",
         2, 1, "U+FEFF"},
        {"a: \xC3\xA9\x1B\n", 1, 5, "U+001B"},
        {"a: b\nc: \x7F\n", 2, 4, "U+007F"},
    };
    CHECK_ALL(all, STATUS_INVALID);
}

static void test_a_nul_byte(void **state)
{
    (void)state;
    static const char yaml[] = "a: b\nc: \0d\n\xFF";
    struct reading reading = read_yaml(text_of(yaml, sizeof yaml - 1));
    assert_int_equal(reading.status, STATUS_INVALID);
    assert_int_equal(reading.problems.count, 1);
    check_problem(&reading.problems.items[0], 2, 4, "NUL");
    reading_free(&reading);
}

static void test_indentation(void **state)
{
    (void)state;
    static const struct expectation all[] = {
        {"a:\n\tb: 1\n", 2, 1, "tab"},
        {"\ta: 1\n", 1, 1, "tab"},
        {"a: >\n \t x\n  y\n", 2, 2, "tab"},
        {"a: 1\n  b: 2\n", 2, 4, "indentation"},
        {"a:\n    b: 1\n  c: 2\n", 3, 3, "keys begin in line 1"},
        {"  a: 1\nb: 2\n", 2, 1, "same indentation"},
        {"- a\n- b\nc: d\n", 3, 1, "list begins in line 1"},
        {"a:\n  - b\n  c\n", 3, 3, "colon is missing"},
    };
    CHECK_ALL(all, STATUS_INVALID);
}

static void test_texts_that_need_quotes(void **state)
{
    (void)state;
    static const struct expectation all[] = {
        {"title: Werk: sessie\n", 1, 12, "a colon followed by a space inside a text: put"},
        {"title: @x\n", 1, 8, "cannot begin with @: put it between quotes"},
        {"title: `x`\n", 1, 8, "cannot begin with `"},
        {"title: %x\n", 1, 8, "cannot begin with %"},
        {"title: *heel* belangrijk\n", 1, 8, "cannot begin with *"},
        {"title: & meer\n", 1, 8, "cannot begin with &"},
        {"title: !k!x y\n", 1, 8, "cannot begin with !"},
        {"title: - x\n", 1, 8, "dash between quotes"},
        {"title: ? x\n", 1, 8, "question mark"},
        {"title: 'a' b\n", 1, 12, "between quotes"},
        {"title: \"a\"b\"\n", 1, 11, "between quotes"},
        {"title: [a] b\n", 1, 12, "between quotes"},
        {"%title\n", 1, 1, "cannot begin with %"},
    };
    CHECK_ALL(all, STATUS_INVALID);
}

static void test_quotes_and_escapes(void **state)
{
    (void)state;
    static const struct expectation all[] = {
        {"a: \"open\nb: c\n", 1, 4, "never closed"},
        {"a: b\nc: 'open\n", 2, 4, "never closed"},
        {"a: 'x\n---\n'", 1, 4, "not closed before the line ---"},
        {"a: \"b\\q\"\n", 1, 6, "write \\\\ for a backslash"},
        {"a: \"\\ud800\"\n", 1, 7, "escape is no character"},
        {"a: \"\\x4\"\n", 1, 7, "escape is no character"},
    };
    CHECK_ALL(all, STATUS_INVALID);
}

static void test_lists_and_keys(void **state)
{
    (void)state;
    static const struct expectation all[] = {
        {"a: 1\nb\nc: 2\n", 2, 1, "colon is missing"},
        {"a: [1, 2\nb: 3\n", 2, 2, "closing ] that is missing"},
        {"a: {b: 1\nc: 2\n", 2, 2, "closing } that is missing"},
        {"a: [,]\n", 1, 5, "a value is missing"},
        {"a: ]\n", 1, 4, "a value is missing"},
        {"a: | x\n  y\n", 1, 6, "next line"},
        {"a: |0\n  y\n", 1, 5, "1 to 9"},
    };
    CHECK_ALL(all, STATUS_INVALID);
}

static void test_documents(void **state)
{
    (void)state;
    static const struct expectation all[] = {
        {"a: b\n---\nc: d\n", 2, 1, "second document"},
        {"a: b\n...\n---\nc: d\n", 3, 1, "second document"},
        {"%YAML 2.0\n---\na: b\n", 1, 1, "YAML 1.1 and 1.2"},
        {"%YAML 1.1\n%YAML 1.1\n---\na\n", 2, 1, "twice"},
    };
    CHECK_ALL(all, STATUS_INVALID);
}

static void test_what_is_refused_but_leaves_a_tree(void **state)
{
    (void)state;
    static const struct expectation all[] = {
        {"a: *b\n", 1, 4, "an alias (*b) cannot be used here: write the value out"},
        {"a: &b c\n", 1, 4, "an anchor (&b) cannot be used here"},
        {"a: &b [c]\n", 1, 4, "an anchor (&b)"},
        {"a: &b {c: d}\n", 1, 4, "an anchor (&b)"},
        {"a: !!str c\n", 1, 4, "a tag (tag:yaml.org,2002:str)"},
        {"a: !x [c]\n", 1, 4, "a tag (!x)"},
        {"a: !x {c: d}\n", 1, 4, "a tag (!x)"},
        {"<<: {a: b}\n", 1, 1, "a merge key (<<)"},
        {"a: b\nc: d\na: e\n", 3, 1, "duplicate key \"a\": it stands in line 1 already"},
        {"a: {b: c, b: d}\n", 1, 11, "duplicate key \"b\""},
        {"'a': b\n\"a\": c\n", 2, 1, "duplicate key \"a\""},
        {"? [a, b]\n: c\n", 1, 3, "a list cannot be a key"},
        {"{a: b}: c\n", 1, 1, "keys with values cannot be a key"},
        {"{'': c}\n", 1, 2, "key before the colon is missing"},
        {"a: \"b\\0c\"\n", 1, 4, "NUL character"},
    };
    CHECK_ALL(all, STATUS_OK);
}

static void test_all_problems_are_told_and_the_rest_is_read(void **state)
{
    (void)state;
    struct reading reading = read_yaml(text_from("a: *x\n"
                                                 "b: &y\n"
                                                 "  c: d\n"
                                                 "  c: e\n"
                                                 "? [f, *z]\n"
                                                 ": [g]\n"
                                                 "<<: *y\n"
                                                 "h: i\n"));
    assert_int_equal(reading.status, STATUS_OK);
    assert_int_equal(reading.problems.count, 7);
    problem_list_sort(&reading.problems);
    check_problem(&reading.problems.items[0], 1, 4, "alias");
    check_problem(&reading.problems.items[1], 2, 4, "anchor");
    check_problem(&reading.problems.items[2], 4, 3, "duplicate");
    check_problem(&reading.problems.items[3], 5, 3, "a list cannot be a key");
    check_problem(&reading.problems.items[4], 5, 7, "alias");
    check_problem(&reading.problems.items[5], 7, 1, "merge");
    check_problem(&reading.problems.items[6], 7, 5, "alias");
    assert_int_equal(node_find(reading.root, "a")->kind, NODE_REFUSED);
    assert_null(node_find(reading.root, "<<"));
    check_text(node_find(reading.root, "h"), "i");
    assert_int_equal(reading.root->child_count, 3);
    reading_free(&reading);
}

static void test_every_repetition_of_a_key_is_told(void **state)
{
    (void)state;
    struct reading reading = read_yaml(text_from("b: 1\na: 1\nb: 2\nc: 1\nb: 3\na: 2\n"));
    assert_int_equal(reading.problems.count, 3);
    problem_list_sort(&reading.problems);
    check_problem(&reading.problems.items[0], 3, 1, "\"b\": it stands in line 1");
    check_problem(&reading.problems.items[1], 5, 1, "\"b\": it stands in line 1");
    check_problem(&reading.problems.items[2], 6, 1, "\"a\": it stands in line 2");
    reading_free(&reading);
}

static void test_no_message_is_libyamls_own(void **state)
{
    (void)state;
    static const char alphabet[] = "a: -[]{}'\"\n,#&*!|>%@?\\\t";
    char yaml[8] = "";
    uint32_t random = 1;
    for (int round = 0; round < 20000; round++) {
        for (size_t i = 0; i + 1 < sizeof yaml; i++) {
            random = random * 1664525U + 1013904223U;
            yaml[i] = alphabet[(random >> 16) % (sizeof alphabet - 1)];
        }
        struct reading reading = read_yaml(text_from(yaml));
        assert_true(reading.status == STATUS_OK || reading.problems.count > 0);
        for (size_t i = 0; i < reading.problems.count; i++) {
            if (strstr(reading.problems.items[i].message, "this is not YAML (") != NULL) {
                fail_msg("%s: %s", yaml, reading.problems.items[i].message);
            }
        }
        reading_free(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bytes_that_are_no_text),
        cmocka_unit_test(test_a_nul_byte),
        cmocka_unit_test(test_indentation),
        cmocka_unit_test(test_texts_that_need_quotes),
        cmocka_unit_test(test_quotes_and_escapes),
        cmocka_unit_test(test_lists_and_keys),
        cmocka_unit_test(test_documents),
        cmocka_unit_test(test_what_is_refused_but_leaves_a_tree),
        cmocka_unit_test(test_all_problems_are_told_and_the_rest_is_read),
        cmocka_unit_test(test_every_repetition_of_a_key_is_told),
        cmocka_unit_test(test_no_message_is_libyamls_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
