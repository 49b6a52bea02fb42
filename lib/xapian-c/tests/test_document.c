/* What a document takes, and how it arrives. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support.h"

static void checks_what_a_document_is_given(void **state)
{
    (void)state;
    char bytes[XC_TERM_MAX + 1];
    memset(bytes, 'x', sizeof bytes);
    const xc_text longest = {bytes, XC_TERM_MAX}, longer = {bytes, XC_TERM_MAX + 1};
    xc_document *document;
    assert_done(xc_document_create(&document, &support_error));
    assert_done(xc_document_add_term(document, longest, 1, &support_error));
    assert_status(xc_document_add_term(document, longer, 1, &support_error), XC_INVALID);
    assert_status(xc_document_add_posting(document, longer, 1, 1, &support_error), XC_INVALID);
    assert_status(xc_document_add_term(document, TEXT(""), 1, &support_error), XC_INVALID);
    assert_status(xc_document_add_posting(document, TEXT("x"), 0, 1, &support_error), XC_INVALID);
    bytes[0] = '\0'; /* counts as two */
    assert_status(xc_document_add_term(document, longest, 1, &support_error), XC_INVALID);
    assert_done(xc_document_set_value(document, UINT32_MAX - 1, TEXT("x"), &support_error));
    assert_status(xc_document_set_value(document, UINT32_MAX, TEXT("x"), &support_error),
                  XC_INVALID);
    xc_document_free(document);
}

static void refuses_content_over_the_limit(void **state)
{
    (void)state;
    char *bytes = calloc(1, XC_CONTENT_MAX + 1);
    assert_non_null(bytes);
    const xc_text longer = {bytes, XC_CONTENT_MAX + 1};
    xc_document *document;
    xc_writer *writer;
    assert_done(xc_document_create(&document, &support_error));
    assert_status(xc_document_set_data(document, longer, &support_error), XC_INVALID);
    assert_status(xc_document_set_value(document, 0, longer, &support_error), XC_INVALID);
    assert_done(xc_writer_create("content", 0, &writer, &support_error));
    assert_status(xc_writer_set_metadata(writer, TEXT("x"), longer, &support_error), XC_INVALID);
    assert_done(xc_writer_commit(writer, &support_error));
    xc_writer_free(writer);
    xc_document_free(document);
    free(bytes);
}

static void keeps_a_document_of_the_greatest_length(void **state)
{
    (void)state;
    xc_document *document;
    xc_writer *writer;
    uint32_t number;
    assert_done(xc_document_create(&document, &support_error));
    assert_done(xc_document_add_term(document, TEXT("x"), XC_LENGTH_MAX - 1, &support_error));
    assert_done(xc_document_add_term(document, TEXT("y"), 1, &support_error));
    assert_status(xc_document_add_term(document, TEXT("z"), 1, &support_error), XC_INVALID);
    assert_status(xc_document_add_posting(document, TEXT("z"), 1, UINT32_MAX, &support_error),
                  XC_INVALID);
    assert_true(XC_TWO_FIELD(XC_TITLE_UNITS_MAX, XC_BODY_UNITS_MAX) <= XC_LENGTH_MAX);
    assert_done(xc_writer_create("long", 0, &writer, &support_error));
    assert_done(xc_writer_add(writer, document, &number, &support_error));
    assert_done(xc_writer_commit(writer, &support_error));
    xc_writer_free(writer);
    xc_document_free(document);

    const char *source = "long";
    xc_text data;
    assert_done(xc_compact(&source, 1, "long.index", &support_error));
    xc_database *database = support_open("long.index");
    assert_done(xc_database_data(database, 1, &data, &support_error));
    xc_database_free(database);
}

static void clears_a_document(void **state)
{
    (void)state;
    xc_document *document;
    xc_writer *writer;
    uint32_t number;
    assert_done(xc_document_create(&document, &support_error));
    assert_done(xc_document_add_term(document, TEXT("old"), XC_LENGTH_MAX, &support_error));
    assert_done(xc_document_set_value(document, 0, TEXT("old"), &support_error));
    assert_done(xc_document_set_data(document, TEXT("old"), &support_error));
    xc_document_clear(document);
    assert_done(xc_document_add_term(document, TEXT("new"), XC_LENGTH_MAX, &support_error));
    assert_done(xc_writer_create("clear", 0, &writer, &support_error));
    assert_done(xc_writer_add(writer, document, &number, &support_error));
    assert_int_equal(number, 1);
    xc_document_free(document);
    assert_done(xc_writer_commit(writer, &support_error));
    xc_writer_free(writer);

    const char *source = "clear";
    assert_done(xc_compact(&source, 1, "clear.index", &support_error));
    xc_database *database = support_open("clear.index");
    uint32_t count;
    xc_text text;
    assert_done(xc_database_frequency(database, TEXT("old"), &count, &support_error));
    assert_int_equal(count, 0);
    assert_done(xc_database_frequency(database, TEXT("new"), &count, &support_error));
    assert_int_equal(count, 1);
    assert_done(xc_database_value(database, 1, 0, &text, &support_error));
    assert_int_equal(text.size, 0);
    assert_done(xc_database_data(database, 1, &text, &support_error));
    assert_int_equal(text.size, 0);
    xc_database_free(database);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(checks_what_a_document_is_given),
        cmocka_unit_test(refuses_content_over_the_limit),
        cmocka_unit_test(keeps_a_document_of_the_greatest_length),
        cmocka_unit_test(clears_a_document),
    };
    return cmocka_run_group_tests(tests, support_enter_folder, support_leave_folder);
}
