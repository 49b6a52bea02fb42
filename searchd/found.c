#include "found.h"

#include "base/clock.h"

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

enum status found_events(const struct call *call, const struct record_page *records,
                         const struct record ***ret_events, struct error *error)
{
    const struct record **events =
        arena_allocate_array(call->arena, records->count + 1, sizeof(const struct record *));
    if (events == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < records->count; i++) {
        for (size_t j = 0; j < i && events[i] == NULL; j++) {
            if (text_equal(records->items[j].event, records->items[i].event)) {
                events[i] = events[j];
            }
        }
        if (events[i] != NULL) {
            continue;
        }
        enum status status = found_event(call, &records->items[i], &events[i], error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    *ret_events = events;
    return STATUS_OK;
}

static enum status find_events(const struct call *call, struct found *found, struct error *error)
{
    size_t count = found->results.hit_count;
    struct record *records = arena_allocate_array(call->arena, count + 1, sizeof *records);
    if (records == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < count; i++) {
        records[i] = found->results.hits[i].record;
    }
    const struct record_page page = {records, count, count};
    return found_events(call, &page, &found->events, error);
}

enum status found_search(struct call *call, struct search_request *request, struct found *ret_found,
                         struct error *error)
{
    struct found found = {0};
    uint64_t start = clock_now();
    request->time_limit = (double)call->service->config->server.search_milliseconds / 1e3;
    enum status status = index_search(call->index, request, call->arena, &found.results, error);
    if (status == STATUS_OK) {
        status = find_events(call, &found, error);
    }
    if (status == STATUS_OK) {
        found.milliseconds = clock_milliseconds_since(start);
        call->is_fleeting |= !found.results.total_is_exact;
        *ret_found = found;
    }
    return status;
}
