#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "route.h"

static enum status handle(struct call *call, struct error *error)
{
    (void)call;
    (void)error;
    return STATUS_OK;
}

static const struct route things[] = {
    {"/", METHOD_GET, FACE_PAGE, 0, FRESH_NEVER, handle},
    {"/things", METHOD_GET | METHOD_HEAD, FACE_API, 0, FRESH_NEVER, handle},
    {"/things/{id}", METHOD_GET, FACE_API, 0, FRESH_NEVER, handle},
    {"/things/{id}", METHOD_OTHER, FACE_API, ROUTE_IS_FOR_EVERYONE, FRESH_NEVER, handle},
    {"/things/{id}/parts", METHOD_GET, FACE_API, 0, FRESH_NEVER, handle},
};

static struct route_match find(const char *target, enum method method, struct request *request)
{
    *request = (struct request){.method = method};
    assert_int_equal(request_set_target(request, text_from(target)), STATUS_OK);
    return route_find(things, sizeof things / sizeof things[0], request);
}

static void check(const char *target, enum method method, size_t expected, const char *argument)
{
    struct request request;
    struct route_match match = find(target, method, &request);
    assert_int_equal(match.outcome, ROUTE_FOUND);
    assert_ptr_equal(match.route, &things[expected]);
    assert_true(text_is(match.argument, argument));
    request_free(&request);
}

static void check_unknown(const char *target)
{
    struct request request;
    assert_int_equal(find(target, METHOD_GET, &request).outcome, ROUTE_UNKNOWN_PATH);
    request_free(&request);
}

static void test_finds_paths(void **state)
{
    (void)state;
    check("/", METHOD_GET, 0, "");
    check("/?q=a", METHOD_GET, 0, "");
    check("/things", METHOD_HEAD, 1, "");
    check("/t%68ings", METHOD_GET, 1, "");
    check("/things/7", METHOD_GET, 2, "7");
    check("/things/a%2Fb", METHOD_GET, 2, "a/b");
    check("/things/7/parts", METHOD_GET, 4, "7");
}

static void test_methods_choose_among_equal_paths(void **state)
{
    (void)state;
    check("/things/7", METHOD_OTHER, 3, "7");
}

static void test_tells_the_methods_and_traits_of_a_path(void **state)
{
    (void)state;
    struct request request;
    struct route_match match = find("/things/7", METHOD_HEAD, &request);
    assert_int_equal(match.outcome, ROUTE_WRONG_METHOD);
    assert_int_equal(match.allowed, METHOD_GET | METHOD_OTHER);
    assert_int_equal(match.traits, ROUTE_IS_FOR_EVERYONE);
    request_free(&request);
}

static void test_knows_no_other_paths(void **state)
{
    (void)state;
    check_unknown("/things/");
    check_unknown("//things");
    check_unknown("/thing");
    check_unknown("/thingsx");
    check_unknown("/Things");
    check_unknown("/things/7/");
    check_unknown("/things//parts");
    check_unknown("/things/7/parts/8");
    check_unknown("/things/../things");
    check_unknown("/1/2/3/4/5/6/7/8/9/10");
    check_unknown("*");
}

static void test_tells_who_reads_the_answer(void **state)
{
    (void)state;
    assert_int_equal(route_face_of(text_from("/v1/none")), FACE_API);
    assert_int_equal(route_face_of(text_from("/v1")), FACE_API);
    assert_int_equal(route_face_of(text_from("/health/live")), FACE_API);
    assert_int_equal(route_face_of(text_from("/v10")), FACE_PAGE);
    assert_int_equal(route_face_of(text_from("/")), FACE_PAGE);
    assert_int_equal(route_face_of(text_from("")), FACE_PAGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finds_paths),
        cmocka_unit_test(test_methods_choose_among_equal_paths),
        cmocka_unit_test(test_tells_the_methods_and_traits_of_a_path),
        cmocka_unit_test(test_knows_no_other_paths),
        cmocka_unit_test(test_tells_who_reads_the_answer),
    };
    return cmocka_run_group_tests_name("route", tests, NULL, NULL);
}
