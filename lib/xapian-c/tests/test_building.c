/* The writer, merging, and publishing by rename. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
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
    if (user == 0) {
        assert_int_equal(seteuid(65534), 0); /* root may everything */
    }
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
    for (size_t i = 0; i < 3; i++) {
        build_part(sources[i], &samples[i], sources[i]);
    }
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
