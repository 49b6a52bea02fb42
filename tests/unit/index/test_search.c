/* What is found, and in which order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support.h"

static const char CONTENT[] =
    "event: {id: dag, title: Dag van de molen, date: 2024-05-01}\n"
    "sessions:\n"
    "- id: fietsen\n"
    "  number: 1\n"
    "  title: Veilig fietsen in de stad\n"
    "  summary: Wat doet een gemeente voor haar fietsers? Over fietspaden en verlichting.\n"
    "  people: [{name: Anneke Vermeer, organisation: Gemeente Zaltbommel}]\n"
    "  documents: [wegwijzer, lamp]\n"
    "- id: jeugd\n"
    "  number: 2\n"
    "  title: Jeugdzorg dichtbij\n"
    "  summary: Over de vorming van beleid, samen met jongeren.\n"
    "  documents: [lamp]\n"
    "- id: reading\n"
    "  number: 3\n"
    "  language: en\n"
    "  title: Libraries of tomorrow\n"
    "  summary: How public libraries welcome everybody.\n"
    "documents:\n"
    "- {id: wegwijzer, title: Wegwijzer voor langzaam verkeer, publisher: Uitgeverij De Zwaan}\n"
    "- {id: lamp, title: Straatverlichting, summary: Lantaarns langs elk fietspad., kind: tool}\n"
    "- {id: los, title: Handreiking beleidsvorming}\n";

static const char SYNONYMS[] = "synonyms:\n"
                               "- [rijwiel, fiets]\n"
                               "- [openbare verlichting, straatverlichting]\n"
                               "- {from: [muziek], to: [molen]}\n"
                               "- {from: [voertuig], to: [fiets]}\n";

static int set_up(void **state)
{
    static struct support_fixture fixture;
    support_open(&fixture, CONTENT, SYNONYMS);
    *state = &fixture;
    return 0;
}

static void assert_first(void **state, const char *query, const char *expected)
{
    const struct support_fixture *fixture = *state;
    const char *ids = support_search(fixture->index, query);
    if (strncmp(ids, expected, strlen(expected)) != 0) {
        fail_msg("%s: expected %s first of: %s", query, expected, ids);
    }
}

static void test_word_and_its_forms(void **state)
{
    assert_first(state, "fietsen", "fietsen");
    assert_first(state, "LANTAARN", "lamp");
    assert_first(state, "fietspaden", "fietsen lamp");
    assert_first(state, "gemeenten", "fietsen");
}

static void test_title_weighs_more(void **state)
{
    assert_first(state, "jeugdzorg", "jeugd");
    assert_first(state, "straatverlichting", "lamp");
}

static void test_parts_of_compounds(void **state)
{
    assert_first(state, "jeugd zorg", "jeugd");
    assert_first(state, "jeugd-zorg", "jeugd");
    assert_first(state, "straat verlichting", "lamp");
    assert_first(state, "beleidsvorming", "los jeugd");
    assert_first(state, "vorming van beleid", "los jeugd");
}

static void test_people_and_publishers(void **state)
{
    assert_first(state, "Vermeer", "fietsen");
    assert_first(state, "anneke vermeer", "fietsen");
    assert_first(state, "zaltbommel", "fietsen");
    assert_first(state, "de zwaan", "wegwijzer");
}

static void test_found_lower_through_links(void **state)
{
    support_assert_found(*state, "zaltbommel", "fietsen");
    support_assert_found(*state, "dichtbij", "jeugd lamp");
    support_assert_found(*state, "wegwijzer", "wegwijzer fietsen");
    support_assert_found(*state, "molen", "");
}

static void test_beginning_of_a_word(void **state)
{
    assert_first(state, "straatverl", "lamp");
    assert_first(state, "zalt", "fietsen");
}

static void test_more_words_rank_higher(void **state)
{
    assert_first(state, "beleid jongeren", "jeugd");
    assert_first(state, "fietspad lantaarns", "lamp");
}

static void test_phrases(void **state)
{
    support_assert_found(*state, "\"vorming van beleid\"", "jeugd");
    support_assert_found(*state, "\"beleid van vorming\"", "");
    support_assert_found(*state, "\"fietsen in de stad\"", "fietsen");
    support_assert_found(*state, "\"stad wat doet\"", "");
    support_assert_found(*state, "\"verlichting\" jongeren", "fietsen");
}

static void test_exclusions(void **state)
{
    support_assert_found(*state, "verlichting -gemeente", "lamp jeugd wegwijzer");
    support_assert_found(*state, "verlichting -gemeente -\"vorming van\"", "lamp wegwijzer");
    support_assert_found(*state, "-verlichting", "");
}

static void test_nothing_found(void **state)
{
    support_assert_found(*state, "saxofoon", "");
    support_assert_found(*state, "", "");
    support_assert_found(*state, "?", "");
}

static void test_synonyms(void **state)
{
    assert_first(state, "rijwielen", "fietsen");
    assert_first(state, "openbare verlichting", "lamp");
    support_assert_found(*state, "openbare", "");
    support_assert_found(*state, "muziek", "");
}

static void test_related_words_need_the_title_or_a_better_match(void **state)
{
    support_assert_found(*state, "voertuigen", "fietsen");
    assert_first(state, "jongeren voertuig", "jeugd");
}

/* Of a question about something else a word may occur. */
static void test_where_most_words_are_missed_a_title_is_needed(void **state)
{
    support_assert_found(*state, "qwxzvb jongeren zzqxv", "");
    support_assert_found(*state, "qwxzvb verlichting zzqxv", "lamp");
    assert_first(state, "qwxzvb jongeren", "jeugd");
}

/* The query that was searched for instead; "" where it was searched for as it is. */
static void assert_corrected(void **state, const char *query, const char *corrected,
                             const char *first)
{
    const struct support_fixture *fixture = *state;
    struct arena arena = {0};
    struct search_results results;
    const struct search_request request = {.query = text_from(query), .limit = 1};
    assert_int_equal(index_search(fixture->index, &request, &arena, &results, NULL), STATUS_OK);
    if (!text_is(results.corrected, corrected)) {
        fail_msg("%s: corrected to \"%.*s\", not to \"%s\"", query, TEXT_ARGS(results.corrected),
                 corrected);
    }
    assert_int_equal(results.hit_count, *first != '\0');
    assert_true(*first == '\0' || text_is(results.hits[0].record.id, first));
    arena_free(&arena);
}

static void test_corrections(void **state)
{
    assert_corrected(state, "lantaanrs", "lantaarns", "lamp");
    assert_corrected(state, "de straatverlichtng, graag", "de straatverlichting, graag", "lamp");
    assert_corrected(state, "zaltbomel", "zaltbommel", "fietsen");
    assert_corrected(state, "lantaarns", "", "lamp");
}

static void test_what_is_never_corrected(void **state)
{
    assert_corrected(state, "mopen", "", "");
    assert_corrected(state, "lantaarns2", "", "");
    assert_corrected(state, "\"lantaanrs\"", "", "");
    assert_corrected(state, "qwxzvb", "", "");
}

static void test_english(void **state)
{
    assert_first(state, "library", "reading");
    assert_first(state, "welcoming", "reading");
}

static void test_odd_queries_never_fail(void **state)
{
    const struct support_fixture *fixture = *state;
    static const char *const queries[] = {"AND",       "OR", "NOT x",  "x AND", "(((",   "*",
                                          "fiets*",    "-",  "- -",    "\"\"",  "\" \"", "a:b",
                                          "XTsession", "Q",  "\\",     "%00",   "'s",    "''",
                                          "-\"\"",     "é̂́",  "\u200b", "ĳsland"};
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        (void)support_search(fixture->index, queries[i]);
    }
}

static void test_paging(void **state)
{
    const struct support_fixture *fixture = *state;
    struct arena arena = {0};
    struct search_results all;
    struct search_request request = {.query = text_from("verlichting"), .limit = 10};
    assert_int_equal(index_search(fixture->index, &request, &arena, &all, NULL), STATUS_OK);
    assert_true(all.total >= 2);
    for (size_t i = 0; i < all.total; i++) {
        struct search_results page;
        request.offset = i;
        request.limit = 1;
        assert_int_equal(index_search(fixture->index, &request, &arena, &page, NULL), STATUS_OK);
        assert_int_equal(page.total, all.total);
        assert_int_equal(page.hit_count, 1);
        assert_int_equal(page.hits[0].rank, i + 1);
        assert_true(text_equal(page.hits[0].record.id, all.hits[i].record.id));
    }
    request.offset = all.total;
    struct search_results behind;
    assert_int_equal(index_search(fixture->index, &request, &arena, &behind, NULL), STATUS_OK);
    assert_int_equal(behind.hit_count, 0);
    assert_int_equal(behind.total, all.total);
    arena_free(&arena);
}

static void test_refused_requests(void **state)
{
    const struct support_fixture *fixture = *state;
    struct arena arena = {0};
    struct search_results results;
    struct search_request request = {.query = text_from("x"), .limit = SEARCH_LIMIT_MAX + 1};
    assert_int_equal(index_search(fixture->index, &request, &arena, &results, NULL),
                     STATUS_INVALID);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_word_and_its_forms),
        cmocka_unit_test(test_title_weighs_more),
        cmocka_unit_test(test_parts_of_compounds),
        cmocka_unit_test(test_people_and_publishers),
        cmocka_unit_test(test_found_lower_through_links),
        cmocka_unit_test(test_beginning_of_a_word),
        cmocka_unit_test(test_more_words_rank_higher),
        cmocka_unit_test(test_phrases),
        cmocka_unit_test(test_exclusions),
        cmocka_unit_test(test_nothing_found),
        cmocka_unit_test(test_synonyms),
        cmocka_unit_test(test_related_words_need_the_title_or_a_better_match),
        cmocka_unit_test(test_where_most_words_are_missed_a_title_is_needed),
        cmocka_unit_test(test_corrections),
        cmocka_unit_test(test_what_is_never_corrected),
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_odd_queries_never_fail),
        cmocka_unit_test(test_paging),
        cmocka_unit_test(test_refused_requests),
    };
    return cmocka_run_group_tests(tests, set_up, support_tear_down);
}
