#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "config/ip_network.h"

static struct ip_network network_of(const char *text)
{
    struct ip_network network = {.prefix = 0};
    struct error error = {{0}};
    if (ip_network_parse(text_from(text), &network, &error) != STATUS_OK) {
        fail_msg("%s: %s", text, error.message);
    }
    return network;
}

static struct ip_address address_of(const char *text)
{
    struct ip_address address = {.family = IP_NONE};
    if (!ip_address_parse(text_from(text), &address)) {
        fail_msg("%s is no address", text);
    }
    return address;
}

static void check_has(const char *range, const char *text, bool expected)
{
    struct ip_network network = network_of(range);
    struct ip_address address = address_of(text);
    if (ip_network_has(&network, &address) != expected) {
        fail_msg("%s in %s", text, range);
    }
}

static void test_ranges(void **state)
{
    (void)state;
    check_has("192.0.2.1", "192.0.2.1", true);
    check_has("192.0.2.1", "192.0.2.2", false);
    check_has("10.0.0.0/8", "10.255.0.1", true);
    check_has("10.0.0.0/8", "11.0.0.1", false);
    check_has("10.1.2.3/8", "10.9.9.9", true);
    check_has("192.0.2.128/25", "192.0.2.200", true);
    check_has("192.0.2.128/25", "192.0.2.127", false);
    check_has("192.0.2.1/32", "192.0.2.1", true);
    check_has("192.0.2.1/32", "192.0.2.0", false);
    check_has("0.0.0.0/0", "255.1.2.3", true);
    check_has("0.0.0.0/0", "2001:db8::1", false);
    check_has("::/0", "2001:db8::1", true);
    check_has("::/0", "192.0.2.1", false);
    check_has("2001:db8::/33", "2001:db8:7fff::1", true);
    check_has("2001:db8::/33", "2001:db8:8000::1", false);
    check_has("2001:db8::1", "2001:db8::1", true);
    check_has("192.0.2.1", "::ffff:192.0.2.1", true);
    check_has("::ffff:192.0.2.1", "192.0.2.1", true);
}

static void check_refused(const char *text, const char *part)
{
    struct ip_network network = {.prefix = 7};
    struct error error = {{0}};
    assert_int_equal(ip_network_parse(text_from(text), &network, &error), STATUS_INVALID);
    if (strstr(error.message, part) == NULL) {
        fail_msg("%s: %s", text, error.message);
    }
    assert_int_equal(network.prefix, 7);
}

static void test_refuses_what_is_no_range(void **state)
{
    (void)state;
    check_refused("", "as in 127.0.0.1");
    check_refused("localhost", "as in 127.0.0.1");
    check_refused("/8", "as in 127.0.0.1");
    check_refused("10.0.0.0/", "from 0 to 32");
    check_refused("10.0.0.0/33", "from 0 to 32");
    check_refused("10.0.0.0/-1", "from 0 to 32");
    check_refused("10.0.0.0/8x", "from 0 to 32");
    check_refused("10.0.0.0/255.0.0.0", "from 0 to 32");
    check_refused("10.0.0.0/8/8", "from 0 to 32");
    check_refused("::/129", "from 0 to 128");
    check_refused("::/00000", "from 0 to 128");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ranges),
        cmocka_unit_test(test_refuses_what_is_no_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
