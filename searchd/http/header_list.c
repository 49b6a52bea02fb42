#include "http/header_list.h"

static bool find_header(struct header_list *list)
{
    while (list->next < list->request->header_count) {
        const struct request_header *header = &list->request->headers[list->next++];
        if (text_is_in_any_case(header->name, list->name)) {
            list->rest = header->value;
            return true;
        }
    }
    return false;
}

/* Bytes up to the comma that ends the first element, or to the end. */
static size_t measure_element(struct text list)
{
    bool is_quoted = false;
    size_t size = 0;
    while (size < list.size && (is_quoted || list.data[size] != ',')) {
        is_quoted ^= list.data[size] == '"';
        size++;
    }
    return size;
}

bool header_list_next(struct header_list *list, struct text *ret_element)
{
    while (list->rest.size > 0 || find_header(list)) {
        size_t size = measure_element(list->rest);
        struct text element = text_trim(text_slice(list->rest, 0, size));
        list->rest = text_slice(list->rest, size + 1, list->rest.size);
        if (element.size > 0) {
            *ret_element = element;
            return true;
        }
    }
    return false;
}
