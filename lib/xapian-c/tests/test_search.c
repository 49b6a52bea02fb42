/* Which hits a search returns, in which order, and how many it says there are. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support.h"

enum { DOCUMENTS = 4200, WORDS = 30 };
enum { TITLES = 3659, GOOD = 2, BEST = 3600 };

static const xc_two_field_weight weight = {2, 1.3, 0.65, 0.6, 1.2, 0.3, 2, 60, 6};

static xc_database *database;
static xc_pool *pool;

/* Numbers that look random and are the same each time (Numerical Recipes' generator). */
static uint32_t next_number(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525U + 1013904223U;
    return (*state >> 8U) % below;
}

/* "title" is in many titles: once, but for 40 and 400 times in two of them. That adds up to 4,097 *
 * 2^20, of which libxapian keeps 2^20 in 32 bits: as if no document had it more than once. */
static uint32_t count_in_title(uint32_t number)
{
    return number == BEST ? 400 : number == GOOD ? 40 : number <= TITLES ? 1 : 0;
}

static void add_document(xc_writer *writer, uint32_t number, uint32_t *random)
{
    char name[WORDS][16];
    struct support_sample sample = {.data = ""};
    size_t count = 0;
    const uint32_t in_title = count_in_title(number);
    if (in_title > 0) {
        sample.postings[count++] = (struct support_posting){"title", 1, XC_TWO_FIELD(in_title, 0)};
    }
    for (; count < SUPPORT_POSTINGS_MAX - 2; count++) {
        /* The square makes some words frequent and others rare. */
        const uint32_t word = next_number(random, WORDS) * next_number(random, WORDS) / WORDS;
        snprintf(name[count], sizeof name[count], "word%u", word);
        sample.postings[count] = (struct support_posting){
            name[count], (uint32_t)count + 1,
            XC_TWO_FIELD(next_number(random, 4) == 0 ? 2 : 0, next_number(random, 12))};
    }
    if (number % 3 == 0) {
        sample.postings[count] = (struct support_posting){"Kthird", 0, 0};
    }
    support_add(writer, &sample);
}

static int build(void **state)
{
    if (support_enter_folder(state) != 0) {
        return -1;
    }
    xc_writer *writer;
    uint32_t random = 1;
    assert_done(xc_writer_create("built", 0, &writer, &support_error));
    for (uint32_t number = 1; number <= DOCUMENTS; number++) {
        add_document(writer, number, &random);
    }
    assert_done(xc_writer_commit(writer, &support_error));
    xc_writer_free(writer);
    const char *source = "built";
    assert_done(xc_compact(&source, 1, "index", &support_error));
    database = support_open("index");
    return xc_pool_create(&pool, NULL) == XC_OK ? 0 : -1;
}

static int leave(void **state)
{
    xc_pool_free(pool);
    xc_database_free(database);
    return support_leave_folder(state);
}

static const xc_query *term(const char *name)
{
    return xc_query_term(pool, support_text(name));
}

static xc_results search(xc_search request)
{
    xc_results results;
    assert_done(xc_database_search(database, &request, &results, &support_error));
    return results;
}

/* Some query over the words, in the shapes that a search engine makes. */
static const xc_query *make_query(uint32_t *random)
{
    static const xc_operator inner[] = {XC_MAX, XC_OR, XC_SYNONYM, XC_AND};
    static const xc_operator outer[] = {XC_OR, XC_MAX, XC_AND, XC_AND_MAYBE};
    const xc_query *words[3];
    for (size_t i = 0; i < 3; i++) {
        const xc_query *forms[3];
        for (size_t j = 0; j < 3; j++) {
            char name[16];
            snprintf(name, sizeof name, "word%u", next_number(random, WORDS));
            const xc_query *form = next_number(random, 12) == 0  ? term("Kthird")
                                   : next_number(random, 9) == 0 ? term("title")
                                                                 : term(name);
            forms[j] = xc_query_scale(pool, form, 0.1 * (1 + next_number(random, 10)));
        }
        words[i] = xc_query_combine(pool, inner[next_number(random, 4)], forms, 3, 0);
    }
    return xc_query_combine(pool, outer[next_number(random, 4)], words, 3, 0);
}

static void assert_same_hits(const xc_results *few, const xc_results *all, size_t offset)
{
    for (size_t i = 0; i < few->hit_count; i++) {
        const xc_hit *hit = &few->hits[i], *expected = &all->hits[offset + i];
        if (hit->number != expected->number || fabs(hit->weight - expected->weight) > 1e-9) {
            fail_msg("hit %zu is %u of %.12f, not %u of %.12f", offset + i, hit->number,
                     hit->weight, expected->number, expected->weight);
        }
    }
}

/* libxapian leaves out what cannot be among the best by the weight's own bound. Were that too low,
 * the first hits would not be those of the whole list. */
static void returns_the_best_hits(void **state)
{
    (void)state;
    uint32_t random = 7;
    size_t found = 0;
    for (size_t i = 0; i < 300; i++) {
        const xc_query *query = make_query(&random);
        assert_done(xc_pool_status(pool, &support_error));
        xc_results all = search((xc_search){
            .query = query, .weight = &weight, .limit = UINT32_MAX, .check_at_least = UINT32_MAX});
        xc_results few = search((xc_search){.query = query, .weight = &weight, .limit = 5});
        assert_int_equal(few.hit_count, all.hit_count < 5 ? all.hit_count : 5);
        assert_same_hits(&few, &all, 0);
        found += all.hit_count;
        xc_results_clear(&all);
        xc_results_clear(&few);
    }
    assert_true(found > 10000);
}

static void bounds_a_term_whose_counts_overflow(void **state)
{
    (void)state;
    xc_results results = search((xc_search){.query = term("title"), .weight = &weight, .limit = 1});
    assert_int_equal(results.hit_count, 1);
    assert_int_equal(results.hits[0].number, BEST);
    xc_results_clear(&results);
}

static void pages_through_hits(void **state)
{
    (void)state;
    const xc_query *query = term("word1");
    xc_results all = search((xc_search){.query = query, .weight = &weight, .limit = UINT32_MAX});
    assert_true(all.hit_count > 200);
    for (uint32_t offset = 0; offset < 200; offset += 37) {
        xc_results page =
            search((xc_search){.query = query, .weight = &weight, .offset = offset, .limit = 10});
        assert_int_equal(page.hit_count, 10);
        assert_same_hits(&page, &all, offset);
        xc_results_clear(&page);
    }
    const uint32_t last = (uint32_t)all.hit_count - 1;
    xc_results page =
        search((xc_search){.query = query, .weight = &weight, .offset = last, .limit = UINT32_MAX});
    assert_int_equal(page.hit_count, 1);
    xc_results_clear(&page);
    page = search(
        (xc_search){.query = query, .weight = &weight, .offset = UINT32_MAX, .limit = UINT32_MAX});
    assert_int_equal(page.hit_count, 0);
    assert_null(page.hits);
    xc_results_clear(&page);
    xc_results_clear(&all);
}

static void counts_what_it_finds(void **state)
{
    (void)state;
    const xc_query *const words[] = {term("word1"), term("word2"), term("Kthird")};
    const xc_query *query = xc_query_combine(pool, XC_OR, words, 3, 0);
    xc_results all = search((xc_search){.query = query, .weight = &weight, .limit = UINT32_MAX});
    assert_true(all.total_is_exact);
    assert_int_equal(all.total, all.hit_count);

    xc_results counted =
        search((xc_search){.query = query, .weight = &weight, .check_at_least = UINT32_MAX});
    assert_true(counted.total_is_exact);
    assert_int_equal(counted.total, all.hit_count);
    assert_int_equal(counted.hit_count, 0);

    xc_results estimated = search((xc_search){.query = query, .weight = &weight, .limit = 1});
    assert_false(estimated.total_is_exact);
    assert_in_range(estimated.total, 1, DOCUMENTS);

    xc_results none =
        search((xc_search){.query = xc_query_none(pool), .weight = &weight, .limit = 10});
    assert_true(none.total_is_exact);
    assert_int_equal(none.total, 0);
    xc_results_clear(&all);
    xc_results_clear(&counted);
    xc_results_clear(&estimated);
    xc_results_clear(&none);
    assert_int_equal(all.hit_count, 0);
}

static void orders_by_number_without_weights(void **state)
{
    (void)state;
    xc_results results = search((xc_search){.query = term("Kthird"), .offset = 2, .limit = 5});
    assert_int_equal(results.hit_count, 5);
    for (uint32_t i = 0; i < 5; i++) {
        assert_int_equal(results.hits[i].number, 3 * (i + 3));
        assert_true(results.hits[i].weight == 0);
    }
    xc_results_clear(&results);
    /* Equal weights too are in order of number. */
    results =
        search((xc_search){.query = term("Kthird"), .weight = &weight, .offset = 2, .limit = 5});
    for (uint32_t i = 0; i < 5; i++) {
        assert_int_equal(results.hits[i].number, 3 * (i + 3));
    }
    xc_results_clear(&results);
}

static void finds_the_hits_within_any_time(void **state)
{
    (void)state;
    const xc_query *const words[] = {term("word1"), term("word2"), term("title")};
    const xc_query *query = xc_query_combine(pool, XC_OR, words, 3, 0);
    xc_results whole = search(
        (xc_search){.query = query, .weight = &weight, .limit = 10, .check_at_least = UINT32_MAX});
    xc_results timed = search((xc_search){.query = query,
                                          .weight = &weight,
                                          .limit = 10,
                                          .check_at_least = UINT32_MAX,
                                          .time_limit = 1e-9});
    assert_int_equal(timed.hit_count, 10);
    assert_same_hits(&timed, &whole, 0);
    if (timed.total_is_exact) {
        assert_int_equal(timed.total, whole.total);
    }
    xc_results_clear(&whole);
    xc_results_clear(&timed);
}

static void refuses_what_is_no_search(void **state)
{
    (void)state;
    xc_results results = {.total = 77};
    const xc_search without = {.limit = 10};
    assert_status(xc_database_search(database, &without, &results, &support_error), XC_INVALID);
    static const double times[] = {-1, NAN, INFINITY};
    for (size_t i = 0; i < 3; i++) {
        const xc_search timed = {.query = term("word1"), .limit = 1, .time_limit = times[i]};
        assert_status(xc_database_search(database, &timed, &results, &support_error), XC_INVALID);
    }
    assert_int_equal(results.total, 77);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(returns_the_best_hits),
        cmocka_unit_test(bounds_a_term_whose_counts_overflow),
        cmocka_unit_test(pages_through_hits),
        cmocka_unit_test(counts_what_it_finds),
        cmocka_unit_test(orders_by_number_without_weights),
        cmocka_unit_test(finds_the_hits_within_any_time),
        cmocka_unit_test(refuses_what_is_no_search),
    };
    return cmocka_run_group_tests(tests, build, leave);
}
