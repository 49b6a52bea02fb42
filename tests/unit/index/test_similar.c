/* What else to read: records found by the content of another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "index/similar.h"
#include "support.h"

static const char CONTENT[] =
    "event: {id: dag, title: Dag van de schuldhulp}\n"
    "sessions:\n"
    "- {id: s1, number: 1, title: Schuldhulp voor jongeren, documents: [d1]}\n"
    "- {id: s2, number: 2, title: Jongeren met schulden, summary: Schuldhulp helpt jongeren.}\n"
    "- {id: s3, number: 3, title: Bomen in de straat, summary: Wortels en stoeptegels.}\n"
    "- {id: s4, number: 4, title: Zwemmen in open water, summary: Blauwalg en stroming.,\n"
    "   documents: [d8, d9]}\n"
    "- {id: s5, number: 5, title: Koken, people: [{name: Jo Smit, organisation: Bureau Zon}]}\n"
    "documents:\n"
    "- {id: d1, title: Schuldhulp aan jongeren in de praktijk}\n"
    "- {id: d2, title: Cijfers over schuldhulp en jongeren}\n"
    "- {id: d3, title: Handreiking bomen planten, kind: handreiking}\n"
    "- {id: d4, title: Handreiking jaarverslag, kind: handreiking}\n"
    "- {id: d5, title: Straatbomen en wortels}\n"
    "- {id: d6, title: Onvergelijkbaar, publisher: Bureau Zon}\n"
    "- {id: d7, title: '!?'}\n"
    "- {id: d8, title: Kaart}\n"
    "- {id: d9, title: Folder}\n"
    "- {id: d10, title: Blauwalg herkennen}\n"
    "- {id: d11, title: Leesclub, summary: Jongeren lezen in de straat.}\n";

enum { BOTH = 1U << RECORD_SESSION | 1U << RECORD_DOCUMENT };

static int set_up(void **state)
{
    static struct support_fixture fixture;
    support_open(&fixture, CONTENT, NULL);
    *state = &fixture;
    return 0;
}

/* Whether the records like another are `ids`, most alike first. */
static void assert_similar(void **state, enum record_type type, const char *id, unsigned types,
                           size_t limit, const char *ids)
{
    struct support_fixture *fixture = *state;
    struct record record = support_find(fixture, type, id);
    struct record_page page;
    char found[256] = "";
    assert_int_equal(
        index_similar(fixture->index, &record, types, limit, &fixture->arena, &page, NULL),
        STATUS_OK);
    assert_int_equal(page.total, page.count);
    for (size_t i = 0; i < page.count; i++) {
        (void)strncat(found, i > 0 ? " " : "", 2);
        (void)strncat(found, page.items[i].id.data, page.items[i].id.size);
    }
    assert_string_equal(found, ids);
}

static void test_what_is_about_the_same_is_found(void **state)
{
    assert_similar(state, RECORD_SESSION, "s2", BOTH, SIMILAR_MAX, "s1 d2 d1");
    assert_similar(state, RECORD_SESSION, "s3", BOTH, SIMILAR_MAX, "d5 d3");
    assert_similar(state, RECORD_DOCUMENT, "d5", BOTH, SIMILAR_MAX, "s3");
}

static void test_a_title_alone_is_known_by_what_it_is_linked_with(void **state)
{
    assert_similar(state, RECORD_DOCUMENT, "d8", BOTH, SIMILAR_MAX, "d9");
    assert_similar(state, RECORD_DOCUMENT, "d9", BOTH, SIMILAR_MAX, "d8");
}

static void test_what_is_linked_with_it_is_left_out(void **state)
{
    assert_similar(state, RECORD_SESSION, "s1", BOTH, SIMILAR_MAX, "d2 s2");
    assert_similar(state, RECORD_DOCUMENT, "d1", BOTH, SIMILAR_MAX, "d2 s2");
    assert_similar(state, RECORD_SESSION, "s4", BOTH, SIMILAR_MAX, "");
}

static void test_one_telling_word_in_both_titles_is_enough(void **state)
{
    assert_similar(state, RECORD_DOCUMENT, "d3", BOTH, SIMILAR_MAX, "s3");
    assert_similar(state, RECORD_DOCUMENT, "d10", BOTH, SIMILAR_MAX, ""); /* not in a title */
}

static void test_what_says_little_is_no_likeness(void **state)
{
    assert_similar(state, RECORD_DOCUMENT, "d4", BOTH, SIMILAR_MAX, ""); /* its kind */
    assert_similar(state, RECORD_DOCUMENT, "d6", BOTH, SIMILAR_MAX, ""); /* its publisher */
    assert_similar(state, RECORD_SESSION, "s5", BOTH, SIMILAR_MAX, "");  /* its people, its event */
    assert_similar(state, RECORD_DOCUMENT, "d11", BOTH, SIMILAR_MAX, ""); /* words of its summary */
    assert_similar(state, RECORD_DOCUMENT, "d7", BOTH, SIMILAR_MAX, "");
}

static void test_types_and_limit_are_kept_to(void **state)
{
    assert_similar(state, RECORD_SESSION, "s2", 1U << RECORD_SESSION, SIMILAR_MAX, "s1");
    assert_similar(state, RECORD_SESSION, "s2", 1U << RECORD_DOCUMENT, SIMILAR_MAX, "d2 d1");
    assert_similar(state, RECORD_SESSION, "s2", BOTH, 1, "s1");
    assert_similar(state, RECORD_SESSION, "s2", BOTH, 0, "");
    assert_similar(state, RECORD_SESSION, "s2", 0, SIMILAR_MAX, "");
    assert_similar(state, RECORD_EVENT, "dag", BOTH, SIMILAR_MAX, "");
}

static void test_what_cannot_be_asked_is_refused(void **state)
{
    struct support_fixture *fixture = *state;
    struct record record = support_find(fixture, RECORD_SESSION, "s1");
    struct record_page page;
    struct index *index = fixture->index;
    struct arena *arena = &fixture->arena;
    assert_int_equal(index_similar(index, &record, BOTH, SIMILAR_MAX + 1, arena, &page, NULL),
                     STATUS_INVALID);
    assert_int_equal(index_similar(index, &record, 1U << RECORD_EVENT, 1, arena, &page, NULL),
                     STATUS_INVALID);
    record.id = text_from("nergens");
    assert_int_equal(index_similar(index, &record, BOTH, 1, arena, &page, NULL), STATUS_NOT_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_about_the_same_is_found),
        cmocka_unit_test(test_a_title_alone_is_known_by_what_it_is_linked_with),
        cmocka_unit_test(test_what_is_linked_with_it_is_left_out),
        cmocka_unit_test(test_one_telling_word_in_both_titles_is_enough),
        cmocka_unit_test(test_what_says_little_is_no_likeness),
        cmocka_unit_test(test_types_and_limit_are_kept_to),
        cmocka_unit_test(test_what_cannot_be_asked_is_refused),
    };
    return cmocka_run_group_tests(tests, set_up, support_tear_down);
}
