#include "reading.h"

static void check_json(const char *json, const char *expected)
{
    struct reading reading = read_json(text_from(json), 1);
    check_tree(&reading, expected);
    reading_free(&reading);
}

static void test_values(void **state)
{
    (void)state;
    check_json("{\"a\":[1,-2.5e3,\"b\",null,true,false,{}],\"c\":{}}",
               "{a:[1,-2.5e3,\"b\",null,true,false,{}],c:{}}");
    check_json(" \t\r\n[ 1 , 2 ]\n", "[1,2]");
    check_json("\"a\"", "\"a\"");
    check_json("[]", "[]");
    check_json("[\"yes\",\"1\",\"null\",\"~\",\"\"]", "[\"yes\",\"1\",\"null\",\"~\",\"\"]");
}

static void test_an_empty_text_is_nothing(void **state)
{
    (void)state;
    static const char *const texts[] = {"", " ", "\r\n"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct reading reading = read_json(text_from(texts[i]), 3);
        assert_int_equal(reading.status, STATUS_OK);
        assert_int_equal(reading.root->kind, NODE_NULL);
        check_place(reading.root, 3, 1);
        reading_free(&reading);
    }
    struct reading reading = read_json(text_of(NULL, 0), 1);
    assert_int_equal(reading.root->kind, NODE_NULL);
    reading_free(&reading);
}

static void test_numbers(void **state)
{
    (void)state;
    struct reading reading =
        read_json(text_from("[0,-7,9223372036854775807,9223372036854775808,1e2,1.0]"), 1);
    static const enum node_kind kinds[] = {NODE_INTEGER, NODE_INTEGER, NODE_INTEGER,
                                           NODE_NUMBER,  NODE_NUMBER,  NODE_NUMBER};
    const struct node *node = reading.root->first_child;
    assert_true(node->next->integer == -7);
    assert_true(node->next->next->integer == INT64_MAX);
    check_text(node->next->next->next, "9223372036854775808");
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++, node = node->next) {
        assert_int_equal(node->kind, kinds[i]);
    }
    reading_free(&reading);
}

static void test_escapes_and_surrogate_pairs(void **state)
{
    (void)state;
    check_json("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"\"\\/\b\f\n\r\t\xC3\xA9\"");
    check_json("\"\\ud83d\\ude00\\uD800\\uDC00\"", "\"\xF0\x9F\x98\x80\xF0\x90\x80\x80\"");
    check_json("[\"a\\\\\",\"]\\\"[\",\"{:,}\"]", "[\"a\\\",\"]\"[\",\"{:,}\"]");
    check_json("{\"\\u0061\":1}", "{a:1}");
}

static void test_the_order_of_keys_is_kept(void **state)
{
    (void)state;
    check_json("{\"z\":1,\"a\":2,\"m\":3,\"b\":4,\"y\":5,\"c\":6,\"x\":7,\"d\":8,\"\":9}",
               "{z:1,a:2,m:3,b:4,y:5,c:6,x:7,d:8,:9}");
}

static void test_places_of_nested_values(void **state)
{
    (void)state;
    struct reading reading = read_json(
        text_from("{ \"\xC3\xA9\\n\" : [ 1 , \"\xF0\x9F\x98\x80\\u00e9\", {\"b\":{\"c\":null}} ],\n"
                  "  \"d\": true}"),
        41);
    const struct node *list = reading.root->first_child;
    check_place(reading.root, 41, 1);
    check_place(list->key, 41, 3);
    check_place(list, 41, 11);
    check_place(list->first_child, 41, 13);
    check_place(list->first_child->next, 41, 17);
    const struct node *object = list->first_child->next->next;
    check_place(object, 41, 28);
    check_place(node_find(object, "b")->key, 41, 29);
    check_place(node_find(object, "b"), 41, 33);
    check_place(node_find(node_find(object, "b"), "c"), 41, 38);
    check_place(node_find(reading.root, "d")->key, 42, 3);
    check_place(node_find(reading.root, "d"), 42, 8);
    assert_string_equal(object->place.file, "a.jsonl");
    reading_free(&reading);
}

static void test_a_byte_order_mark_may_begin_the_file(void **state)
{
    (void)state;
    struct reading reading = read_json(text_from("\xEF\xBB\xBF{}"), 1);
    check_tree(&reading, "{}");
    check_place(reading.root, 1, 1);
    reading_free(&reading);
    reading = read_json(text_from("\xEF\xBB\xBF{}"), 2);
    assert_int_equal(reading.status, STATUS_INVALID);
    reading_free(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_an_empty_text_is_nothing),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_escapes_and_surrogate_pairs),
        cmocka_unit_test(test_the_order_of_keys_is_kept),
        cmocka_unit_test(test_places_of_nested_values),
        cmocka_unit_test(test_a_byte_order_mark_may_begin_the_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
