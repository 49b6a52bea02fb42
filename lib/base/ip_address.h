/* ip_address.h: the address of a machine on the internet. */
#ifndef BASE_IP_ADDRESS_H
#define BASE_IP_ADDRESS_H

#include <stdbool.h>
#include <sys/socket.h>

#include "base/text.h"

enum ip_family {
    IP_NONE, /* not known */
    IP_V4,
    IP_V6,
};

enum { IP_ADDRESS_BYTES = 16 };

struct ip_address {
    enum ip_family family;
    unsigned char bytes[IP_ADDRESS_BYTES]; /* in network order: the first 4 of IP_V4, the rest 0 */
};

/* An IPv6 address that carries an IPv4 one (RFC 4291 section 2.5.5.2) is IP_V4 wherever it comes
 * from, so that no machine has two addresses of it. */

/* Reads an address without brackets, port and zone, as in 192.0.2.1 or 2001:db8::1. False where the
 * text is none. */
bool ip_address_parse(struct text text, struct ip_address *ret_address);

/* Of a socket's peer. IP_NONE for NULL and other families. */
struct ip_address ip_address_from_socket(const struct sockaddr *peer);

#endif
