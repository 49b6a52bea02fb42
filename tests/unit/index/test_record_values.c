/* Values at their limits: many, long, and of records that many go with. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "catalogue/fields.h"
#include "index/links.h"
#include "support.h"

enum { EVENTS = LINKED_RECORDS_MAX + 20 };

/* A document "vaak" of as many sessions and events; and as many documents, each with a publisher of
 * its own, of whom two differ only behind what is compared. */
static void write_content(struct buffer *content, const char *name)
{
    for (int i = 0; i < EVENTS; i++) {
        buffer_append_format(content,
                             "{\"type\": \"event\", \"id\": \"dag-%03d\", \"title\": \"Dag %d\"}\n"
                             "{\"type\": \"session\", \"id\": \"s%03d\", \"title\": \"Sessie\", "
                             "\"event\": \"dag-%03d\", \"documents\": [\"vaak\"]}\n"
                             "{\"type\": \"document\", \"id\": \"d%03d\", \"title\": \"Boek\", "
                             "\"publisher\": \"Uitgever %03d\"}\n",
                             i, EVENTS - i, i, i, i, i);
    }
    buffer_append_format(content,
                         "{\"type\": \"document\", \"id\": \"vaak\", \"title\": \"Gids\"}\n"
                         "{\"type\": \"document\", \"id\": \"lang-1\", \"title\": \"Lang\", "
                         "\"publisher\": \"%s1\"}\n"
                         "{\"type\": \"document\", \"id\": \"lang-2\", \"title\": \"Lang\", "
                         "\"publisher\": \"%s2\"}\n",
                         name, name);
}

static struct buffer long_name;

static int set_up(void **state)
{
    static struct support_fixture fixture;
    struct buffer content = {0};
    while (long_name.size + 3 < FIELD_LABEL_MAX) {
        buffer_append_string(&long_name, "\xef\xb7\xba"); /* U+FDFA folds to 33 bytes */
    }
    write_content(&content, long_name.data);
    assert_int_equal(buffer_status(&content, NULL), STATUS_OK);
    support_open(&fixture, content.data, NULL);
    buffer_free(&content);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    support_close(*state);
    buffer_free(&long_name);
    return 0;
}

static struct search_results search(void **state, const char *query, enum facet_name facet,
                                    const struct search_filter *filter, struct arena *arena)
{
    const struct support_fixture *fixture = *state;
    struct search_request request = {
        .query = text_from(query), .facets = FACET_BIT(facet), .limit = 10};
    request.filters[facet] = *filter;
    struct search_results results;
    assert_int_equal(index_search(fixture->index, &request, arena, &results, NULL), STATUS_OK);
    return results;
}

static const struct search_filter NO_FILTER = {NULL, 0};

static void test_the_first_values_and_what_is_selected(void **state)
{
    struct arena arena = {0};
    const struct text last = text_from("uitgever 119");
    struct search_results results = search(state, "boek", FACET_PUBLISHER, &NO_FILTER, &arena);
    const struct facet *facet = &results.facets[FACET_PUBLISHER];
    assert_int_equal(results.total, EVENTS);
    assert_int_equal(facet->count, FACET_VALUES_MAX);
    assert_true(text_is(facet->values[0].value, "Uitgever 000"));
    assert_true(text_is(facet->values[FACET_VALUES_MAX - 1].value, "Uitgever 099"));

    const struct search_filter filter = {&last, 1};
    results = search(state, "boek", FACET_PUBLISHER, &filter, &arena);
    facet = &results.facets[FACET_PUBLISHER];
    assert_int_equal(results.total, 1);
    assert_int_equal(facet->count, FACET_VALUES_MAX + 1);
    assert_true(text_is(facet->values[FACET_VALUES_MAX].value, "Uitgever 119"));
    assert_true(facet->values[FACET_VALUES_MAX].is_selected);
    assert_int_equal(facet->values[FACET_VALUES_MAX].count, 1);
    arena_free(&arena);
}

static void test_a_document_of_many_sessions(void **state)
{
    struct arena arena = {0};
    struct search_results results = search(state, "gids", FACET_EVENT, &NO_FILTER, &arena);
    assert_true(text_is(results.hits[0].record.id, "vaak"));
    const struct text first = text_from("dag-099");
    struct search_filter filter = {&first, 1};
    results = search(state, "gids", FACET_EVENT, &filter, &arena);
    assert_true(text_is(results.hits[0].record.id, "vaak"));
    size_t total = results.total;
    const struct text behind = text_from("dag-100");
    filter.values = &behind;
    results = search(state, "gids", FACET_EVENT, &filter, &arena);
    assert_int_equal(results.total, total - 1);
    assert_false(text_is(results.hits[0].record.id, "vaak"));
    arena_free(&arena);
}

/* Events are found by their labels: the last are the first. */
static void test_equal_counts_are_in_order_of_label(void **state)
{
    struct arena arena = {0};
    struct search_results results = search(state, "sessie", FACET_EVENT, &NO_FILTER, &arena);
    const struct facet *facet = &results.facets[FACET_EVENT];
    assert_int_equal(facet->count, FACET_VALUES_MAX);
    for (size_t i = 1; i < facet->count; i++) {
        assert_true(facet->values[i - 1].count > facet->values[i].count ||
                    text_compare(facet->values[i - 1].label, facet->values[i].label) < 0);
    }
    arena_free(&arena);
}

static void test_what_is_long_is_one_value(void **state)
{
    struct arena arena = {0};
    const struct text name = buffer_text(&long_name);
    const struct search_filter filter = {&name, 1};
    struct search_results results = search(state, "lang", FACET_PUBLISHER, &filter, &arena);
    assert_int_equal(results.total, 2);
    assert_int_equal(results.facets[FACET_PUBLISHER].count, 1);
    assert_int_equal(results.facets[FACET_PUBLISHER].values[0].count, 2);
    assert_true(results.facets[FACET_PUBLISHER].values[0].is_selected);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_first_values_and_what_is_selected),
        cmocka_unit_test(test_a_document_of_many_sessions),
        cmocka_unit_test(test_equal_counts_are_in_order_of_label),
        cmocka_unit_test(test_what_is_long_is_one_value),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
