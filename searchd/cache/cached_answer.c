#include "cache/cached_answer.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cache/gzip.h"

static void free_answer(struct cached_answer *answer)
{
    for (size_t i = 0; i < answer->header_count; i++) {
        free(answer->headers[i].value);
    }
    free(answer->headers);
    buffer_free(&answer->plain);
    buffer_free(&answer->compressed);
    pthread_mutex_destroy(&answer->lock);
    free(answer);
}

static bool copy_headers(struct cached_answer *answer, const struct response *response,
                         size_t first_header)
{
    answer->headers = calloc(RESPONSE_HEADERS_MAX, sizeof *answer->headers);
    if (answer->headers == NULL) {
        return false;
    }
    for (size_t i = first_header; i < response->header_count; i++) {
        if (strcasecmp(response->headers[i].name, "Server-Timing") == 0) {
            continue;
        }
        char *value = strdup(response->headers[i].value);
        if (value == NULL) {
            return false;
        }
        answer->headers[answer->header_count++] =
            (struct cached_header){response->headers[i].name, value};
    }
    return true;
}

/* Without the room that it had to grow. */
static struct buffer take_body(struct response *response)
{
    struct buffer body = response->body;
    response->body = (struct buffer){0};
    char *data = realloc(body.data, body.size + 1);
    if (data != NULL) {
        body.data = data;
        body.capacity = body.size + 1;
    }
    return body;
}

struct cached_answer *cached_answer_create(const char *key, struct response *response,
                                           size_t first_header)
{
    struct cached_answer *answer = calloc(1, sizeof *answer);
    if (answer == NULL) {
        return NULL;
    }
    atomic_init(&answer->users, 1);
    pthread_mutex_init(&answer->lock, NULL);
    memcpy(answer->key, key, strnlen(key, sizeof answer->key - 1));
    if (!copy_headers(answer, response, first_header)) {
        free_answer(answer);
        return NULL;
    }
    answer->plain = take_body(response);
    return answer;
}

void cached_answer_hold(struct cached_answer *answer)
{
    atomic_fetch_add(&answer->users, 1);
}

void cached_answer_release(void *answer)
{
    struct cached_answer *released = answer;
    if (atomic_fetch_sub(&released->users, 1) == 1) {
        free_answer(released);
    }
}

void cached_answer_add_headers(const struct cached_answer *answer, struct response *response)
{
    for (size_t i = 0; i < answer->header_count; i++) {
        response_add_header(response, answer->headers[i].name, "%s", answer->headers[i].value);
    }
}

struct text cached_answer_compress(struct cached_answer *answer)
{
    pthread_mutex_lock(&answer->lock);
    if (!answer->was_compressed) {
        answer->was_compressed = true;
        struct text plain = buffer_text(&answer->plain);
        if (plain.size < GZIP_BYTES_MIN ||
            gzip_compress(plain, &answer->compressed, NULL) != STATUS_OK ||
            answer->compressed.size >= plain.size) {
            buffer_free(&answer->compressed);
        }
    }
    struct text compressed = buffer_text(&answer->compressed);
    pthread_mutex_unlock(&answer->lock);
    return compressed;
}

size_t cached_answer_measure(const struct cached_answer *answer)
{
    size_t bytes = sizeof *answer + RESPONSE_HEADERS_MAX * sizeof *answer->headers;
    for (size_t i = 0; i < answer->header_count; i++) {
        bytes += strlen(answer->headers[i].value) + 1;
    }
    return bytes + answer->plain.capacity;
}
