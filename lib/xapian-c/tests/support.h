/* support.h: what the tests of xapian-c share. */
#ifndef XC_TESTS_SUPPORT_H
#define XC_TESTS_SUPPORT_H

#include <stddef.h>
#include <stdint.h>

#include "xapian-c/xapian-c.h"

enum { SUPPORT_PATH_MAX = 256, SUPPORT_POSTINGS_MAX = 8 };

/* Of a literal. */
#define TEXT(literal) ((xc_text){(literal), sizeof(literal) - 1})

/* Fails the test, showing the error's text, where a call does not return what it should. */
#define assert_status(call, expected)                                                              \
    support_check_status((call), (expected), &support_error, __FILE__, __LINE__)
#define assert_done(call) assert_status(call, XC_OK)

extern xc_error support_error; /* for the calls under test */

void support_check_status(xc_status status, xc_status expected, const xc_error *error,
                          const char *file, int line);
void support_assert_text(xc_text text, const char *expected);

/* For cmocka: a new folder for the test's files, which becomes the working directory, and the end
 * of it. */
int support_enter_folder(void **state);
int support_leave_folder(void **state);

struct support_posting {
    const char *term;  /* NULL ends the list */
    uint32_t position; /* 0: without */
    uint32_t count;
};

struct support_sample {
    const char *data; /* or NULL */
    struct support_posting postings[SUPPORT_POSTINGS_MAX];
};

xc_text support_text(const char *string);
void support_add(xc_writer *writer, const struct support_sample *sample);

/* A single-file database of the samples at `path`. */
void support_build(const struct support_sample *samples, size_t count, const char *path);
xc_database *support_open(const char *path);

/* The numbers of all documents a query finds without weights, as "1 4 7". It lives until the next
 * call. */
const char *support_find(const xc_database *database, const xc_query *query);

#endif
