#include "view/link.h"

#include "base/buffer.h"
#include "catalogue/url.h"
#include "http/uri.h"

/* The text in `buffer` as a value; frees the buffer. */
static json_t *finish(struct view *view, struct buffer *buffer)
{
    json_t *link = NULL;
    if (buffer_status(buffer, NULL) == STATUS_OK) {
        link = json_stringn(buffer->data, buffer->size);
    }
    view->failed = view->failed || link == NULL;
    buffer_free(buffer);
    return link;
}

bool link_is_safe(struct text url)
{
    return url.size > 0 && url_find_fault(url) == NULL;
}

static const char *page_path(enum record_type type)
{
    return type == RECORD_SESSION ? "/sessies/" : "/documenten/";
}

json_t *link_record_page(struct view *view, const struct record *record)
{
    struct buffer buffer = {0};
    buffer_append_string(&buffer, page_path(record->type));
    uri_encode(record->id, &buffer);
    return finish(view, &buffer);
}

json_t *link_record(struct view *view, const struct record *record)
{
    struct buffer buffer = {0};
    if (link_is_safe(record->url)) {
        buffer_append(&buffer, record->url);
        return finish(view, &buffer);
    }
    return link_resource(view, page_path(record->type), record->id);
}

json_t *link_resource(struct view *view, const char *path, struct text id)
{
    struct buffer buffer = {0};
    buffer_append_string(&buffer, view->base_url);
    buffer_append_string(&buffer, path);
    uri_encode(id, &buffer);
    return finish(view, &buffer);
}

json_t *link_search(struct view *view, const struct search_link *search, bool is_absolute)
{
    struct buffer buffer = {0};
    buffer_append_string(&buffer, is_absolute ? view->base_url : "");
    buffer_append_string(&buffer, search->path);
    buffer_append_string(&buffer, "?q=");
    uri_encode(search->query, &buffer);
    if (search->type.size > 0) {
        buffer_append_string(&buffer, "&type=");
        uri_encode(search->type, &buffer);
    }
    if (search->page > 1) {
        buffer_append_format(&buffer, "&%s=%zu", search->page_name, search->page);
    }
    if (search->page_size > 0) {
        buffer_append_format(&buffer, "&pageSize=%zu", search->page_size);
    }
    return finish(view, &buffer);
}
