#include "catalogue/url.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>
#include <utf8proc.h>

static bool has_scheme(struct text url, const char *scheme)
{
    size_t size = strlen(scheme);
    return url.size >= size && strncasecmp(url.data, scheme, size) == 0;
}

static bool has_space_or_control(struct text url)
{
    utf8proc_ssize_t size;
    for (size_t i = 0; i < url.size; i += (size_t)size) {
        utf8proc_int32_t code_point;
        size = utf8proc_iterate((const utf8proc_uint8_t *)url.data + i,
                                (utf8proc_ssize_t)(url.size - i), &code_point);
        if (size <= 0) {
            return true;
        }
        switch (utf8proc_category(code_point)) {
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_CC:
            return true;
        default:
            break;
        }
    }
    return false;
}

/* authority = [ userinfo "@" ] host [ ":" port ], up to the path, query or fragment. */
static struct text find_host(struct text url)
{
    const char *start = memchr(url.data, ':', url.size);
    struct text rest = text_slice(url, (size_t)(start - url.data) + strlen("://"), url.size);
    size_t size = 0;
    while (size < rest.size && strchr("/?#", rest.data[size]) == NULL) {
        size++;
    }
    if (size == 0) {
        return (struct text){0};
    }
    const char *at = memrchr(rest.data, '@', size);
    size_t skipped = at != NULL ? (size_t)(at - rest.data) + 1 : 0;
    struct text host = text_slice(rest, skipped, size - skipped);
    if (host.size > 0 && host.data[0] != '[') {
        const char *colon = memchr(host.data, ':', host.size);
        host.size = colon != NULL ? (size_t)(colon - host.data) : host.size;
    }
    return host;
}

const char *url_find_fault(struct text url)
{
    if (!has_scheme(url, "http://") && !has_scheme(url, "https://")) {
        return "is no web address: begin it with https:// or http://";
    }
    if (has_space_or_control(url)) {
        return "is no web address: write a space in it as %20";
    }
    if (memchr(url.data, '\\', url.size) != NULL) {
        return "is no web address: write a backslash in it as /, or as %5C";
    }
    if (find_host(url).size == 0) {
        return "is no web address: it has no host, as in https://www.example.org/";
    }
    return NULL;
}
