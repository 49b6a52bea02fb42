#include "base_url.h"

#include <string.h>

enum status base_url_find(const struct call *call, const char **ret_url, struct error *error)
{
    struct text host = request_header(call->request, "Host");
    const char *configured = call->service->config->site.url;
    if (configured[0] != '\0' || host.size == 0) {
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
