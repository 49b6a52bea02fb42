/* Publishing: what a build leaves behind, also when it goes wrong. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "index/build.h"
#include "support.h"

static const char ONE[] = "documents: [{id: a, title: Molen}]\n";
static const char OTHER[] = "documents: [{id: a, title: Molens}]\n";

struct fixture {
    struct lexicon *lexicon;
    char *directory;
    char path[256];
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    assert_non_null(fixture);
    fixture->lexicon = support_lexicon();
    fixture->directory = support_directory();
    (void)snprintf(fixture->path, sizeof fixture->path, "%s/deep/er/verder.index",
                   fixture->directory);
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    lexicon_close(fixture->lexicon);
    support_remove(fixture->directory);
    free(fixture);
    return 0;
}

static enum status build_with(struct fixture *fixture, const char *yaml, build_progress *progress,
                              void *context, struct build_report *ret_report, struct error *error)
{
    struct catalogue catalogue;
    support_load(fixture->directory, yaml, &catalogue);
    const struct build_options options = {.index_path = fixture->path,
                                          .lexicon = fixture->lexicon,
                                          .progress = progress,
                                          .context = context};
    enum status status = index_build(&catalogue, &options, ret_report, error);
    catalogue_free(&catalogue);
    return status;
}

static struct build_report build(struct fixture *fixture, const char *yaml)
{
    struct build_report report = {0};
    struct error error = {0};
    if (build_with(fixture, yaml, NULL, NULL, &report, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return report;
}

static bool exists(const struct fixture *fixture, const char *suffix)
{
    char path[300];
    (void)snprintf(path, sizeof path, "%s%s", fixture->path, suffix);
    return access(path, F_OK) == 0;
}

static ino_t inode(const struct fixture *fixture)
{
    struct stat info;
    assert_int_equal(stat(fixture->path, &info), 0);
    return info.st_ino;
}

static void test_publishes(void **state)
{
    struct fixture *fixture = *state;
    struct build_report report = build(fixture, ONE);
    assert_true(report.is_published);
    assert_int_equal(report.counts[RECORD_DOCUMENT], 1);
    assert_true(report.term_count > 0);
    assert_true(report.bytes > 0);
    assert_false(exists(fixture, ".building"));
    assert_false(exists(fixture, ".new"));
}

static void test_unchanged_content_publishes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct build_report first = build(fixture, ONE);
    ino_t before = inode(fixture);
    struct build_report second = build(fixture, ONE);
    assert_false(second.is_published);
    assert_string_equal(first.generation, second.generation);
    assert_int_equal(first.term_count, second.term_count);
    assert_int_equal(first.bytes, second.bytes);
    assert_int_equal(inode(fixture), before);
}

static void test_changed_content_is_another_generation(void **state)
{
    struct fixture *fixture = *state;
    struct build_report first = build(fixture, ONE);
    struct index *index = NULL;
    assert_int_equal(index_open(fixture->path, fixture->lexicon, &index, NULL), STATUS_OK);
    assert_false(index_is_superseded(index));

    struct build_report second = build(fixture, OTHER);
    assert_string_not_equal(first.generation, second.generation);
    assert_true(index_is_superseded(index));
    assert_string_equal(index_info(index)->generation, first.generation);
    index_close(index);
}

static void test_damaged_index_is_built_anew(void **state)
{
    struct fixture *fixture = *state;
    (void)build(fixture, ONE);
    assert_int_equal(truncate(fixture->path, 100), 0);
    struct index *index = NULL;
    assert_int_equal(index_open(fixture->path, fixture->lexicon, &index, NULL), STATUS_CORRUPT);
    assert_true(build(fixture, ONE).is_published);
}

static void test_open_says_what_is_wrong(void **state)
{
    struct fixture *fixture = *state;
    struct index *index = NULL;
    struct error error = {0};
    assert_int_equal(index_open(fixture->path, fixture->lexicon, &index, &error), STATUS_NOT_FOUND);
    assert_non_null(strstr(error.message, "verder-indexer"));
    (void)build(fixture, ONE);
    assert_int_equal(truncate(fixture->path, 0), 0);
    assert_int_equal(index_open(fixture->path, fixture->lexicon, &index, &error), STATUS_CORRUPT);
    assert_int_equal(index_open("/dev/null", fixture->lexicon, &index, &error), STATUS_CORRUPT);
    assert_int_equal(index_open("/dev/null/x", fixture->lexicon, &index, &error), STATUS_NOT_FOUND);
    assert_null(index);
}

/* Stops at the stage that `context` points at. */
static bool stop_at(void *context, enum build_stage stage, size_t done, size_t total)
{
    assert_true(done <= total);
    return stage != *(const enum build_stage *)context;
}

static void test_stopped_build_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    (void)build(fixture, ONE);
    ino_t before = inode(fixture);
    for (int stage = BUILD_ADDING; stage <= BUILD_PUBLISHING; stage++) {
        enum build_stage last = (enum build_stage)stage;
        struct build_report report;
        struct error error = {0};
        assert_int_equal(build_with(fixture, OTHER, stop_at, &last, &report, &error),
                         STATUS_CANCELLED);
        assert_int_equal(inode(fixture), before);
        assert_false(exists(fixture, ".building"));
        assert_false(exists(fixture, ".new"));
    }
}

static void test_one_build_at_a_time(void **state)
{
    struct fixture *fixture = *state;
    (void)build(fixture, ONE);
    char lock_path[300];
    (void)snprintf(lock_path, sizeof lock_path, "%s.lock", fixture->path);
    int lock = open(lock_path, O_RDWR | O_CLOEXEC);
    assert_true(lock >= 0);
    assert_int_equal(flock(lock, LOCK_EX), 0);
    struct build_report report;
    struct error error = {0};
    assert_int_equal(build_with(fixture, OTHER, NULL, NULL, &report, &error), STATUS_BUSY);
    assert_non_null(strstr(error.message, "another build"));
    assert_int_equal(close(lock), 0);
    assert_int_equal(build_with(fixture, OTHER, NULL, NULL, &report, &error), STATUS_OK);
}

static void test_leftovers_of_a_killed_build_are_cleared(void **state)
{
    struct fixture *fixture = *state;
    (void)build(fixture, ONE);
    char path[300];
    (void)snprintf(path, sizeof path, "%s.building", fixture->path);
    assert_int_equal(mkdir(path, 0777), 0);
    (void)snprintf(path, sizeof path, "%s.building/iamglass", fixture->path);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fclose(file), 0);
    assert_true(build(fixture, OTHER).is_published);
    assert_false(exists(fixture, ".building"));
}

static void test_folder_that_is_a_file(void **state)
{
    struct fixture *fixture = *state;
    (void)build(fixture, ONE);
    struct fixture inside = *fixture;
    (void)snprintf(inside.path, sizeof inside.path, "%s/deep/er/verder.index/x",
                   fixture->directory);
    struct build_report report;
    struct error error = {0};
    assert_int_equal(build_with(&inside, ONE, NULL, NULL, &report, &error), STATUS_IO);
    assert_non_null(strstr(error.message, "verder.index"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_publishes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unchanged_content_publishes_nothing, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_changed_content_is_another_generation, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_damaged_index_is_built_anew, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_open_says_what_is_wrong, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_stopped_build_changes_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_one_build_at_a_time, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_leftovers_of_a_killed_build_are_cleared, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_folder_that_is_a_file, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
