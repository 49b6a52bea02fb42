#include "reading.h"

static void check_yaml(const char *yaml, const char *expected)
{
    struct reading reading = read_yaml(text_from(yaml));
    check_tree(&reading, expected);
    reading_free(&reading);
}

static void test_collections(void **state)
{
    (void)state;
    check_yaml("a: b\nc:\n  - d\n  - e: f\n    g: h\n", "{a:\"b\",c:[\"d\",{e:\"f\",g:\"h\"}]}");
    check_yaml("a:\n- b\n- c\n", "{a:[\"b\",\"c\"]}");
    check_yaml("{a: [b, {c: d}], e: {}}", "{a:[\"b\",{c:\"d\"}],e:{}}");
    check_yaml("- - a\n  - b\n- []\n", "[[\"a\",\"b\"],[]]");
}

static void test_an_empty_text_is_nothing(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "\n\n", "# only a comment\n", "---\n", " "};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct reading reading = read_yaml(text_from(texts[i]));
        assert_int_equal(reading.status, STATUS_OK);
        assert_int_equal(reading.root->kind, NODE_NULL);
        reading_free(&reading);
    }
    struct reading reading = read_yaml(text_of(NULL, 0));
    assert_int_equal(reading.root->kind, NODE_NULL);
    check_place(reading.root, 1, 1);
    reading_free(&reading);
}

static void test_plain_words_have_kinds(void **state)
{
    (void)state;
    check_yaml("[1, -2, 1.5, true, null, ~, yes, no, on, off, 2021-05-01, 12:30, '1', \"true\"]",
               "[1,-2,1.5,true,null,~,\"yes\",\"no\",\"on\",\"off\",\"2021-05-01\",\"12:30\","
               "\"1\",\"true\"]");
    check_yaml("a:\nb: ''\n", "{a:,b:\"\"}");
}

static void test_keys_are_text(void **state)
{
    (void)state;
    check_yaml("1: a\ntrue: b\n'x y': c\nnull: d\n", "{1:\"a\",true:\"b\",x y:\"c\",null:\"d\"}");
    check_yaml("? a\n: b\n", "{a:\"b\"}");
    check_yaml("'<<': a\n", "{<<:\"a\"}");
}

static void test_block_scalars(void **state)
{
    (void)state;
    check_yaml("a: |\n  b\n\n    c\nd: e\n", "{a:\"b\n\n  c\n\",d:\"e\"}");
    check_yaml("a: |-\n  b\n  c\n", "{a:\"b\nc\"}");
    check_yaml("a: |+\n  b\n\n", "{a:\"b\n\n\"}");
    check_yaml("a: >\n  b\n  c\n\n  d\n", "{a:\"b c\nd\n\"}");
    check_yaml("a: >-\n  b\n  c\n", "{a:\"b c\"}");
    check_yaml("a: |2\n    b\n", "{a:\"  b\n\"}");
    check_yaml("a: |\n  # no comment\n  b: c\n", "{a:\"# no comment\nb: c\n\"}");
}

static void test_text_over_lines_is_folded(void **state)
{
    (void)state;
    check_yaml("a: b\n  c\n  d\n", "{a:\"b c d\"}");
    check_yaml("a: 'b\n  c'\n", "{a:\"b c\"}");
    check_yaml("a: \"b\n  c \\\n  d\"\n", "{a:\"b c d\"}");
    check_yaml("a: b\n\n  c\n", "{a:\"b\nc\"}");
}

static void test_quotes_and_escapes(void **state)
{
    (void)state;
    check_yaml("a: 'it''s \\n'\n", "{a:\"it's \\n\"}");
    check_yaml("a: \"\\u00e9\\x41\\U0001F600\\t\\\"\\\\\"\n", "{a:\"\xC3\xA9"
                                                              "A\xF0\x9F\x98\x80\t\"\\\"}");
    check_yaml("a: x's \"y\"\n", "{a:\"x's \"y\"\"}");
    check_yaml("a: b #c\nd: e#f\ng: http://h\n", "{a:\"b\",d:\"e#f\",g:\"http://h\"}");
}

static void test_line_ends(void **state)
{
    (void)state;
    check_yaml("a: b\r\nc:\r\n  - d\r\n", "{a:\"b\",c:[\"d\"]}");
    check_yaml("a: |\r\n  b\r\n  c\r\n", "{a:\"b\nc\n\"}");
    check_yaml("a: b\rc: d\r", "{a:\"b\",c:\"d\"}");
    check_yaml("a: b", "{a:\"b\"}");
}

static void test_one_document_may_be_marked(void **state)
{
    (void)state;
    check_yaml("%YAML 1.1\n---\na: b\n...\n", "{a:\"b\"}");
    check_yaml("--- a\n", "\"a\"");
}

static void test_a_byte_order_mark_at_the_start_is_passed_over(void **state)
{
    (void)state;
    struct reading reading = read_yaml(text_from("\xEF\xBB\xBF"
                                                 "a: b\n"));
    check_tree(&reading, "{a:\"b\"}");
    check_place(reading.root->first_child->key, 1, 1);
    check_place(reading.root->first_child, 1, 4);
    reading_free(&reading);
}

static void test_places_count_code_points_from_one(void **state)
{
    (void)state;
    struct reading reading = read_yaml(text_from("\xC3\xA9\xF0\x9F\x98\x80: [\xE2\x82\xAC, b]\n"
                                                 "c:\r\n"
                                                 "  - 'd'\n"
                                                 "  - e: f\n"));
    const struct node *list = reading.root->first_child;
    check_place(reading.root, 1, 1);
    check_place(list->key, 1, 1);
    check_place(list, 1, 5);
    check_place(list->first_child, 1, 6);
    check_place(list->first_child->next, 1, 9);
    const struct node *items = node_find(reading.root, "c");
    check_place(items->key, 2, 1);
    check_place(items, 3, 3);
    check_place(items->first_child, 3, 5);
    check_place(items->first_child->next, 4, 5);
    check_place(items->first_child->next->first_child, 4, 8);
    assert_string_equal(list->place.file, "a.yaml");
    reading_free(&reading);
}

static void test_nodes_know_their_value_and_number_of_children(void **state)
{
    (void)state;
    struct reading reading = read_yaml(text_from("a: [1, -22, true]\nb: 3000000000\n"));
    const struct node *list = node_find(reading.root, "a");
    assert_int_equal(reading.root->child_count, 2);
    assert_int_equal(list->child_count, 3);
    assert_true(list->first_child->integer == 1);
    assert_true(list->first_child->next->integer == -22);
    assert_true(list->first_child->next->next->integer == 1);
    assert_true(node_find(reading.root, "b")->integer == 3000000000LL);
    assert_null(list->first_child->key);
    reading_free(&reading);
}

static void test_finding_a_key(void **state)
{
    (void)state;
    struct reading reading = read_yaml(text_from("a: b\nab: c\n"));
    check_text(node_find(reading.root, "ab"), "c");
    assert_null(node_find(reading.root, "abc"));
    assert_null(node_find(reading.root, ""));
    assert_null(node_find(node_find(reading.root, "a"), "b"));
    reading_free(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_collections),
        cmocka_unit_test(test_an_empty_text_is_nothing),
        cmocka_unit_test(test_plain_words_have_kinds),
        cmocka_unit_test(test_keys_are_text),
        cmocka_unit_test(test_block_scalars),
        cmocka_unit_test(test_text_over_lines_is_folded),
        cmocka_unit_test(test_quotes_and_escapes),
        cmocka_unit_test(test_line_ends),
        cmocka_unit_test(test_one_document_may_be_marked),
        cmocka_unit_test(test_a_byte_order_mark_at_the_start_is_passed_over),
        cmocka_unit_test(test_places_count_code_points_from_one),
        cmocka_unit_test(test_nodes_know_their_value_and_number_of_children),
        cmocka_unit_test(test_finding_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
