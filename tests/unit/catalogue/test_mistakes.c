/* A catalogue full of mistakes gets a message for each, with its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "catalogue/catalogue.h"

enum { EXPECTED_MAX = 1 << 20 };

/* To see a difference: verder-indexer check --content tests/fixtures/mistakes, beside the file
 * that is compared here. */
static void test_every_mistake_is_told_with_its_place(void **state)
{
    (void)state;
    struct catalogue catalogue = {0};
    struct problem_list problems = {0};
    struct buffer expected = {0};
    struct buffer found = {0};
    struct error error;
    const char *path = "tests/fixtures/mistakes";
    assert_int_equal(file_read("tests/fixtures/mistakes.expected", EXPECTED_MAX, &expected, &error),
                     STATUS_OK);
    assert_int_equal(catalogue_load(&path, 1, &catalogue, &problems, &error), STATUS_INVALID);
    for (size_t i = 0; i < problems.count; i++) {
        problem_format(&problems.items[i], &found);
        buffer_append_char(&found, '\n');
    }
    assert_true(problems.total >= 30);
    assert_string_equal(found.data, expected.data);
    buffer_free(&expected);
    buffer_free(&found);
    problem_list_free(&problems);
    catalogue_free(&catalogue);
}

static void test_what_is_sound_is_kept(void **state)
{
    (void)state;
    struct catalogue catalogue = {0};
    struct problem_list problems = {0};
    struct error error;
    const char *path = "tests/fixtures/mistakes";
    assert_int_equal(catalogue_load(&path, 1, &catalogue, &problems, &error), STATUS_INVALID);
    const struct record *document =
        catalogue_find(&catalogue, RECORD_DOCUMENT, text_from("document-21"));
    assert_non_null(document);
    assert_true(text_is(document->title, "Heel"));
    assert_int_equal(document->place.line, 1);
    assert_int_equal(document->place.column, 25);
    /* Of two with one id the first. */
    document = catalogue_find(&catalogue, RECORD_DOCUMENT, text_from("document-1"));
    assert_non_null(document);
    assert_true(text_is(document->title, "Document 1"));
    problem_list_free(&problems);
    catalogue_free(&catalogue);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_mistake_is_told_with_its_place),
        cmocka_unit_test(test_what_is_sound_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
