#include "cache/answer_cache.h"

#include <pthread.h>
#include <stdlib.h>

#include "cache/cached_answer.h"

#include <utlist.h>

struct answer_cache {
    pthread_mutex_t lock; /* of all below */
    struct cached_answer *by_key;
    struct cached_answer *by_use; /* the one used longest ago first */
    size_t bytes;
    size_t limit;
};

enum status answer_cache_create(size_t limit, struct answer_cache **ret_cache, struct error *error)
{
    struct answer_cache *cache = calloc(1, sizeof *cache);
    if (cache == NULL) {
        return error_no_memory(error);
    }
    pthread_mutex_init(&cache->lock, NULL);
    cache->limit = limit;
    *ret_cache = cache;
    return STATUS_OK;
}

static void drop(struct answer_cache *cache, struct cached_answer *answer)
{
    /* The analyser does not know that what is in a table has neighbours or is alone. */
    HASH_DELETE(hh, cache->by_key, answer); // NOLINT(clang-analyzer-core.NullDereference)
    DL_DELETE(cache->by_use, answer);
    cache->bytes -= answer->bytes;
    answer->bytes = 0;
    cached_answer_release(answer);
}

void answer_cache_free(struct answer_cache *cache)
{
    if (cache == NULL) {
        return;
    }
    while (cache->by_use != NULL) {
        drop(cache, cache->by_use);
    }
    pthread_mutex_destroy(&cache->lock);
    free(cache);
}

static void make_room(struct answer_cache *cache)
{
    while (cache->bytes > cache->limit) {
        drop(cache, cache->by_use);
    }
}

/* For one more user, and as the one used last. */
static struct cached_answer *use(struct answer_cache *cache, const char *key)
{
    struct cached_answer *answer;
    HASH_FIND_STR(cache->by_key, key, answer);
    if (answer != NULL) {
        DL_DELETE(cache->by_use, answer);
        DL_APPEND(cache->by_use, answer);
        cached_answer_hold(answer);
    }
    return answer;
}

struct cached_answer *answer_cache_find(struct answer_cache *cache, const char *key)
{
    pthread_mutex_lock(&cache->lock);
    struct cached_answer *answer = use(cache, key);
    pthread_mutex_unlock(&cache->lock);
    return answer;
}

/* False where there is no memory for it. */
static bool keep(struct answer_cache *cache, struct cached_answer *answer)
{
    HASH_ADD_STR(cache->by_key, key, answer);
    if (answer->hh.tbl == NULL) {
        return false;
    }
    DL_APPEND(cache->by_use, answer);
    answer->bytes = cached_answer_measure(answer);
    cache->bytes += answer->bytes;
    cached_answer_hold(answer);
    make_room(cache);
    return true;
}

struct cached_answer *answer_cache_add(struct answer_cache *cache, const char *key,
                                       struct response *response, size_t first_header)
{
    if (response->body.size > cache->limit / ANSWER_CACHE_SHARES) {
        return NULL;
    }
    struct cached_answer *answer = cached_answer_create(key, response, first_header);
    if (answer == NULL) {
        return NULL;
    }
    pthread_mutex_lock(&cache->lock);
    struct cached_answer *earlier = use(cache, key);
    if (earlier == NULL) {
        (void)keep(cache, answer); /* where it is not kept, it is still to be sent */
    }
    pthread_mutex_unlock(&cache->lock);
    if (earlier != NULL) {
        cached_answer_release(answer);
        return earlier;
    }
    return answer;
}

/* Counts the compressed form of an answer, where that is still kept. */
static void count_compressed(struct answer_cache *cache, struct cached_answer *answer)
{
    pthread_mutex_lock(&cache->lock);
    if (answer->bytes > 0) {
        size_t bytes = cached_answer_measure(answer) + answer->compressed.capacity;
        cache->bytes += bytes - answer->bytes;
        answer->bytes = bytes;
        make_room(cache);
    }
    pthread_mutex_unlock(&cache->lock);
}

void answer_cache_share(struct answer_cache *cache, struct cached_answer *answer, bool takes_gzip,
                        struct response *response)
{
    struct text compressed = {0};
    if (takes_gzip) {
        compressed = cached_answer_compress(answer);
        count_compressed(cache, answer);
    }
    if (compressed.size > 0) {
        response_add_header(response, "Content-Encoding", "gzip");
    }
    response_share(response, compressed.size > 0 ? compressed : buffer_text(&answer->plain),
                   cached_answer_release, answer);
}

void answer_cache_measure(struct answer_cache *cache, size_t *ret_bytes, size_t *ret_answers)
{
    pthread_mutex_lock(&cache->lock);
    *ret_bytes = cache->bytes;
    *ret_answers = HASH_COUNT(cache->by_key);
    pthread_mutex_unlock(&cache->lock);
}
