/* A disk that is full: what is written fails from some size of a file on. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

#include "support.h"

enum { DOCUMENTS = 3000, FLUSH_THRESHOLD = 500 };

/* The file size beyond which write() fails with EFBIG; RLIM_INFINITY for none. */
static void limit_files(rlim_t size)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = size == RLIM_INFINITY ? limit.rlim_max : size;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static xc_status add_document(xc_writer *writer, uint32_t seed)
{
    char term[32], data[200];
    uint32_t number;
    xc_document *document;
    xc_status status = xc_document_create(&document, &support_error);
    if (status != XC_OK) {
        return status;
    }
    for (uint32_t i = 1; i <= 20 && status == XC_OK; i++) {
        const int size = snprintf(term, sizeof term, "term%u", seed * i % 977);
        status =
            xc_document_add_posting(document, (xc_text){term, (size_t)size}, i, 1, &support_error);
    }
    memset(data, 'a' + (int)(seed % 26), sizeof data);
    if (status == XC_OK) {
        status = xc_document_set_data(document, (xc_text){data, sizeof data}, &support_error);
    }
    if (status == XC_OK) {
        status = xc_writer_add(writer, document, &number, &support_error);
    }
    xc_document_free(document);
    return status;
}

static xc_status fill(xc_writer *writer)
{
    xc_status status = XC_OK;
    for (uint32_t i = 0; i < DOCUMENTS && status == XC_OK; i++) {
        status = add_document(writer, i);
    }
    return status == XC_OK ? xc_writer_commit(writer, &support_error) : status;
}

static void assert_refused(xc_status status)
{
    assert_int_equal(status, XC_IO);
    assert_non_null(strstr(support_error.message, "File too large"));
}

static void ends_the_writer(void **state)
{
    (void)state;
    size_t failures = 0;
    for (rlim_t size = 0; size < 600000; size += 24000) {
        char folder[32];
        snprintf(folder, sizeof folder, "full-%zu", (size_t)size);
        xc_writer *writer = NULL;
        limit_files(size);
        const xc_status created =
            xc_writer_create(folder, FLUSH_THRESHOLD, &writer, &support_error);
        const xc_status filled = created == XC_OK ? fill(writer) : created;
        limit_files(RLIM_INFINITY);
        assert_refused(filled);
        failures++;
        if (created != XC_OK) {
            continue;
        }
        /* There is room again, but documents have been lost. */
        assert_refused(xc_writer_commit(writer, &support_error));
        assert_refused(add_document(writer, 1));
        assert_refused(xc_writer_set_metadata(writer, TEXT("x"), TEXT("y"), &support_error));
        assert_int_equal(xc_writer_commit(writer, NULL), XC_IO);
        xc_writer_free(writer);
    }
    assert_int_equal(failures, 25);
}

static void leaves_no_merged_file(void **state)
{
    (void)state;
    xc_writer *writer;
    assert_done(xc_writer_create("whole", 0, &writer, &support_error));
    assert_done(fill(writer));
    xc_writer_free(writer);
    const char *source = "whole";
    for (rlim_t size = 0; size < 500000; size += 24000) {
        limit_files(size);
        const xc_status merged = xc_compact(&source, 1, "whole.index", &support_error);
        limit_files(RLIM_INFINITY);
        assert_refused(merged);
        assert_int_equal(access("whole.index", F_OK), -1);
    }
    assert_done(xc_compact(&source, 1, "whole.index", &support_error));
    xc_database *database = support_open("whole.index");
    uint32_t count;
    assert_done(xc_database_count(database, &count, &support_error));
    assert_int_equal(count, DOCUMENTS);
    xc_database_free(database);
}

int main(void)
{
    if (signal(SIGXFSZ, SIG_IGN) == SIG_ERR) {
        return 1;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends_the_writer),
        cmocka_unit_test(leaves_no_merged_file),
    };
    return cmocka_run_group_tests(tests, support_enter_folder, support_leave_folder);
}
