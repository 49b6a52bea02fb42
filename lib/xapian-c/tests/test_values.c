/* Searches sorted by a value, and how often values occur in what they find. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support.h"

enum { COLOUR, NAME, SLOTS, COPIES = 300 /* of all samples, so that a clock is looked at */ };

static const xc_two_field_weight weight = {2, 1.3, 0.65, 0.6, 1.2, 0.3, 1, 6, 1};

/* Documents 1 to 6, and so on: how often they say "rain", and their values. */
static const struct {
    uint32_t count;
    xc_text values[SLOTS];
} samples[] = {
    {1, {{"red", 3}, {"b", 1}}}, {3, {{"red\0blue", 8}, {"a", 1}}},
    {2, {{"", 0}, {"a", 1}}},    {0, {{"green", 5}, {"a", 1}}},
    {2, {{"blue", 4}, {"", 0}}}, {1, {{"blue\0\0green", 11}, {"\303\251", 2}}},
};
enum { SAMPLES = sizeof samples / sizeof samples[0] };

static xc_database *database;
static xc_pool *pool;

static void build_file(const char *name, size_t copies)
{
    char folder[SUPPORT_PATH_MAX];
    snprintf(folder, sizeof folder, "%s.d", name);
    xc_writer *writer;
    assert_done(xc_writer_create(folder, 0, &writer, &support_error));
    for (size_t i = 0; i < copies * SAMPLES; i++) {
        xc_document *document;
        uint32_t number;
        assert_done(xc_document_create(&document, &support_error));
        if (samples[i % SAMPLES].count > 0) {
            assert_done(xc_document_add_term(document, TEXT("rain"), samples[i % SAMPLES].count,
                                             &support_error));
        }
        for (uint32_t slot = 0; slot < SLOTS; slot++) {
            assert_done(xc_document_set_value(document, slot, samples[i % SAMPLES].values[slot],
                                              &support_error));
        }
        assert_done(xc_writer_add(writer, document, &number, &support_error));
        xc_document_free(document);
    }
    assert_done(xc_writer_commit(writer, &support_error));
    xc_writer_free(writer);
    const char *source = folder;
    assert_done(xc_compact(&source, 1, name, &support_error));
}

static int build(void **state)
{
    if (support_enter_folder(state) != 0) {
        return -1;
    }
    build_file("index", 1);
    build_file("large", COPIES);
    database = support_open("index");
    return xc_pool_create(&pool, NULL) == XC_OK ? 0 : -1;
}

static int leave(void **state)
{
    xc_pool_free(pool);
    xc_database_free(database);
    return support_leave_folder(state);
}

static xc_search search_for_rain(void)
{
    return (xc_search){.query = xc_query_term(pool, TEXT("rain")), .weight = &weight, .limit = 10};
}

static void assert_sorted(uint32_t slot, bool is_descending, const uint32_t *numbers, size_t count)
{
    const xc_sort sort = {slot, is_descending};
    xc_search search = search_for_rain();
    search.sort = &sort;
    xc_results results;
    assert_done(xc_database_search(database, &search, &results, &support_error));
    assert_int_equal(results.hit_count, count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(results.hits[i].number, numbers[i]);
        assert_true(results.hits[i].weight > 0);
    }
    xc_results_clear(&results);

    /* A page of it. */
    search.offset = 1;
    search.limit = 2;
    assert_done(xc_database_search(database, &search, &results, &support_error));
    assert_int_equal(results.hit_count, 2);
    assert_int_equal(results.hits[0].number, numbers[1]);
    assert_int_equal(results.hits[1].number, numbers[2]);
    xc_results_clear(&results);
}

static void sorts_by_a_value_and_equals_by_weight(void **state)
{
    (void)state;
    static const uint32_t rising[] = {5, 2, 3, 1, 6};
    static const uint32_t falling[] = {6, 1, 2, 3, 5};
    static const uint32_t unset[] = {2, 3, 5, 1, 6}; /* as if it were not sorted */
    assert_sorted(NAME, false, rising, 5);
    assert_sorted(NAME, true, falling, 5);
    assert_sorted(SLOTS, true, unset, 5);
}

static void assert_count(const xc_slot_counts *slot, size_t at, xc_text value, uint32_t count)
{
    assert_true(at < slot->count);
    assert_int_equal(slot->items[at].value.size, value.size);
    assert_memory_equal(slot->items[at].value.data, value.data, value.size);
    assert_int_equal(slot->items[at].count, count);
}

static void counts_values(void **state)
{
    (void)state;
    static const uint32_t slots[] = {NAME, SLOTS, COLOUR};
    xc_search search = search_for_rain();
    search.slots = slots;
    search.slot_count = 3;
    search.limit = 1;
    search.check_at_least = UINT32_MAX;
    xc_results results;
    assert_done(xc_database_search(database, &search, &results, &support_error));
    assert_int_equal(results.hit_count, 1);
    assert_int_equal(results.total, 5);
    assert_int_equal(results.slot_count, 3);
    assert_int_equal(results.slots[0].count, 3);
    assert_count(&results.slots[0], 0, TEXT("a"), 2);
    assert_count(&results.slots[0], 1, TEXT("b"), 1);
    assert_count(&results.slots[0], 2, TEXT("\303\251"), 1);
    assert_int_equal(results.slots[1].count, 0);
    assert_int_equal(results.slots[2].count, 4);
    assert_count(&results.slots[2], 0, TEXT(""), 1); /* between two separators */
    assert_count(&results.slots[2], 1, TEXT("blue"), 3);
    assert_count(&results.slots[2], 2, TEXT("green"), 1);
    assert_count(&results.slots[2], 3, TEXT("red"), 2);
    xc_results_clear(&results);
    assert_int_equal(results.slot_count, 0);
}

/* Without weights and hits too, and where nothing is found. */
static void counts_values_alone(void **state)
{
    (void)state;
    static const uint32_t slots[] = {COLOUR};
    xc_search search = {
        .query = xc_query_all(pool), .check_at_least = UINT32_MAX, .slots = slots, .slot_count = 1};
    xc_results results;
    assert_done(xc_database_search(database, &search, &results, &support_error));
    assert_int_equal(results.total, SAMPLES);
    assert_count(&results.slots[0], 2, TEXT("green"), 2);
    xc_results_clear(&results);

    search.query = xc_query_none(pool);
    assert_done(xc_database_search(database, &search, &results, &support_error));
    assert_int_equal(results.slot_count, 1);
    assert_int_equal(results.slots[0].count, 0);
    xc_results_clear(&results);
}

/* Where the time is over at once, nothing was looked at; where it never is, everything. */
static void counts_within_a_time(void **state)
{
    (void)state;
    static const uint32_t slots[] = {COLOUR};
    xc_database *large = support_open("large");
    xc_search search = search_for_rain();
    search.slots = slots;
    search.slot_count = 1;
    search.check_at_least = UINT32_MAX;
    search.time_limit = 1000;
    xc_results results;
    assert_done(xc_database_search(large, &search, &results, &support_error));
    assert_true(results.total_is_exact);
    assert_int_equal(results.total, 5 * COPIES);
    assert_count(&results.slots[0], 1, TEXT("blue"), 3 * COPIES);
    xc_results_clear(&results);

    search.time_limit = 1e-9;
    assert_done(xc_database_search(large, &search, &results, &support_error));
    assert_false(results.total_is_exact);
    assert_int_equal(results.hit_count, 10);
    assert_int_equal(results.slot_count, 1);
    for (size_t i = 0; i < results.slots[0].count; i++) {
        assert_in_range(results.slots[0].items[i].count, 1, UINT32_MAX);
    }
    xc_results_clear(&results);
    xc_database_free(large);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sorts_by_a_value_and_equals_by_weight),
        cmocka_unit_test(counts_values),
        cmocka_unit_test(counts_values_alone),
        cmocka_unit_test(counts_within_a_time),
    };
    return cmocka_run_group_tests(tests, build, leave);
}
