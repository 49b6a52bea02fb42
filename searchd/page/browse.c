#include "page/browse.h"

#include "view/page_view.h"

enum {
    EVENTS_SHOWN_MAX = 20,
    SESSIONS_SHOWN_MAX = 20, /* of each event; its page has all */
};

static enum status add_ungrouped(const struct call *call, struct view *view, json_t *events,
                                 struct error *error)
{
    struct record_page sessions;
    enum status status = index_list(call->index, RECORD_SESSION, 0, SESSIONS_SHOWN_MAX, call->arena,
                                    &sessions, error);
    if (status == STATUS_OK && sessions.count > 0) {
        view_append(view, events, page_view_event(view, NULL, &sessions));
    }
    return status;
}

enum status browse_add(const struct call *call, struct view *view, json_t *page,
                       struct error *error)
{
    struct record_page events;
    json_t *list = view_array(view);
    view_add(view, page, "events", list);
    enum status status =
        index_list(call->index, RECORD_EVENT, 0, EVENTS_SHOWN_MAX, call->arena, &events, error);
    if (status == STATUS_OK && events.count == 0) {
        return add_ungrouped(call, view, list, error);
    }
    for (size_t i = 0; status == STATUS_OK && i < events.count; i++) {
        struct record_page sessions;
        status = index_related(call->index, &events.items[i], 0, SESSIONS_SHOWN_MAX, call->arena,
                               &sessions, error);
        if (status == STATUS_OK) {
            view_append(view, list, page_view_event(view, &events.items[i], &sessions));
        }
    }
    return status;
}
