#include "page/handlers.h"
#include "web_files.h"

static enum status answer_file(struct call *call, const struct web_file *file, struct error *error)
{
    if (file == NULL) {
        return pages_answer_error(call->service->pages, call->response, 404, error);
    }
    call->response->status = 200;
    response_share(call->response, web_file_contents(file), NULL, NULL);
    response_add_header(call->response, "Content-Type", "%s", web_file_content_type(file));
    return STATUS_OK;
}

enum status page_static(struct call *call, struct error *error)
{
    const struct web_file *file = web_file_find_static(call->argument);
    if (file != NULL) {
        /* The name changes with the contents. */
        response_add_header(call->response, "Cache-Control", "public, max-age=31536000, immutable");
    }
    return answer_file(call, file, error);
}

enum status page_widget(struct call *call, struct error *error)
{
    return answer_file(call, web_file_find("widget/verder-search.js"), error);
}
