#include "page/browse.h"
#include "page/handlers.h"
#include "view/page_view.h"

enum status page_start(struct call *call, struct error *error)
{
    const struct pages *pages = call->service->pages;
    struct view view = {.months = pages_months(pages)};
    json_t *page = view_object(&view);
    view_add(&view, page, "form", page_view_form(&view, text_from(""), text_from("")));
    enum status status = browse_add(call, &view, page, error);
    if (status != STATUS_OK) {
        json_decref(page);
        return status;
    }
    return pages_answer(pages, call->response, 200, "start", &view, page, error);
}
