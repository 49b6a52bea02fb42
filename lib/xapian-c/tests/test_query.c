/* What the operators find, and what a pool refuses. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support.h"

static const struct support_sample samples[] = {
    {.postings = {{"grens", 1, 1}, {"van", 2, 1}, {"recht", 3, 1}}},
    {.postings = {{"recht", 1, 1}, {"van", 2, 1}, {"grens", 3, 1}}},
    {.postings = {{"grens", 1, 1}, {"recht", 20, 1}}},
    {.postings = {{"grens", 1, 1}}},
    {.postings = {{"van", 1, 1}, {"rechter", 2, 1}}},
    {.postings = {{"recht", 1, 1}, {"rechter", 2, 1}, {"rechtbank", 3, 1}}},
    {.postings = {{NULL, 0, 0}}},
};

static xc_database *database;
static xc_pool *pool;

static int open_samples(void **state)
{
    if (support_enter_folder(state) != 0) {
        return -1;
    }
    support_build(samples, sizeof samples / sizeof samples[0], "index");
    database = support_open("index");
    return 0;
}

static int close_samples(void **state)
{
    xc_database_free(database);
    return support_leave_folder(state);
}

static int make_pool(void **state)
{
    (void)state;
    return xc_pool_create(&pool, NULL) == XC_OK ? 0 : -1;
}

static int free_pool(void **state)
{
    (void)state;
    xc_pool_free(pool);
    return 0;
}

static const xc_query *term(const char *name)
{
    return xc_query_term(pool, support_text(name));
}

static const char *find(xc_operator op, uint32_t window, const char *const *names)
{
    const xc_query *queries[4];
    size_t count = 0;
    for (; count < 4 && names[count] != NULL; count++) {
        queries[count] = term(names[count]);
    }
    const xc_query *query = xc_query_combine(pool, op, queries, count, window);
    assert_done(xc_pool_status(pool, &support_error));
    return support_find(database, query);
}

static void combines_terms(void **state)
{
    (void)state;
    static const struct {
        xc_operator op;
        uint32_t window;
        const char *names[5];
        const char *expected;
    } cases[] = {
        {XC_AND, 0, {"grens", "recht"}, "1 2 3"},
        {XC_AND, 0, {"grens", "recht", "van"}, "1 2"},
        {XC_AND, 0, {"grens", "nergens"}, ""},
        {XC_AND, 0, {"grens"}, "1 2 3 4"},
        {XC_AND, 0, {NULL}, ""},
        {XC_OR, 0, {"van", "rechtbank"}, "1 2 5 6"},
        {XC_OR, 0, {"van", "nergens"}, "1 2 5"},
        {XC_OR, 0, {NULL}, ""},
        {XC_MAX, 0, {"van", "rechtbank"}, "1 2 5 6"},
        {XC_SYNONYM, 0, {"van", "rechtbank"}, "1 2 5 6"},
        {XC_FILTER, 0, {"grens", "recht", "van"}, "1 2"},
        {XC_AND_NOT, 0, {"grens", "van"}, "3 4"},
        {XC_AND_NOT, 0, {"grens", "van", "recht"}, "4"},
        {XC_AND_MAYBE, 0, {"van", "recht", "grens"}, "1 2 5"},
        {XC_NEAR, 0, {"grens", "recht"}, ""},
        {XC_NEAR, 3, {"grens", "recht"}, "1 2"},
        {XC_NEAR, 20, {"grens", "recht"}, "1 2 3"},
        {XC_NEAR, 0, {"grens"}, "1 2 3 4"},
        {XC_PHRASE, 0, {"grens", "van", "recht"}, "1"},
        {XC_PHRASE, 3, {"recht", "grens"}, "2"},
        {XC_PHRASE, 0, {"recht", "rechter"}, "6"},
        {XC_PHRASE, 0, {"recht", "recht"}, ""},
        {XC_PHRASE, 0, {NULL}, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_string_equal(find(cases[i].op, cases[i].window, cases[i].names), cases[i].expected);
    }
}

static void finds_all_and_none(void **state)
{
    (void)state;
    assert_string_equal(support_find(database, xc_query_all(pool)), "1 2 3 4 5 6 7");
    assert_string_equal(support_find(database, xc_query_none(pool)), "");
    const xc_query *const queries[] = {xc_query_all(pool), term("grens")};
    assert_string_equal(support_find(database, xc_query_combine(pool, XC_AND_NOT, queries, 2, 0)),
                        "5 6 7");
}

static void nests_queries(void **state)
{
    (void)state;
    const xc_query *const forms[] = {term("recht"), term("rechter")};
    const xc_query *const phrase[] = {term("van"), xc_query_combine(pool, XC_OR, forms, 2, 0)};
    assert_string_equal(support_find(database, xc_query_combine(pool, XC_PHRASE, phrase, 2, 0)),
                        "1 5");
    const xc_query *scaled = xc_query_scale(pool, phrase[1], 0);
    assert_string_equal(support_find(database, scaled), "1 2 3 5 6");
}

static void expands_a_prefix(void **state)
{
    (void)state;
    assert_string_equal(support_find(database, xc_query_prefix(pool, TEXT("recht"), 10)),
                        "1 2 3 5 6");
    assert_string_equal(support_find(database, xc_query_prefix(pool, TEXT("recht"), 1)),
                        "1 2 3 6"); /* the most frequent: recht itself */
    assert_string_equal(support_find(database, xc_query_prefix(pool, TEXT("rechtb"), 1)), "6");
    assert_string_equal(support_find(database, xc_query_prefix(pool, TEXT("x"), 10)), "");
    assert_done(xc_pool_status(pool, &support_error));
}

static void keeps_the_first_failure(void **state)
{
    (void)state;
    char bytes[XC_TERM_MAX + 1];
    memset(bytes, 'x', sizeof bytes);
    assert_done(xc_pool_status(pool, &support_error));
    const xc_query *const queries[] = {term("grens"),
                                       xc_query_term(pool, (xc_text){bytes, sizeof bytes})};
    assert_non_null(queries[0]);
    assert_null(queries[1]);
    assert_null(xc_query_combine(pool, XC_OR, queries, 2, 0));
    assert_null(xc_query_scale(pool, NULL, 1));
    assert_status(xc_pool_status(pool, &support_error), XC_INVALID);
    assert_non_null(strstr(support_error.message, "246 bytes"));
    assert_int_equal(xc_pool_status(pool, NULL), XC_INVALID);
}

static void assert_pool_refused(const xc_query *query)
{
    assert_null(query);
    assert_status(xc_pool_status(pool, &support_error), XC_INVALID);
    free_pool(NULL);
    assert_int_equal(make_pool(NULL), 0);
}

static void refuses_what_makes_no_query(void **state)
{
    (void)state;
    assert_pool_refused(xc_query_term(pool, TEXT("")));
    assert_pool_refused(xc_query_scale(pool, NULL, 1));
    assert_pool_refused(xc_query_scale(pool, term("x"), -1));
    assert_pool_refused(xc_query_scale(pool, term("x"), NAN));
    assert_pool_refused(xc_query_scale(pool, term("x"), INFINITY));
    assert_pool_refused(xc_query_prefix(pool, TEXT("x"), 0));
    assert_pool_refused(xc_query_prefix(pool, TEXT(""), 10));
    const xc_query *one = term("x");
    assert_pool_refused(xc_query_combine(pool, (xc_operator)15, &one, 1, 0));
    const xc_query *const pair[] = {term("x"), xc_query_scale(pool, term("y"), 2)};
    assert_pool_refused(xc_query_combine(pool, XC_NEAR, pair, 2, 0));
}

static void refuses_endless_nesting(void **state)
{
    (void)state;
    const xc_query *query = term("grens");
    for (size_t depth = 1; depth < XC_QUERY_DEPTH_MAX; depth++) {
        query = xc_query_scale(pool, query, 1);
    }
    assert_done(xc_pool_status(pool, &support_error));
    assert_string_equal(support_find(database, query), "1 2 3 4");
    assert_pool_refused(xc_query_scale(pool, query, 1));
}

int main(void)
{
#define POOL_TEST(name) cmocka_unit_test_setup_teardown(name, make_pool, free_pool)
    const struct CMUnitTest tests[] = {
        POOL_TEST(combines_terms),          POOL_TEST(finds_all_and_none),
        POOL_TEST(nests_queries),           POOL_TEST(expands_a_prefix),
        POOL_TEST(keeps_the_first_failure), POOL_TEST(refuses_what_makes_no_query),
        POOL_TEST(refuses_endless_nesting),
    };
    return cmocka_run_group_tests(tests, open_samples, close_samples);
}
