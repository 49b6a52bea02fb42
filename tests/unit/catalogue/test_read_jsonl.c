#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "content.h"

#define DOCUMENT(id) "{\"type\":\"document\",\"id\":\"" id "\",\"title\":\"T\"}"

static void check_count(struct text text, size_t documents, const char *problems)
{
    struct content content;
    struct buffer found = {0};
    content_begin(&content);
    content_write(&content, "a.jsonl", text);
    content_load(&content);
    content_list_problems(&content, &found);
    assert_string_equal(found.data != NULL ? found.data : "", problems);
    assert_int_equal(content.catalogue.counts[RECORD_DOCUMENT], documents);
    buffer_free(&found);
    content_end(&content);
}

static void test_blank_lines_and_line_ends_do_not_matter(void **state)
{
    (void)state;
    check_count(text_from(DOCUMENT("a") "\n\n  \n" DOCUMENT("b") "\n"), 2, "");
    check_count(text_from(DOCUMENT("a") "\r\n\r\n" DOCUMENT("b")), 2, "");
    check_count(text_from("\xEF\xBB\xBF" DOCUMENT("a") "\n"), 1, "");
}

static void test_a_last_line_that_is_cut_is_told(void **state)
{
    (void)state;
    check_count(text_from(DOCUMENT("a") "\n{\"type\":\"docum"), 1,
                "a.jsonl:2:1: the file ends in the middle of this line: copy it again, whole\n");
}

static void test_a_nul_is_told(void **state)
{
    (void)state;
    static const char text[] = DOCUMENT("a") "\n{\"type\":\"document\",\"id\":\"b\0\"}\n";
    struct content content;
    content_begin(&content);
    content_write(&content, "a.jsonl", text_of(text, sizeof text - 1));
    content_load(&content);
    assert_int_equal(content.problems.total, 1);
    assert_int_equal(content.problems.items[0].place.line, 2);
    assert_int_equal(content.problems.items[0].place.column, 27);
    content_end(&content);
}

static void test_a_mistake_hides_no_other_line(void **state)
{
    (void)state;
    content_expect_jsonl("[]\n" DOCUMENT("a") "\n7\n" DOCUMENT("a") "\n{}\n",
                         "1:1: a line must be a record in { and }, not a list\n"
                         "3:1: a line must be a record in { and }, not a whole number\n"
                         "4:25: document id \"a\" is used already in line 2: choose another\n"
                         "5:1: this record has no \"type\": add \"session\", \"document\" or "
                         "\"event\"\n");
}

/* A line of exactly `size` bytes. */
static void append_line(struct buffer *buffer, const char *id, size_t size)
{
    size_t end = buffer->size + size;
    buffer_append_format(buffer, "{\"type\":\"document\",\"id\":\"%s\",\"title\":\"T\"", id);
    while (buffer->size + 1 < end) {
        buffer_append_char(buffer, ' ');
    }
    buffer_append_string(buffer, "}\n");
}

static void test_lines_have_a_limit(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    append_line(&buffer, "a", CATALOGUE_LINE_BYTES_MAX);
    append_line(&buffer, "b", CATALOGUE_LINE_BYTES_MAX + 1);
    append_line(&buffer, "c", (size_t)4 * CATALOGUE_LINE_BYTES_MAX);
    append_line(&buffer, "d", 100);
    check_count(buffer_text(&buffer), 2,
                "a.jsonl:2:1: this line is longer than 1048576 bytes: shorten the record\n"
                "a.jsonl:3:1: this line is longer than 1048576 bytes: shorten the record\n");
    buffer_free(&buffer);
}

static void test_an_event_of_the_file_is_not_that_of_its_sessions(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(
        &content, "a.jsonl",
        text_from("{\"type\":\"event\",\"id\":\"e\",\"title\":\"E\"}\n"
                  "{\"type\":\"session\",\"id\":\"s\",\"title\":\"S\"}\n"
                  "{\"type\":\"session\",\"id\":\"t\",\"title\":\"T\",\"event\":\"e\"}\n"));
    content_load(&content);
    assert_int_equal(content.status, STATUS_OK);
    assert_int_equal(content.catalogue.records[RECORD_SESSION][0].event.size, 0);
    assert_string_equal(content.catalogue.records[RECORD_SESSION][1].event.data, "e");
    content_end(&content);
}

enum { MANY = 20000 };

/* Problems beyond those that are kept are counted, and cost no search for a nearest id. */
static void test_many_records_and_many_problems(void **state)
{
    (void)state;
    struct content content;
    struct buffer buffer = {0};
    content_begin(&content);
    for (int i = 0; i < MANY; i++) {
        buffer_append_format(&buffer,
                             "{\"type\":\"session\",\"id\":\"s%d\",\"title\":\"S\",\"documents\":"
                             "[\"niets-%d\"]}\n{\"type\":\"document\",\"id\":\"d%d\",\"title\":"
                             "\"D\"}\n",
                             i, i, i % (MANY / 2));
    }
    content_write(&content, "a.jsonl", buffer_text(&buffer));
    content_load(&content);
    assert_int_equal(content.problems.total, MANY + MANY / 2);
    assert_int_equal(content.problems.count, PROBLEMS_KEPT_MAX);
    assert_int_equal(content.catalogue.counts[RECORD_SESSION], MANY);
    assert_int_equal(content.catalogue.counts[RECORD_DOCUMENT], MANY / 2);
    buffer_free(&buffer);
    content_end(&content);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blank_lines_and_line_ends_do_not_matter),
        cmocka_unit_test(test_a_last_line_that_is_cut_is_told),
        cmocka_unit_test(test_a_nul_is_told),
        cmocka_unit_test(test_a_mistake_hides_no_other_line),
        cmocka_unit_test(test_lines_have_a_limit),
        cmocka_unit_test(test_an_event_of_the_file_is_not_that_of_its_sessions),
        cmocka_unit_test(test_many_records_and_many_problems),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
