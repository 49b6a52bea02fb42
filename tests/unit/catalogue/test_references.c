#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "content.h"

static void expect_ids(const struct content *content, enum record_type type, const char *const *ids,
                       size_t count)
{
    assert_int_equal(content->catalogue.counts[type], count);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(content->catalogue.records[type][i].id.data, ids[i]);
    }
}

static void test_records_are_in_canonical_order(void **state)
{
    (void)state;
    static const char *const events[] = {"a", "b"};
    static const char *const sessions[] = {"los", "a-1", "a-2-x", "a-2-y", "b-1"};
    static const char *const documents[] = {"1", "10", "2", "a", "a-b", "b"};
    struct content content;
    content_begin(&content);
    content_write(&content, "1.yaml",
                  text_from("event: {id: b, title: B}\n"
                            "sessions: [{id: b-1, title: T, number: 1}]\n"
                            "documents: [{id: b, title: T}, {id: 2, title: T}]\n"));
    content_write(&content, "2.yaml",
                  text_from("sessions: [{id: a-2-y, title: T, number: 2}, {id: a-1, title: T}]\n"
                            "event: {id: a, title: A}\n"));
    content_write(&content, "3.yaml",
                  text_from("sessions: [{id: los, title: T}]\n"
                            "documents: [{id: a-b, title: T}, {id: 10, title: T}]\n"));
    content_write(&content, "4.yaml",
                  text_from("sessions: [{id: a-2-x, title: T, number: 2, event: a}]\n"
                            "documents: [{id: a, title: T}, {id: 1, title: T}]\n"));
    content_load(&content);
    assert_int_equal(content.status, STATUS_OK);
    expect_ids(&content, RECORD_EVENT, events, 2);
    expect_ids(&content, RECORD_SESSION, sessions, 5);
    expect_ids(&content, RECORD_DOCUMENT, documents, 6);
    content_end(&content);
}

static void test_a_session_belongs_to_the_event_it_names_or_that_of_its_file(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(&content, "a.yaml",
                  text_from("sessions:\n  - {id: s1, title: T}\n  - {id: s2, title: T, event: b}\n"
                            "event: {id: a, title: A}\n"));
    content_write(&content, "b.yaml", text_from("event: {id: b, title: B}\n"));
    content_write(&content, "c.yaml", text_from("sessions: [{id: s3, title: T}]\n"));
    content_load(&content);
    assert_int_equal(content.status, STATUS_OK);
    const struct catalogue *catalogue = &content.catalogue;
    assert_string_equal(catalogue_find(catalogue, RECORD_SESSION, text_from("s1"))->event.data,
                        "a");
    assert_string_equal(catalogue_find(catalogue, RECORD_SESSION, text_from("s2"))->event.data,
                        "b");
    assert_int_equal(catalogue_find(catalogue, RECORD_SESSION, text_from("s3"))->event.size, 0);
    content_end(&content);
}

static void test_find_tells_types_apart(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(&content, "a.yaml",
                  text_from("event: {id: x, title: E}\n"
                            "sessions: [{id: x, title: S}]\n"
                            "documents: [{id: x, title: D}]\n"));
    content_load(&content);
    assert_int_equal(content.status, STATUS_OK);
    const struct catalogue *catalogue = &content.catalogue;
    struct text id = text_from("x");
    assert_string_equal(catalogue_find(catalogue, RECORD_EVENT, id)->title.data, "E");
    assert_string_equal(catalogue_find(catalogue, RECORD_SESSION, id)->title.data, "S");
    assert_string_equal(catalogue_find(catalogue, RECORD_DOCUMENT, id)->title.data, "D");
    assert_null(catalogue_find(catalogue, RECORD_EVENT, text_from("y")));
    assert_null(catalogue_find(&(struct catalogue){0}, RECORD_EVENT, id));
    content_end(&content);
}

/* A record with a mistake is there all the same, so that a reference to it is none. */
static void test_a_mistake_does_not_draw_others_with_it(void **state)
{
    (void)state;
    content_expect_yaml("event: {id: e}\n"
                        "sessions: [{id: s, title: S, documents: [d]}]\n"
                        "documents: [{id: d, title: D, year: 1}]\n",
                        "1:8: this event has no \"title\": add it\n"
                        "3:37: \"year\" must be a whole number from 1000 to 2999, not \"1\"\n");
}

static void test_places_of_references_are_exact(void **state)
{
    (void)state;
    content_expect_yaml("sessions:\n"
                        "  - event: nergens\n"
                        "    documents: [weg-1, d]\n"
                        "    id: s1\n"
                        "    title: S\n"
                        "  - documents: [d, d]\n"
                        "    title: Zonder id\n"
                        "  - documents:\n"
                        "      - weg-2\n"
                        "      - Fout\n"
                        "      - d\n"
                        "      - weg-3\n"
                        "    event: nergens\n"
                        "    id: s2\n"
                        "    title: S\n"
                        "documents: [{id: d, title: D}]\n",
                        "2:12: there is no event \"nergens\": add it, or remove it here\n"
                        "3:17: there is no document \"weg-1\": add it, or remove it here\n"
                        "6:5: this session has no \"id\": add it\n"
                        "6:20: document \"d\" is listed twice in this session: remove one\n"
                        "9:9: there is no document \"weg-2\": add it, or remove it here\n"
                        "10:9: \"Fout\" is no id: use a-z, 0-9, \".\", \"_\" and \"-\", and begin "
                        "with a letter or a digit\n"
                        "12:9: there is no document \"weg-3\": add it, or remove it here\n"
                        "13:12: there is no event \"nergens\": add it, or remove it here\n");
}

static void test_the_nearest_id_is_told(void **state)
{
    (void)state;
    content_expect_yaml("sessions: [{id: s, title: S, documents: [handreikng-b]}]\n"
                        "documents: [{id: handreiking-a, title: A}, {id: handreiking-b, title: "
                        "B}]\n",
                        "1:42: there is no document \"handreikng-b\": did you mean "
                        "\"handreiking-b\"?\n");
}

static void test_three_with_one_id_name_the_first(void **state)
{
    (void)state;
    content_expect_yaml("documents:\n"
                        "  - {id: d, title: A}\n"
                        "  - {id: d, title: B}\n"
                        "  - {id: d, title: C}\n",
                        "3:10: document id \"d\" is used already in line 2: choose another\n"
                        "4:10: document id \"d\" is used already in line 2: choose another\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_records_are_in_canonical_order),
        cmocka_unit_test(test_a_session_belongs_to_the_event_it_names_or_that_of_its_file),
        cmocka_unit_test(test_find_tells_types_apart),
        cmocka_unit_test(test_a_mistake_does_not_draw_others_with_it),
        cmocka_unit_test(test_places_of_references_are_exact),
        cmocka_unit_test(test_the_nearest_id_is_told),
        cmocka_unit_test(test_three_with_one_id_name_the_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
