#include "view/link.h"

#include <stdio.h>
#include <string.h>

#include "catalogue/url.h"
#include "http/uri.h"
#include "view/search_view.h"

enum { NUMBER_SIZE = sizeof "18446744073709551615" };

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

/* Appends "?name=value", or "&name=value" behind another. */
static void append_parameter(struct buffer *path, const char *name, struct text value)
{
    bool is_first = path->size == 0 || memchr(path->data, '?', path->size) == NULL;
    buffer_append_format(path, "%c%s=", is_first ? '?' : '&', name);
    uri_encode(value, path);
}

static void append_page_number(struct buffer *path, size_t page)
{
    if (page > 1) {
        char number[NUMBER_SIZE];
        (void)snprintf(number, sizeof number, "%zu", page);
        append_parameter(path, "pagina", text_from(number));
    }
}

static void append_language(const struct view *view, struct buffer *path)
{
    if (view->named_language != NULL) {
        append_parameter(path, "lang", text_from(view->named_language));
    }
}

static void append_record(struct buffer *path, const struct record *record)
{
    static const char *const folders[RECORD_TYPE_COUNT] = {[RECORD_EVENT] = "/evenementen/",
                                                           [RECORD_SESSION] = "/sessies/",
                                                           [RECORD_DOCUMENT] = "/documenten/"};
    buffer_append_string(path, folders[record->type]);
    uri_encode(record->id, path);
}

bool link_is_safe(struct text url)
{
    return url.size > 0 && url_find_fault(url) == NULL;
}

json_t *link_page(struct view *view, struct text path)
{
    struct buffer buffer = {0};
    buffer_append(&buffer, path);
    append_language(view, &buffer);
    return finish(view, &buffer);
}

static json_t *link_numbered_page(struct view *view, const struct record *record, size_t page)
{
    struct buffer path = {0};
    append_record(&path, record);
    append_page_number(&path, page);
    append_language(view, &path);
    return finish(view, &path);
}

json_t *link_start_page(struct view *view, size_t page)
{
    struct buffer path = {0};
    buffer_append_string(&path, "/");
    append_page_number(&path, page);
    append_language(view, &path);
    return finish(view, &path);
}

json_t *link_record_page(struct view *view, const struct record *record)
{
    return link_numbered_page(view, record, 1);
}

json_t *link_event_page(struct view *view, const struct record *event, size_t page)
{
    return link_numbered_page(view, event, page);
}

json_t *link_record(struct view *view, const struct record *record)
{
    struct buffer path = {0};
    if (link_is_safe(record->url)) {
        uri_append_address(record->url, &path);
        return finish(view, &path);
    }
    append_record(&path, record);
    append_language(view, &path);
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
    struct buffer path = {0};
    buffer_append_string(&path, search->path);
    append_parameter(&path, "q", search->query);
    for (size_t facet = 0; facet < FACET_COUNT; facet++) {
        const struct search_filter *filter = &search->filters[facet];
        for (size_t i = 0; i < filter->count; i++) {
            append_parameter(&path, search_view_facets[facet], filter->values[i]);
        }
    }
    if (search->sort != SORT_RELEVANCE) {
        append_parameter(&path, "sort", text_from(search_view_sorts[search->sort]));
    }
    if (search->is_correction_only_offered) {
        append_parameter(&path, "correct", text_from("offer"));
    }
    append_page_number(&path, search->page);
    append_language(view, &path);
    return link_path(view, &path);
}
