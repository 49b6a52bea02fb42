/* The weight in two fields. The expected numbers were computed apart from this code, from the
 * formula in xapian-c.h. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "support.h"

/* Lengths in title and body: 4 and 4, 2 and 14, 4 and 7, 0 and 32. */
static const struct support_sample samples[] = {
    {.postings = {{"wijk", 1, XC_TWO_FIELD(2, 0)}, {"buurt", 2, XC_TWO_FIELD(2, 4)}, {"K", 0, 0}}},
    {.postings = {{"wijk", 1, XC_TWO_FIELD(0, 2)}, {"plein", 2, XC_TWO_FIELD(2, 12)}}},
    {.postings = {{"wijk", 1, XC_TWO_FIELD(0, 1)}, {"straat", 2, XC_TWO_FIELD(4, 6)}, {"K", 0, 0}}},
    {.postings = {{"buurt", 1, XC_TWO_FIELD(0, 2)}, {"plein", 2, XC_TWO_FIELD(0, 30)}}},
};
enum { SAMPLES = sizeof samples / sizeof samples[0] };

static const xc_two_field_weight weight = {
    .title_factor = 2,
    .k1 = 1.3,
    .b = 0.65,
    .title_bonus = 0.6,
    .title_k1 = 1.2,
    .title_b = 0.3,
    .unit = 2,
    .mean_length = 20,
    .mean_title_length = 4,
};

/* By document; 0 where it is not found. */
static const double wijk[SAMPLES] = {0.767922840137098, 0.370278659922855, 0.258175411820326, 0};
static const double buurt[SAMPLES] = {1.701046321466055, 0, 0, 0.567951020765185};
static const double plein[SAMPLES] = {0, 1.836910347401482, 0, 1.422834398126859};
static const double wijk_or_buurt_as_one[2][SAMPLES] = {
    {1.001253988524592, 0.370278659922855, 0.258175411820326, 0.292252358767041}, /* df 3 */
    {0.295766883343303, 0.109379005196570, 0.076264102600472, 0.086330312081582}, /* df 4 */
};
static const double in_half = 0.693147180559945; /* a boolean term in two of four */

static xc_database *database;
static xc_pool *pool;

static int open_samples(void **state)
{
    if (support_enter_folder(state) != 0) {
        return -1;
    }
    support_build(samples, SAMPLES, "index");
    database = support_open("index");
    return xc_pool_create(&pool, NULL) == XC_OK ? 0 : -1;
}

static int close_samples(void **state)
{
    xc_pool_free(pool);
    xc_database_free(database);
    return support_leave_folder(state);
}

static const xc_query *term(const char *name)
{
    return xc_query_term(pool, support_text(name));
}

static const xc_query *combine(xc_operator op, const xc_query *first, const xc_query *second)
{
    const xc_query *const queries[] = {first, second};
    return xc_query_combine(pool, op, queries, 2, 0);
}

static void weigh(const xc_query *query, double *ret_weights)
{
    const xc_search search = {.query = query, .weight = &weight, .limit = SAMPLES};
    xc_results results;
    assert_done(xc_pool_status(pool, &support_error));
    assert_done(xc_database_search(database, &search, &results, &support_error));
    for (size_t i = 0; i < SAMPLES; i++) {
        ret_weights[i] = 0;
    }
    for (size_t i = 0; i < results.hit_count; i++) {
        ret_weights[results.hits[i].number - 1] = results.hits[i].weight;
        if (i > 0) {
            assert_true(results.hits[i - 1].weight >= results.hits[i].weight);
        }
    }
    xc_results_clear(&results);
}

static bool is_close(const double *weights, const double *expected)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        if (fabs(weights[i] - expected[i]) > 1e-12) {
            return false;
        }
    }
    return true;
}

static void assert_weights(const xc_query *query, const double *expected)
{
    double weights[SAMPLES];
    weigh(query, weights);
    for (size_t i = 0; i < SAMPLES; i++) {
        if (fabs(weights[i] - expected[i]) > 1e-12) {
            fail_msg("document %zu weighs %.15f, not %.15f", i + 1, weights[i], expected[i]);
        }
    }
}

static void weighs_a_term(void **state)
{
    (void)state;
    assert_weights(term("wijk"), wijk);
    assert_weights(term("buurt"), buurt);
    assert_weights(term("plein"), plein);
}

static void weighs_a_boolean_term_as_one_occurrence(void **state)
{
    (void)state;
    const double expected[SAMPLES] = {in_half, 0, in_half, 0};
    assert_weights(term("K"), expected);
}

static void adds_weights(void **state)
{
    (void)state;
    double sums[SAMPLES];
    for (size_t i = 0; i < SAMPLES; i++) {
        sums[i] = wijk[i] + buurt[i];
    }
    assert_weights(combine(XC_OR, term("wijk"), term("buurt")), sums);
    const double first[SAMPLES] = {sums[0], 0, 0, 0};
    assert_weights(combine(XC_AND, term("wijk"), term("buurt")), first);
    sums[3] = 0;
    assert_weights(combine(XC_AND_MAYBE, term("wijk"), term("buurt")), sums);
}

static void takes_the_greatest_weight(void **state)
{
    (void)state;
    double greatest[SAMPLES];
    for (size_t i = 0; i < SAMPLES; i++) {
        greatest[i] = fmax(wijk[i], 0.4 * buurt[i]);
    }
    assert_true(greatest[0] == wijk[0]);
    assert_weights(combine(XC_MAX, term("wijk"), xc_query_scale(pool, term("buurt"), 0.4)),
                   greatest);
    greatest[0] = 0.5 * buurt[0];
    greatest[3] = 0.5 * buurt[3];
    assert_weights(combine(XC_MAX, term("wijk"), xc_query_scale(pool, term("buurt"), 0.5)),
                   greatest);
}

static void takes_a_sum_as_one(void **state)
{
    (void)state;
    const double greatest[SAMPLES] = {wijk[0] + buurt[0], fmax(wijk[1], plein[1]), wijk[2],
                                      fmax(buurt[3], plein[3])};
    const xc_query *sum = combine(XC_OR, term("wijk"), term("buurt"));
    assert_weights(combine(XC_MAX, sum, term("plein")), greatest);
    assert_weights(combine(XC_MAX, term("plein"), sum), greatest);
    const xc_query *inner = combine(XC_MAX, sum, term("nergens"));
    assert_weights(combine(XC_MAX, inner, term("plein")), greatest);
}

static void scales_a_weight(void **state)
{
    (void)state;
    const double scaled[SAMPLES] = {0.3 * wijk[0], 0.3 * wijk[1], 0.3 * wijk[2], 0};
    assert_weights(xc_query_scale(pool, term("wijk"), 0.3), scaled);
    const double mixed[SAMPLES] = {0.3 * (2 * wijk[0] + buurt[0]), 0.6 * wijk[1], 0.6 * wijk[2],
                                   0.3 * buurt[3]};
    const xc_query *twice = xc_query_scale(pool, term("wijk"), 2);
    assert_weights(xc_query_scale(pool, combine(XC_OR, twice, term("buurt")), 0.3), mixed);
}

static void filters_without_weight(void **state)
{
    (void)state;
    const double expected[SAMPLES] = {wijk[0], 0, wijk[2], 0};
    assert_weights(combine(XC_FILTER, term("wijk"), term("K")), expected);
    assert_weights(combine(XC_AND, term("wijk"), xc_query_scale(pool, term("K"), 0)), expected);
    const double others[SAMPLES] = {0, wijk[1], 0, 0};
    assert_weights(combine(XC_AND_NOT, term("wijk"), term("K")), others);
}

static void weighs_synonyms_as_one_term(void **state)
{
    (void)state;
    double weights[SAMPLES];
    weigh(combine(XC_SYNONYM, term("wijk"), term("buurt")), weights);
    /* libxapian estimates the frequency; the counts are exact. */
    assert_true(is_close(weights, wijk_or_buurt_as_one[0]) ||
                is_close(weights, wijk_or_buurt_as_one[1]));
    assert_weights(combine(XC_SYNONYM, term("wijk"), term("nergens")), wijk);
}

static void weighs_a_prefix_as_one_term(void **state)
{
    (void)state;
    assert_weights(xc_query_prefix(pool, TEXT("wij"), 10), wijk);
    assert_weights(xc_query_prefix(pool, TEXT("p"), 10), plein);
}

static void refuses_parameters_out_of_range(void **state)
{
    (void)state;
    enum { PARAMETERS = sizeof(xc_two_field_weight) / sizeof(double) };
    union {
        xc_two_field_weight weight;
        double parameters[PARAMETERS];
    } changed;
    static const double wrong[] = {-1, NAN, INFINITY};
    for (size_t i = 0; i < PARAMETERS; i++) {
        for (size_t j = 0; j < 3; j++) {
            changed.weight = weight;
            changed.parameters[i] = wrong[j];
            const xc_search search = {.query = term("wijk"), .weight = &changed.weight};
            xc_results results;
            assert_status(xc_database_search(database, &search, &results, &support_error),
                          XC_INVALID);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weighs_a_term),
        cmocka_unit_test(weighs_a_boolean_term_as_one_occurrence),
        cmocka_unit_test(adds_weights),
        cmocka_unit_test(takes_the_greatest_weight),
        cmocka_unit_test(takes_a_sum_as_one),
        cmocka_unit_test(scales_a_weight),
        cmocka_unit_test(filters_without_weight),
        cmocka_unit_test(weighs_synonyms_as_one_term),
        cmocka_unit_test(weighs_a_prefix_as_one_term),
        cmocka_unit_test(refuses_parameters_out_of_range),
    };
    return cmocka_run_group_tests(tests, open_samples, close_samples);
}
