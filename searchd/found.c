#include "found.h"

#include <time.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

enum status found_event(const struct call *call, const struct record *record,
                        const struct record **ret_event, struct error *error)
{
    if (record->event.size == 0) {
        *ret_event = NULL;
        return STATUS_OK;
    }
    struct record *event = arena_allocate(call->arena, sizeof *event);
    if (event == NULL) {
        return error_no_memory(error);
    }
    enum status status =
        index_find(call->index, RECORD_EVENT, record->event, call->arena, event, error);
    if (status == STATUS_OK || status == STATUS_NOT_FOUND) {
        *ret_event = status == STATUS_OK ? event : NULL;
        return STATUS_OK;
    }
    return status;
}

/* The events of all hits; hits of the same event share one. */
static enum status find_events(const struct call *call, struct found *found, struct error *error)
{
    const struct search_results *results = &found->results;
    found->events =
        arena_allocate_array(call->arena, results->hit_count + 1, sizeof(const struct record *));
    if (found->events == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < results->hit_count; i++) {
        const struct record *record = &results->hits[i].record;
        for (size_t j = 0; j < i && found->events[i] == NULL; j++) {
            if (text_equal(results->hits[j].record.event, record->event)) {
                found->events[i] = found->events[j];
            }
        }
        if (found->events[i] != NULL) {
            continue;
        }
        enum status status = found_event(call, record, &found->events[i], error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

enum status found_search(const struct call *call, struct search_request *request,
                         struct found *ret_found, struct error *error)
{
    struct found found = {0};
    double start = now();
    request->time_limit = (double)call->service->config->server.search_milliseconds / 1e3;
    enum status status = index_search(call->index, request, call->arena, &found.results, error);
    if (status == STATUS_OK) {
        status = find_events(call, &found, error);
    }
    if (status == STATUS_OK) {
        found.milliseconds = now() - start;
        *ret_found = found;
    }
    return status;
}
