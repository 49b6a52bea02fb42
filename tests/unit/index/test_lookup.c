/* Records by id, by what they go with, and page by page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "catalogue/fields.h"
#include "support.h"

static const char CONTENT[] = "event: {id: dag, title: Dag}\n"
                              "sessions:\n"
                              "- {id: tweede, number: 2, title: Tweede, documents: [b, a]}\n"
                              "- {id: eerste, number: 1, title: Eerste, documents: [a]}\n"
                              "documents:\n"
                              "- {id: a, title: A}\n"
                              "- {id: b, title: B}\n"
                              "- {id: c, title: C}\n";

static int set_up(void **state)
{
    static struct support_fixture fixture;
    support_open(&fixture, CONTENT, NULL);
    *state = &fixture;
    return 0;
}

static void assert_page(const struct record_page *page, size_t total, const char *ids)
{
    char found[256] = "";
    for (size_t i = 0; i < page->count; i++) {
        (void)strncat(found, i > 0 ? " " : "", 2);
        (void)strncat(found, page->items[i].id.data, page->items[i].id.size);
    }
    assert_string_equal(found, ids);
    assert_int_equal(page->total, total);
}

static void assert_related(struct support_fixture *fixture, enum record_type type, const char *id,
                           size_t offset, size_t limit, size_t total, const char *ids)
{
    struct record record = support_find(fixture, type, id);
    struct record_page page;
    assert_int_equal(
        index_related(fixture->index, &record, offset, limit, &fixture->arena, &page, NULL),
        STATUS_OK);
    assert_page(&page, total, ids);
}

static void test_find(void **state)
{
    struct record record = support_find(*state, RECORD_SESSION, "eerste");
    assert_true(text_is(record.title, "Eerste"));
    assert_true(text_is(record.event, "dag"));
    assert_int_equal(record.number, 1);
    assert_true(text_is(support_find(*state, RECORD_EVENT, "dag").title, "Dag"));
}

static void test_find_nothing(void **state)
{
    struct support_fixture *fixture = *state;
    struct record record;
    char longest[1000];
    memset(longest, 'a', sizeof longest);
    const struct text ids[] = {text_from("b"), text_from(""), text_from("EERSTE"),
                               text_of(longest, sizeof longest), text_of("eerste\0", 7)};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        assert_int_equal(
            index_find(fixture->index, RECORD_SESSION, ids[i], &fixture->arena, &record, NULL),
            STATUS_NOT_FOUND);
    }
}

static void test_find_the_longest_id(void **state)
{
    (void)state;
    struct support_fixture fixture;
    char id[FIELD_ID_MAX + 1] = "";
    char content[FIELD_ID_MAX + 64];
    memset(id, 'a', FIELD_ID_MAX);
    (void)snprintf(content, sizeof content, "documents:\n- {id: %s, title: Lang}\n", id);
    support_open(&fixture, content, NULL);
    assert_true(text_is(support_find(&fixture, RECORD_DOCUMENT, id).title, "Lang"));
    support_close(&fixture);
}

static void test_related(void **state)
{
    assert_related(*state, RECORD_SESSION, "tweede", 0, 10, 2, "b a");
    assert_related(*state, RECORD_DOCUMENT, "a", 0, 10, 2, "eerste tweede");
    assert_related(*state, RECORD_DOCUMENT, "c", 0, 10, 0, "");
    assert_related(*state, RECORD_EVENT, "dag", 0, 10, 2, "eerste tweede");
}

static void test_related_pages(void **state)
{
    assert_related(*state, RECORD_SESSION, "tweede", 1, 10, 2, "a");
    assert_related(*state, RECORD_SESSION, "tweede", 0, 1, 2, "b");
    assert_related(*state, RECORD_SESSION, "tweede", 5, 1, 2, "");
    assert_related(*state, RECORD_DOCUMENT, "a", 1, 1, 2, "tweede");
    assert_related(*state, RECORD_DOCUMENT, "a", 2, 1, 2, "");
}

static void test_list(void **state)
{
    struct support_fixture *fixture = *state;
    struct record_page page;
    assert_int_equal(
        index_list(fixture->index, RECORD_DOCUMENT, 1, 5, &fixture->arena, &page, NULL), STATUS_OK);
    assert_page(&page, 3, "b c");
    assert_int_equal(index_list(fixture->index, RECORD_EVENT, 0, 5, &fixture->arena, &page, NULL),
                     STATUS_OK);
    assert_page(&page, 1, "dag");
}

static void test_info(void **state)
{
    struct support_fixture *fixture = *state;
    const struct index_info *info = index_info(fixture->index);
    assert_int_equal(strlen(info->generation), GENERATION_SIZE - 1);
    assert_int_equal(info->counts[RECORD_EVENT], 1);
    assert_int_equal(info->counts[RECORD_SESSION], 2);
    assert_int_equal(info->counts[RECORD_DOCUMENT], 3);
    assert_int_equal(strlen(info->built_at), 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_find_nothing),
        cmocka_unit_test(test_find_the_longest_id),
        cmocka_unit_test(test_related),
        cmocka_unit_test(test_related_pages),
        cmocka_unit_test(test_list),
        cmocka_unit_test(test_info),
    };
    return cmocka_run_group_tests(tests, set_up, support_tear_down);
}
