#include "config/ip_network.h"

#include <string.h>

#include "base/number.h"

static unsigned count_bits(const struct ip_address *address)
{
    return address->family == IP_V4 ? 32 : 128;
}

static enum status parse_prefix(struct text digits, unsigned maximum, unsigned *ret_prefix,
                                struct error *error)
{
    size_t prefix;
    if (digits.size > strlen("128") || !number_parse(digits, maximum, &prefix)) {
        return error_set(error, STATUS_INVALID,
                         "write a number from 0 to %u behind the slash of this address", maximum);
    }
    *ret_prefix = (unsigned)prefix;
    return STATUS_OK;
}

enum status ip_network_parse(struct text text, struct ip_network *ret_network, struct error *error)
{
    const char *slash = text.size > 0 ? memchr(text.data, '/', text.size) : NULL;
    struct text address = slash != NULL ? text_of(text.data, (size_t)(slash - text.data)) : text;
    struct ip_network network;
    if (!ip_address_parse(address, &network.address)) {
        return error_set(error, STATUS_INVALID,
                         "write an IP address or a range of them, as in 127.0.0.1, 10.0.0.0/8 or "
                         "2001:db8::/32");
    }
    enum status status = STATUS_OK;
    network.prefix = count_bits(&network.address);
    if (slash != NULL) {
        struct text digits = text_slice(text, address.size + 1, text.size);
        status = parse_prefix(digits, network.prefix, &network.prefix, error);
    }
    if (status == STATUS_OK) {
        *ret_network = network;
    }
    return status;
}

bool ip_network_has(const struct ip_network *network, const struct ip_address *address)
{
    const unsigned char *wanted = network->address.bytes;
    unsigned whole = network->prefix / 8;
    unsigned rest = network->prefix % 8;
    unsigned mask = 0xFFU << (8 - rest) & 0xFFU;
    return network->address.family == address->family &&
           memcmp(wanted, address->bytes, whole) == 0 &&
           (rest == 0 || ((wanted[whole] ^ address->bytes[whole]) & mask) == 0);
}
