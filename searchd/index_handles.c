#include "index_handles.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "log.h"

struct index_handles {
    const char *path;
    const struct lexicon *lexicon;
    pthread_key_t key; /* of each thread's struct index */
    pthread_mutex_t lock;
    /* What was logged last, so that not every thread and request says it again. */
    char generation[GENERATION_SIZE];
    char complaint[ERROR_MESSAGE_SIZE];
};

static void close_index(void *index)
{
    index_close(index);
}

enum status index_handles_create(const char *path, const struct lexicon *lexicon,
                                 struct index_handles **ret_handles, struct error *error)
{
    struct index_handles *handles = calloc(1, sizeof *handles);
    if (handles == NULL) {
        return error_no_memory(error);
    }
    handles->path = path;
    handles->lexicon = lexicon;
    int reason = pthread_key_create(&handles->key, close_index);
    if (reason != 0) {
        free(handles);
        return error_set(error, STATUS_IO, "cannot keep an index for each thread: %s",
                         strerror(reason));
    }
    pthread_mutex_init(&handles->lock, NULL);
    *ret_handles = handles;
    return STATUS_OK;
}

void index_handles_release(struct index_handles *handles)
{
    index_close(pthread_getspecific(handles->key));
    (void)pthread_setspecific(handles->key, NULL);
}

void index_handles_free(struct index_handles *handles)
{
    if (handles == NULL) {
        return;
    }
    index_handles_release(handles);
    pthread_key_delete(handles->key);
    pthread_mutex_destroy(&handles->lock);
    free(handles);
}

static bool is_new(struct index_handles *handles, char *last, size_t size, const char *text)
{
    pthread_mutex_lock(&handles->lock);
    bool differs = strncmp(last, text, size - 1) != 0;
    if (differs) {
        (void)snprintf(last, size, "%s", text);
    }
    pthread_mutex_unlock(&handles->lock);
    return differs;
}

static void report_serving(struct index_handles *handles, const struct index_info *info)
{
    (void)is_new(handles, handles->complaint, sizeof handles->complaint, "");
    if (is_new(handles, handles->generation, sizeof handles->generation, info->generation)) {
        log_write(LOG_LEVEL_INFO, "serving index %s of %s: %zu sessions, %zu documents",
                  info->generation, info->built_at, info->counts[RECORD_SESSION],
                  info->counts[RECORD_DOCUMENT]);
    }
}

static void report_failure(struct index_handles *handles, bool has_old, const struct error *error)
{
    if (is_new(handles, handles->complaint, sizeof handles->complaint, error->message)) {
        log_write(LOG_LEVEL_WARNING, "%s%s", error->message,
                  has_old ? "; the index from before goes on serving" : "");
    }
}

enum status index_handles_acquire(struct index_handles *handles, struct index **ret_index,
                                  struct error *error)
{
    struct index *old = pthread_getspecific(handles->key);
    if (old != NULL && !index_is_superseded(old)) {
        *ret_index = old;
        return STATUS_OK;
    }
    struct index *fresh = NULL;
    struct error reason = {0};
    enum status status = index_open(handles->path, handles->lexicon, &fresh, &reason);
    if (status == STATUS_OK && pthread_setspecific(handles->key, fresh) != 0) {
        index_close(fresh);
        status = error_no_memory(&reason);
    }
    if (status != STATUS_OK) {
        report_failure(handles, old != NULL, &reason);
        if (old == NULL) {
            return error_set(error, status, "%s", reason.message);
        }
        *ret_index = old;
        return STATUS_OK;
    }
    index_close(old);
    report_serving(handles, index_info(fresh));
    *ret_index = fresh;
    return STATUS_OK;
}
