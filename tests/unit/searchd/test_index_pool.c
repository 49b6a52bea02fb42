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

#include "index_pool.h"
#include "log.h"
#include "support.h"

static const char ONE[] = "documents: [{id: a, title: Molen}]\n";
static const char OTHER[] = "documents: [{id: a, title: Molens}]\n";

enum { SIZE = 4 /* handles */ };

struct fixture {
    struct lexicon *lexicon;
    char *directory;
    char path[256];
    struct index_pool *pool;
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
        index_pool_create(fixture->path, fixture->lexicon, SIZE, &fixture->pool, &error),
        STATUS_OK);
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    index_pool_free(fixture->pool);
    lexicon_close(fixture->lexicon);
    support_remove(fixture->directory);
    free(fixture);
    return 0;
}

static void publish(const struct fixture *fixture, const char *yaml)
{
    index_close(support_index(fixture->directory, yaml, NULL, fixture->lexicon));
}

static struct index *acquire(const struct fixture *fixture)
{
    struct index *index = NULL;
    struct error error = {0};
    if (index_pool_acquire(fixture->pool, &index, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return index;
}

/* Acquires, looks at the generation, and gives back. */
static void check_generation(const struct fixture *fixture, const char *generation)
{
    struct index *index = acquire(fixture);
    assert_string_equal(index_info(index)->generation, generation);
    index_pool_release(fixture->pool, index);
}

static void write_garbage(const struct fixture *fixture)
{
    char damaged[300];
    (void)snprintf(damaged, sizeof damaged, "%s.damaged", fixture->path);
    FILE *file = fopen(damaged, "w");
    assert_non_null(file);
    assert_true(fputs("no index", file) >= 0);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(rename(damaged, fixture->path), 0);
}

static void test_serves_as_soon_as_there_is_an_index(void **state)
{
    struct fixture *fixture = *state;
    struct index *index = NULL;
    struct error error = {0};
    assert_int_equal(index_pool_acquire(fixture->pool, &index, &error), STATUS_NOT_FOUND);
    assert_null(index);
    assert_true(strlen(error.message) > 0);
    publish(fixture, ONE);
    index = acquire(fixture);
    assert_int_equal(index_info(index)->counts[RECORD_DOCUMENT], 1);
    index_pool_release(fixture->pool, index);
}

static void test_takes_the_newest(void **state)
{
    struct fixture *fixture = *state;
    char generation[GENERATION_SIZE];
    publish(fixture, ONE);
    struct index *in_use = acquire(fixture);
    memcpy(generation, index_info(in_use)->generation, sizeof generation);
    check_generation(fixture, generation);
    publish(fixture, OTHER);
    struct index *newer = acquire(fixture);
    assert_string_not_equal(index_info(newer)->generation, generation);
    /* A request that has begun ends with the index it began with. */
    assert_string_equal(index_info(in_use)->generation, generation);
    memcpy(generation, index_info(newer)->generation, sizeof generation);
    index_pool_release(fixture->pool, in_use);
    index_pool_release(fixture->pool, newer);
    for (int i = 0; i < SIZE; i++) {
        check_generation(fixture, generation);
    }
}

static void test_a_damaged_index_stops_no_handle(void **state)
{
    struct fixture *fixture = *state;
    struct index *indexes[SIZE];
    char generation[GENERATION_SIZE];
    publish(fixture, ONE);
    struct index *index = acquire(fixture);
    memcpy(generation, index_info(index)->generation, sizeof generation);
    index_pool_release(fixture->pool, index);
    write_garbage(fixture);
    for (int i = 0; i < SIZE; i++) {
        indexes[i] = acquire(fixture);
        assert_string_equal(index_info(indexes[i])->generation, generation);
    }
    for (int i = 0; i < SIZE; i++) {
        index_pool_release(fixture->pool, indexes[i]);
    }
    assert_int_equal(unlink(fixture->path), 0);
    check_generation(fixture, generation);
    publish(fixture, OTHER);
    index = acquire(fixture);
    assert_string_not_equal(index_info(index)->generation, generation);
    index_pool_release(fixture->pool, index);
}

static void test_the_same_content_published_again(void **state)
{
    struct fixture *fixture = *state;
    char generation[GENERATION_SIZE];
    publish(fixture, ONE);
    struct index *in_use = acquire(fixture);
    memcpy(generation, index_info(in_use)->generation, sizeof generation);
    assert_int_equal(unlink(fixture->path), 0);
    publish(fixture, ONE);
    check_generation(fixture, generation);
    index_pool_release(fixture->pool, in_use);
    for (int i = 0; i < 2 * SIZE; i++) {
        check_generation(fixture, generation);
    }
}

static void *search_while_publishing(void *argument)
{
    const struct fixture *fixture = argument;
    for (int i = 0; i < 300; i++) {
        struct index *index = NULL;
        struct error error;
        if (index_pool_acquire(fixture->pool, &index, &error) != STATUS_OK) {
            return argument;
        }
        char generation[GENERATION_SIZE];
        memcpy(generation, index_info(index)->generation, sizeof generation);
        if (index_info(index)->counts[RECORD_DOCUMENT] != 1 ||
            strcmp(generation, index_info(index)->generation) != 0) {
            return argument;
        }
        index_pool_release(fixture->pool, index);
    }
    return NULL;
}

static void test_many_threads_while_publishing(void **state)
{
    struct fixture *fixture = *state;
    pthread_t threads[SIZE];
    publish(fixture, ONE);
    for (int i = 0; i < SIZE; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, search_while_publishing, fixture), 0);
    }
    for (int i = 0; i < 10; i++) {
        publish(fixture, i % 2 == 0 ? OTHER : ONE);
    }
    for (int i = 0; i < SIZE; i++) {
        void *failed = NULL;
        pthread_join(threads[i], &failed);
        assert_null(failed);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_serves_as_soon_as_there_is_an_index, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_takes_the_newest, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_damaged_index_stops_no_handle, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_the_same_content_published_again, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_many_threads_while_publishing, set_up, tear_down),
    };
    log_set_level(LOG_LEVEL_ERROR);
    return cmocka_run_group_tests_name("index_pool", tests, NULL, NULL);
}
