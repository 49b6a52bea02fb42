#include <string.h>

#include "base/utf8.h"
#include "base_url.h"
#include "feed/handlers.h"
#include "page/pages.h"

/* OpenSearch 1.1 draft 6, in characters. */
enum {
    SHORT_NAME_MAX = 16,
    LONG_NAME_MAX = 48,
};

static bool continues_character(char byte)
{
    return ((unsigned char)byte & 0xc0) == 0x80;
}

/* The beginning of a text, of at most `max` characters and, where it can be, whole words. */
static struct text cut_name(struct text name, size_t max)
{
    size_t size = 0;
    size_t word_end = 0;
    for (size_t count = 0; size < name.size; size++) {
        if (continues_character(name.data[size])) {
            continue;
        }
        if (name.data[size] == ' ') {
            word_end = size;
        }
        if (count++ == max) {
            return text_slice(name, 0, word_end > 0 ? word_end : size);
        }
    }
    return name;
}

enum status feed_opensearch(struct call *call, struct error *error)
{
    const struct text title = text_from(call->service->config->site.title);
    const char *base;
    enum status status = base_url_find(call, &base, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = pages_view(call->service->pages, call->request);
    json_t *description = view_object(&view);
    view_add_string(&view, description, "base", base);
    view_add_text(&view, description, "shortName", cut_name(title, SHORT_NAME_MAX));
    view_add_text(&view, description, "longName", cut_name(title, LONG_NAME_MAX));
    return pages_answer_as(call->service->pages, call->response,
                           "application/opensearchdescription+xml; charset=utf-8", "opensearch",
                           &view, description, error);
}
