#include "guard/client_address.h"

#include <stdbool.h>

static bool is_trusted(const struct ip_address *address, const struct ip_network *proxies,
                       size_t proxy_count)
{
    for (size_t i = 0; i < proxy_count; i++) {
        if (ip_network_has(&proxies[i], address)) {
            return true;
        }
    }
    return false;
}

/* Cuts the last item off a list with commas. */
static struct text take_last(struct text *list)
{
    size_t start = list->size;
    while (start > 0 && list->data[start - 1] != ',') {
        start--;
    }
    struct text item = text_slice(*list, start, list->size);
    *list = text_slice(*list, 0, start > 0 ? start - 1 : 0);
    return text_trim(item);
}

struct ip_address client_address_find(const struct request *request,
                                      const struct ip_network *proxies, size_t proxy_count)
{
    if (!is_trusted(&request->peer, proxies, proxy_count)) {
        return request->peer;
    }
    /* Several headers of that name are one list: RFC 9110 section 5.3. */
    for (size_t i = request->header_count; i > 0; i--) {
        const struct request_header *header = &request->headers[i - 1];
        struct text list = header->value;
        if (!text_is_in_any_case(header->name, "X-Forwarded-For")) {
            continue;
        }
        while (list.size > 0) {
            struct ip_address address;
            if (!ip_address_parse(take_last(&list), &address)) {
                return request->peer;
            }
            if (!is_trusted(&address, proxies, proxy_count)) {
                return address;
            }
        }
    }
    return request->peer;
}

uint64_t client_address_key(const struct ip_address *address)
{
    /* ff00::/8 is multicast, from which nobody asks. */
    uint64_t key = address->family == IP_V4 ? UINT32_MAX : 0;
    size_t size = address->family == IP_V4 ? 4 : 8;
    for (size_t i = 0; i < size; i++) {
        key = key << 8 | address->bytes[i];
    }
    return key;
}
