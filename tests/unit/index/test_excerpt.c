/* Which piece of a text is shown, and what is marked in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "index/excerpt_make.h"
#include "support.h"

struct fixture {
    struct lexicon *lexicon;
    char *directory;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture.lexicon = support_lexicon();
    fixture.directory = support_directory();
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    lexicon_close(fixture->lexicon);
    support_remove(fixture->directory);
    return 0;
}

/* An excerpt with its matches in brackets; checks the offsets in code points on the way. */
static void append_marked(struct buffer *marked, const struct excerpt *excerpt)
{
    size_t offset = 0;
    for (size_t i = 0; i < excerpt->match_count; i++) {
        const struct match *match = &excerpt->matches[i];
        assert_true(match->start >= offset && match->size > 0);
        assert_true(match->start + match->size <= excerpt->text.size);
        assert_int_equal(match->start_code_points,
                         utf8_count(text_slice(excerpt->text, 0, match->start)));
        assert_int_equal(match->length_code_points,
                         utf8_count(text_slice(excerpt->text, match->start, match->size)));
        buffer_append(marked, text_slice(excerpt->text, offset, match->start - offset));
        buffer_append_char(marked, '[');
        buffer_append(marked, text_slice(excerpt->text, match->start, match->size));
        buffer_append_char(marked, ']');
        offset = match->start + match->size;
    }
    buffer_append(marked, text_slice(excerpt->text, offset, excerpt->text.size));
}

/* Indexes one document with that title and summary, searches, and compares "title|snippet". */
static void assert_marked(void **state, const char *title, const char *summary, const char *query,
                          const char *expected)
{
    const struct fixture *fixture = *state;
    struct buffer yaml = {0};
    buffer_append_format(&yaml, "documents:\n- id: a\n  title: \"%s\"\n  summary: \"%s\"\n", title,
                         summary);
    struct index *index = support_index(fixture->directory, yaml.data, NULL, fixture->lexicon);
    struct arena arena = {0};
    struct search_results results;
    const struct search_request request = {.query = text_from(query), .limit = 1};
    assert_int_equal(index_search(index, &request, &arena, &results, NULL), STATUS_OK);
    assert_int_equal(results.hit_count, 1);
    struct buffer marked = {0};
    append_marked(&marked, &results.hits[0].title);
    buffer_append_char(&marked, '|');
    append_marked(&marked, &results.hits[0].snippet);
    assert_string_equal(marked.data, expected);
    buffer_free(&marked);
    buffer_free(&yaml);
    arena_free(&arena);
    index_close(index);
}

static void test_words_and_forms(void **state)
{
    assert_marked(state, "De molen", "Alle molens, ook een molentje.", "molen",
                  "De [molen]|Alle [molens], ook een [molentje].");
}

static void test_parts_of_compounds(void **state)
{
    assert_marked(state, "Dilemma", "Het demonstratierecht geldt.", "recht",
                  "Dilemma|Het demonstratie[recht] geldt.");
    assert_marked(state, "Vorming van beleid", "Over beleid.", "beleidsvorming",
                  "[Vorming] van [beleid]|Over [beleid].");
    assert_marked(state, "Jeugdzorg", "Zorg.", "jeugd zorg", "[Jeugdzorg]|[Zorg].");
}

static void test_beginning_of_a_word(void **state)
{
    assert_marked(state, "Lantaarns", "Licht.", "lanta", "[Lanta]arns|Licht.");
}

static void test_diacritics_and_signs(void **state)
{
    assert_marked(state, "Coördinatie", "🙂 Een café, twee cafés: één.", "cafe coordinatie",
                  "[Coördinatie]|🙂 Een [café], twee [cafés]: één.");
    assert_marked(state, "IJsland", "Wij zĳn <b>hier</b>.", "zijn ijsland",
                  "[IJsland]|Wij zĳn <b>hier</b>.");
}

static void test_phrase_is_marked_as_one(void **state)
{
    assert_marked(state, "In de stad", "De stad in. Ga in de stad wonen.", "\"in de stad\"",
                  "[In de stad]|De stad in. Ga [in de stad] wonen.");
}

static void test_stop_words_are_not_marked(void **state)
{
    assert_marked(state, "De molen van de buurt", "Van de wind.", "de molen van",
                  "De [molen] van de buurt|Van de wind.");
}

static void test_white_space_becomes_one_line(void **state)
{
    assert_marked(state, "Titel", "Een\\n\\n  molen\\tdraait.", "molen",
                  "Titel|Een [molen] draait.");
}

static void test_long_text_is_cut_around_the_matches(void **state)
{
    struct buffer summary = {0};
    for (int i = 0; i < 60; i++) {
        buffer_append_string(&summary, "Hier staat iets anders. ");
    }
    buffer_append_string(&summary, "Dan komt de molen in beeld. ");
    for (int i = 0; i < 60; i++) {
        buffer_append_string(&summary, "Daarna niet meer. ");
    }
    assert_marked(state, "Titel", summary.data, "molen",
                  "Titel|…Dan komt de [molen] in beeld. Daarna niet meer. Daarna niet meer. Daarna "
                  "niet meer. Daarna niet meer. Daarna niet meer. Daarna niet meer. Daarna niet "
                  "meer. Daarna niet meer. Daarna niet meer. Daarna niet meer. Daarna niet meer. "
                  "Daarna niet…");
    buffer_free(&summary);
}

static void test_beginning_where_nothing_matched(void **state)
{
    struct buffer summary = {0};
    for (int i = 0; i < 30; i++) {
        buffer_append_string(&summary, "Iets heel anders. ");
    }
    assert_marked(state, "Molen", summary.data, "molen",
                  "[Molen]|Iets heel anders. Iets heel anders. Iets heel anders. Iets heel "
                  "anders. Iets heel anders. Iets heel anders. Iets heel anders. Iets heel "
                  "anders. Iets heel anders. Iets heel anders. Iets heel anders. Iets heel "
                  "anders. Iets heel anders. Iets…");
    buffer_free(&summary);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_and_forms),
        cmocka_unit_test(test_parts_of_compounds),
        cmocka_unit_test(test_beginning_of_a_word),
        cmocka_unit_test(test_diacritics_and_signs),
        cmocka_unit_test(test_phrase_is_marked_as_one),
        cmocka_unit_test(test_stop_words_are_not_marked),
        cmocka_unit_test(test_white_space_becomes_one_line),
        cmocka_unit_test(test_long_text_is_cut_around_the_matches),
        cmocka_unit_test(test_beginning_where_nothing_matched),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
