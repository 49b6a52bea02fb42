#include <limits.h>

#include "fixture.h"

static void test_unknown_settings_name_the_nearest(void **state)
{
    struct fixture *fixture = *state;
    check_refused(fixture, "indx: a\n", 1, 1, "unknown setting \"indx\": the nearest is \"index\"");
    check_refused(fixture, "server:\n  lisen: a\n", 2, 3, "the nearest is \"server.listen\"");
    check_refused(fixture, "site:\n  listen: a\n", 2, 3, "the nearest is \"server.listen\"");
    check_refused(fixture, "listen: a\n", 1, 1, "the nearest is \"server.listen\"");
    check_refused(fixture, "server.listen: a\n", 1, 1, "as two keys");
    check_refused(fixture, "server: {search: {a: b}}\n", 1, 10, "leave it out");
    check_refused(fixture, "qwerty: a\n", 1, 1, "unknown setting \"qwerty\": leave it out");
}

static void test_wrong_types(void **state)
{
    struct fixture *fixture = *state;
    check_refused(fixture, "index: [a]\n", 1, 8, "index must be text, not a list");
    check_refused(fixture, "index:\n", 1, 7, "index must be text, not nothing");
    check_refused(fixture, "index: ''\n", 1, 8, "index is empty");
    check_refused(fixture, "content: []\n", 1, 10, "content has 0 items: write 1 to 1000");
    check_refused(fixture, "content: [a, [b]]\n", 1, 14, "content must be text, not a list");
    check_refused(fixture, "content: [a, '']\n", 1, 14, "content is empty");
    check_refused(fixture, "server: x\n", 1, 9, "keys with values");
    check_refused(fixture, "- a\n", 1, 1, "keys with values");
    check_refused(fixture, "site: {title: \"a\\nb\"}\n", 1, 15, "one line");
    check_refused(fixture, "site: {title: {a: b}}\n", 1, 15, "not keys with values");
}

static void test_wrong_values(void **state)
{
    struct fixture *fixture = *state;
    check_refused(fixture, "server: {threads: -1}\n", 1, 19, "from 0 to 256, not -1");
    check_refused(fixture, "server: {threads: 257}\n", 1, 19, "from 0 to 256, not 257");
    check_refused(fixture, "server: {threads: '4'}\n", 1, 19, "not \"4\"");
    check_refused(fixture, "server: {threads: ''}\n", 1, 19, "not text");
    check_refused(fixture, "server: {threads: 1.5}\n", 1, 19, "not 1.5");
    check_refused(fixture, "server: {threads: 99999999999999999999}\n", 1, 19, "0 to 256");
    check_refused(fixture, "server: {threads: [1]}\n", 1, 19, "not a list");
    check_refused(fixture, "server: {log: reqest}\n", 1, 15, "the nearest is request");
    check_refused(fixture, "server: {log: all}\n", 1, 15, "one of error, warning, info, request");
    check_refused(fixture, "site: {language: NL}\n", 1, 18, "write one of nl, en");
    check_refused(fixture, "server: {listen: localhost}\n", 1, 18, "server.listen: \"localhost\"");
    check_refused(fixture, "site: {url: example.nl}\n", 1, 13, "site.url: write the whole");
}

static void test_wrong_items(void **state)
{
    struct fixture *fixture = *state;
    check_refused(fixture, "server: {cors_origins: ['*', example.nl]}\n", 1, 30,
                  "server.cors_origins: write scheme, host and perhaps port");
    check_refused(fixture, "server: {cors_origins: ['']}\n", 1, 25, "cors_origins is empty");
    check_refused(fixture, "server: {cors_origins: {a: b}}\n", 1, 24, "must be text");
    check_refused(fixture, "server: {trusted_proxies: [10.0.0.0/33]}\n", 1, 28,
                  "server.trusted_proxies: write a number from 0 to 32");
    check_refused(fixture, "server: {trusted_proxies: proxy.local}\n", 1, 27,
                  "as in 127.0.0.1, 10.0.0.0/8");
}

static void test_wrong_flags_and_mail_addresses(void **state)
{
    static const char *const addresses[] = {"a", "'@b'", "a@", "'a b@c'", "'mailto:a@b'"};
    struct fixture *fixture = *state;
    check_refused(fixture, "server: {limit_loopback: yes}\n", 1, 26, "true or false, not \"yes\"");
    check_refused(fixture, "server: {limit_loopback: 1}\n", 1, 26, "true or false, not 1");
    check_refused(fixture, "server: {limit_loopback: []}\n", 1, 26, "not a list");
    for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++) {
        char yaml[64];
        (void)snprintf(yaml, sizeof yaml, "site: {contact_email: %s}\n", addresses[i]);
        check_refused(fixture, yaml, 1, 23, "site.contact_email: write an address for mail");
    }
}

static void test_wrong_colours(void **state)
{
    static const char *const colours[] = {"red",       "'17507a'",  "'#fff'",    "'#17507a0'",
                                          "'#17507'",  "'#17507g'", "'#-1507a'", "'#0x507a'",
                                          "'#17 07a'", "'# 7507a'"};
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof colours / sizeof colours[0]; i++) {
        char yaml[64];
        (void)snprintf(yaml, sizeof yaml, "site: {accent: %s}\n", colours[i]);
        check_refused(fixture, yaml, 1, 16, "site.accent: write a colour as # and six");
    }
    check_refused(fixture, "site:\n  header: #17507a\n", 2, 10,
                  "site.header must be text, not nothing: write it in quotes");
    load_sound(fixture, "site: {accent: '#17507A', accent_dark: '', header: \"#ffffff\"}\n");
    assert_string_equal(fixture->config.site.accent, "#17507A");
}

static void test_lengths(void **state)
{
    struct fixture *fixture = *state;
    struct buffer yaml = {0};
    buffer_append_format(&yaml, "site: {title: %0200d}\n", 7);
    load_sound(fixture, yaml.data);
    buffer_clear(&yaml);
    buffer_append_format(&yaml, "site: {title: %0201d}\n", 7);
    check_refused(fixture, yaml.data, 1, 15, "longer than 200 bytes");
    buffer_clear(&yaml);
    buffer_append_format(&yaml, "index: %0*d\n", PATH_MAX, 7);
    check_refused(fixture, yaml.data, 1, 8, "longer than");
    buffer_clear(&yaml);
    buffer_append_string(&yaml, "content:\n");
    for (int i = 0; i <= CONFIG_ITEMS_MAX; i++) {
        buffer_append_format(&yaml, "  - a%d\n", i);
    }
    check_refused(fixture, yaml.data, 2, 3, "content has 1001 items: write 1 to 1000");
    buffer_free(&yaml);
}

static void test_all_problems_at_once_and_the_sound_ones_kept(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(load(fixture, text_from("indx: a\n"
                                             "lexicon: &x y\n"
                                             "site: {language: fr, title: b}\n"
                                             "server: {threads: x, drain_seconds: 3}\n"
                                             "index: *x\n")),
                     STATUS_INVALID);
    assert_int_equal(fixture->problems.total, 5);
    assert_string_equal(fixture->config.site.title, "b");
    assert_string_equal(fixture->config.site.language, "nl");
    assert_true(fixture->config.server.drain_seconds == 3);
}

static void test_syntax(void **state)
{
    struct fixture *fixture = *state;
    check_refused(fixture, "index: [\n", 2, 1, "");
    check_refused(fixture, "index: a: b\n", 1, 9, "colon followed by a space");
    check_refused(fixture, "index: a\nindex: b\n", 2, 1, "duplicate key");
    check_refused(fixture, "server: {a: {b: {c: d}}}\n", 1, 17, "nested deeper");
    static const char nul[] = "index: a\0b\n";
    assert_int_equal(load(fixture, text_of(nul, sizeof nul - 1)), STATUS_INVALID);
    assert_int_equal(fixture->problems.items[0].place.column, 9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FILE(test_unknown_settings_name_the_nearest),
        WITH_FILE(test_wrong_types),
        WITH_FILE(test_wrong_values),
        WITH_FILE(test_wrong_items),
        WITH_FILE(test_wrong_flags_and_mail_addresses),
        WITH_FILE(test_wrong_colours),
        WITH_FILE(test_lengths),
        WITH_FILE(test_all_problems_at_once_and_the_sound_ones_kept),
        WITH_FILE(test_syntax),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
