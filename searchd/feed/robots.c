#include "base_url.h"
#include "feed/handlers.h"
#include "page/pages.h"

enum status feed_robots(struct call *call, struct error *error)
{
    const char *base;
    enum status status = base_url_find(call, &base, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = {0};
    json_t *robots = view_object(&view);
    view_add_string(&view, robots, "base", base);
    return pages_answer_as(call->service->pages, call->response, "text/plain; charset=utf-8",
                           "robots", &view, robots, error);
}
