#include "http/ip_address.h"

#include <netinet/in.h>
#include <string.h>

static struct ip_address make(enum ip_family family, const void *bytes, size_t size)
{
    struct ip_address address = {.family = family};
    memcpy(address.bytes, bytes, size);
    return address;
}

/* The addresses are copied out, because a struct sockaddr need not be aligned for them. */
struct ip_address ip_address_from_socket(const struct sockaddr *peer)
{
    if (peer != NULL && peer->sa_family == AF_INET) {
        struct sockaddr_in v4;
        memcpy(&v4, peer, sizeof v4);
        return make(IP_V4, &v4.sin_addr, sizeof v4.sin_addr);
    }
    if (peer == NULL || peer->sa_family != AF_INET6) {
        return (struct ip_address){.family = IP_NONE};
    }
    struct sockaddr_in6 v6;
    memcpy(&v6, peer, sizeof v6);
    if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr)) {
        const unsigned char *carried = v6.sin6_addr.s6_addr + 12;
        return make(IP_V4, carried, sizeof(struct in_addr));
    }
    return make(IP_V6, &v6.sin6_addr, sizeof v6.sin6_addr);
}
