#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "cache/etag.h"
#include "config/settings.h"

static struct config config;
static const struct route ROUTE = {.pattern = "/v1/docs", .freshness = FRESH_PROGRAM};

static int set_up(void **state)
{
    (void)state;
    config_defaults(&config);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    config_free(&config);
    return 0;
}

/* The tag that `route` gives to a query, on a host. */
static void make(const struct route *route, const char *fingerprint, const char *host,
                 const char *query, char ret_etag[static ETAG_SIZE])
{
    const struct service service = {.config = &config, .fingerprint = fingerprint};
    const struct request_header header = {text_from("Host"), text_from(host)};
    struct request request = {.headers = &header, .header_count = 1};
    struct arena arena = {0};
    struct buffer target = {0};
    buffer_append_format(&target, "/v1/docs?%s", query);
    assert_int_equal(request_set_target(&request, buffer_text(&target)), STATUS_OK);
    const struct call call = {
        .service = &service, .request = &request, .argument = text_from("7"), .arena = &arena};
    assert_int_equal(etag_make(&call, route, ret_etag, NULL), STATUS_OK);
    buffer_free(&target);
    request_free(&request);
    arena_free(&arena);
}

static void check_queries(const char *left, const char *right, bool are_same)
{
    char first[ETAG_SIZE], second[ETAG_SIZE];
    make(&ROUTE, "a", "example.nl", left, first);
    make(&ROUTE, "a", "example.nl", right, second);
    if ((strcmp(first, second) == 0) != are_same) {
        fail_msg("'%s' and '%s' are %sthe same", left, right, are_same ? "not " : "");
    }
}

static void test_is_weak(void **state)
{
    (void)state;
    char etag[ETAG_SIZE];
    make(&ROUTE, "a", "example.nl", "", etag);
    assert_int_equal(strlen(etag), ETAG_SIZE - 1);
    assert_int_equal(strncmp(etag, "W/\"", 3), 0);
    assert_int_equal(strspn(etag + 3, "0123456789abcdef"), 32);
    assert_string_equal(etag + 35, "\"");
}

static void test_is_the_same_for_the_same_request(void **state)
{
    (void)state;
    check_queries("q=taal&page=2", "q=taal&page=2", true);
    check_queries("q=taal&page=2", "page=2&q=taal", true);
    check_queries("q=taal", "&q=t%61al&", true);
    check_queries("q=taal+en++rekenen", "q=%20taal%09en%20rekenen", true);
    check_queries("type=a&q=b&type=c", "type=a&type=c&q=b", true);
}

static void test_tells_requests_apart(void **state)
{
    (void)state;
    check_queries("q=taal", "", false);
    check_queries("q=taal", "q=talen", false);
    check_queries("q=taal", "q=Taal", false);
    check_queries("q=taal", "q=taal+", false); /* the word is finished: a suggestion differs */
    check_queries("q=taal", "q=taal&x", false);
    check_queries("q=taal", "q=taal&q=taal", false);
    check_queries("type=a&type=b", "type=b&type=a", false); /* where one counts, it is the first */
    check_queries("page=1", "page=+1", false);              /* a mistake */
    check_queries("q=a%00", "q=a%EF%BF%BD", false);         /* a mistake */
    check_queries("ab=c", "a=bc", false);
    check_queries("a=b%26c=d", "a=b&c=d", false);
}

static void test_tells_parameters_left_out_apart(void **state)
{
    (void)state;
    struct buffer query = {0};
    for (int i = 0; i < REQUEST_PARAMETERS_MAX; i++) {
        buffer_append_string(&query, "a=b&");
    }
    char first[ETAG_SIZE], second[ETAG_SIZE];
    make(&ROUTE, "a", "example.nl", query.data, first);
    buffer_append_string(&query, "q=taal");
    make(&ROUTE, "a", "example.nl", query.data, second);
    assert_string_not_equal(first, second);
    buffer_free(&query);
}

static void test_depends_on_route_program_and_host(void **state)
{
    (void)state;
    char etag[ETAG_SIZE], other[ETAG_SIZE];
    const struct route another = {.pattern = "/v1/openapi.json", .freshness = FRESH_PROGRAM};
    make(&ROUTE, "a", "example.nl", "", etag);
    make(&another, "a", "example.nl", "", other);
    assert_string_not_equal(etag, other);
    make(&ROUTE, "b", "example.nl", "", other);
    assert_string_not_equal(etag, other);
    make(&ROUTE, "a", "example.com", "", other);
    assert_string_not_equal(etag, other);

    config.site.url = "https://example.nl";
    make(&ROUTE, "a", "example.nl", "", etag);
    make(&ROUTE, "a", "example.com", "", other);
    assert_string_equal(etag, other);
    config_defaults(&config);
}

static void test_the_fingerprint_has_all_settings_of_the_site(void **state)
{
    (void)state;
    char plain[ETAG_SIZE], other[ETAG_SIZE];
    etag_make_fingerprint(&config, "1.0.0", NULL, NULL, plain);
    etag_make_fingerprint(&config, "1.0.0", NULL, NULL, other);
    assert_string_equal(plain, other);
    etag_make_fingerprint(&config, "1.0.1", NULL, NULL, other);
    assert_string_not_equal(plain, other);
    etag_make_fingerprint(&config, "1.0.0", "/static/a", NULL, other);
    assert_string_not_equal(plain, other);
    etag_make_fingerprint(&config, "1.0.0", NULL, "/static/a", other);
    assert_string_not_equal(plain, other);

    size_t count, changed = 0;
    const struct setting *settings = settings_all(&count);
    for (size_t i = 0; i < count; i++) {
        if (strncmp(settings[i].name, "site.", strlen("site.")) != 0) {
            continue;
        }
        assert_true(settings[i].kind < SETTING_LEVEL && !settings[i].is_list); /* a text */
        const char *value = "changed";
        memcpy((char *)&config + settings[i].offset, &value, sizeof(const char *));
        etag_make_fingerprint(&config, "1.0.0", NULL, NULL, other);
        assert_string_not_equal(plain, other);
        config_defaults(&config);
        changed++;
    }
    assert_true(changed >= 3);
}

static enum etag_condition check_header(const char *value)
{
    const struct request_header header = {text_from("If-None-Match"), text_from(value)};
    const struct request request = {.headers = &header, .header_count = 1};
    return etag_check(&request, "W/\"a,1\"");
}

static void test_compares_weakly(void **state)
{
    (void)state;
    assert_int_equal(check_header("W/\"a,1\""), ETAG_CURRENT);
    assert_int_equal(check_header("\"a,1\""), ETAG_CURRENT);
    assert_int_equal(check_header("\"b\", W/\"c\",W/\"a,1\""), ETAG_CURRENT);
    assert_int_equal(check_header("*, \"a,1\""), ETAG_CURRENT);
    assert_int_equal(check_header("*"), ETAG_ANY);
    static const char *const others[] = {"",        "\"b\"",     "a,1",   "W/a,1", "\"*\"",
                                         "\"A,1\"", "w/\"a,1\"", "\"a,1", "a",     "\"a\",\"1\""};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        assert_int_equal(check_header(others[i]), ETAG_UNSAID);
    }
    assert_int_equal(etag_check(&(struct request){0}, "W/\"a\""), ETAG_UNSAID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_is_weak),
        cmocka_unit_test(test_is_the_same_for_the_same_request),
        cmocka_unit_test(test_tells_requests_apart),
        cmocka_unit_test(test_tells_parameters_left_out_apart),
        cmocka_unit_test(test_depends_on_route_program_and_host),
        cmocka_unit_test(test_the_fingerprint_has_all_settings_of_the_site),
        cmocka_unit_test(test_compares_weakly),
    };
    return cmocka_run_group_tests_name("etag", tests, set_up, tear_down);
}
