#include "config/ip_network.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const unsigned char v4_mapped[IP_V4_PREFIX / 8] = {[10] = 0xFF, [11] = 0xFF};

bool ip_address_parse(struct text text, struct ip_address *ret_address)
{
    struct ip_address address;
    char string[IP_TEXT_MAX + 1];
    if (text.size == 0 || text.size > IP_TEXT_MAX || memchr(text.data, '\0', text.size) != NULL) {
        return false;
    }
    (void)snprintf(string, sizeof string, "%.*s", TEXT_ARGS(text));
    memcpy(address.bytes, v4_mapped, sizeof v4_mapped);
    if (inet_pton(AF_INET, string, address.bytes + sizeof v4_mapped) != 1 &&
        inet_pton(AF_INET6, string, address.bytes) != 1) {
        return false;
    }
    *ret_address = address;
    return true;
}

bool ip_address_is_v4(const struct ip_address *address)
{
    return memcmp(address->bytes, v4_mapped, sizeof v4_mapped) == 0;
}

static enum status parse_prefix(struct text digits, unsigned bits, unsigned *ret_prefix,
                                struct error *error)
{
    char string[sizeof "128"];
    unsigned long prefix = IP_ADDRESS_BITS + 1;
    (void)snprintf(string, sizeof string, "%.*s", TEXT_ARGS(digits));
    if (digits.size > 0 && digits.size < sizeof string &&
        strspn(string, "0123456789") == digits.size) {
        prefix = strtoul(string, NULL, 10);
    }
    if (prefix > bits) {
        return error_set(error, STATUS_INVALID,
                         "write a number from 0 to %u behind the slash of this address", bits);
    }
    *ret_prefix = (unsigned)prefix;
    return STATUS_OK;
}

enum status ip_network_parse(struct text text, struct ip_network *ret_network, struct error *error)
{
    const char *slash = text.size > 0 ? memchr(text.data, '/', text.size) : NULL;
    struct text written = slash != NULL ? text_of(text.data, (size_t)(slash - text.data)) : text;
    struct ip_network network = {.prefix = IP_ADDRESS_BITS};
    if (!ip_address_parse(written, &network.address)) {
        return error_set(error, STATUS_INVALID,
                         "write an IP address or a range of them, as in 127.0.0.1, 10.0.0.0/8 or "
                         "2001:db8::/32");
    }
    if (slash != NULL) {
        bool is_v4 = memchr(written.data, ':', written.size) == NULL;
        unsigned before = is_v4 ? IP_V4_PREFIX : 0;
        enum status status = parse_prefix(text_slice(text, written.size + 1, text.size),
                                          IP_ADDRESS_BITS - before, &network.prefix, error);
        if (status != STATUS_OK) {
            return status;
        }
        network.prefix += before;
    }
    *ret_network = network;
    return STATUS_OK;
}

bool ip_network_has(const struct ip_network *network, const struct ip_address *address)
{
    unsigned whole = network->prefix / 8;
    unsigned rest = network->prefix % 8;
    if (memcmp(network->address.bytes, address->bytes, whole) != 0) {
        return false;
    }
    unsigned mask = 0xFFU << (8 - rest) & 0xFFU;
    return rest == 0 || ((network->address.bytes[whole] ^ address->bytes[whole]) & mask) == 0;
}
