#include "support.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <unistd.h>

#include <cmocka.h>

xc_error support_error;

static char folder[SUPPORT_PATH_MAX];

void support_check_status(xc_status status, xc_status expected, const xc_error *error,
                          const char *file, int line)
{
    if (status == expected) {
        return;
    }
    print_error("%s, not %s: %s\n", xc_status_name(status), xc_status_name(expected),
                status == XC_OK ? "" : error->message);
    _fail(file, line);
}

xc_text support_text(const char *string)
{
    return (xc_text){string, strlen(string)};
}

void support_assert_text(xc_text text, const char *expected)
{
    assert_int_equal(text.size, strlen(expected));
    assert_memory_equal(text.data, expected, text.size);
}

int support_enter_folder(void **state)
{
    (void)state;
    const char *parent = getenv("TMPDIR");
    const int size =
        snprintf(folder, sizeof folder, "%s/xapian-c-XXXXXX", parent != NULL ? parent : "/tmp");
    if (size < 0 || (size_t)size >= sizeof folder || mkdtemp(folder) == NULL) {
        return -1;
    }
    return chdir(folder);
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *place)
{
    (void)status;
    (void)type;
    (void)place;
    return remove(path);
}

int support_leave_folder(void **state)
{
    (void)state;
    if (chdir("/") != 0) {
        return -1;
    }
    return nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

void support_add(xc_writer *writer, const struct support_sample *sample)
{
    xc_document *document;
    uint32_t number;
    assert_done(xc_document_create(&document, &support_error));
    for (const struct support_posting *posting = sample->postings; posting->term != NULL;
         posting++) {
        const xc_text term = support_text(posting->term);
        if (posting->position == 0) {
            assert_done(xc_document_add_term(document, term, posting->count, &support_error));
        } else {
            assert_done(xc_document_add_posting(document, term, posting->position, posting->count,
                                                &support_error));
        }
    }
    if (sample->data != NULL) {
        assert_done(xc_document_set_data(document, support_text(sample->data), &support_error));
    }
    assert_done(xc_writer_add(writer, document, &number, &support_error));
    xc_document_free(document);
}

void support_build(const struct support_sample *samples, size_t count, const char *path)
{
    char aside[SUPPORT_PATH_MAX];
    snprintf(aside, sizeof aside, "%s.d", path);
    xc_writer *writer;
    assert_done(xc_writer_create(aside, 0, &writer, &support_error));
    for (size_t i = 0; i < count; i++) {
        support_add(writer, &samples[i]);
    }
    assert_done(xc_writer_commit(writer, &support_error));
    xc_writer_free(writer);
    const char *source = aside;
    assert_done(xc_compact(&source, 1, path, &support_error));
}

xc_database *support_open(const char *path)
{
    xc_database *database;
    assert_done(xc_database_open(open(path, O_RDONLY | O_CLOEXEC), &database, &support_error));
    return database;
}

const char *support_find(const xc_database *database, const xc_query *query)
{
    static char list[1024];
    const xc_search search = {.query = query, .limit = UINT32_MAX};
    xc_results results;
    assert_done(xc_database_search(database, &search, &results, &support_error));
    size_t size = 0;
    list[0] = '\0';
    for (size_t i = 0; i < results.hit_count && size < sizeof list; i++) {
        size += (size_t)snprintf(list + size, sizeof list - size, "%s%u", i == 0 ? "" : " ",
                                 results.hits[i].number);
    }
    xc_results_clear(&results);
    return list;
}
