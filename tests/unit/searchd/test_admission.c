#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "guard/admission.h"

/* One request, and the next only after a second. */
static struct admission *admission_with(bool limit_loopback, const char *proxy)
{
    struct admission *admission = NULL;
    struct config config;
    struct error error;
    config_defaults(&config);
    config.server.requests_per_second = 1;
    config.server.request_burst = 1;
    config.server.limit_loopback = limit_loopback;
    config.server.trusted_proxies = (struct config_list){&proxy, proxy != NULL ? 1 : 0};
    assert_int_equal(admission_create(&config, &admission, &error), STATUS_OK);
    config_free(&config);
    return admission;
}

static unsigned ask(struct admission *admission, const char *peer, const char *forwarded)
{
    struct request_header header = {text_from("X-Forwarded-For"), text_from(forwarded)};
    struct request request = {.headers = &header, .header_count = forwarded != NULL};
    assert_true(ip_address_parse(text_from(peer), &request.peer));
    return admission_check(admission, &request);
}

static void test_the_wait_is_in_whole_seconds(void **state)
{
    (void)state;
    struct admission *admission = admission_with(false, NULL);
    assert_int_equal(ask(admission, "192.0.2.1", NULL), 0);
    assert_int_equal(ask(admission, "192.0.2.1", NULL), 1);
    assert_int_equal(ask(admission, "192.0.2.2", NULL), 0);
    admission_free(admission);
}

static void test_clients_on_this_machine(void **state)
{
    (void)state;
    static const char *const peers[] = {"127.0.0.1", "127.255.0.9", "::1", "::ffff:127.0.0.1"};
    for (size_t i = 0; i < sizeof peers / sizeof peers[0]; i++) {
        struct admission *free_of_limits = admission_with(false, NULL);
        struct admission *limited = admission_with(true, NULL);
        assert_int_equal(ask(free_of_limits, peers[i], NULL), 0);
        assert_int_equal(ask(free_of_limits, peers[i], NULL), 0);
        assert_int_equal(ask(limited, peers[i], NULL), 0);
        assert_int_equal(ask(limited, peers[i], NULL), 1);
        admission_free(free_of_limits);
        admission_free(limited);
    }
}

static void test_clients_behind_a_proxy_on_this_machine(void **state)
{
    (void)state;
    struct admission *admission = admission_with(false, "127.0.0.1");
    assert_int_equal(ask(admission, "127.0.0.1", "192.0.2.1"), 0);
    assert_int_equal(ask(admission, "127.0.0.1", "192.0.2.1"), 1);
    assert_int_equal(ask(admission, "127.0.0.1", "192.0.2.99, 192.0.2.1"), 1);
    assert_int_equal(ask(admission, "127.0.0.1", "192.0.2.2"), 0);
    admission_free(admission);
}

static void test_no_limit(void **state)
{
    (void)state;
    struct admission *admission = NULL;
    struct config config;
    struct error error;
    config_defaults(&config);
    config.server.requests_per_second = 0;
    config.server.request_burst = 1;
    assert_int_equal(admission_create(&config, &admission, &error), STATUS_OK);
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(ask(admission, "192.0.2.1", NULL), 0);
    }
    admission_free(admission);
    config_free(&config);
}

static void test_a_proxy_that_is_none(void **state)
{
    (void)state;
    static const char *const proxies[] = {"127.0.0.1", "proxy.local"};
    struct admission *admission = NULL;
    struct config config;
    struct error error;
    config_defaults(&config);
    config.server.trusted_proxies = (struct config_list){proxies, 2};
    assert_int_equal(admission_create(&config, &admission, &error), STATUS_INVALID);
    assert_null(admission);
    config_free(&config);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_wait_is_in_whole_seconds),
        cmocka_unit_test(test_clients_on_this_machine),
        cmocka_unit_test(test_clients_behind_a_proxy_on_this_machine),
        cmocka_unit_test(test_no_limit),
        cmocka_unit_test(test_a_proxy_that_is_none),
    };
    return cmocka_run_group_tests_name("admission", tests, NULL, NULL);
}
