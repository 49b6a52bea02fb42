/* answer_cache.h: answers that were given, for the next who asks the same.
 *
 * Those used longest ago make way for new ones. An answer is shared, not copied: while it is being
 * sent it stays, also when it has made way. Any thread may call any function. */
#ifndef CACHE_ANSWER_CACHE_H
#define CACHE_ANSWER_CACHE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"
#include "base/text.h"
#include "http/response.h"

enum { ANSWER_CACHE_SHARES = 16 /* one answer takes at most one of so many */ };

struct answer_cache;
struct cached_answer;

/* `limit` is how many bytes its answers may take. STATUS_OK, STATUS_NO_MEMORY. */
enum status answer_cache_create(size_t limit, struct answer_cache **ret_cache,
                                struct error *error) MUST_CHECK;

/* Its answers may still be in use. NULL is no cache. */
void answer_cache_free(struct answer_cache *cache);

/* The answer of that key, to be given to answer_cache_share(); NULL where there is none. */
struct cached_answer *answer_cache_find(struct answer_cache *cache, const char *key);

/* Keeps an answer: takes its body over, and copies the headers from `first_header` on, but for
 * Server-Timing, which tells of one moment. The result is as of answer_cache_find(), for an answer
 * of that key that is there already too; NULL, and the response as it was, where the answer is too
 * large or there is no memory. */
struct cached_answer *answer_cache_add(struct answer_cache *cache, const char *key,
                                       struct response *response, size_t first_header);

/* Fills in the body, compressed where `takes_gzip` and that saves anything; an answer is compressed
 * once. Takes `answer` back when the response is freed. */
void answer_cache_share(struct answer_cache *cache, struct cached_answer *answer, bool takes_gzip,
                        struct response *response);

/* Bytes and answers it holds. */
void answer_cache_measure(struct answer_cache *cache, size_t *ret_bytes, size_t *ret_answers);

#endif
