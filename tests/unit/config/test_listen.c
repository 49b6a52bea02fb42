#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "config/listen.h"

static void check_taken(const char *text, const char *host, const char *port)
{
    struct listen listen = {0};
    struct error error = {{0}};
    if (listen_parse(text, &listen, &error) != STATUS_OK) {
        fail_msg("%s: %s", text, error.message);
    }
    assert_string_equal(listen.host, host);
    assert_string_equal(listen.port, port);
}

static void check_refused(const char *text, const char *part)
{
    struct listen listen = {.host = "before"};
    struct error error = {{0}};
    assert_int_equal(listen_parse(text, &listen, &error), STATUS_INVALID);
    if (strstr(error.message, part) == NULL) {
        fail_msg("%s: %s", text, error.message);
    }
    assert_string_equal(listen.host, "before");
}

static void test_takes_names_and_addresses(void **state)
{
    (void)state;
    check_taken("127.0.0.1:8080", "127.0.0.1", "8080");
    check_taken("0.0.0.0:80", "0.0.0.0", "80");
    check_taken("localhost:0", "localhost", "0");
    check_taken("zoeken-1.example.nl:65535", "zoeken-1.example.nl", "65535");
    check_taken("[::1]:8080", "::1", "8080");
    check_taken("[::]:8080", "::", "8080");
    check_taken("[2001:db8::ff00:42:8329]:443", "2001:db8::ff00:42:8329", "443");
    check_taken("[::ffff:192.0.2.1]:443", "::ffff:192.0.2.1", "443");
}

static void test_refuses_ports_that_are_none(void **state)
{
    (void)state;
    check_refused("localhost", "no port");
    check_refused("8080", "no port");
    check_refused("", "no port");
    check_refused("localhost:", "no port");
    check_refused("localhost:65536", "0 to 65535");
    check_refused("localhost:99999999999999999999", "0 to 65535");
    check_refused("localhost:-1", "0 to 65535");
    check_refused("localhost:+1", "0 to 65535");
    check_refused("localhost: 80", "0 to 65535");
    check_refused("localhost:80x", "0 to 65535");
    check_refused("localhost:http", "0 to 65535");
}

static void test_refuses_hosts_that_are_none(void **state)
{
    (void)state;
    check_refused(":8080", "the host before the colon is missing");
    check_refused("*:8080", "0.0.0.0 for every network");
    check_refused("256.0.0.1:80", "no IPv4 address");
    check_refused("127.1:80", "no IPv4 address");
    check_refused("::1:8080", "between brackets");
    check_refused("[::1]", "between brackets");
    check_refused("[localhost]:80", "no IPv6 address");
    check_refused("[]:80", "no IPv6 address");
    check_refused("[::1%lo]:80", "no IPv6 address");
    check_refused("http://localhost:80", "between brackets");
    check_refused("local host:80", "no host");
    check_refused("//localhost:80", "no host");
    check_refused("caf\xC3\xA9.nl:80", "no host");
}

static void test_the_length_of_a_host(void **state)
{
    (void)state;
    char text[LISTEN_HOST_MAX + sizeof ":80" + 1];
    char host[LISTEN_HOST_MAX + 1];
    memset(host, 'a', LISTEN_HOST_MAX);
    host[LISTEN_HOST_MAX] = '\0';
    (void)snprintf(text, sizeof text, "%s:80", host);
    check_taken(text, host, "80");
    (void)snprintf(text, sizeof text, "a%s:80", host);
    check_refused(text, "longer than 253 bytes");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_takes_names_and_addresses),
        cmocka_unit_test(test_refuses_ports_that_are_none),
        cmocka_unit_test(test_refuses_hosts_that_are_none),
        cmocka_unit_test(test_the_length_of_a_host),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
