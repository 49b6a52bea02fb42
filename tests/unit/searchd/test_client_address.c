#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "guard/client_address.h"

#define FORWARDED "X-Forwarded-For"

static struct ip_address address_of(const char *text)
{
    struct ip_address address = {.family = IP_NONE};
    if (!ip_address_parse(text_from(text), &address)) {
        fail_msg("%s is no address", text);
    }
    return address;
}

/* Who asks, with 10.0.0.0/8 and ::1 trusted, by up to three headers. */
static void check(const char *peer, const char *const values[3], const char *expected)
{
    struct ip_network proxies[2];
    struct error error;
    assert_int_equal(ip_network_parse(text_from("10.0.0.0/8"), &proxies[0], &error), STATUS_OK);
    assert_int_equal(ip_network_parse(text_from("::1"), &proxies[1], &error), STATUS_OK);
    struct request_header headers[4] = {{text_from("Forwarded"), text_from("for=192.0.2.99")}};
    struct request request = {.peer = address_of(peer), .headers = headers, .header_count = 1};
    for (size_t i = 0; i < 3 && values[i] != NULL; i++) {
        headers[request.header_count++] = (struct request_header){
            text_from(i % 2 == 0 ? FORWARDED : "x-forwarded-for"), text_from(values[i])};
    }
    struct ip_address found = client_address_find(&request, proxies, 2);
    struct ip_address wanted = address_of(expected);
    if (memcmp(&found, &wanted, sizeof found) != 0) {
        fail_msg("%s with %s is not %s", peer, values[0] != NULL ? values[0] : "nothing", expected);
    }
}

#define VALUES(...) ((const char *const[3]){__VA_ARGS__})
#define CHECK(peer, value, expected) check(peer, VALUES(value), expected)

static void test_a_stranger_cannot_name_another(void **state)
{
    (void)state;
    CHECK("192.0.2.1", "198.51.100.1", "192.0.2.1");
    CHECK("192.0.2.1", NULL, "192.0.2.1");
    CHECK("2001:db8::1", "198.51.100.1", "2001:db8::1");
}

static void test_a_proxy_names_who_asked_it(void **state)
{
    (void)state;
    CHECK("10.1.2.3", "198.51.100.1", "198.51.100.1");
    CHECK("::1", "2001:db8::7", "2001:db8::7");
    CHECK("::ffff:10.1.2.3", "::ffff:198.51.100.1", "198.51.100.1");
    CHECK("10.1.2.3", "\t198.51.100.1 ", "198.51.100.1");
}

static void test_what_the_client_wrote_itself_is_hearsay(void **state)
{
    (void)state;
    CHECK("10.1.2.3", "192.0.2.99, 198.51.100.1", "198.51.100.1");
    CHECK("10.1.2.3", "garbage,198.51.100.1", "198.51.100.1");
    CHECK("10.1.2.3", ",,198.51.100.1", "198.51.100.1");
    CHECK("10.1.2.3", "10.0.0.1, 198.51.100.1", "198.51.100.1");
}

static void test_a_row_of_proxies(void **state)
{
    (void)state;
    CHECK("10.1.2.3", "192.0.2.99, 198.51.100.1, 10.0.0.7, ::1", "198.51.100.1");
    check("10.1.2.3", VALUES("192.0.2.99", "198.51.100.1", "10.0.0.7"), "198.51.100.1");
    check("10.1.2.3", VALUES("198.51.100.1", "10.0.0.7, ::1", ""), "198.51.100.1");
}

static void test_where_nobody_is_named_it_is_the_peer(void **state)
{
    (void)state;
    static const char *const values[] = {NULL,
                                         "",
                                         ",",
                                         "unknown",
                                         "10.0.0.7",
                                         "_id",
                                         "10.0.0.7, ::1",
                                         "198.51.100.1:80",
                                         "198.51.100.1,",
                                         "198.51.100.1, unknown, 10.0.0.7"};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        CHECK("10.1.2.3", values[i], "10.1.2.3");
    }
}

static uint64_t key_of(const char *text)
{
    struct ip_address address = address_of(text);
    return client_address_key(&address);
}

static void test_an_ipv4_client_is_one_address(void **state)
{
    (void)state;
    assert_true(key_of("192.0.2.1") == key_of("::ffff:192.0.2.1"));
    assert_true(key_of("192.0.2.1") != key_of("192.0.2.2"));
    assert_true(key_of("192.0.2.1") != key_of("0:0:c000:201::"));
    assert_true(key_of("0.0.0.0") != key_of("::"));
}

static void test_an_ipv6_client_is_a_network_of_64_bits(void **state)
{
    (void)state;
    assert_true(key_of("2001:db8:1:2::1") == key_of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
    assert_true(key_of("2001:db8:1:2::1") != key_of("2001:db8:1:3::1"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_stranger_cannot_name_another),
        cmocka_unit_test(test_a_proxy_names_who_asked_it),
        cmocka_unit_test(test_what_the_client_wrote_itself_is_hearsay),
        cmocka_unit_test(test_a_row_of_proxies),
        cmocka_unit_test(test_where_nobody_is_named_it_is_the_peer),
        cmocka_unit_test(test_an_ipv4_client_is_one_address),
        cmocka_unit_test(test_an_ipv6_client_is_a_network_of_64_bits),
    };
    return cmocka_run_group_tests_name("client_address", tests, NULL, NULL);
}
