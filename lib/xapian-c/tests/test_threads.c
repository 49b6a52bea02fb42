/* Threads, each with objects of its own. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <fcntl.h>

#include <cmocka.h>

#include "support.h"

enum { THREADS = 4, ROUNDS = 200 };

static const struct support_sample samples[] = {
    {.postings = {{"wijk", 1, 1}}},
    {.postings = {{"plein", 1, 1}}},
    {.postings = {{"wijk", 1, 1}, {"plein", 2, 1}}},
};

/* Whether all that is not "wijk" is document 2. */
static bool finds_the_other(const xc_database *database)
{
    xc_pool *pool;
    if (xc_pool_create(&pool, NULL) != XC_OK) {
        return false;
    }
    const xc_query *const queries[] = {xc_query_all(pool), xc_query_term(pool, TEXT("wijk"))};
    const xc_search search = {.query = xc_query_combine(pool, XC_AND_NOT, queries, 2, 0),
                              .limit = 10};
    xc_results results;
    bool found = false;
    if (xc_database_search(database, &search, &results, NULL) == XC_OK) {
        found = results.hit_count == 1 && results.hits[0].number == 2;
        xc_results_clear(&results);
    }
    xc_pool_free(pool);
    return found;
}

static void *search_often(void *count)
{
    size_t *found = count;
    for (size_t i = 0; i < ROUNDS; i++) {
        xc_database *database;
        if (xc_database_open(open("index", O_RDONLY | O_CLOEXEC), &database, NULL) != XC_OK) {
            break;
        }
        if (finds_the_other(database)) {
            (*found)++;
        }
        xc_database_free(database);
    }
    return NULL;
}

static void search_at_once(void **state)
{
    (void)state;
    pthread_t threads[THREADS];
    size_t found[THREADS] = {0};
    support_build(samples, sizeof samples / sizeof samples[0], "index");
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, search_often, &found[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(found[i], ROUNDS);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(search_at_once)};
    return cmocka_run_group_tests(tests, support_enter_folder, support_leave_folder);
}
