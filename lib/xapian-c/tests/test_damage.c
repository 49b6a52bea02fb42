/* Files that are no database, or no whole one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <unistd.h>

#include <cmocka.h>

#include "support.h"

enum { DOCUMENTS = 400, BLOCK = 8192, VERSION_OFFSET = 14 };

static struct {
    char *bytes;
    size_t size;
} whole;

static int build_whole(void **state)
{
    if (support_enter_folder(state) != 0) {
        return -1;
    }
    struct support_sample *samples = calloc(DOCUMENTS, sizeof *samples);
    if (samples == NULL) {
        return -1;
    }
    for (size_t i = 0; i < DOCUMENTS; i++) {
        samples[i].data = "Some text that is the same for all documents";
        for (size_t j = 0; j < 4; j++) {
            samples[i].postings[j] = (struct support_posting){
                &"abcdefghijklmnopqrstuvwxyz"[(i * (j + 3)) % 26], (uint32_t)j + 1, 1};
        }
    }
    support_build(samples, DOCUMENTS, "whole");
    free(samples);

    FILE *file = fopen("whole", "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        return -1;
    }
    whole.size = (size_t)ftell(file);
    whole.bytes = malloc(whole.size);
    rewind(file);
    const size_t count = whole.bytes == NULL ? 0 : fread(whole.bytes, 1, whole.size, file);
    fclose(file);
    return count == whole.size ? 0 : -1;
}

static int leave_whole(void **state)
{
    free(whole.bytes);
    return support_leave_folder(state);
}

/* A descriptor of a new file with these bytes. */
static int file_of(const char *bytes, size_t size)
{
    unlink("damaged");
    const int fd = open("damaged", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, size), size);
    return fd;
}

static xc_status check_file(const char *bytes, size_t size)
{
    const int fd = file_of(bytes, size);
    const xc_status status = xc_check(fd, &support_error);
    assert_int_equal(fcntl(fd, F_GETFD), FD_CLOEXEC); /* is still open */
    close(fd);
    return status;
}

/* Opens a file and reads all there is to read. */
static xc_status read_file(const char *bytes, size_t size)
{
    const int fd = file_of(bytes, size);
    xc_database *database;
    xc_status status = xc_database_open(fd, &database, &support_error);
    if (status != XC_OK) {
        assert_int_equal(fcntl(fd, F_GETFD), -1); /* is closed */
        return status;
    }
    for (uint32_t number = 1; number <= DOCUMENTS && status == XC_OK; number++) {
        xc_text text;
        status = xc_database_data(database, number, &text, &support_error);
    }
    xc_database_free(database);
    assert_int_equal(fcntl(fd, F_GETFD), -1);
    return status;
}

static void accepts_the_whole_file(void **state)
{
    (void)state;
    assert_done(check_file(whole.bytes, whole.size));
    assert_done(read_file(whole.bytes, whole.size));
}

static void refuses_what_is_no_database(void **state)
{
    (void)state;
    static const char text[] = "id: wijk-1\ntitle: De wijk\nsummary: Iets over de wijk.\n";
    assert_status(check_file("", 0), XC_CORRUPT);
    assert_status(read_file("", 0), XC_CORRUPT);
    assert_status(check_file(text, sizeof text), XC_CORRUPT);
    assert_status(read_file(text, sizeof text), XC_CORRUPT);
}

static void refuses_what_is_no_file(void **state)
{
    (void)state;
    xc_database *database = NULL;
    assert_status(xc_check(-1, &support_error), XC_IO);
    assert_status(xc_database_open(-1, &database, &support_error), XC_IO);
    const int folder = open(".", O_RDONLY | O_CLOEXEC);
    assert_status(xc_check(folder, &support_error), XC_IO);
    assert_status(xc_database_open(folder, &database, &support_error), XC_IO);
    assert_int_equal(fcntl(folder, F_GETFD), -1);
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_status(xc_check(ends[0], &support_error), XC_IO);
    close(ends[0]);
    close(ends[1]);
    assert_null(database);
}

static void refuses_another_version(void **state)
{
    (void)state;
    const char byte = whole.bytes[VERSION_OFFSET];
    whole.bytes[VERSION_OFFSET] = '\1';
    assert_status(check_file(whole.bytes, whole.size), XC_VERSION);
    assert_status(read_file(whole.bytes, whole.size), XC_VERSION);
    whole.bytes[VERSION_OFFSET] = byte;
}

static void notices_a_missing_end(void **state)
{
    (void)state;
    for (size_t size = whole.size - 1; size > BLOCK; size -= BLOCK / 2) {
        assert_status(check_file(whole.bytes, size), XC_CORRUPT);
    }
    for (size_t size = BLOCK; size > 0; size /= 2) {
        assert_status(check_file(whole.bytes, size), XC_CORRUPT);
        assert_status(read_file(whole.bytes, size), XC_CORRUPT);
    }
}

static void notices_a_damaged_block(void **state)
{
    (void)state;
    enum { DIRECTORY_END = 9 };
    for (size_t block = 1; block < whole.size / BLOCK; block++) {
        char *byte = &whole.bytes[block * BLOCK + DIRECTORY_END];
        *byte = (char)~*byte;
        assert_status(check_file(whole.bytes, whole.size), XC_CORRUPT);
        *byte = (char)~*byte;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_the_whole_file),  cmocka_unit_test(refuses_what_is_no_database),
        cmocka_unit_test(refuses_what_is_no_file), cmocka_unit_test(refuses_another_version),
        cmocka_unit_test(notices_a_missing_end),   cmocka_unit_test(notices_a_damaged_block),
    };
    return cmocka_run_group_tests(tests, build_whole, leave_whole);
}
