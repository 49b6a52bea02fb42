#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

#include "http/ip_address.h"

/* The address of a socket that is bound to an IPv6 address. */
static struct ip_address read_v6(const char *text)
{
    struct sockaddr_in6 v6 = {.sin6_family = AF_INET6, .sin6_port = htons(80)};
    struct sockaddr_storage storage = {0};
    assert_int_equal(inet_pton(AF_INET6, text, &v6.sin6_addr), 1);
    memcpy(&storage, &v6, sizeof v6);
    return ip_address_from_socket((const struct sockaddr *)&storage);
}

static void check(struct ip_address address, enum ip_family family, const unsigned char *bytes,
                  size_t size)
{
    static const unsigned char nothing[IP_ADDRESS_BYTES] = {0};
    assert_int_equal(address.family, family);
    assert_memory_equal(address.bytes, bytes, size);
    assert_memory_equal(address.bytes + size, nothing, IP_ADDRESS_BYTES - size);
}

static void test_reads_ipv4(void **state)
{
    (void)state;
    static const unsigned char bytes[] = {192, 0, 2, 7};
    struct sockaddr_in v4 = {.sin_family = AF_INET, .sin_port = htons(80)};
    struct sockaddr_storage storage = {0};
    assert_int_equal(inet_pton(AF_INET, "192.0.2.7", &v4.sin_addr), 1);
    memcpy(&storage, &v4, sizeof v4);
    check(ip_address_from_socket((const struct sockaddr *)&storage), IP_V4, bytes, sizeof bytes);
    check(read_v6("::ffff:192.0.2.7"), IP_V4, bytes, sizeof bytes);
}

static void test_reads_ipv6(void **state)
{
    (void)state;
    static const unsigned char bytes[] = {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0,
                                          0,    0,    0,    0,    0, 0, 0, 9};
    static const unsigned char loopback[] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    check(read_v6("2001:db8::9"), IP_V6, bytes, sizeof bytes);
    check(read_v6("::1"), IP_V6, loopback, sizeof loopback);
}

static void test_knows_no_other_family(void **state)
{
    (void)state;
    struct sockaddr other = {.sa_family = AF_UNIX};
    assert_int_equal(ip_address_from_socket(&other).family, IP_NONE);
    assert_int_equal(ip_address_from_socket(NULL).family, IP_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_ipv4),
        cmocka_unit_test(test_reads_ipv6),
        cmocka_unit_test(test_knows_no_other_family),
    };
    return cmocka_run_group_tests_name("ip_address", tests, NULL, NULL);
}
