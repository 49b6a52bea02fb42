#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "cache/answer_cache.h"
#include "cache/cached_answer.h"

enum { BODY_BYTES = 2000, LIMIT = 64 << 10 };

static struct answer_cache *create(void)
{
    struct answer_cache *cache = NULL;
    assert_int_equal(answer_cache_create(LIMIT, &cache, NULL), STATUS_OK);
    return cache;
}

/* A body that begins with the key and can be compressed. */
static void fill(struct response *response, const char *key, size_t size)
{
    buffer_append_string(&response->body, key);
    while (response->body.size < size) {
        buffer_append_char(&response->body, 'x');
    }
    response_add_header(response, "Content-Type", "text/plain");
}

/* Adds an answer and lets go of it. */
static void add(struct answer_cache *cache, const char *key)
{
    struct response response = {0};
    fill(&response, key, BODY_BYTES);
    struct cached_answer *answer = answer_cache_add(cache, key, &response, 0);
    assert_non_null(answer);
    answer_cache_share(cache, answer, false, &response);
    response_free(&response);
}

static bool has(struct answer_cache *cache, const char *key)
{
    struct cached_answer *answer = answer_cache_find(cache, key);
    if (answer != NULL) {
        cached_answer_release(answer);
    }
    return answer != NULL;
}

static size_t bytes_of(struct answer_cache *cache)
{
    size_t bytes, answers;
    answer_cache_measure(cache, &bytes, &answers);
    return bytes;
}

static void test_gives_back_what_was_added(void **state)
{
    (void)state;
    struct answer_cache *cache = create();
    struct response response = {0};
    response_add_header(&response, "X-Of-The-Request", "1");
    fill(&response, "key", BODY_BYTES);
    response_add_header(&response, "Server-Timing", "search;dur=1.5");
    struct cached_answer *answer = answer_cache_add(cache, "key", &response, 1);
    answer_cache_share(cache, answer, false, &response);
    assert_int_equal(response_body(&response).size, BODY_BYTES);
    assert_int_equal(response.header_count, 3);
    response_free(&response);

    struct response again = {0};
    answer = answer_cache_find(cache, "key");
    assert_non_null(answer);
    cached_answer_add_headers(answer, &again);
    answer_cache_share(cache, answer, false, &again);
    assert_int_equal(again.header_count, 1);
    assert_string_equal(response_header(&again, "Content-Type"), "text/plain");
    assert_true(text_starts_with(response_body(&again), "key"));
    response_free(&again);
    assert_null(answer_cache_find(cache, "kex"));
    answer_cache_free(cache);
}

static void test_the_first_of_two_stays(void **state)
{
    (void)state;
    struct answer_cache *cache = create();
    add(cache, "key");
    struct response response = {0};
    fill(&response, "KEY", BODY_BYTES);
    struct cached_answer *answer = answer_cache_add(cache, "key", &response, 0);
    answer_cache_share(cache, answer, false, &response);
    assert_true(text_starts_with(response_body(&response), "key"));
    response_free(&response);
    answer_cache_free(cache);
}

static void test_those_used_longest_ago_make_way(void **state)
{
    (void)state;
    struct answer_cache *cache = create();
    char key[16];
    add(cache, "first");
    add(cache, "second");
    for (int i = 0; i < LIMIT / BODY_BYTES; i++) {
        assert_true(has(cache, "first")); /* which is a use */
        (void)snprintf(key, sizeof key, "%d", i);
        add(cache, key);
        assert_true(bytes_of(cache) <= LIMIT);
    }
    assert_true(has(cache, "first"));
    assert_false(has(cache, "second"));
    assert_true(has(cache, key));
    answer_cache_free(cache);
}

static void test_a_large_answer_is_not_kept(void **state)
{
    (void)state;
    struct answer_cache *cache = create();
    struct response response = {0};
    fill(&response, "key", LIMIT / ANSWER_CACHE_SHARES + 1);
    assert_null(answer_cache_add(cache, "key", &response, 0));
    assert_int_equal(response_body(&response).size, LIMIT / ANSWER_CACHE_SHARES + 1);
    assert_int_equal(bytes_of(cache), 0);
    response_free(&response);
    answer_cache_free(cache);
}

static void test_an_answer_is_compressed_once(void **state)
{
    (void)state;
    struct answer_cache *cache = create();
    struct response first = {0}, second = {0};
    fill(&first, "key", BODY_BYTES);
    struct cached_answer *answer = answer_cache_add(cache, "key", &first, 0);
    size_t before = bytes_of(cache);
    answer_cache_share(cache, answer, true, &first);
    size_t after = bytes_of(cache);
    answer_cache_share(cache, answer_cache_find(cache, "key"), true, &second);
    assert_string_equal(response_header(&first, "Content-Encoding"), "gzip");
    assert_true(response_body(&first).size < BODY_BYTES / 10);
    assert_ptr_equal(response_body(&first).data, response_body(&second).data);
    assert_true(after > before);
    assert_int_equal(bytes_of(cache), after);
    response_free(&first);
    response_free(&second);
    answer_cache_free(cache);
}

static void test_a_small_answer_is_not_compressed(void **state)
{
    (void)state;
    struct answer_cache *cache = create();
    struct response response = {0};
    fill(&response, "key", 999);
    answer_cache_share(cache, answer_cache_add(cache, "key", &response, 0), true, &response);
    assert_null(response_header(&response, "Content-Encoding"));
    assert_int_equal(response_body(&response).size, 999);
    response_free(&response);
    answer_cache_free(cache);
}

static void test_an_answer_being_sent_stays(void **state)
{
    (void)state;
    struct answer_cache *cache = create();
    struct response plain = {0}, compressed = {0};
    fill(&plain, "key", BODY_BYTES);
    answer_cache_share(cache, answer_cache_add(cache, "key", &plain, 0), false, &plain);
    struct cached_answer *answer = answer_cache_find(cache, "key");
    char key[16];
    for (int i = 0; i < LIMIT / BODY_BYTES; i++) {
        (void)snprintf(key, sizeof key, "%d", i);
        add(cache, key);
    }
    assert_false(has(cache, "key"));
    size_t bytes = bytes_of(cache);
    answer_cache_share(cache, answer, true, &compressed);
    assert_int_equal(bytes_of(cache), bytes); /* it is no more the cache's */
    answer_cache_free(cache);
    assert_true(text_starts_with(response_body(&plain), "key"));
    assert_string_equal(response_header(&compressed, "Content-Encoding"), "gzip");
    assert_int_equal((unsigned char)response_body(&compressed).data[0], 0x1f);
    response_free(&plain);
    response_free(&compressed);
}

enum { THREADS = 4, ROUNDS = 2000, KEYS = 60 /* twice what fits */ };

static void *use_cache(void *argument)
{
    struct answer_cache *cache = argument;
    size_t wrong = 0;
    for (size_t i = 0; i < ROUNDS; i++) {
        char key[16];
        struct response response = {0};
        (void)snprintf(key, sizeof key, "%02zu", i * i % KEYS);
        struct cached_answer *answer = answer_cache_find(cache, key);
        if (answer == NULL) {
            fill(&response, key, BODY_BYTES);
            answer = answer_cache_add(cache, key, &response, 0);
        }
        answer_cache_share(cache, answer, i % 2 == 0, &response);
        struct text body = response_body(&response);
        wrong += i % 2 == 0 ? body.data[0] != 0x1f : !text_starts_with(body, key);
        response_free(&response);
    }
    return (void *)wrong; // NOLINT(performance-no-int-to-ptr)
}

static void test_serves_many_threads(void **state)
{
    (void)state;
    struct answer_cache *cache = create();
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, use_cache, cache), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        void *wrong = NULL;
        pthread_join(threads[i], &wrong);
        assert_null(wrong);
    }
    assert_true(bytes_of(cache) <= LIMIT);
    answer_cache_free(cache);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gives_back_what_was_added),
        cmocka_unit_test(test_the_first_of_two_stays),
        cmocka_unit_test(test_those_used_longest_ago_make_way),
        cmocka_unit_test(test_a_large_answer_is_not_kept),
        cmocka_unit_test(test_an_answer_is_compressed_once),
        cmocka_unit_test(test_a_small_answer_is_not_compressed),
        cmocka_unit_test(test_an_answer_being_sent_stays),
        cmocka_unit_test(test_serves_many_threads),
    };
    return cmocka_run_group_tests_name("answer_cache", tests, NULL, NULL);
}
