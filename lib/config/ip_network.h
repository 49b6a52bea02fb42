/* ip_network.h: a range of IP addresses (CIDR, RFC 4632), as a person writes it. */
#ifndef CONFIG_IP_NETWORK_H
#define CONFIG_IP_NETWORK_H

#include <stdbool.h>

#include "base/ip_address.h"
#include "base/status.h"
#include "base/text.h"

struct ip_network {
    struct ip_address address; /* bits behind the prefix do not count */
    unsigned prefix;           /* bits: 0 to 32 of IP_V4, 0 to 128 of IP_V6 */
};

/* Reads ADDRESS or ADDRESS/BITS, as in 10.0.0.0/8. STATUS_OK or STATUS_INVALID. */
enum status ip_network_parse(struct text text, struct ip_network *ret_network,
                             struct error *error) MUST_CHECK;

bool ip_network_has(const struct ip_network *network, const struct ip_address *address);

#endif
