/* listen.h: an address to listen on, as a person writes it. */
#ifndef CONFIG_LISTEN_H
#define CONFIG_LISTEN_H

#include "base/status.h"

enum { LISTEN_HOST_MAX = 253 /* bytes: RFC 1035, section 2.3.4 */ };

/* Both NUL-terminated, fit for getaddrinfo(). */
struct listen {
    char host[LISTEN_HOST_MAX + 1]; /* a name, or an IPv4 or IPv6 address without brackets */
    char port[sizeof "65535"];      /* 0 to 65535, in decimal; 0 is any free one */
};

/* Reads HOST:PORT, or [ADDRESS]:PORT for IPv6. STATUS_OK or STATUS_INVALID. */
enum status listen_parse(const char *text, struct listen *ret_listen,
                         struct error *error) MUST_CHECK;

#endif
