#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "catalogue/url.h"
#include "catalogue/value.h"

static const struct field *find(enum field_owner owner, const char *name)
{
    const struct field *field = field_find(owner, text_from(name));
    assert_non_null(field);
    return field;
}

static void check_normalised(const char *name, const char *text, const char *expected)
{
    const struct field *field = find(OWNER_DOCUMENT, name);
    struct arena arena = {0};
    struct text once;
    struct text twice;
    assert_int_equal(value_normalise(field, text_from(text), &arena, &once), STATUS_OK);
    assert_string_equal(once.data, expected);
    assert_int_equal(once.size, strlen(expected));
    assert_int_equal(value_normalise(field, once, &arena, &twice), STATUS_OK);
    assert_string_equal(twice.data, expected);
    arena_free(&arena);
}

static void test_white_space_is_made_alike(void **state)
{
    (void)state;
    check_normalised("title", "", "");
    check_normalised("title", " \n\t ", "");
    check_normalised("title", "  Een \t titel\n\nvan twee   regels \n",
                     "Een titel van twee regels");
    check_normalised("summary", "\n  Een  alinea. \n  Nog een.\n\n\n\tDrie\n ",
                     "Een alinea.\nNog een.\n\nDrie");
}

static void test_other_characters_stay_as_they_are(void **state)
{
    (void)state;
    check_normalised("title", "Co\xC3\xB6rdinatie e\xCC\x81n\xC2\xA0'quotes' 🙂",
                     "Co\xC3\xB6rdinatie e\xCC\x81n\xC2\xA0'quotes' 🙂");
}

/* The message that a text gets as the value of a field; "" where it is right. */
static void check(enum field_owner owner, const char *name, const char *text, const char *expected)
{
    struct problem_list problems = {0};
    bool is_right = value_check(find(owner, name), text_from(text), (struct place){0}, &problems);
    assert_int_equal(is_right, problems.total == 0);
    assert_string_equal(problems.total > 0 ? problems.items[0].message : "", expected);
    problem_list_free(&problems);
}

static void check_date(const char *text, bool is_right)
{
    struct problem_list problems = {0};
    const struct field *field = find(OWNER_SESSION, "date");
    assert_int_equal(value_check(field, text_from(text), (struct place){0}, &problems), is_right);
    problem_list_free(&problems);
}

static void test_a_date_is_one_of_the_calendar(void **state)
{
    (void)state;
    check_date("2024-02-29", true);
    check_date("2000-02-29", true);
    check_date("1999-12-31", true);
    check_date("2023-02-29", false);
    check_date("1900-02-29", false);
    check_date("2024-04-31", false);
    check_date("2024-00-10", false);
    check_date("2024-13-10", false);
    check_date("2024-01-00", false);
    check_date("2024-1-01", false);
    check_date("24-01-01", false);
    check_date("2024-01-01T00:00", false);
    check_date("2024/01/01", false);
    check_date("2024-01-0x", false);
}

static void check_url(const char *url, bool is_right)
{
    assert_int_equal(url_find_fault(text_from(url)) == NULL, is_right);
}

static void test_a_url_is_one_of_the_web_with_a_host(void **state)
{
    (void)state;
    check_url("https://example.org", true);
    check_url("http://example.org/pad?q=a#b", true);
    check_url("HTTPS://EXAMPLE.ORG/", true);
    check_url("https://nl.example.org/wiki/Co\xC3\xB6rdinatie", true);
    check_url("https://user:secret@example.org:8080/", true);
    check_url("https://[::1]:8080/", true);
    check_url("javascript:alert(1)", false);
    check_url("JavaScript://example.org/%0aalert(1)", false);
    check_url("data:text/html,x", false);
    check_url("//example.org", false);
    check_url("https:/example.org", false);
    check_url("https://", false);
    check_url("https:///pad", false);
    check_url("https://?q", false);
    check_url("https://:80/", false);
    check_url("https://naam@/", false);
    check_url("https://\\example.org", false);
    check_url("https://example.org\\@elders.example", false);
    check_url("https://example.org/a\\b", false);
    check_url("https://example.org/a%5Cb", true);
    check_url("https://example.org/a b", false);
    check_url("https://example.org/a\xC2\xA0", false);
    check_url("https://example.org/a\nb", false);
    check_url("", false);
}

static void test_forms_are_checked(void **state)
{
    (void)state;
    check(OWNER_DOCUMENT, "id", "a.b_c-9", "");
    check(OWNER_DOCUMENT, "id", "9", "");
    check(OWNER_DOCUMENT, "id", ".a",
          "\".a\" is no id: use a-z, 0-9, \".\", \"_\" and \"-\", and begin with a letter or a "
          "digit");
    check(OWNER_DOCUMENT, "language", "nl", "");
    check(OWNER_DOCUMENT, "language", "fry", "");
    check(OWNER_DOCUMENT, "language", "nl-BE", "");
    check(OWNER_DOCUMENT, "language", "NL",
          "\"NL\" is no language: write \"nl\", \"en\" or \"nl-BE\"");
    check(OWNER_DOCUMENT, "language", "nl-B",
          "\"nl-B\" is no language: write \"nl\", \"en\" or \"nl-BE\"");
    check(OWNER_DOCUMENT, "language", "nl-",
          "\"nl-\" is no language: write \"nl\", \"en\" or \"nl-BE\"");
    check(OWNER_SESSION, "status", "held", "");
    check(OWNER_SESSION, "status", "planed",
          "unknown status \"planed\": did you mean \"planned\"?");
    check(OWNER_SESSION, "status", "vervallen",
          "unknown status \"vervallen\": use one of planned, held, cancelled, postponed");
}

static void test_control_characters_are_refused(void **state)
{
    (void)state;
    check(OWNER_DOCUMENT, "summary", "een\ntwee", "");
    check(OWNER_DOCUMENT, "title", "\xC2\xA1\xC2\xA0", "");
    check(OWNER_DOCUMENT, "title", "a\x1B[31m",
          "\"title\" contains the control character U+001B: remove it");
    check(OWNER_DOCUMENT, "title", "a\x7F",
          "\"title\" contains the control character U+007F: remove it");
    check(OWNER_DOCUMENT, "title", "a\xC2\x85",
          "\"title\" contains the control character U+0085: remove it");
    check(OWNER_DOCUMENT, "title", "a\r",
          "\"title\" contains the control character U+000D: remove it");
}

static void check_limit(enum field_owner owner, const char *name, size_t limit)
{
    static const char scheme[] = "https://";
    const struct field *field = find(owner, name);
    struct problem_list problems = {0};
    char *text = test_malloc(limit + 1);
    memset(text, 'a', limit + 1);
    if (field->kind == FIELD_URL) {
        memcpy(text, scheme, sizeof scheme - 1);
    }
    assert_true(value_check(field, text_of(text, limit), (struct place){0}, &problems));
    assert_false(value_check(field, text_of(text, limit + 1), (struct place){0}, &problems));
    assert_int_equal(problems.total, 1);
    test_free(text);
    problem_list_free(&problems);
}

static void test_texts_have_limits_in_bytes(void **state)
{
    (void)state;
    check_limit(OWNER_SESSION, "id", 200);
    check_limit(OWNER_SESSION, "event", 200);
    check_limit(OWNER_SESSION, "documents", 200); /* one of them */
    check_limit(OWNER_SESSION, "title", 1024);
    check_limit(OWNER_SESSION, "summary", 262144);
    check_limit(OWNER_PERSON, "name", 500);
    check_limit(OWNER_PERSON, "organisation", 500);
    check_limit(OWNER_DOCUMENT, "kind", 200);
    check_limit(OWNER_DOCUMENT, "publisher", 200);
    check_limit(OWNER_DOCUMENT, "url", 2048);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_white_space_is_made_alike),
        cmocka_unit_test(test_other_characters_stay_as_they_are),
        cmocka_unit_test(test_a_date_is_one_of_the_calendar),
        cmocka_unit_test(test_a_url_is_one_of_the_web_with_a_host),
        cmocka_unit_test(test_forms_are_checked),
        cmocka_unit_test(test_control_characters_are_refused),
        cmocka_unit_test(test_texts_have_limits_in_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
