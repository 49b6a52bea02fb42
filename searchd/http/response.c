#include "http/response.h"

#include <stdarg.h>
#include <stdio.h>
#include <strings.h>

static void release_shared(struct response *response)
{
    if (response->release_shared != NULL) {
        response->release_shared(response->shared_owner);
    }
}

void response_free(struct response *response)
{
    release_shared(response);
    buffer_free(&response->body);
    arena_free(&response->arena);
    *response = (struct response){0};
}

void response_clear(struct response *response)
{
    bool is_closing = response->is_closing;
    response_free(response);
    response->is_closing = is_closing;
}

void response_add_header(struct response *response, const char *name, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *value = size >= 0 ? arena_allocate(&response->arena, (size_t)size + 1) : NULL;
    if (value == NULL || response->header_count == RESPONSE_HEADERS_MAX) {
        response->failed = true;
        return;
    }
    va_start(arguments, format);
    (void)vsnprintf(value, (size_t)size + 1, format, arguments);
    va_end(arguments);
    for (char *c = value; *c != '\0'; c++) {
        if ((unsigned char)*c < ' ' || *c == 0x7f) {
            *c = ' ';
        }
    }
    response->headers[response->header_count++] = (struct response_header){name, value};
}

const char *response_header(const struct response *response, const char *name)
{
    for (size_t i = 0; i < response->header_count; i++) {
        if (strcasecmp(response->headers[i].name, name) == 0) {
            return response->headers[i].value;
        }
    }
    return NULL;
}

void response_add_vary(struct response *response, const char *name)
{
    const char *earlier = response_header(response, "Vary");
    if (earlier == NULL) {
        response_add_header(response, "Vary", "%s", name);
        return;
    }
    size_t last = response->header_count;
    response_add_header(response, "Vary", "%s, %s", earlier, name);
    for (size_t i = 0; i < last && response->header_count > last; i++) {
        if (response->headers[i].value == earlier) {
            response->headers[i] = response->headers[last];
            response->header_count = last;
        }
    }
}

void response_share(struct response *response, struct text body, void (*release)(void *owner),
                    void *owner)
{
    release_shared(response);
    response->shared = body;
    response->release_shared = release;
    response->shared_owner = owner;
}

struct text response_body(const struct response *response)
{
    return response->shared.size > 0 ? response->shared : buffer_text(&response->body);
}

const char *response_phrase(unsigned status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    default:
        return "Internal Server Error";
    }
}
