#include "base/ip_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

static struct ip_address make(enum ip_family family, const void *bytes, size_t size)
{
    struct ip_address address = {.family = family};
    memcpy(address.bytes, bytes, size);
    return address;
}

static struct ip_address from_v4(const struct in_addr *v4)
{
    return make(IP_V4, v4, sizeof *v4);
}

static struct ip_address from_v6(const struct in6_addr *v6)
{
    return IN6_IS_ADDR_V4MAPPED(v6) ? make(IP_V4, v6->s6_addr + 12, sizeof(struct in_addr))
                                    : make(IP_V6, v6, sizeof *v6);
}

bool ip_address_parse(struct text text, struct ip_address *ret_address)
{
    struct in_addr v4;
    struct in6_addr v6;
    char string[INET6_ADDRSTRLEN];
    if (text.size == 0 || text.size >= sizeof string ||
        memchr(text.data, '\0', text.size) != NULL) {
        return false;
    }
    (void)snprintf(string, sizeof string, "%.*s", TEXT_ARGS(text));
    if (inet_pton(AF_INET, string, &v4) == 1) {
        *ret_address = from_v4(&v4);
        return true;
    }
    if (inet_pton(AF_INET6, string, &v6) == 1) {
        *ret_address = from_v6(&v6);
        return true;
    }
    return false;
}

/* The addresses are copied out, because a struct sockaddr need not be aligned for them. */
struct ip_address ip_address_from_socket(const struct sockaddr *peer)
{
    if (peer != NULL && peer->sa_family == AF_INET) {
        struct sockaddr_in v4;
        memcpy(&v4, peer, sizeof v4);
        return from_v4(&v4.sin_addr);
    }
    if (peer == NULL || peer->sa_family != AF_INET6) {
        return (struct ip_address){.family = IP_NONE};
    }
    struct sockaddr_in6 v6;
    memcpy(&v6, peer, sizeof v6);
    return from_v6(&v6.sin6_addr);
}
