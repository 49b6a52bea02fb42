#include "cache/gzip.h"
#include "page/handlers.h"
#include "web_files.h"

/* As it is, or compressed where that saves anything and the client takes it. */
static enum status share(struct call *call, const char *content_type, struct text contents,
                         struct text compressed)
{
    struct response *response = call->response;
    response->status = 200;
    response_add_header(response, "Content-Type", "%s", content_type);
    if (compressed.size > 0 && gzip_is_accepted(call->request)) {
        response_add_header(response, "Content-Encoding", "gzip");
        response_share(response, compressed, NULL, NULL);
    } else {
        response_share(response, contents, NULL, NULL);
    }
    return STATUS_OK;
}

static enum status answer_file(struct call *call, const struct web_file *file, struct error *error)
{
    return file != NULL ? share(call, web_file_content_type(file), web_file_contents(file),
                                web_file_compressed(file))
                        : pages_answer_error(call->service->pages, call->request, call->response,
                                             404, error);
}

enum status page_static(struct call *call, struct error *error)
{
    const struct branding_file *own = branding_find(call->service->branding, call->argument);
    if (own != NULL) {
        return share(call, own->content_type, own->contents, own->compressed);
    }
    return answer_file(call, web_file_find_static(call->argument), error);
}

enum status page_widget(struct call *call, struct error *error)
{
    return answer_file(call, web_file_find("widget/verder-search.js"), error);
}
