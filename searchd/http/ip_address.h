/* ip_address.h: the address of a client. */
#ifndef HTTP_IP_ADDRESS_H
#define HTTP_IP_ADDRESS_H

#include <stddef.h>
#include <sys/socket.h>

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

/* Of a socket's peer; an IPv6 address that carries an IPv4 one (RFC 4291 section 2.5.5.2) is IP_V4.
 * IP_NONE for NULL and other families. */
struct ip_address ip_address_from_socket(const struct sockaddr *peer);

#endif
