/* What is found is filtered, counted and sorted by: facets.jsonl, in all of which is water. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "support.h"

enum { ALL_FACETS = (1U << FACET_COUNT) - 1 };

static int set_up(void **state)
{
    static struct support_fixture fixture;
    struct buffer content = {0};
    assert_int_equal(file_read("tests/unit/index/facets.jsonl", 4096, &content, NULL), STATUS_OK);
    support_open(&fixture, content.data, NULL);
    buffer_free(&content);
    *state = &fixture;
    return 0;
}

static struct search_results search(void **state, const struct search_request *request,
                                    struct arena *arena)
{
    const struct support_fixture *fixture = *state;
    struct search_results results;
    struct error error = {0};
    if (index_search(fixture->index, request, arena, &results, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    assert_true(results.total_is_exact);
    return results;
}

/* The ids of the hits, as "a b". */
static void assert_ids(const struct search_results *results, const char *expected)
{
    char ids[256] = "";
    size_t size = 0;
    for (size_t i = 0; i < results->hit_count; i++) {
        size += (size_t)snprintf(ids + size, sizeof ids - size, "%s%.*s", i > 0 ? " " : "",
                                 TEXT_ARGS(results->hits[i].record.id));
    }
    assert_int_equal(results->total, results->hit_count);
    assert_string_equal(ids, expected);
}

static void assert_sorted(void **state, enum search_sort sort, const char *expected)
{
    struct arena arena = {0};
    const struct search_request request = {.query = text_from("water"), .sort = sort, .limit = 20};
    struct search_results results = search(state, &request, &arena);
    assert_ids(&results, expected);
    arena_free(&arena);
}

static void test_sorted_by_title(void **state)
{
    assert_sorted(state, SORT_TITLE, "d4 d1 d2 s2 d3 s1 s3 s4");
}

/* Those without a date in the order of relevance. */
static void test_sorted_by_date(void **state)
{
    struct arena arena = {0};
    struct search_request request = {.query = text_from("water"), .sort = SORT_DATE, .limit = 5};
    struct search_results results = search(state, &request, &arena);
    static const char *const expected[] = {"s1", "s3", "d1", "s2", "d2"};
    for (size_t i = 0; i < 5; i++) {
        assert_true(text_is(results.hits[i].record.id, expected[i]));
    }
    request.offset = 5;
    struct search_results undated = search(state, &request, &arena);
    request.sort = SORT_RELEVANCE;
    request.offset = 0;
    request.limit = 20;
    struct search_results relevant = search(state, &request, &arena);
    size_t next = 0;
    for (size_t i = 0; i < relevant.hit_count; i++) {
        next += next < 3 && text_equal(relevant.hits[i].record.id, undated.hits[next].record.id);
    }
    assert_int_equal(undated.hit_count, 3);
    assert_int_equal(next, 3);
    arena_free(&arena);
}

/* With up to two values of one facet and one of another; sorted by title. */
static void assert_filtered(void **state, enum facet_name facet, const char *value,
                            const char *other, const char *expected)
{
    struct arena arena = {0};
    const struct text values[] = {text_from(value), text_from(other)};
    struct search_request request = {.query = text_from("water"), .sort = SORT_TITLE, .limit = 20};
    request.filters[facet] = (struct search_filter){values, other != NULL ? 2 : 1};
    struct search_results results = search(state, &request, &arena);
    assert_ids(&results, expected);
    arena_free(&arena);
}

static void test_filters(void **state)
{
    assert_filtered(state, FACET_TYPE, "document", NULL, "d4 d1 d2 d3");
    assert_filtered(state, FACET_TYPE, "session", NULL, "s2 s1 s3 s4");
    assert_filtered(state, FACET_TYPE, "event", NULL, "");
    assert_filtered(state, FACET_TYPE, "document", "session", "d4 d1 d2 s2 d3 s1 s3 s4");
    assert_filtered(state, FACET_KIND, "kaart", NULL, "d1 d2 d3");
    assert_filtered(state, FACET_KIND, "kaart", "gids", "d4 d1 d2 d3");
    assert_filtered(state, FACET_PUBLISHER, "een & co", NULL, "d4");
    assert_filtered(state, FACET_PUBLISHER, "De Dij", NULL, "");
    assert_filtered(state, FACET_YEAR, "2022", NULL, "d2 s2");
    assert_filtered(state, FACET_YEAR, "2023", "2024", "d1 s1 s3");
    assert_filtered(state, FACET_YEAR, "", NULL, "");
    assert_filtered(state, FACET_EVENT, "dag-2022", NULL, "d1 s2 s3");
    assert_filtered(state, FACET_EVENT, "dag-2024", NULL, "d1 d2 s1");
    assert_filtered(state, FACET_EVENT, "dag", NULL, "");
}

static void test_filters_of_several_facets(void **state)
{
    struct arena arena = {0};
    const struct text kind = text_from("kaart");
    const struct text event = text_from("dag-2022");
    struct search_request request = {.query = text_from("water"), .limit = 20};
    request.filters[FACET_KIND] = (struct search_filter){&kind, 1};
    request.filters[FACET_EVENT] = (struct search_filter){&event, 1};
    struct search_results results = search(state, &request, &arena);
    assert_ids(&results, "d1");
    arena_free(&arena);
}

/* Values as "label (value) count", a star behind what is selected. */
static void assert_facet(const struct search_results *results, enum facet_name name,
                         const char *expected)
{
    char values[512] = "";
    size_t size = 0;
    const struct facet *facet = &results->facets[name];
    for (size_t i = 0; i < facet->count; i++) {
        const struct facet_value *value = &facet->values[i];
        size += (size_t)snprintf(values + size, sizeof values - size, "%s%.*s", i > 0 ? ", " : "",
                                 TEXT_ARGS(value->label));
        if (!text_equal(value->label, value->value)) {
            size += (size_t)snprintf(values + size, sizeof values - size, " (%.*s)",
                                     TEXT_ARGS(value->value));
        }
        size += (size_t)snprintf(values + size, sizeof values - size, " %zu%s", value->count,
                                 value->is_selected ? "*" : "");
    }
    assert_string_equal(values, expected);
}

static void test_counts(void **state)
{
    struct arena arena = {0};
    const struct search_request request = {
        .query = text_from("water"), .facets = ALL_FACETS, .limit = 1};
    struct search_results results = search(state, &request, &arena);
    assert_facet(&results, FACET_TYPE, "document 4, session 4");
    assert_facet(&results, FACET_KIND, "KAART 3, Gids 1");
    assert_facet(&results, FACET_EVENT, "Alles over de dijk (dag-2024) 3, Waterdag (dag-2022) 3");
    assert_facet(&results, FACET_PUBLISHER, "De Dijk 3, Één & Co 1");
    assert_facet(&results, FACET_YEAR, "2024 1, 2023 2, 2022 2");
    arena_free(&arena);
}

static void test_only_what_is_asked_is_counted(void **state)
{
    struct arena arena = {0};
    const struct search_request request = {
        .query = text_from("stad"), .facets = FACET_BIT(FACET_YEAR), .limit = 1};
    struct search_results results = search(state, &request, &arena);
    assert_facet(&results, FACET_YEAR, "2024 1, 2023 1, 2022 1");
    assert_facet(&results, FACET_TYPE, "");
    arena_free(&arena);
}

static void test_counts_leave_out_the_facets_own_filter(void **state)
{
    struct arena arena = {0};
    const struct text years[] = {text_from("2022"), text_from("1999")};
    const struct text events[] = {text_from("dag-2022"), text_from("leeg"), text_from("LEEG"),
                                  text_from("onbekend")};
    struct search_request request = {
        .query = text_from("water"), .facets = ALL_FACETS, .sort = SORT_TITLE, .limit = 20};
    request.filters[FACET_YEAR] = (struct search_filter){years, 2};
    struct search_results results = search(state, &request, &arena);
    assert_ids(&results, "d2 s2");
    assert_facet(&results, FACET_TYPE, "document 1, session 1");
    assert_facet(&results, FACET_KIND, "kaart 1");
    assert_facet(&results, FACET_YEAR, "2024 1, 2023 2, 2022 2*, 1999 0*");

    request.filters[FACET_EVENT] = (struct search_filter){events, 4};
    results = search(state, &request, &arena);
    assert_ids(&results, "s2");
    assert_facet(&results, FACET_TYPE, "session 1");
    assert_facet(&results, FACET_YEAR, "2023 2, 2022 1*, 1999 0*");
    assert_facet(&results, FACET_EVENT,
                 "Alles over de dijk (dag-2024) 1, Waterdag (dag-2022) 1*, "
                 "Een dag zonder iets (leeg) 0*, onbekend 0*");
    arena_free(&arena);
}

static void test_counts_of_nothing(void **state)
{
    struct arena arena = {0};
    const struct text kind = text_from("Gids");
    struct search_request request = {
        .query = text_from("saxofoon"), .facets = ALL_FACETS, .limit = 1};
    request.filters[FACET_KIND] = (struct search_filter){&kind, 1};
    struct search_results results = search(state, &request, &arena);
    assert_int_equal(results.total, 0);
    assert_facet(&results, FACET_KIND, "Gids 0*");
    assert_facet(&results, FACET_TYPE, "");
    arena_free(&arena);
}

/* A time that is over at once: the hits are there, and the counts said to be no more than
 * estimates, whichever match was ended. */
static void test_counts_are_bounded_in_time(void **state)
{
    const struct support_fixture *fixture = *state;
    struct arena arena = {0};
    struct search_results results;
    const struct text kind = text_from("kaart");
    struct search_request request = {
        .query = text_from("water"), .limit = 20, .facets = ALL_FACETS, .time_limit = 1e-9};
    assert_int_equal(index_search(fixture->index, &request, &arena, &results, NULL), STATUS_OK);
    assert_int_equal(results.hit_count, 8);
    assert_false(results.total_is_exact);

    request.facets = FACET_BIT(FACET_KIND);
    request.filters[FACET_KIND] = (struct search_filter){&kind, 1};
    assert_int_equal(index_search(fixture->index, &request, &arena, &results, NULL), STATUS_OK);
    assert_int_equal(results.hit_count, 3);
    assert_false(results.total_is_exact);
    arena_free(&arena);
}

static void test_refused_filters(void **state)
{
    const struct support_fixture *fixture = *state;
    struct arena arena = {0};
    struct search_results results;
    struct text values[FILTER_VALUES_MAX + 1];
    for (size_t i = 0; i <= FILTER_VALUES_MAX; i++) {
        values[i] = text_from("2022");
    }
    struct search_request request = {.query = text_from("water"), .limit = 1};
    request.filters[FACET_YEAR] = (struct search_filter){values, FILTER_VALUES_MAX};
    assert_int_equal(index_search(fixture->index, &request, &arena, &results, NULL), STATUS_OK);
    request.filters[FACET_YEAR].count++;
    assert_int_equal(index_search(fixture->index, &request, &arena, &results, NULL),
                     STATUS_INVALID);
    request.filters[FACET_YEAR].count = 1;
    values[0] = text_from("\xff");
    assert_int_equal(index_search(fixture->index, &request, &arena, &results, NULL),
                     STATUS_INVALID);
    values[0] = text_of("2022\0", 5);
    assert_int_equal(index_search(fixture->index, &request, &arena, &results, NULL), STATUS_OK);
    arena_free(&arena);
}

static void test_corrections_that_are_only_offered(void **state)
{
    struct arena arena = {0};
    struct search_request request = {.query = text_from("grondwatre"), .limit = 20};
    struct search_results results = search(state, &request, &arena);
    assert_true(text_is(results.corrected, "grondwater"));
    assert_true(results.is_correction_applied);
    assert_ids(&results, "d3");

    request.is_correction_only_offered = true;
    results = search(state, &request, &arena);
    assert_true(text_is(results.corrected, "grondwater"));
    assert_false(results.is_correction_applied);
    assert_ids(&results, "");

    request.query = text_from("drinkwater grondwatre");
    results = search(state, &request, &arena);
    assert_true(text_is(results.corrected, "drinkwater grondwater"));
    assert_true(results.hit_count > 0);
    assert_true(text_is(results.hits[0].record.id, "d2"));
    for (size_t i = 0; i < results.hit_count; i++) {
        assert_false(text_is(results.hits[i].record.id, "d3"));
    }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sorted_by_title),
        cmocka_unit_test(test_sorted_by_date),
        cmocka_unit_test(test_filters),
        cmocka_unit_test(test_filters_of_several_facets),
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_only_what_is_asked_is_counted),
        cmocka_unit_test(test_counts_leave_out_the_facets_own_filter),
        cmocka_unit_test(test_counts_of_nothing),
        cmocka_unit_test(test_counts_are_bounded_in_time),
        cmocka_unit_test(test_refused_filters),
        cmocka_unit_test(test_corrections_that_are_only_offered),
    };
    return cmocka_run_group_tests(tests, set_up, support_tear_down);
}
