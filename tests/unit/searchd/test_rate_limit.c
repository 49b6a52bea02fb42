#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <pthread.h>
#include <stdatomic.h>

#include "guard/rate_limit.h"

#define MILLISECOND UINT64_C(1000000) /* in nanoseconds */
#define SECOND (1000 * MILLISECOND)

static const uint64_t start = 100 * SECOND;

/* Ten a second, five at once. */
static int set_up(void **state)
{
    struct rate_limit *limit = NULL;
    struct error error;
    enum status status = rate_limit_create(10, 5, &limit, &error);
    *state = limit;
    return status == STATUS_OK ? 0 : -1;
}

static int tear_down(void **state)
{
    rate_limit_free(*state);
    return 0;
}

static void take(struct rate_limit *limit, uint64_t client, uint64_t now, int count)
{
    for (int i = 0; i < count; i++) {
        assert_true(rate_limit_take(limit, client, now) == 0);
    }
}

static void test_a_burst_and_then_a_wait(void **state)
{
    struct rate_limit *limit = *state;
    take(limit, 7, start, 5);
    assert_true(rate_limit_take(limit, 7, start) == 100 * MILLISECOND);
    assert_true(rate_limit_take(limit, 7, start + 30 * MILLISECOND) == 70 * MILLISECOND);
    assert_true(rate_limit_take(limit, 7, start + 100 * MILLISECOND - 1) == 1);
    take(limit, 7, start + 100 * MILLISECOND, 1);
    assert_true(rate_limit_take(limit, 7, start + 100 * MILLISECOND) == 100 * MILLISECOND);
}

static void test_a_refused_request_costs_nothing(void **state)
{
    struct rate_limit *limit = *state;
    take(limit, 7, start, 5);
    for (int i = 0; i < 1000; i++) {
        assert_true(rate_limit_take(limit, 7, start) > 0);
    }
    take(limit, 7, start + 100 * MILLISECOND, 1);
}

static void test_a_steady_pace_goes_on_for_ever(void **state)
{
    struct rate_limit *limit = *state;
    take(limit, 7, start, 5);
    for (uint64_t i = 1; i <= 10000; i++) {
        take(limit, 7, start + i * 100 * MILLISECOND, 1);
    }
}

static void test_a_full_bucket_gets_no_fuller(void **state)
{
    struct rate_limit *limit = *state;
    take(limit, 7, start, 5);
    take(limit, 7, start + 3600 * SECOND, 5);
    assert_true(rate_limit_take(limit, 7, start + 3600 * SECOND) > 0);
}

static void test_clients_do_not_share(void **state)
{
    struct rate_limit *limit = *state;
    take(limit, 0, start, 5);
    take(limit, UINT64_MAX, start, 5);
    assert_true(rate_limit_take(limit, 0, start) > 0);
    assert_true(rate_limit_take(limit, UINT64_MAX, start) > 0);
}

static void test_a_burst_of_one(void **state)
{
    (void)state;
    struct rate_limit *limit = NULL;
    struct error error;
    assert_int_equal(rate_limit_create(1, 1, &limit, &error), STATUS_OK);
    take(limit, 7, start, 1);
    assert_true(rate_limit_take(limit, 7, start) == SECOND);
    take(limit, 7, start + SECOND, 1);
    rate_limit_free(limit);
}

/* How many of the clients `from` and up, who have all used up their burst, are still known. */
static size_t count_refused(struct rate_limit *limit, uint64_t from, size_t count)
{
    size_t refused = 0;
    for (uint64_t client = from; client < from + count; client++) {
        refused += rate_limit_take(limit, client, start) > 0;
    }
    return refused;
}

static void exhaust(struct rate_limit *limit, uint64_t from, size_t count)
{
    for (uint64_t client = from; client < from + count; client++) {
        while (rate_limit_take(limit, client, start) == 0) {
        }
    }
}

static void test_there_is_room_for_many(void **state)
{
    struct rate_limit *limit = *state;
    exhaust(limit, 0, RATE_LIMIT_CLIENTS / 8);
    assert_true(count_refused(limit, 0, RATE_LIMIT_CLIENTS / 8) >
                RATE_LIMIT_CLIENTS / 8 * 95 / 100);
}

/* Neighbours in one network are not neighbours in the table. */
static void test_addresses_that_look_alike_are_spread(void **state)
{
    static const unsigned shifts[] = {0, 8, 16, 24, 32, 40, 48, 56};
    struct rate_limit *limit = *state;
    for (size_t i = 0; i < sizeof shifts / sizeof shifts[0]; i++) {
        size_t refused = 0;
        for (uint64_t client = 0; client < 256; client++) {
            while (rate_limit_take(limit, client << shifts[i], start + i * SECOND) == 0) {
            }
        }
        for (uint64_t client = 0; client < 256; client++) {
            refused += rate_limit_take(limit, client << shifts[i], start + i * SECOND) > 0;
        }
        assert_true(refused > 200);
    }
}

static void test_more_clients_than_there_is_room_for(void **state)
{
    struct rate_limit *limit = *state;
    const size_t count = (size_t)2 * RATE_LIMIT_CLIENTS;
    exhaust(limit, 0, count);
    assert_true(count_refused(limit, 0, count) <= RATE_LIMIT_CLIENTS);
    /* Whoever is new is served. */
    take(limit, UINT64_MAX, start, 5);
}

struct crowd {
    struct rate_limit *limit;
    atomic_int served;
};

static void *ask_often(void *context)
{
    struct crowd *crowd = context;
    for (int i = 0; i < 10000; i++) {
        if (rate_limit_take(crowd->limit, 7, start) == 0) {
            atomic_fetch_add(&crowd->served, 1);
        }
    }
    return NULL;
}

static void test_threads_share_one_bucket(void **state)
{
    struct crowd crowd = {.limit = *state};
    pthread_t threads[4];
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, ask_often, &crowd), 0);
    }
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
    }
    assert_int_equal(atomic_load(&crowd.served), 5);
}

#define WITH_LIMIT(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_LIMIT(test_a_burst_and_then_a_wait),
        WITH_LIMIT(test_a_refused_request_costs_nothing),
        WITH_LIMIT(test_a_steady_pace_goes_on_for_ever),
        WITH_LIMIT(test_a_full_bucket_gets_no_fuller),
        WITH_LIMIT(test_clients_do_not_share),
        cmocka_unit_test(test_a_burst_of_one),
        WITH_LIMIT(test_there_is_room_for_many),
        WITH_LIMIT(test_addresses_that_look_alike_are_spread),
        WITH_LIMIT(test_more_clients_than_there_is_room_for),
        WITH_LIMIT(test_threads_share_one_bucket),
    };
    return cmocka_run_group_tests_name("rate_limit", tests, NULL, NULL);
}
