#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "config/origin.h"

static void check_taken(const char *text)
{
    struct error error = {{0}};
    if (origin_check(text_from(text), &error) != STATUS_OK) {
        fail_msg("%s: %s", text, error.message);
    }
}

static void check_refused(const char *text, const char *part)
{
    struct error error = {{0}};
    assert_int_equal(origin_check(text_from(text), &error), STATUS_INVALID);
    if (strstr(error.message, part) == NULL) {
        fail_msg("%s: %s", text, error.message);
    }
}

static void test_takes_what_browsers_send(void **state)
{
    (void)state;
    check_taken("*");
    check_taken("https://www.example.nl");
    check_taken("http://localhost:3000");
    check_taken("http://example.nl:443");
    check_taken("https://[2001:db8::1]");
    check_taken("https://[2001:db8::1]:8443");
    check_taken("https://xn--caf-dma.example.nl");
    check_taken("chrome-extension://abcdefghijklmnop");
}

static void test_refuses_what_is_no_origin(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "null",
        "example.nl",
        "//example.nl",
        "https://",
        "https://example.nl/",
        "https://example.nl/zoeken",
        "https://example.nl?q=a",
        "https://me@example.nl",
        "https://example.nl:",
        "https://example.nl:0",
        "https://example.nl:080",
        "https://example.nl:65536",
        "https://256.0.0.1",
        "https://2001:db8::1",
        "https://[::g]",
        "1a://example.nl",
        "://example.nl",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        check_refused(texts[i], "as in https://www.example.nl");
    }
}

static void test_refuses_what_no_browser_would_send(void **state)
{
    (void)state;
    check_refused("https://example.nl:443", "leave out \":443\"");
    check_refused("http://example.nl:80", "leave out \":80\"");
    check_refused("https://Example.nl", "lower case");
    check_refused("HTTPS://example.nl", "lower case");
    check_refused("https://caf\xC3\xA9.nl", "xn--");
    check_refused("https://a.nl https://b.nl", "lower case");
    check_refused("https://*.example.nl", "each host");
}

static void test_the_length_of_a_host(void **state)
{
    (void)state;
    char text[400] = "https://";
    memset(text + strlen("https://"), 'a', 253);
    check_taken(text);
    text[strlen(text)] = 'a';
    check_refused(text, "as in https://www.example.nl");
    memset(text + strlen("https://"), 'a', 390);
    check_refused(text, "as in https://www.example.nl");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_takes_what_browsers_send),
        cmocka_unit_test(test_refuses_what_is_no_origin),
        cmocka_unit_test(test_refuses_what_no_browser_would_send),
        cmocka_unit_test(test_the_length_of_a_host),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
