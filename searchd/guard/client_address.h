/* client_address.h: from whom a request comes, also where proxies pass it on. */
#ifndef GUARD_CLIENT_ADDRESS_H
#define GUARD_CLIENT_ADDRESS_H

#include <stddef.h>
#include <stdint.h>

#include "config/ip_network.h"
#include "http/request.h"

/* The peer; where that is a trusted proxy, the last address in X-Forwarded-For that is none. Each
 * proxy appends whom it was asked by, so that what stands before that address is hearsay. Where the
 * header ends in something else than an address, or names proxies alone, it is the peer. */
struct ip_address client_address_find(const struct request *request,
                                      const struct ip_network *proxies, size_t proxy_count);

/* A number for one client: an IPv4 address, or the /64 network of an IPv6 one, which is what one
 * subscriber gets (RFC 6177) and within which addresses cost nothing. */
uint64_t client_address_key(const struct ip_address *address);

#endif
