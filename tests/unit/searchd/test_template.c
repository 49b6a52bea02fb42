#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "template/template.h"

static json_t *view_of(const char *json)
{
    json_error_t error;
    json_t *view = json_loads(json, JSON_ALLOW_NUL, &error);
    assert_non_null(view);
    return view;
}

/* Renders `source`, in a set with the partials "p" and "self". */
static enum status render(const char *source, const char *json, struct buffer *buffer,
                          struct error *error)
{
    struct template_set *set;
    json_t *view = view_of(json);
    assert_int_equal(template_set_create(&set, error), STATUS_OK);
    assert_int_equal(template_set_add(set, "p", text_from("[{{a}}]\n"), error), STATUS_OK);
    assert_int_equal(template_set_add(set, "self", text_from("{{>self}}"), error), STATUS_OK);
    enum status status = template_set_add(set, "main", text_from(source), error);
    if (status == STATUS_OK) {
        status = template_set_link(set, error);
    }
    if (status == STATUS_OK) {
        status = template_render(set, "main", view, buffer, error);
    }
    template_set_free(set);
    json_decref(view);
    return status;
}

static void check(const char *source, const char *json, const char *expected)
{
    struct buffer buffer = {0};
    struct error error = {0};
    if (render(source, json, &buffer, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    assert_string_equal(buffer.data != NULL ? buffer.data : "", expected);
    buffer_free(&buffer);
}

static void check_error(const char *source, const char *json, const char *message)
{
    struct buffer buffer = {0};
    struct error error = {0};
    assert_int_equal(render(source, json, &buffer, &error), STATUS_INVALID);
    assert_string_equal(error.message, message);
    buffer_free(&buffer);
}

static void test_variables(void **state)
{
    (void)state;
    check("", "{}", "");
    check("plain { } text", "{}", "plain { } text");
    check("{{a}} {{ b }} {{c.d}}", "{\"a\":\"x\",\"b\":-7,\"c\":{\"d\":\"y\"}}", "x -7 y");
    check("<{{a}}{{b.c}}{{a.b}}>", "{\"a\":null}", "<>");
    check("{{a.b}}", "{\"a\":\"text\"}", "");
}

static void test_escapes_everything(void **state)
{
    (void)state;
    check("{{a}}", "{\"a\":\"<script>alert('x' && \\\"y\\\")</script>\"}",
          "&lt;script&gt;alert(&#39;x&#39; &amp;&amp; &quot;y&quot;)&lt;/script&gt;");
    check("<a title=\"{{a}}\">", "{\"a\":\"\\\" onclick=\\\"x\"}",
          "<a title=\"&quot; onclick=&quot;x\">");
    check("{{a}}", "{\"a\":\"{{b}} café &amp;\",\"b\":\"no\"}", "{{b}} café &amp;amp;");
}

static void test_leaves_out_what_no_document_may_have(void **state)
{
    (void)state;
    check("{{a}}", "{\"a\":\"a\\u0001\\u001fb\\t\\nc\\ufffed\\uffff\\ufffde\"}",
          "ab\t\ncd\xef\xbf\xbd"
          "e");
}

static void test_writes_values_as_json(void **state)
{
    (void)state;
    check("<{{@a}}>", "{\"a\":{\"b\":[1,\"</script><!--&\",null]}}",
          "<{\"b\":[1,\"\\u003c/script\\u003e\\u003c!--\\u0026\",null]}>");
    check("{{@a.b}}", "{\"a\":{\"b\":\"x\"}}", "\"x\"");
    check_error("\n{{@a}}", "{}", "main:2: there is no such value: {{a}}");
}

static void test_has_no_unescaped_form(void **state)
{
    (void)state;
    check_error("{{{a}}}", "{}",
                "main:1: not a tag this program knows (values are always escaped): {{{a}}");
    check_error("\n{{&a}}", "{}",
                "main:2: not a tag this program knows (values are always escaped): {{&a}}");
    check_error("{{=<% %>=}}", "{}",
                "main:1: not a tag this program knows (values are always escaped): {{=<% %>=}}");
}

static void test_sections(void **state)
{
    (void)state;
    check("{{#a}}x{{/a}}", "{\"a\":true}", "x");
    check("{{#a}}x{{/a}}{{#b}}y{{/b}}{{#c}}z{{/c}}{{#d}}w{{/d}}{{#e}}v{{/e}}",
          "{\"a\":false,\"b\":null,\"c\":\"\",\"d\":[]}", "");
    check("{{#a}}{{b}}{{/a}}", "{\"a\":{\"b\":1}}", "1");
    check("{{#a}}{{b}}{{c}};{{/a}}", "{\"a\":[{\"b\":1},{\"b\":2}],\"c\":9}", "19;29;");
    check("{{#a}}{{.}},{{/a}}", "{\"a\":[\"x\",\"<\",3]}", "x,&lt;,3,");
    check("{{#a}}{{.}}{{/a}}", "{\"a\":\"text\"}", "text");
    check("{{#a.b}}{{c}}{{/a.b}}", "{\"a\":{\"b\":{\"c\":1}}}", "1");
    check("{{#a}}{{#b}}{{c}}{{/b}}{{/a}}", "{\"a\":[{\"b\":[{\"c\":1},{\"c\":2}]}]}", "12");
    check("{{#a}}{{b}}{{/a}}", "{\"a\":[{\"b\":null}],\"b\":\"outer\"}", "");
}

static void test_inverted_sections(void **state)
{
    (void)state;
    check("{{^a}}x{{/a}}", "{}", "x");
    check("{{^a}}x{{/a}}", "{\"a\":[]}", "x");
    check("{{^a}}x{{/a}}", "{\"a\":0}", "");
    check("{{#a}}{{^b}}n{{/b}}{{#b}}y{{/b}}{{/a}}", "{\"a\":[{\"b\":true},{\"b\":false}]}", "yn");
}

static void test_partials_and_comments(void **state)
{
    (void)state;
    check("<{{>p}}{{! a comment }}>", "{\"a\":\"&\"}", "<[&amp;]>");
    check("{{#l}}{{>p}}{{/l}}", "{\"l\":[{\"a\":1},{\"a\":2}]}", "[1][2]");
}

static void test_tags_alone_on_a_line_take_it_with_them(void **state)
{
    (void)state;
    check("a\n{{#b}}\nc\n  {{/b}}  \nd\n", "{\"b\":true}", "a\nc\nd");
    check("{{! x }}\na", "{}", "a");
    check("a {{#b}}\nc{{/b}}\n", "{\"b\":true}", "a \nc");
    check("a\n{{b}}\nc", "{\"b\":\"x\"}", "a\nx\nc");
    check("{{#b}}\n{{#c}}\n{{c}}\n{{/c}}\n{{/b}}\n", "{\"b\":1,\"c\":\"x\"}", "x\n");
}

static void test_tells_where_a_template_is_wrong(void **state)
{
    (void)state;
    check_error("a\n{{b", "{}", "main:2: a tag is not closed by }}: {{b}}");
    check_error("a\n\n{{/b}}", "{}", "main:3: closes a section that was not opened: {{b}}");
    check_error("{{#a}}\n{{#b}}\n{{/a}}", "{}",
                "main:3: closes another section than the last one opened: {{a}}");
    check_error("\n{{#a}}\n", "{}", "main:2: a section is not closed: {{a}}");
    check_error("{{}}", "{}",
                "main:1: not a tag this program knows (values are always escaped): {{}}");
    check_error("\n {{>none}}", "{}", "main:2: there is no template {{>none}}");
    check_error("\n{{a}}", "{\"a\":[]}", "main:2: neither a text nor a whole number: {{a}}");
    check_error("{{a}}", "{\"a\":true}", "main:1: neither a text nor a whole number: {{a}}");
}

static void test_nesting_is_limited(void **state)
{
    (void)state;
    check_error("{{>self}}", "{}", "self:1: nested too deeply: {{self}}");
    struct buffer source = {0};
    for (int i = 0; i < TEMPLATE_DEPTH_MAX + 1; i++) {
        buffer_append_string(&source, "{{#a}}");
    }
    check_error(source.data, "{\"a\":true}", "main:1: sections are nested too deeply: {{a}}");
    buffer_free(&source);
}

static void test_sets_refuse_what_they_cannot_hold(void **state)
{
    (void)state;
    struct template_set *set;
    struct error error;
    struct buffer large = {0};
    assert_int_equal(template_set_create(&set, &error), STATUS_OK);
    assert_int_equal(template_set_add(set, "a", text_from("x"), &error), STATUS_OK);
    assert_int_equal(template_set_add(set, "a", text_from("x"), &error), STATUS_INVALID);
    assert_true(buffer_reserve(&large, TEMPLATE_BYTES_MAX + 1));
    memset(large.data, 'x', TEMPLATE_BYTES_MAX + 1);
    large.size = TEMPLATE_BYTES_MAX + 1;
    assert_int_equal(template_set_add(set, "b", buffer_text(&large), &error), STATUS_LIMIT);
    buffer_clear(&large);
    assert_int_equal(template_render(set, "none", NULL, &large, &error), STATUS_NOT_FOUND);
    buffer_free(&large);
    template_set_free(set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_variables),
        cmocka_unit_test(test_escapes_everything),
        cmocka_unit_test(test_leaves_out_what_no_document_may_have),
        cmocka_unit_test(test_writes_values_as_json),
        cmocka_unit_test(test_has_no_unescaped_form),
        cmocka_unit_test(test_sections),
        cmocka_unit_test(test_inverted_sections),
        cmocka_unit_test(test_partials_and_comments),
        cmocka_unit_test(test_tags_alone_on_a_line_take_it_with_them),
        cmocka_unit_test(test_tells_where_a_template_is_wrong),
        cmocka_unit_test(test_nesting_is_limited),
        cmocka_unit_test(test_sets_refuse_what_they_cannot_hold),
    };
    return cmocka_run_group_tests_name("template", tests, NULL, NULL);
}
