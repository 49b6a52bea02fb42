/* cached_answer.h: an answer that is sent to several clients. */
#ifndef CACHE_CACHED_ANSWER_H
#define CACHE_CACHED_ANSWER_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

#define HASH_NONFATAL_OOM 1
#include <uthash.h>

#include "base/buffer.h"
#include "base/text.h"
#include "cache/etag.h"
#include "http/response.h"

struct cached_header {
    const char *name; /* borrowed */
    char *value;
};

/* Freed when its last user gives it back. All but `lock`, `compressed` and `was_compressed` is as
 * it was made; those of the cache are guarded by the cache. */
struct cached_answer {
    char key[ETAG_SIZE];
    atomic_size_t users;
    struct cached_header *headers;
    size_t header_count;
    struct buffer plain;

    pthread_mutex_t lock; /* of the two below, which change once */
    bool was_compressed;
    struct buffer compressed; /* empty where it would save nothing */

    /* The cache's. */
    UT_hash_handle hh;
    struct cached_answer *prev, *next;
    size_t bytes; /* counted for it; 0 when it has made way */
};

/* With one user. Takes the body over, and copies the headers from `first_header` on but those that
 * tell of one moment (Server-Timing). NULL, and the response as it was, where there is no memory.
 */
struct cached_answer *cached_answer_create(const char *key, struct response *response,
                                           size_t first_header);

void cached_answer_hold(struct cached_answer *answer);
void cached_answer_release(void *answer); /* as response_share() takes it */

void cached_answer_add_headers(const struct cached_answer *answer, struct response *response);

/* The compressed form, made on the first call; no text where it would save nothing or there is no
 * memory. Any thread. */
struct text cached_answer_compress(struct cached_answer *answer);

/* Bytes of memory, apart from the compressed form. */
size_t cached_answer_measure(const struct cached_answer *answer);

#endif
