#include "index_pool.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "log.h"

struct index_pool {
    const char *path;
    const struct lexicon *lexicon;
    size_t size;
    pthread_mutex_t lock; /* of all below */
    pthread_cond_t refreshed;
    bool is_refreshing;
    struct index **idle; /* `size` places; the last one given back is used first */
    size_t idle_count;
    char generation[GENERATION_SIZE];   /* of the handles */
    char complaint[ERROR_MESSAGE_SIZE]; /* logged last, so that it is not said at each request */
};

enum status index_pool_create(const char *path, const struct lexicon *lexicon, size_t size,
                              struct index_pool **ret_pool, struct error *error)
{
    struct index_pool *pool = calloc(1, sizeof *pool);
    struct index **idle = calloc(size, sizeof(struct index *));
    if (pool == NULL || idle == NULL) {
        free(idle);
        free(pool);
        return error_no_memory(error);
    }
    pool->idle = idle;
    pool->path = path;
    pool->lexicon = lexicon;
    pool->size = size;
    pthread_mutex_init(&pool->lock, NULL);
    pthread_cond_init(&pool->refreshed, NULL);
    *ret_pool = pool;
    return STATUS_OK;
}

static void close_all(struct index **indexes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        index_close(indexes[i]);
    }
    free(indexes);
}

void index_pool_free(struct index_pool *pool)
{
    if (pool == NULL) {
        return;
    }
    close_all(pool->idle, pool->idle_count);
    pthread_cond_destroy(&pool->refreshed);
    pthread_mutex_destroy(&pool->lock);
    free(pool);
}

void index_pool_release(struct index_pool *pool, struct index *index)
{
    if (index == NULL) {
        return;
    }
    pthread_mutex_lock(&pool->lock);
    bool is_current = strcmp(index_info(index)->generation, pool->generation) == 0;
    if (is_current && pool->idle_count < pool->size) {
        pool->idle[pool->idle_count++] = index;
        index = NULL;
    }
    pthread_mutex_unlock(&pool->lock);
    index_close(index);
}

/* Opens a full set of handles. */
static enum status open_all(const struct index_pool *pool, struct index ***ret_indexes,
                            struct error *error)
{
    struct index **indexes = calloc(pool->size, sizeof(struct index *));
    if (indexes == NULL) {
        (void)error_no_memory(error);
        return STATUS_NO_MEMORY;
    }
    for (size_t i = 0; i < pool->size; i++) {
        enum status status = i == 0 ? index_open(pool->path, pool->lexicon, &indexes[i], error)
                                    : index_open_another(indexes[0], &indexes[i], error);
        if (status != STATUS_OK) {
            close_all(indexes, i);
            return status;
        }
    }
    *ret_indexes = indexes;
    return STATUS_OK;
}

/* Puts a new set in the place of the old one, whose idle handles it returns in `indexes`. */
static size_t exchange(struct index_pool *pool, struct index ***indexes)
{
    struct index **old = pool->idle;
    size_t old_count = pool->idle_count;
    pool->idle = *indexes;
    pool->idle_count = pool->size;
    memcpy(pool->generation, index_info(pool->idle[0])->generation, sizeof pool->generation);
    pool->complaint[0] = '\0';
    *indexes = old;
    return old_count;
}

static void complain(struct index_pool *pool, const char *message)
{
    pthread_mutex_lock(&pool->lock);
    bool is_new = strcmp(pool->complaint, message) != 0;
    bool has_old = pool->generation[0] != '\0';
    (void)snprintf(pool->complaint, sizeof pool->complaint, "%s", message);
    pthread_mutex_unlock(&pool->lock);
    if (is_new) {
        log_write(LOG_LEVEL_WARNING, "%s%s", message,
                  has_old ? "; the index from before goes on serving" : "");
    }
}

/* Opens what is published now. One thread at a time. */
static enum status refresh(struct index_pool *pool, struct error *error)
{
    struct index **indexes = NULL;
    size_t old_count = 0;
    enum status status = open_all(pool, &indexes, error);
    if (status != STATUS_OK) {
        complain(pool, error->message);
    } else {
        const struct index_info info = *index_info(indexes[0]);
        pthread_mutex_lock(&pool->lock);
        old_count = exchange(pool, &indexes);
        pthread_mutex_unlock(&pool->lock);
        log_write(LOG_LEVEL_INFO, "serving index %s of %s: %zu sessions, %zu documents",
                  info.generation, info.built_at, info.counts[RECORD_SESSION],
                  info.counts[RECORD_DOCUMENT]);
    }
    close_all(indexes, old_count);
    pthread_mutex_lock(&pool->lock);
    pool->is_refreshing = false;
    pthread_cond_broadcast(&pool->refreshed);
    pthread_mutex_unlock(&pool->lock);
    return status;
}

/* An idle handle; NULL where there is none. `ret_must_refresh`: it is not of the newest index, and
 * the caller is the one to see to that. */
static struct index *take(struct index_pool *pool, bool *ret_must_refresh)
{
    pthread_mutex_lock(&pool->lock);
    /* Whoever has an old handle need not wait; before the first index there is none. */
    while (pool->is_refreshing && pool->idle_count == 0) {
        pthread_cond_wait(&pool->refreshed, &pool->lock);
    }
    struct index *index = pool->idle_count > 0 ? pool->idle[--pool->idle_count] : NULL;
    *ret_must_refresh = !pool->is_refreshing && (index == NULL || index_is_superseded(index));
    pool->is_refreshing = pool->is_refreshing || *ret_must_refresh;
    pthread_mutex_unlock(&pool->lock);
    return index;
}

enum status index_pool_acquire(struct index_pool *pool, struct index **ret_index,
                               struct error *error)
{
    bool must_refresh;
    struct index *index = take(pool, &must_refresh);
    while (must_refresh) {
        struct error reason = {0};
        enum status status = refresh(pool, &reason);
        if (status != STATUS_OK && index == NULL) {
            return error_set(error, status, "%s", reason.message);
        }
        if (status != STATUS_OK) {
            break;
        }
        index_pool_release(pool, index);
        index = take(pool, &must_refresh);
    }
    *ret_index = index;
    return STATUS_OK;
}
