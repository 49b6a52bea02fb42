#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

struct folder {
    char path[64];
};

static int make_folder(void **state)
{
    struct folder *folder = calloc(1, sizeof *folder);
    if (folder == NULL) {
        return -1;
    }
    strcpy(folder->path, "/tmp/verder-test-XXXXXX");
    *state = folder;
    return mkdtemp(folder->path) != NULL ? 0 : -1;
}

static int remove_folder(void **state)
{
    struct folder *folder = *state;
    enum status status = file_remove_tree(folder->path, NULL);
    free(folder);
    return status == STATUS_OK ? 0 : -1;
}

/* The path of a name in the test's folder; valid until the next call. */
static const char *path_of(const struct folder *folder, const char *name)
{
    static char path[256];
    (void)snprintf(path, sizeof path, "%s/%s", folder->path, name);
    return path;
}

static void write_file(const char *path, const char *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void test_reads_bytes_behind_what_is_there(void **state)
{
    struct buffer buffer = {0};
    const char *path = path_of(*state, "a");
    write_file(path, "x\0y", 3);
    buffer_append_string(&buffer, "-");
    assert_int_equal(file_read(path, 3, &buffer, NULL), STATUS_OK);
    assert_int_equal(buffer.size, 4);
    assert_memory_equal(buffer.data, "-x\0y\0", 5);
    buffer_free(&buffer);
}

static void test_reads_an_empty_file(void **state)
{
    struct buffer buffer = {0};
    const char *path = path_of(*state, "empty");
    write_file(path, "", 0);
    assert_int_equal(file_read(path, 0, &buffer, NULL), STATUS_OK);
    assert_int_equal(buffer.size, 0);
    assert_string_equal(buffer.data, "");
    buffer_free(&buffer);
}

static void test_reads_a_file_of_many_blocks(void **state)
{
    enum { SIZE = 1000000 };
    struct buffer buffer = {0};
    const char *path = path_of(*state, "large");
    char *bytes = malloc(SIZE);
    assert_non_null(bytes);
    for (size_t i = 0; i < SIZE; i++) {
        bytes[i] = (char)(i * 7 % 251);
    }
    write_file(path, bytes, SIZE);
    assert_int_equal(file_read(path, SIZE, &buffer, NULL), STATUS_OK);
    assert_int_equal(buffer.size, SIZE);
    assert_memory_equal(buffer.data, bytes, SIZE);
    free(bytes);
    buffer_free(&buffer);
}

static void test_a_file_over_the_limit_is_refused(void **state)
{
    struct buffer buffer = {0};
    struct error error = {{0}};
    const char *path = path_of(*state, "a");
    write_file(path, "12345", 5);
    assert_int_equal(file_read(path, 4, &buffer, &error), STATUS_LIMIT);
    assert_non_null(strstr(error.message, path));
    assert_non_null(strstr(error.message, "4 bytes"));
    buffer_free(&buffer);
}

static void test_what_is_no_file_is_told(void **state)
{
    const struct folder *folder = *state;
    struct buffer buffer = {0};
    struct error error = {{0}};
    const char *missing = path_of(folder, "missing");
    assert_int_equal(file_read(missing, 9, &buffer, &error), STATUS_NOT_FOUND);
    assert_non_null(strstr(error.message, missing));
    assert_int_equal(file_read(folder->path, 9, &buffer, &error), STATUS_INVALID);
    assert_non_null(strstr(error.message, "regular"));
    buffer_free(&buffer);
}

static void test_a_fifo_without_a_writer_does_not_block(void **state)
{
    struct buffer buffer = {0};
    const char *path = path_of(*state, "fifo");
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_int_equal(file_read(path, 9, &buffer, NULL), STATUS_INVALID);
    buffer_free(&buffer);
}

static void test_syncs_files_and_folders(void **state)
{
    const struct folder *folder = *state;
    struct error error = {{0}};
    const char *path = path_of(folder, "a");
    write_file(path, "x", 1);
    assert_int_equal(file_sync(path, NULL), STATUS_OK);
    assert_int_equal(file_sync(folder->path, NULL), STATUS_OK);
    assert_int_equal(file_sync(path_of(folder, "missing"), &error), STATUS_IO);
    assert_non_null(strstr(error.message, "missing"));
}

static void test_removes_folders_but_not_what_links_point_at(void **state)
{
    const struct folder *folder = *state;
    assert_int_equal(mkdir(path_of(folder, "tree"), 0700), 0);
    assert_int_equal(mkdir(path_of(folder, "tree/below"), 0700), 0);
    write_file(path_of(folder, "tree/below/file"), "x", 1);
    write_file(path_of(folder, "outside"), "x", 1);
    assert_int_equal(symlink("../outside", path_of(folder, "tree/link")), 0);
    assert_int_equal(file_remove_tree(path_of(folder, "tree"), NULL), STATUS_OK);
    assert_int_not_equal(access(path_of(folder, "tree"), F_OK), 0);
    assert_int_equal(access(path_of(folder, "outside"), F_OK), 0);
}

static void test_removes_a_file_and_accepts_none(void **state)
{
    const struct folder *folder = *state;
    write_file(path_of(folder, "a"), "x", 1);
    assert_int_equal(file_remove_tree(path_of(folder, "a"), NULL), STATUS_OK);
    assert_int_equal(file_remove_tree(path_of(folder, "a"), NULL), STATUS_OK);
}

static void test_makes_folders_above(void **state)
{
    const struct folder *folder = *state;
    struct stat info;
    assert_int_equal(file_make_directories(path_of(folder, "a/b/c"), NULL), STATUS_OK);
    assert_int_equal(stat(path_of(folder, "a/b/c"), &info), 0);
    assert_true(S_ISDIR(info.st_mode));
    assert_int_equal(file_make_directories(path_of(folder, "a/b/c"), NULL), STATUS_OK);
}

static void test_a_file_in_the_way_of_a_folder_is_told(void **state)
{
    const struct folder *folder = *state;
    struct error error = {{0}};
    write_file(path_of(folder, "a"), "x", 1);
    assert_int_equal(file_make_directories(path_of(folder, "a"), &error), STATUS_IO);
    assert_int_equal(file_make_directories(path_of(folder, "a/b"), &error), STATUS_IO);
    assert_non_null(strstr(error.message, "/a"));
}

static void test_the_folder_of_a_path(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"a/b.yaml", "a"}, {"b.yaml", "."}, {"/b", "/"}, {"../x/y", "../x"}, {"a/b/", "a"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *folder = file_directory(cases[i][0]);
        assert_string_equal(folder, cases[i][1]);
        free(folder);
    }
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_reads_bytes_behind_what_is_there),
        IN_FOLDER(test_reads_an_empty_file),
        IN_FOLDER(test_reads_a_file_of_many_blocks),
        IN_FOLDER(test_a_file_over_the_limit_is_refused),
        IN_FOLDER(test_what_is_no_file_is_told),
        IN_FOLDER(test_a_fifo_without_a_writer_does_not_block),
        IN_FOLDER(test_syncs_files_and_folders),
        IN_FOLDER(test_removes_folders_but_not_what_links_point_at),
        IN_FOLDER(test_removes_a_file_and_accepts_none),
        IN_FOLDER(test_makes_folders_above),
        IN_FOLDER(test_a_file_in_the_way_of_a_folder_is_told),
        cmocka_unit_test(test_the_folder_of_a_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
