#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "index_handles.h"
#include "log.h"
#include "support.h"

static const char ONE[] = "documents: [{id: a, title: Molen}]\n";
static const char OTHER[] = "documents: [{id: a, title: Molens}]\n";

struct fixture {
    struct lexicon *lexicon;
    char *directory;
    char path[256];
    struct index_handles *handles;
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    struct error error;
    assert_non_null(fixture);
    fixture->lexicon = support_lexicon();
    fixture->directory = support_directory();
    (void)snprintf(fixture->path, sizeof fixture->path, "%s/verder.index", fixture->directory);
    assert_int_equal(
        index_handles_create(fixture->path, fixture->lexicon, &fixture->handles, &error),
        STATUS_OK);
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    index_handles_free(fixture->handles);
    lexicon_close(fixture->lexicon);
    support_remove(fixture->directory);
    free(fixture);
    return 0;
}

static void publish(const struct fixture *fixture, const char *yaml)
{
    index_close(support_index(fixture->directory, yaml, fixture->lexicon));
}

static struct index *acquire(const struct fixture *fixture)
{
    struct index *index = NULL;
    struct error error = {0};
    if (index_handles_acquire(fixture->handles, &index, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return index;
}

static void test_serves_as_soon_as_there_is_an_index(void **state)
{
    struct fixture *fixture = *state;
    struct index *index = NULL;
    struct error error = {0};
    assert_int_equal(index_handles_acquire(fixture->handles, &index, &error), STATUS_NOT_FOUND);
    assert_null(index);
    assert_true(strlen(error.message) > 0);
    publish(fixture, ONE);
    assert_int_equal(index_info(acquire(fixture))->counts[RECORD_DOCUMENT], 1);
}

static void test_takes_the_newest(void **state)
{
    struct fixture *fixture = *state;
    char generation[GENERATION_SIZE];
    publish(fixture, ONE);
    struct index *index = acquire(fixture);
    memcpy(generation, index_info(index)->generation, sizeof generation);
    assert_ptr_equal(acquire(fixture), index);
    publish(fixture, OTHER);
    assert_string_not_equal(index_info(acquire(fixture))->generation, generation);
}

static void test_keeps_the_old_one_where_the_new_cannot_be_opened(void **state)
{
    struct fixture *fixture = *state;
    char damaged[300];
    publish(fixture, ONE);
    const struct index *index = acquire(fixture);
    (void)snprintf(damaged, sizeof damaged, "%s.damaged", fixture->path);
    FILE *file = fopen(damaged, "w");
    assert_non_null(file);
    assert_true(fputs("no index", file) >= 0);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(rename(damaged, fixture->path), 0);
    assert_ptr_equal(acquire(fixture), index);
    assert_int_equal(unlink(fixture->path), 0);
    assert_ptr_equal(acquire(fixture), index);
    publish(fixture, OTHER);
    assert_int_equal(index_info(acquire(fixture))->counts[RECORD_DOCUMENT], 1);
}

static void test_reopens_after_a_release(void **state)
{
    struct fixture *fixture = *state;
    publish(fixture, ONE);
    assert_non_null(acquire(fixture));
    index_handles_release(fixture->handles);
    index_handles_release(fixture->handles);
    assert_non_null(acquire(fixture));
}

static void *acquire_in_thread(void *fixture)
{
    return acquire(fixture);
}

static void test_each_thread_has_its_own(void **state)
{
    struct fixture *fixture = *state;
    pthread_t thread;
    void *other = NULL;
    publish(fixture, ONE);
    const struct index *own = acquire(fixture);
    assert_int_equal(pthread_create(&thread, NULL, acquire_in_thread, fixture), 0);
    pthread_join(thread, &other);
    assert_non_null(other);
    assert_ptr_not_equal(own, other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_serves_as_soon_as_there_is_an_index, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_takes_the_newest, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_keeps_the_old_one_where_the_new_cannot_be_opened,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_reopens_after_a_release, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_each_thread_has_its_own, set_up, tear_down),
    };
    log_set_level(LOG_LEVEL_ERROR);
    return cmocka_run_group_tests_name("index_handles", tests, NULL, NULL);
}
