#include "base_url.h"

#include <string.h>

enum { HOST_BYTES_MAX = 300 };

/* A name, an IPv4 address or a bracketed IPv6 address, with or without a port. */
static bool is_host(struct text host)
{
    for (size_t i = 0; i < host.size; i++) {
        char c = host.data[i];
        bool is_alphanumeric =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_alphanumeric && (c == '\0' || strchr(".-:[]", c) == NULL)) {
            return false;
        }
    }
    return host.size > 0 && host.size <= HOST_BYTES_MAX;
}

enum status base_url_find(const struct call *call, const char **ret_url, struct error *error)
{
    struct text host = request_header(call->request, "Host");
    const char *configured = call->service->config->site.url;
    if (configured[0] != '\0' || !is_host(host)) {
        *ret_url = configured;
        return STATUS_OK;
    }
    static const char scheme[] = "http://";
    char *url = arena_allocate(call->arena, strlen(scheme) + host.size + 1);
    if (url == NULL) {
        return error_no_memory(error);
    }
    memcpy(url, scheme, strlen(scheme));
    memcpy(url + strlen(scheme), host.data, host.size);
    url[strlen(scheme) + host.size] = '\0';
    *ret_url = url;
    return STATUS_OK;
}
