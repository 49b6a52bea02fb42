/* ip_network.h: IP addresses and ranges of them (CIDR, RFC 4632), as a person writes them. */
#ifndef CONFIG_IP_NETWORK_H
#define CONFIG_IP_NETWORK_H

#include <stdbool.h>

#include "base/status.h"
#include "base/text.h"

enum {
    IP_ADDRESS_SIZE = 16, /* bytes */
    IP_ADDRESS_BITS = 128,
    IP_V4_PREFIX = 96, /* bits before an IPv4 address */
    IP_TEXT_MAX = 45,  /* bytes of the longest address: INET6_ADDRSTRLEN without the NUL */
};

/* An IPv6 address; an IPv4 one in its mapped form ::ffff:a.b.c.d (RFC 4291 section 2.5.5.2), so
 * that it is one address however it comes. */
struct ip_address {
    unsigned char bytes[IP_ADDRESS_SIZE]; /* network order */
};

struct ip_network {
    struct ip_address address; /* bits behind the prefix do not count */
    unsigned prefix;           /* bits: 0 to IP_ADDRESS_BITS; of IPv4, IP_V4_PREFIX more */
};

/* Reads an address without brackets, port and zone. False where it is none. */
bool ip_address_parse(struct text text, struct ip_address *ret_address);
bool ip_address_is_v4(const struct ip_address *address);

/* Reads ADDRESS or ADDRESS/BITS. STATUS_OK or STATUS_INVALID. */
enum status ip_network_parse(struct text text, struct ip_network *ret_network,
                             struct error *error) MUST_CHECK;
bool ip_network_has(const struct ip_network *network, const struct ip_address *address);

#endif
