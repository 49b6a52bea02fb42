#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "catalogue/catalogue.h"
#include "content.h"

static const char full[] =
    "{\"type\":\"session\",\"id\":\"s-1\",\"event\":\"e\",\"number\":7,\"title\":\"Zeg \\\"hé\\\" "
    "\\\\ 🙂\",\"summary\":\"Een\\nTwee\\n\\nDrie\",\"people\":[{\"name\":\"Jan\"},{\"name\":"
    "\"Ans\",\"organisation\":\"Ons huis\"}],\"status\":\"held\",\"date\":\"2024-02-29\","
    "\"language\":\"nl-BE\",\"url\":\"https://example.org/\",\"documents\":[\"a\",\"b\"]}";

static void assert_rewrites(const char *json)
{
    struct arena arena = {0};
    struct buffer buffer = {0};
    struct record record;
    struct error error;
    assert_int_equal(record_from_json(text_from(json), &arena, &record, &error), STATUS_OK);
    assert_int_equal(record_to_json(&record, &buffer, &error), STATUS_OK);
    assert_string_equal(buffer.data, json);
    buffer_free(&buffer);
    arena_free(&arena);
}

static void test_a_record_is_written_as_it_was_read(void **state)
{
    (void)state;
    assert_rewrites(full);
    assert_rewrites("{\"type\":\"event\",\"id\":\"e\",\"title\":\"T\"}");
    assert_rewrites("{\"type\":\"document\",\"id\":\"d\",\"title\":\"T\",\"kind\":\"gids\","
                    "\"publisher\":\"Wij\",\"year\":2021}");
}

static void test_members_are_read(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct record record;
    struct error error;
    assert_int_equal(record_from_json(text_from(full), &arena, &record, &error), STATUS_OK);
    assert_int_equal(record.type, RECORD_SESSION);
    assert_string_equal(record.title.data, "Zeg \"hé\" \\ 🙂");
    assert_string_equal(record.summary.data, "Een\nTwee\n\nDrie");
    assert_int_equal(record.number, 7);
    assert_int_equal(record.person_count, 2);
    assert_string_equal(record.people[1].organisation.data, "Ons huis");
    assert_int_equal(record.document_count, 2);
    assert_string_equal(record.documents[1].data, "b");
    arena_free(&arena);
}

/* A cut anywhere is no record, and nothing is read beyond the end. */
static void test_a_record_that_is_cut_is_corrupt(void **state)
{
    (void)state;
    for (size_t size = 0; size < strlen(full); size++) {
        struct arena arena = {0};
        struct record record;
        struct error error;
        char *copy = test_malloc(size > 0 ? size : 1);
        memcpy(copy, full, size);
        assert_int_equal(record_from_json(text_of(copy, size), &arena, &record, &error),
                         STATUS_CORRUPT);
        test_free(copy);
        arena_free(&arena);
    }
}

static void assert_corrupt(const char *json)
{
    struct arena arena = {0};
    struct record record = {.number = 42};
    struct error error = {0};
    assert_int_equal(record_from_json(text_from(json), &arena, &record, &error), STATUS_CORRUPT);
    assert_int_equal(record.number, 42);
    assert_true(error.message[0] != '\0');
    arena_free(&arena);
}

static void test_what_is_no_record_is_corrupt(void **state)
{
    (void)state;
    assert_corrupt("");
    assert_corrupt("null");
    assert_corrupt("{}");
    assert_corrupt("{\"id\":\"d\",\"type\":\"document\",\"title\":\"T\"}");
    assert_corrupt("{\"type\":\"boek\",\"id\":\"d\",\"title\":\"T\"}");
    assert_corrupt("{\"type\":\"document\",\"title\":\"T\"}");
    assert_corrupt("{\"type\":\"document\",\"id\":\"d\",\"people\":[]}");
    assert_corrupt("{\"type\":\"document\",\"id\":\"d\",\"year\":-1}");
    assert_corrupt("{\"type\":\"document\",\"id\":\"d\",\"year\":99999999999999999999}");
    assert_corrupt("{\"type\":\"document\",\"id\":\"d\",\"title\":\"\\x\"}");
    assert_corrupt("{\"type\":\"document\",\"id\":\"d\",\"title\":\"\xFF\"}");
    assert_corrupt("{\"type\":\"document\",\"id\":\"d\"}{}");
    assert_corrupt("{\"type\":\"document\",\"type\":\"event\",\"id\":\"d\"}");
}

static void test_a_list_over_its_limit_is_corrupt(void **state)
{
    (void)state;
    struct buffer json = {0};
    buffer_append_string(&json, "{\"type\":\"session\",\"id\":\"s\",\"documents\":[\"a\"");
    for (int i = 0; i < 100; i++) {
        buffer_append_string(&json, ",\"a\"");
    }
    buffer_append_string(&json, "]}");
    assert_corrupt(json.data);
    buffer_free(&json);
}

static void write_all(const struct catalogue *catalogue, struct buffer *buffer)
{
    struct error error;
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        for (size_t i = 0; i < catalogue->counts[type]; i++) {
            const struct record *record = &catalogue->records[type][i];
            assert_int_equal(record_to_json(record, buffer, &error), STATUS_OK);
            buffer_append_char(buffer, '\n');
        }
    }
}

/* Written as JSON Lines and loaded again, a catalogue is the same, record by record. */
static void assert_round_trip(const char *path)
{
    struct content content;
    struct catalogue catalogue = {0};
    struct problem_list problems = {0};
    struct buffer first = {0};
    struct buffer second = {0};
    struct error error;
    assert_int_equal(catalogue_load(&path, 1, &catalogue, &problems, &error), STATUS_OK);
    write_all(&catalogue, &first);
    content_begin(&content);
    content_write(&content, "export.jsonl", buffer_text(&first));
    content_load(&content);
    assert_int_equal(content.status, STATUS_OK);
    write_all(&content.catalogue, &second);
    assert_true(first.size > 1000);
    assert_string_equal(first.data, second.data);
    content_end(&content);
    buffer_free(&first);
    buffer_free(&second);
    problem_list_free(&problems);
    catalogue_free(&catalogue);
}

static void test_catalogues_survive_the_round_trip(void **state)
{
    (void)state;
    assert_round_trip("data/content");
    assert_round_trip("tests/fixtures/library");
}

static void test_each_record_survives_the_round_trip(void **state)
{
    (void)state;
    struct catalogue catalogue = {0};
    struct problem_list problems = {0};
    struct buffer json = {0};
    struct error error;
    const char *path = "tests/fixtures/library";
    assert_int_equal(catalogue_load(&path, 1, &catalogue, &problems, &error), STATUS_OK);
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        assert_true(catalogue.counts[type] > 0);
        for (size_t i = 0; i < catalogue.counts[type]; i++) {
            buffer_clear(&json);
            assert_int_equal(record_to_json(&catalogue.records[type][i], &json, &error), STATUS_OK);
            assert_rewrites(json.data);
        }
    }
    buffer_free(&json);
    problem_list_free(&problems);
    catalogue_free(&catalogue);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_record_is_written_as_it_was_read),
        cmocka_unit_test(test_members_are_read),
        cmocka_unit_test(test_a_record_that_is_cut_is_corrupt),
        cmocka_unit_test(test_what_is_no_record_is_corrupt),
        cmocka_unit_test(test_a_list_over_its_limit_is_corrupt),
        cmocka_unit_test(test_catalogues_survive_the_round_trip),
        cmocka_unit_test(test_each_record_survives_the_round_trip),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
