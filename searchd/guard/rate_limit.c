#include "guard/rate_limit.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/clock.h"

enum { WAYS = 4, SET_BITS = 12, SETS = 1 << SET_BITS };
_Static_assert(SETS *WAYS == RATE_LIMIT_CLIENTS, "the sets hold the promised clients");

struct bucket {
    uint64_t client;
    uint64_t full_at; /* a clock_now(); full where that has passed, and then anybody's */
};

struct rate_limit {
    uint64_t interval;  /* nanoseconds between two tokens */
    uint64_t tolerance; /* how far off full_at may be for a request to be answered */
    uint16_t tables[sizeof(uint64_t)][UINT8_MAX + 1]; /* random: the key of the hash */
    pthread_mutex_t lock;                             /* of the buckets */
    struct bucket buckets[SETS][WAYS];
};

enum status rate_limit_create(unsigned per_second, unsigned burst, struct rate_limit **ret_limit,
                              struct error *error)
{
    struct rate_limit *limit = calloc(1, sizeof *limit);
    if (limit == NULL) {
        return error_no_memory(error);
    }
    arc4random_buf(limit->tables, sizeof limit->tables);
    limit->interval = CLOCK_SECOND / per_second;
    limit->tolerance = (burst - 1) * limit->interval;
    if (pthread_mutex_init(&limit->lock, NULL) != 0) {
        free(limit);
        return error_no_memory(error);
    }
    *ret_limit = limit;
    return STATUS_OK;
}

void rate_limit_free(struct rate_limit *limit)
{
    if (limit != NULL) {
        (void)pthread_mutex_destroy(&limit->lock);
        free(limit);
    }
}

/* Simple tabulation: M. Patrascu and M. Thorup, The Power of Simple Tabulation Hashing, 2012. It
 * spreads numbers evenly that differ little too, as addresses do. */
static struct bucket *find_set(struct rate_limit *limit, uint64_t client)
{
    unsigned hash = 0;
    for (size_t i = 0; i < sizeof client; i++) {
        hash ^= limit->tables[i][client >> (8 * i) & UINT8_MAX];
    }
    return limit->buckets[hash % SETS];
}

/* The bucket of the client; where there is none, the one that gives way, made full. */
static struct bucket *find_bucket(struct rate_limit *limit, uint64_t client)
{
    struct bucket *set = find_set(limit, client);
    struct bucket *first = set;
    for (size_t i = 0; i < WAYS; i++) {
        if (set[i].client == client) {
            return &set[i];
        }
        if (set[i].full_at < first->full_at) {
            first = &set[i];
        }
    }
    *first = (struct bucket){.client = client};
    return first;
}

uint64_t rate_limit_take(struct rate_limit *limit, uint64_t client, uint64_t now)
{
    (void)pthread_mutex_lock(&limit->lock);
    struct bucket *bucket = find_bucket(limit, client);
    uint64_t missing = bucket->full_at > now ? bucket->full_at - now : 0;
    uint64_t wait = missing > limit->tolerance ? missing - limit->tolerance : 0;
    if (wait == 0) {
        bucket->full_at = now + missing + limit->interval;
    }
    (void)pthread_mutex_unlock(&limit->lock);
    return wait;
}
