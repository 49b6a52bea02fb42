#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "content.h"

static void test_any_scalar_is_a_text(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(&content, "a.yaml",
                  text_from("documents:\n"
                            "  - {id: 2021, title: 2021, summary: 1.50, kind: true}\n"
                            "  - {id: b, title: 2024-01-31, summary: no, publisher: 'null'}\n"));
    content_load(&content);
    assert_int_equal(content.status, STATUS_OK);
    const struct record *documents = content.catalogue.records[RECORD_DOCUMENT];
    assert_string_equal(documents[0].id.data, "2021");
    assert_string_equal(documents[0].title.data, "2021");
    assert_string_equal(documents[0].summary.data, "1.50");
    assert_string_equal(documents[0].kind.data, "true");
    assert_string_equal(documents[1].title.data, "2024-01-31");
    assert_string_equal(documents[1].summary.data, "no");
    assert_string_equal(documents[1].publisher.data, "null");
    content_end(&content);
}

static void test_nothing_is_as_absent(void **state)
{
    (void)state;
    content_expect_yaml("event:\nsessions:\ndocuments:\n"
                        "  - {id: a, title: A, kind: ~, year: null, url: ''}\n"
                        "  - id: b\n    title: B\n    summary:\n",
                        "");
    content_expect_yaml("sessions:\n  - {id: a, title: A, people: , documents: [], event: }\n", "");
    content_expect_yaml("documents:\n  - {id: a, title: ~}\n  - {id: '', title: B}\n",
                        "2:13: \"title\" is empty: fill it in\n"
                        "3:10: \"id\" is empty: fill it in\n");
}

static void test_people_are_names_or_mappings(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(&content, "a.yaml",
                  text_from("sessions:\n  - id: a\n    title: A\n    people:\n"
                            "      - Jan  Jansen\n      - {name: Ans, organisation: Ons huis}\n"));
    content_load(&content);
    assert_int_equal(content.status, STATUS_OK);
    const struct record *session = content.catalogue.records[RECORD_SESSION];
    assert_int_equal(session->person_count, 2);
    assert_string_equal(session->people[0].name.data, "Jan Jansen");
    assert_int_equal(session->people[0].organisation.size, 0);
    assert_string_equal(session->people[1].name.data, "Ans");
    assert_string_equal(session->people[1].organisation.data, "Ons huis");
    content_end(&content);
}

static void test_numbers_have_limits(void **state)
{
    (void)state;
    content_expect_yaml("sessions:\n"
                        "  - {id: a, title: A, number: 0}\n"
                        "  - {id: b, title: B, number: 100000}\n"
                        "  - {id: c, title: C, number: -1}\n"
                        "documents:\n"
                        "  - {id: a, title: A, year: 1000}\n"
                        "  - {id: b, title: B, year: 2999}\n"
                        "  - {id: c, title: C, year: 3000}\n"
                        "  - {id: d, title: D, year: 99999999999999999999}\n",
                        "4:31: \"number\" must be a whole number from 0 to 100000, not \"-1\"\n"
                        "8:29: \"year\" must be a whole number from 1000 to 2999, not \"3000\"\n"
                        "9:29: \"year\" must be a whole number from 1000 to 2999, not "
                        "\"99999999999999999999\"\n");
}

static void test_a_list_has_at_most_a_hundred_items(void **state)
{
    (void)state;
    struct buffer yaml = {0};
    buffer_append_string(&yaml, "sessions:\n  - {id: s, title: S, people: [");
    for (int i = 0; i < 100; i++) {
        buffer_append_string(&yaml, "Jan,");
    }
    buffer_append_string(&yaml, "]}\n");
    content_expect_yaml(yaml.data, "");
    yaml.size -= 4;
    buffer_append_string(&yaml, ",Piet]}\n");
    content_expect_yaml(yaml.data, "2:31: \"people\" has 101 items: keep at most 100\n");
    buffer_free(&yaml);
}

/* A duplicate key is told of once, and its value is not read on top of the first. */
static void test_a_duplicate_key_is_harmless(void **state)
{
    (void)state;
    content_expect_yaml(
        "sessions:\n"
        "  - id: s\n"
        "    title: S\n"
        "    documents: [a, a1, a2]\n"
        "    documents: [b]\n"
        "documents: [{id: a, title: A}, {id: a1, title: A}, {id: a2, title: A}]\n",
        "5:5: duplicate key \"documents\": it stands in line 4 already; keep one of "
        "them\n");
}

static void test_a_file_may_be_empty_beside_others(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(&content, "a.yaml", text_from(""));
    content_write(&content, "b.yaml", text_from("# nog niets\n"));
    content_write(&content, "c.yaml", text_from("documents: [{id: a, title: A}]\n"));
    content_load(&content);
    assert_int_equal(content.status, STATUS_OK);
    assert_int_equal(content.catalogue.file_count, 3);
    content_end(&content);
}

static void test_nesting_has_a_limit(void **state)
{
    (void)state;
    struct content content;
    struct buffer yaml = {0};
    content_begin(&content);
    for (int i = 0; i < 100000; i++) {
        buffer_append_char(&yaml, '[');
    }
    content_write(&content, "a.yaml", buffer_text(&yaml));
    content_write(&content, "a.jsonl", buffer_text(&yaml));
    content_load(&content);
    assert_int_equal(content.problems.total, 2);
    content_end(&content);
    buffer_free(&yaml);
}

/* Each level of an alias bomb is told of, and none is expanded. */
static void test_an_alias_bomb_does_not_go_off(void **state)
{
    (void)state;
    struct content content;
    struct buffer yaml = {0};
    content_begin(&content);
    buffer_append_string(&yaml, "a0: &a0 [lol,lol,lol]\n");
    for (int i = 1; i < 100; i++) {
        buffer_append_format(&yaml, "a%d: &a%d [*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d]\n", i,
                             i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
    }
    content_write(&content, "a.yaml", buffer_text(&yaml));
    content_load(&content);
    assert_int_equal(content.status, STATUS_INVALID);
    assert_true(content.problems.total > 900);
    assert_true(content.catalogue.arena.total < 1 << 20);
    content_end(&content);
    buffer_free(&yaml);
}

static void test_a_file_has_a_limit(void **state)
{
    (void)state;
    struct content content;
    struct buffer yaml = {0};
    struct buffer found = {0};
    content_begin(&content);
    assert_true(buffer_reserve(&yaml, CATALOGUE_YAML_BYTES_MAX + 1));
    for (yaml.size = 0; yaml.size <= CATALOGUE_YAML_BYTES_MAX; yaml.size++) {
        yaml.data[yaml.size] = '#';
    }
    content_write(&content, "a.yaml", buffer_text(&yaml));
    content_load(&content);
    content_list_problems(&content, &found);
    assert_string_equal(found.data, "a.yaml: is larger than the 67108864 bytes allowed; split it "
                                    "into more files\n");
    content_end(&content);
    buffer_free(&yaml);
    buffer_free(&found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_any_scalar_is_a_text),
        cmocka_unit_test(test_nothing_is_as_absent),
        cmocka_unit_test(test_people_are_names_or_mappings),
        cmocka_unit_test(test_numbers_have_limits),
        cmocka_unit_test(test_a_list_has_at_most_a_hundred_items),
        cmocka_unit_test(test_a_duplicate_key_is_harmless),
        cmocka_unit_test(test_a_file_may_be_empty_beside_others),
        cmocka_unit_test(test_nesting_has_a_limit),
        cmocka_unit_test(test_an_alias_bomb_does_not_go_off),
        cmocka_unit_test(test_a_file_has_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
