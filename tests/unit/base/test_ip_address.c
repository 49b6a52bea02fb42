#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

#include "base/ip_address.h"

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

static struct ip_address parse(const char *text)
{
    struct ip_address address = {.family = IP_NONE};
    if (!ip_address_parse(text_from(text), &address)) {
        fail_msg("%s was refused", text);
    }
    return address;
}

static void test_parses_texts(void **state)
{
    (void)state;
    static const unsigned char v4[] = {192, 0, 2, 7};
    static const unsigned char v6[] = {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9};
    check(parse("192.0.2.7"), IP_V4, v4, sizeof v4);
    check(parse("::ffff:192.0.2.7"), IP_V4, v4, sizeof v4);
    check(parse("0000:0000:0000:0000:0000:ffff:192.0.2.7"), IP_V4, v4, sizeof v4);
    check(parse("2001:DB8::9"), IP_V6, v6, sizeof v6);
}

static void test_refuses_texts_that_are_no_address(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "unknown",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.1:80",
        "[::1]",
        "fe80::1%eth0",
        " 192.0.2.1",
        "192.0.2.1/32",
        "0000:0000:0000:0000:0000:0000:0000:0000:0000:0000",
    };
    struct ip_address address = {.family = IP_NONE};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        if (ip_address_parse(text_from(texts[i]), &address)) {
            fail_msg("\"%s\" was taken", texts[i]);
        }
    }
    assert_false(ip_address_parse(text_of("1.2.3.4\0", 8), &address));
    assert_int_equal(address.family, IP_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_ipv4),
        cmocka_unit_test(test_reads_ipv6),
        cmocka_unit_test(test_parses_texts),
        cmocka_unit_test(test_refuses_texts_that_are_no_address),
        cmocka_unit_test(test_knows_no_other_family),
    };
    return cmocka_run_group_tests_name("ip_address", tests, NULL, NULL);
}
