/* The words to go on with where nothing was found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "index/nearest_words.h"
#include "support.h"

static const char CONTENT[] =
    "event: {id: dag, title: Dag}\n"
    "sessions:\n"
    "- {id: s1, number: 1, title: Het demonstratierecht, summary: Over een demonstratie.}\n"
    "- {id: s2, number: 2, title: Demonstraties in de stad, summary: Met coördinatie.}\n"
    "documents:\n"
    "- {id: d1, title: Een budget voor elk stadsdeel, summary: 'Coördinatie door Jansen.'}\n"
    "- {id: d2, title: Het buurtbudget, summary: Voor de community.}\n"
    "- {id: d3, title: Het organisatieadvies, summary: 'Voor gemeenten, van de "
    "informatiebalie.'}\n";

static int set_up(void **state)
{
    static struct support_fixture fixture;
    support_open(&fixture, CONTENT, NULL);
    *state = &fixture;
    return 0;
}

/* The words with their counts, as "word 1|other 2". */
static const char *describe(const struct nearest_word *words, size_t count)
{
    static char text[1024];
    size_t size = 0;
    text[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        size += (size_t)snprintf(text + size, sizeof text - size, "%s%.*s %zu", i > 0 ? "|" : "",
                                 TEXT_ARGS(words[i].text), words[i].count);
        assert_true(size < sizeof text);
    }
    return text;
}

static void assert_nearest(void **state, const char *query, size_t limit, const char *expected)
{
    struct support_fixture *fixture = *state;
    struct nearest_word *words = NULL;
    size_t count = 0;
    struct error error = {0};
    if (index_nearest_words(fixture->index, text_from(query), limit, &fixture->arena, &words,
                            &count, &error) != STATUS_OK) {
        fail_msg("%s: %s", query, error.message);
    }
    const char *found = describe(words, count);
    if (strcmp(found, expected) != 0) {
        fail_msg("%s: expected \"%s\", found \"%s\"", query, expected, found);
    }
}

static void test_a_slip_is_corrected_and_nothing_else(void **state)
{
    assert_nearest(state, "demonstartie", NEAREST_WORDS_MAX, "demonstratie 2");
    assert_nearest(state, "coordniatie", NEAREST_WORDS_MAX, "coördinatie 2");
}

static void test_the_parts_of_a_compound_its_last_first(void **state)
{
    assert_nearest(state, "stadsdeelbudget", NEAREST_WORDS_MAX, "budget 2|stadsdeel 1");
    assert_nearest(state, "stadsdeelbudget", 1, "budget 2");
    assert_nearest(state, "gemeentepolitiek", NEAREST_WORDS_MAX, "gemeenten 1");
}

static void test_a_word_with_the_same_beginning(void **state)
{
    assert_nearest(state, "demonstratierechter", NEAREST_WORDS_MAX,
                   "demonstratierecht 1|demonstratie 2");
    assert_nearest(state, "demonstrant", NEAREST_WORDS_MAX, "demonstratie 2|demonstratierecht 1");
}

static void test_other_compounds_with_a_part(void **state)
{
    assert_nearest(state, "schoolbudget", NEAREST_WORDS_MAX, "budget 2|buurtbudget 1");
    assert_nearest(state, "organisatiekunde", NEAREST_WORDS_MAX, "organisatieadvies 1");
    assert_nearest(state, "demonstratieverbod", NEAREST_WORDS_MAX,
                   "demonstratie 2|demonstratierecht 1");
}

static void test_nothing_is_better_than_nonsense(void **state)
{
    static const char *const queries[] = {"saxofoon", "communist", "xqzzxq", "stag", "demo"};
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        assert_nearest(state, queries[i], NEAREST_WORDS_MAX, "");
    }
}

static void test_no_form_of_a_word_of_the_query(void **state)
{
    assert_nearest(state, "stadsdeelbudget budgetten", NEAREST_WORDS_MAX, "stadsdeel 1");
    assert_nearest(state, "gemeente", NEAREST_WORDS_MAX, "");
}

static void test_words_that_occur_have_no_need_of_others(void **state)
{
    assert_nearest(state, "demonstratierecht", NEAREST_WORDS_MAX, "demonstratie 2");
    assert_nearest(state, "demonstratierecht saxofoon", NEAREST_WORDS_MAX, "");
}

static void test_what_can_be_typed_never_fails(void **state)
{
    char longest[4000];
    memset(longest, 'g', sizeof longest);
    longest[sizeof longest - 1] = '\0';
    const char *const queries[] = {"",   " ",      "de het een", "\"een demonstratie\"",
                                   "-x", "😀 \"-–", longest,      "2024 b1"};
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        assert_nearest(state, queries[i], NEAREST_WORDS_MAX, "");
    }
    for (size_t i = 0; i + 13 < sizeof longest; i += 13) {
        (void)strncpy(longest + i, "demonstartie ", 14);
    }
    assert_nearest(state, longest, NEAREST_WORDS_MAX, "demonstratie 2");
    assert_nearest(state, "stadsdeelbudget", 0, "");
}

static void test_what_cannot_be_asked_is_refused(void **state)
{
    struct support_fixture *fixture = *state;
    struct nearest_word *words = NULL;
    size_t count = 0;
    assert_int_equal(index_nearest_words(fixture->index, text_from("x"), NEAREST_WORDS_MAX + 1,
                                         &fixture->arena, &words, &count, NULL),
                     STATUS_INVALID);
    assert_int_equal(index_nearest_words(fixture->index, text_from("\xFF"), 1, &fixture->arena,
                                         &words, &count, NULL),
                     STATUS_INVALID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_slip_is_corrected_and_nothing_else),
        cmocka_unit_test(test_the_parts_of_a_compound_its_last_first),
        cmocka_unit_test(test_a_word_with_the_same_beginning),
        cmocka_unit_test(test_other_compounds_with_a_part),
        cmocka_unit_test(test_nothing_is_better_than_nonsense),
        cmocka_unit_test(test_no_form_of_a_word_of_the_query),
        cmocka_unit_test(test_words_that_occur_have_no_need_of_others),
        cmocka_unit_test(test_what_can_be_typed_never_fails),
        cmocka_unit_test(test_what_cannot_be_asked_is_refused),
    };
    return cmocka_run_group_tests(tests, set_up, support_tear_down);
}
