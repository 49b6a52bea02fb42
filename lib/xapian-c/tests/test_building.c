/* Documents, the writer, merging, and publishing by rename. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "support.h"

static const struct support_sample samples[] = {
    {.data = "one", .postings = {{"wijk", 1, 1}}},
    {.data = "two", .postings = {{"wijk", 1, 1}, {"plein", 2, 3}}},
    {.data = "three", .postings = {{"plein", 1, 1}}},
};

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

static void creates_only_where_it_can(void **state)
{
    (void)state;
    xc_writer *writer, *second = NULL;
    assert_done(xc_writer_create("created", 0, &writer, &support_error));
    assert_status(xc_writer_create("created", 0, &second, &support_error), XC_INVALID);
    xc_writer_free(writer);
    assert_status(xc_writer_create("missing/folder", 0, &second, &support_error), XC_NOT_FOUND);
    FILE *file = fopen("file", "w");
    assert_non_null(file);
    fclose(file);
    assert_status(xc_writer_create("file", 0, &second, &support_error), XC_INVALID);
    assert_null(second);
}

static void says_that_permission_is_missing(void **state)
{
    (void)state;
    const uid_t user = geteuid();
    assert_int_equal(chmod(".", 0755), 0);
    assert_int_equal(mkdir("closed", 0555), 0);
    if (user == 0)
        assert_int_equal(seteuid(65534), 0); /* root may everything */
    xc_writer *writer;
    const xc_status created = xc_writer_create("closed/folder", 0, &writer, &support_error);
    const int restored = user == 0 ? seteuid(user) : 0;
    assert_int_equal(restored, 0);
    assert_int_equal(created, XC_IO);
    assert_non_null(strstr(support_error.message, "Permission denied"));
}

static void refuses_bad_metadata_and_goes_on(void **state)
{
    (void)state;
    xc_writer *writer;
    assert_done(xc_writer_create("metadata", 0, &writer, &support_error));
    assert_status(xc_writer_set_metadata(writer, TEXT(""), TEXT("x"), &support_error), XC_INVALID);
    assert_done(xc_writer_set_metadata(writer, TEXT("key"), TEXT("old"), &support_error));
    assert_done(xc_writer_set_metadata(writer, TEXT("key"), TEXT("a\0b"), &support_error));
    assert_done(xc_writer_commit(writer, &support_error));
    xc_writer_free(writer);

    const char *source = "metadata";
    assert_done(xc_compact(&source, 1, "metadata.index", &support_error));
    xc_database *database = support_open("metadata.index");
    xc_text value;
    assert_done(xc_database_metadata(database, TEXT("key"), &value, &support_error));
    assert_int_equal(value.size, 3);
    assert_memory_equal(value.data, "a\0b", 3);
    assert_done(xc_database_metadata(database, TEXT("other"), &value, &support_error));
    assert_int_equal(value.size, 0);
    xc_database_free(database);
}

/* How many documents of an uncommitted database others see. */
static uint32_t count_written(const char *folder)
{
    xc_database *database;
    uint32_t count;
    unlink("written.index");
    assert_done(xc_compact(&folder, 1, "written.index", &support_error));
    database = support_open("written.index");
    assert_done(xc_database_count(database, &count, &support_error));
    xc_database_free(database);
    return count;
}

static void writes_out_every_so_many_documents(void **state)
{
    (void)state;
    xc_writer *writer;
    assert_done(xc_writer_create("flushed", 2, &writer, &support_error));
    support_add(writer, &samples[0]);
    assert_int_equal(count_written("flushed"), 0);
    support_add(writer, &samples[1]);
    assert_int_equal(count_written("flushed"), 2);
    xc_writer_free(writer);
}

static void build_part(const char *folder, const struct support_sample *sample, const char *value)
{
    xc_writer *writer;
    assert_done(xc_writer_create(folder, 0, &writer, &support_error));
    support_add(writer, sample);
    assert_done(xc_writer_set_metadata(writer, TEXT("key"), support_text(value), &support_error));
    assert_done(xc_writer_commit(writer, &support_error));
    xc_writer_free(writer);
}

static void merges_in_order(void **state)
{
    (void)state;
    const char *const sources[] = {"part-b", "part-a", "part-c"};
    for (size_t i = 0; i < 3; i++)
        build_part(sources[i], &samples[i], sources[i]);
    assert_done(xc_compact(sources, 3, "merged.index", &support_error));
    xc_database *database = support_open("merged.index");
    xc_text text;
    for (uint32_t number = 1; number <= 3; number++) {
        assert_done(xc_database_data(database, number, &text, &support_error));
        support_assert_text(text, samples[number - 1].data);
    }
    assert_done(xc_database_metadata(database, TEXT("key"), &text, &support_error));
    support_assert_text(text, "part-b");
    xc_database_free(database);
}

static void merges_only_what_is_there(void **state)
{
    (void)state;
    const char *source = "missing";
    assert_status(xc_compact(&source, 1, "none.index", &support_error), XC_NOT_FOUND);
    assert_status(xc_compact(&source, 0, "none.index", &support_error), XC_INVALID);
    assert_int_equal(access("none.index", F_OK), -1);

    build_part("there", &samples[0], "there");
    source = "there";
    assert_status(xc_compact(&source, 1, "missing/none.index", &support_error), XC_NOT_FOUND);
    assert_done(xc_compact(&source, 1, "there.index", &support_error));
    assert_status(xc_compact(&source, 1, "there.index", &support_error), XC_INVALID);
    xc_database_free(support_open("there.index")); /* is as it was */
}

static void serves_the_old_file_after_a_rename(void **state)
{
    (void)state;
    support_build(samples, 1, "published");
    support_build(samples, 3, "next");
    xc_database *old = support_open("published");
    assert_int_equal(rename("next", "published"), 0);
    xc_database *new = support_open("published");
    uint32_t count;
    xc_text text;
    assert_done(xc_database_count(old, &count, &support_error));
    assert_int_equal(count, 1);
    assert_done(xc_database_count(new, &count, &support_error));
    assert_int_equal(count, 3);
    assert_int_equal(unlink("published"), 0);
    assert_done(xc_database_data(old, 1, &text, &support_error));
    support_assert_text(text, "one");
    assert_done(xc_database_data(new, 3, &text, &support_error));
    support_assert_text(text, "three");
    xc_database_free(old);
    xc_database_free(new);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(checks_what_a_document_is_given),
        cmocka_unit_test(refuses_content_over_the_limit),
        cmocka_unit_test(keeps_a_document_of_the_greatest_length),
        cmocka_unit_test(clears_a_document),
        cmocka_unit_test(creates_only_where_it_can),
        cmocka_unit_test(says_that_permission_is_missing),
        cmocka_unit_test(refuses_bad_metadata_and_goes_on),
        cmocka_unit_test(writes_out_every_so_many_documents),
        cmocka_unit_test(merges_in_order),
        cmocka_unit_test(merges_only_what_is_there),
        cmocka_unit_test(serves_the_old_file_after_a_rename),
    };
    return cmocka_run_group_tests(tests, support_enter_folder, support_leave_folder);
}
