#include "view/link.h"

#include "catalogue/url.h"
#include "http/uri.h"

/* The text in `buffer` as a value; frees the buffer. */
static json_t *finish(struct view *view, struct buffer *buffer)
{
    json_t *link = NULL;
    if (buffer_status(buffer, NULL) == STATUS_OK) {
        link = view_text(buffer_text(buffer));
    }
    view->failed = view->failed || link == NULL;
    buffer_free(buffer);
    return link;
}

bool link_is_safe(struct text url)
{
    return url.size > 0 && url_find_fault(url) == NULL;
}

static void append_page(struct buffer *path, const struct record *record)
{
    buffer_append_string(path, record->type == RECORD_SESSION ? "/sessies/" : "/documenten/");
    uri_encode(record->id, path);
}

json_t *link_record_page(struct view *view, const struct record *record)
{
    struct buffer path = {0};
    append_page(&path, record);
    return finish(view, &path);
}

json_t *link_record(struct view *view, const struct record *record)
{
    struct buffer path = {0};
    if (link_is_safe(record->url)) {
        uri_append_address(record->url, &path);
        return finish(view, &path);
    }
    append_page(&path, record);
    return link_path(view, &path);
}

json_t *link_record_resource(struct view *view, const struct record *record)
{
    struct buffer path = {0};
    buffer_append_format(&path, "/v1/%ss/", record_type_name(record->type));
    uri_encode(record->id, &path);
    return link_path(view, &path);
}

json_t *link_path(struct view *view, struct buffer *path)
{
    struct buffer address = {0};
    buffer_append_string(&address, view->base_url);
    buffer_append(&address, buffer_text(path));
    view->failed = view->failed || path->failed;
    buffer_free(path);
    return finish(view, &address);
}

size_t link_last_page(size_t total, size_t page_size, size_t maximum)
{
    size_t last = total > 0 ? (total - 1) / page_size + 1 : 1;
    return last < maximum ? last : maximum;
}

json_t *link_search(struct view *view, const struct search_link *search)
{
    struct buffer buffer = {0};
    buffer_append_string(&buffer, search->path);
    buffer_append_string(&buffer, "?q=");
    uri_encode(search->query, &buffer);
    if (search->type.size > 0) {
        buffer_append_string(&buffer, "&type=");
        uri_encode(search->type, &buffer);
    }
    if (search->page > 1) {
        buffer_append_format(&buffer, "&pagina=%zu", search->page);
    }
    return finish(view, &buffer);
}
