#include "fixture.h"

static void test_defaults(void **state)
{
    (void)state;
    struct config config;
    config_defaults(&config);
    assert_int_equal(config.content.count, 1);
    assert_string_equal(config.content.items[0], "content");
    assert_string_equal(config.index, "index/verder.index");
    assert_string_equal(config.lexicon, "");
    assert_string_equal(config.site.title, "Verder lezen");
    assert_string_equal(config.site.language, "nl");
    assert_string_equal(config.site.url, "");
    assert_string_equal(config.server.listen, "127.0.0.1:8080");
    assert_true(config.server.threads == 0);
    assert_true(config.server.connections == 1000);
    assert_true(config.server.request_seconds == 30);
    assert_true(config.server.search_milliseconds == 2000);
    assert_true(config.server.drain_seconds == 10);
    assert_string_equal(config.site.contact_name, "");
    assert_string_equal(config.site.contact_url, "");
    assert_string_equal(config.site.contact_email, "");
    assert_int_equal(config.server.cors_origins.count, 0);
    assert_true(config.server.requests_per_second == 50);
    assert_true(config.server.request_burst == 200);
    assert_false(config.server.limit_loopback);
    assert_int_equal(config.server.trusted_proxies.count, 0);
    assert_true(config.server.cache_megabytes == 32);
    assert_int_equal(config.server.log, LOG_LEVEL_REQUEST);
    config_free(&config);
}

static void test_what_is_not_set_keeps_its_default(void **state)
{
    static const char *const texts[] = {"", "# nothing\n", "{}\n", "site:\n", "server: {}\n"};
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        load_sound(fixture, texts[i]);
        assert_string_equal(fixture->config.index, "index/verder.index");
        assert_string_equal(fixture->config.site.title, "Verder lezen");
        assert_true(fixture->config.server.connections == 1000);
    }
}

static void test_reads_every_kind(void **state)
{
    struct fixture *fixture = *state;
    load_sound(fixture, "content: [a, /b/c, ../d]\n"
                        "index: x.index\n"
                        "lexicon: /usr/share/x.lexicon\n"
                        "site:\n"
                        "  title: 'Caf\xC3\xA9: meer'\n"
                        "  language: en\n"
                        "  url: https://example.nl/zoek/\n"
                        "server:\n"
                        "  listen: '[::1]:0'\n"
                        "  threads: 4\n"
                        "  connections: 7\n"
                        "  request_seconds: 3600\n"
                        "  search_milliseconds: 1\n"
                        "  drain_seconds: 0\n"
                        "  log: error\n");
    const struct config *config = &fixture->config;
    assert_int_equal(config->content.count, 3);
    check_path(fixture, config->content.items[0], "a");
    assert_string_equal(config->content.items[1], "/b/c");
    check_path(fixture, config->content.items[2], "../d");
    check_path(fixture, config->index, "x.index");
    assert_string_equal(config->lexicon, "/usr/share/x.lexicon");
    assert_string_equal(config->site.title, "Caf\xC3\xA9: meer");
    assert_string_equal(config->site.language, "en");
    assert_string_equal(config->site.url, "https://example.nl/zoek");
    assert_string_equal(config->server.listen, "[::1]:0");
    assert_true(config->server.threads == 4);
    assert_true(config->server.connections == 7);
    assert_true(config->server.request_seconds == 3600);
    assert_true(config->server.search_milliseconds == 1);
    assert_true(config->server.drain_seconds == 0);
    assert_int_equal(config->server.log, LOG_LEVEL_ERROR);
}

static void test_reads_what_is_for_other_sites_and_against_too_many_requests(void **state)
{
    struct fixture *fixture = *state;
    load_sound(fixture, "site:\n"
                        "  contact_name: Team Zoeken\n"
                        "  contact_url: https://example.nl/contact/?team=2\n"
                        "  contact_email: zoeken@example.nl\n"
                        "server:\n"
                        "  cors_origins: ['https://example.nl', 'http://localhost:3000']\n"
                        "  requests_per_second: 0\n"
                        "  request_burst: 1\n"
                        "  limit_loopback: true\n"
                        "  trusted_proxies: [127.0.0.1, '2001:db8::/32']\n"
                        "  cache_megabytes: 0\n");
    const struct config *config = &fixture->config;
    assert_string_equal(config->site.contact_name, "Team Zoeken");
    assert_string_equal(config->site.contact_url, "https://example.nl/contact/?team=2");
    assert_string_equal(config->site.contact_email, "zoeken@example.nl");
    assert_int_equal(config->server.cors_origins.count, 2);
    assert_string_equal(config->server.cors_origins.items[0], "https://example.nl");
    assert_string_equal(config->server.cors_origins.items[1], "http://localhost:3000");
    assert_true(config->server.requests_per_second == 0);
    assert_true(config->server.request_burst == 1);
    assert_true(config->server.limit_loopback);
    assert_int_equal(config->server.trusted_proxies.count, 2);
    assert_string_equal(config->server.trusted_proxies.items[1], "2001:db8::/32");
    assert_true(config->server.cache_megabytes == 0);
}

static void test_one_item_may_stand_without_a_list(void **state)
{
    struct fixture *fixture = *state;
    load_sound(fixture, "content: a\nserver: {cors_origins: '*', trusted_proxies: []}\n");
    assert_int_equal(fixture->config.content.count, 1);
    check_path(fixture, fixture->config.content.items[0], "a");
    assert_int_equal(fixture->config.server.cors_origins.count, 1);
    assert_string_equal(fixture->config.server.cors_origins.items[0], "*");
    assert_int_equal(fixture->config.server.trusted_proxies.count, 0);
}

static void test_a_text_may_look_like_a_number(void **state)
{
    struct fixture *fixture = *state;
    load_sound(fixture, "index: 2024\nsite: {title: 1984}\n");
    check_path(fixture, fixture->config.index, "2024");
    assert_string_equal(fixture->config.site.title, "1984");
}

static void test_files_that_cannot_be_read(void **state)
{
    struct fixture *fixture = *state;
    struct config *config = &fixture->config;
    struct problem_list *problems = &fixture->problems;
    assert_int_equal(config_load(fixture->path, config, problems, &fixture->error),
                     STATUS_NOT_FOUND);
    assert_non_null(strstr(fixture->error.message, fixture->path));
    assert_int_equal(config_load(fixture->folder, config, problems, &fixture->error), STATUS_IO);
    assert_non_null(strstr(fixture->error.message, fixture->folder));

    char *large = malloc(CONFIG_BYTES_MAX + 1);
    assert_non_null(large);
    memset(large, '#', CONFIG_BYTES_MAX + 1);
    assert_int_equal(load(fixture, text_of(large, CONFIG_BYTES_MAX + 1)), STATUS_LIMIT);
    assert_int_equal(load(fixture, text_of(large, CONFIG_BYTES_MAX)), STATUS_OK);
    free(large);
    assert_int_equal(problems->total, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_defaults),
        WITH_FILE(test_what_is_not_set_keeps_its_default),
        WITH_FILE(test_reads_every_kind),
        WITH_FILE(test_reads_what_is_for_other_sites_and_against_too_many_requests),
        WITH_FILE(test_one_item_may_stand_without_a_list),
        WITH_FILE(test_a_text_may_look_like_a_number),
        WITH_FILE(test_files_that_cannot_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
