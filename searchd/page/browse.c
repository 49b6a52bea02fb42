#include "page/browse.h"

#include "view/link.h"
#include "view/page_view.h"

enum {
    EVENTS_ON_PAGE = 20,
    SESSIONS_SHOWN_MAX = 20,   /* of each event; its page has all */
    UNGROUPED_SHOWN_MAX = 100, /* sessions of no event, which have no page */
};

static size_t count_ungrouped(const struct record_page *sessions)
{
    size_t count = 0;
    while (count < sessions->count && sessions->items[count].event.size == 0) {
        count++;
    }
    return count;
}

/* Sessions of no event come before all others in the order of the index, so that the first one
 * says whether there are any: mostly there are not. */
static enum status add_ungrouped(const struct call *call, bool has_events, struct view *view,
                                 json_t *groups, struct error *error)
{
    struct record_page sessions;
    enum status status =
        index_list(call->index, RECORD_SESSION, 0, 1, call->arena, &sessions, error);
    if (status == STATUS_OK && count_ungrouped(&sessions) > 0) {
        status = index_list(call->index, RECORD_SESSION, 0, UNGROUPED_SHOWN_MAX, call->arena,
                            &sessions, error);
    }
    size_t count = status == STATUS_OK ? count_ungrouped(&sessions) : 0;
    if (count == 0) {
        return status;
    }
    if (count < sessions.count) {
        sessions.count = sessions.total = count;
    }
    json_t *group = page_view_event(view, NULL, &sessions);
    view_add_boolean(view, group, "isRest", has_events);
    view_append(view, groups, group);
    return STATUS_OK;
}

static enum status add_event(const struct call *call, const struct record *event, struct view *view,
                             json_t *groups, struct error *error)
{
    struct record_page sessions;
    enum status status =
        index_related(call->index, event, 0, SESSIONS_SHOWN_MAX, call->arena, &sessions, error);
    if (status == STATUS_OK) {
        view_append(view, groups, page_view_event(view, event, &sessions));
    }
    return status;
}

enum status browse_add(const struct call *call, size_t number, struct view *view, json_t *page,
                       struct browse_place *ret_place, struct error *error)
{
    struct record_page events;
    json_t *groups = view_array(view);
    view_add(view, page, "events", groups);
    size_t total = index_info(call->index)->counts[RECORD_EVENT];
    struct browse_place place = {.last = link_last_page(total, EVENTS_ON_PAGE, BROWSE_PAGE_MAX)};
    place.page = number < place.last ? number : place.last;
    enum status status = index_list(call->index, RECORD_EVENT, (place.page - 1) * EVENTS_ON_PAGE,
                                    EVENTS_ON_PAGE, call->arena, &events, error);
    for (size_t i = 0; status == STATUS_OK && i < events.count; i++) {
        status = add_event(call, &events.items[i], view, groups, error);
    }
    if (status == STATUS_OK && place.page == place.last) {
        status = add_ungrouped(call, total > 0, view, groups, error);
    }
    if (status == STATUS_OK) {
        *ret_place = place;
    }
    return status;
}
