#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "config/site_url.h"

static void check_taken(const char *text, const char *expected)
{
    struct text url = {0};
    struct error error = {{0}};
    if (site_url_check(text_from(text), &url, &error) != STATUS_OK) {
        fail_msg("%s: %s", text, error.message);
    }
    assert_true(text_is(url, expected));
}

static void check_refused(const char *text, const char *part)
{
    struct text url = {0};
    struct error error = {{0}};
    assert_int_equal(site_url_check(text_from(text), &url, &error), STATUS_INVALID);
    if (strstr(error.message, part) == NULL) {
        fail_msg("%s: %s", text, error.message);
    }
    assert_null(url.data);
}

static void test_takes_absolute_addresses_without_final_slash(void **state)
{
    (void)state;
    check_taken("https://zoeken.example.nl", "https://zoeken.example.nl");
    check_taken("http://localhost:8080/", "http://localhost:8080");
    check_taken("https://example.nl/verder//", "https://example.nl/verder");
    check_taken("https://[::1]:8080/a%20b", "https://[::1]:8080/a%20b");
}

static void test_refuses_what_is_not_whole(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",         "example.nl", "/zoeken",        "//example.nl", "ftp://a.nl",
        "https://", "https:///a", "https://:443/a", "javascript:1"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        check_refused(texts[i], "whole address");
    }
}

static void test_refuses_what_breaks_out_of_a_link(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "https://a.nl/?q=1", "https://a.nl/#x",  "https://me@a.nl",   "https://a.nl/\"x",
        "https://a.nl/<b>",  "https://a.nl/a b", "https://a.nl/\x01", "https://a.nl/caf\xC3\xA9",
        "https://a.nl/\\b",  "https://a.nl/a'b",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        check_refused(texts[i], "only letters, digits and -._~:/[]%!$&()*+,;=");
    }
}

static void test_takes_addresses_of_pages_as_they_are(void **state)
{
    (void)state;
    static const char *const texts[] = {"https://www.example.nl/privacy/",
                                        "https://example.nl/?id=7&taal=nl#top",
                                        "http://localhost:8080", "https://example.nl?x=%20"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct error error = {{0}};
        if (site_url_check_page(text_from(texts[i]), &error) != STATUS_OK) {
            fail_msg("%s: %s", texts[i], error.message);
        }
    }
}

static void test_refuses_what_is_no_address_of_a_page(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *part;
    } cases[] = {{"/privacy", "whole address"},        {"https://", "whole address"},
                 {"https://?x", "whole address"},      {"https://#x", "whole address"},
                 {"javascript:1", "whole address"},    {"https://me@a.nl/", "without user"},
                 {"https://a.nl/\"x", "without user"}, {"https://a.nl/?a b", "without user"},
                 {"https://a.nl/?<b>", "without user"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct error error = {{0}};
        assert_int_equal(site_url_check_page(text_from(cases[i].text), &error), STATUS_INVALID);
        if (strstr(error.message, cases[i].part) == NULL) {
            fail_msg("%s: %s", cases[i].text, error.message);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_takes_absolute_addresses_without_final_slash),
        cmocka_unit_test(test_refuses_what_is_not_whole),
        cmocka_unit_test(test_refuses_what_breaks_out_of_a_link),
        cmocka_unit_test(test_takes_addresses_of_pages_as_they_are),
        cmocka_unit_test(test_refuses_what_is_no_address_of_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
