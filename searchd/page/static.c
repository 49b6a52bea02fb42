#include "cache/gzip.h"
#include "page/handlers.h"
#include "web_files.h"

/* As it is, or compressed where the client takes that. */
static enum status answer_file(struct call *call, const struct web_file *file, struct error *error)
{
    if (file == NULL) {
        return pages_answer_error(call->service->pages, call->request, call->response, 404, error);
    }
    struct response *response = call->response;
    struct text compressed = web_file_compressed(file);
    response->status = 200;
    response_add_header(response, "Content-Type", "%s", web_file_content_type(file));
    if (compressed.size > 0 && gzip_is_accepted(call->request)) {
        response_add_header(response, "Content-Encoding", "gzip");
        response_share(response, compressed, NULL, NULL);
    } else {
        response_share(response, web_file_contents(file), NULL, NULL);
    }
    return STATUS_OK;
}

static enum status answer_branding(struct call *call, const struct branding_file *file)
{
    struct response *response = call->response;
    response->status = 200;
    response_add_header(response, "Content-Type", "%s", file->content_type);
    response_share(response, file->contents, NULL, NULL);
    return STATUS_OK;
}

enum status page_static(struct call *call, struct error *error)
{
    const struct branding_file *own = branding_find(call->service->branding, call->argument);
    if (own != NULL) {
        return answer_branding(call, own);
    }
    return answer_file(call, web_file_find_static(call->argument), error);
}

enum status page_widget(struct call *call, struct error *error)
{
    return answer_file(call, web_file_find("widget/verder-search.js"), error);
}
