/* What is suggested while somebody types. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "index/suggest.h"
#include "support.h"

static const char CONTENT[] =
    "event: {id: dag, title: Coördinatiedag voor gemeenten}\n"
    "sessions:\n"
    "- {id: s1, number: 1, title: Jeugdzorg in de gemeente, summary: Over coördinatie en zorg.}\n"
    "- {id: s2, number: 2, title: De gemeente en de jeugd, summary: 'Coördinatie door Jansen.'}\n"
    "- {id: s3, number: 3, title: Steden aan zee, summary: 'Een gesprek met Jansen.'}\n"
    "documents:\n"
    "- {id: d1, title: Gemeenten werken samen, summary: Veel gemeenten en veel gemeenteraden.}\n"
    "- {id: d2, title: Handreiking e-mail, summary: Over gemeentehuis en e-mail van Jansen.}\n"
    "- {id: d3, title: 'Welkom: gesprekken in de stad'}\n"
    "- {id: d4, title: Zorg voor de jeugd}\n"
    "- {id: d5, title: zorg voor de Jeugd}\n"
    "- {id: d6, title: Preparaten, summary: 'Precisie, premie, prestatie en presentatie.'}\n"
    "- {id: d7, title: Preventie}\n"
    "- {id: d8, title: Prestaties}\n";

static int set_up(void **state)
{
    static struct support_fixture fixture;
    support_open(&fixture, CONTENT, NULL);
    *state = &fixture;
    return 0;
}

static struct suggestion_list suggest(struct support_fixture *fixture, const char *typed,
                                      size_t limit)
{
    struct suggestion_list list = {NULL, 0};
    struct error error = {0};
    if (index_suggest(fixture->index, text_from(typed), limit, &fixture->arena, &list, &error) !=
        STATUS_OK) {
        fail_msg("%s: %s", typed, error.message);
    }
    assert_true(list.count <= limit);
    return list;
}

/* The suggestions as "word|other word|#id of a title". */
static const char *describe(const struct suggestion_list *list)
{
    static char text[2048];
    size_t size = 0;
    text[0] = '\0';
    for (size_t i = 0; i < list->count; i++) {
        const struct suggestion *item = &list->items[i];
        bool is_word = item->type == SUGGESTION_WORD;
        struct text shown = is_word ? item->text : item->record.id;
        size += (size_t)snprintf(text + size, sizeof text - size, "%s%s%.*s", i > 0 ? "|" : "",
                                 is_word ? "" : "#", TEXT_ARGS(shown));
        assert_true(size < sizeof text);
    }
    return text;
}

static void assert_suggested(void **state, const char *typed, const char *expected)
{
    struct suggestion_list list = suggest(*state, typed, SUGGESTIONS_MAX);
    const char *found = describe(&list);
    if (strcmp(found, expected) != 0) {
        fail_msg("%s: expected \"%s\", found \"%s\"", typed, expected, found);
    }
}

static void assert_item(void **state, const char *typed, size_t at, const char *text, size_t count,
                        size_t match_start, size_t match_length)
{
    struct suggestion_list list = suggest(*state, typed, SUGGESTIONS_MAX);
    assert_true(at < list.count);
    const struct suggestion *item = &list.items[at];
    if (!text_is(item->text, text)) {
        fail_msg("%s: expected \"%s\", found \"%.*s\"", typed, text, TEXT_ARGS(item->text));
    }
    assert_int_equal(item->count, count);
    assert_int_equal(item->match_start, match_start);
    assert_int_equal(item->match_length, match_length);
}

static void test_one_form_of_each_word_most_records_first(void **state)
{
    assert_suggested(state, "gem", "gemeente|gemeentehuis|gemeenteraden|#d1|#s1|#s2");
    assert_item(state, "gem", 0, "gemeente", 4, 0, 3);
}

static void test_a_word_stays_when_it_is_typed_to_its_end(void **state)
{
    assert_suggested(state, "gemeent", "gemeente|gemeentehuis|gemeenteraden|#d1|#s1|#s2");
    assert_suggested(state, "gemeente", "gemeente|gemeentehuis|gemeenteraden|#d1|#s1|#s2");
    assert_suggested(state, "Jansen", "Jansen");
    assert_item(state, "jansen", 0, "Jansen", 3, 0, 6);
    assert_suggested(state, "jeugd gemeente", "jeugd gemeente|#s2|#s1");
}

static void test_of_the_forms_of_a_word_that_which_is_typed(void **state)
{
    assert_suggested(state, "gemeenten", "gemeenten|#d1|#s1|#s2");
    assert_item(state, "gemeenten", 0, "gemeenten", 4, 0, 9);
}

static void test_a_form_that_occurs_nowhere_is_said_where_nothing_else_is(void **state)
{
    assert_suggested(state, "coördinaties", "coördinaties");
    assert_suggested(state, "Jansen coördinaties", "Jansen coördinaties");
    assert_suggested(state, "Jansen Preventies", "");
    assert_suggested(state, "preparaat", "#d6");
}

static void test_no_list_ends_at_a_stop_word(void **state)
{
    assert_suggested(state, "Jansen va", "Jansen van");
    assert_suggested(state, "Jansen van", "Jansen van");
    assert_item(state, "coordinatie en", 0, "coordinatie en", 2, 0, 14);
}

static void test_titles_do_not_come_and_go_with_the_letters_of_an_ending(void **state)
{
    assert_suggested(state, "prestat", "prestatie|#d8");
    assert_suggested(state, "prestatie", "prestatie|#d8");
    assert_suggested(state, "prestaties", "prestaties");
    assert_suggested(state, "sted", "steden|#s3|#d3");
    assert_suggested(state, "stede", "steden|#s3|#d3");
}

static void test_a_word_is_shown_as_it_is_written(void **state)
{
    assert_item(state, "coordi", 0, "coördinatie", 2, 0, 6);
    assert_item(state, "COÖRDI", 0, "coördinatie", 2, 0, 6);
    assert_item(state, "jan", 0, "Jansen", 3, 0, 3);
    assert_item(state, "ema", 0, "e-mail", 1, 0, 4);
}

static void test_words_occur_together_with_those_before(void **state)
{
    assert_suggested(state, "jeugd ge", "jeugd gemeente|#s2|#s1");
    assert_suggested(state, "steden  ge", "steden gesprek|#d3");
    assert_item(state, "steden  ge", 0, "steden gesprek", 2, 0, 9);
    assert_suggested(state, "preventie ge", "");
    assert_suggested(state, "jeugd d", "#d4|#s2|#s1");
}

static void test_titles_that_begin_with_it_come_first(void **state)
{
    assert_suggested(state, "zorg vo", "#d4");
    assert_item(state, "de gemeente e", 1, "De gemeente en de jeugd", 1, 0, 13);
    assert_item(state, "in de sta", 1, "Welkom: gesprekken in de stad", 1, 19, 9);
}

static void test_a_title_is_found_by_parts_and_other_forms(void **state)
{
    assert_item(state, "zor", 0, "zorg", 3, 0, 3);
    assert_item(state, "zor", 1, "Zorg voor de jeugd", 1, 0, 3);
    assert_item(state, "zor", 2, "Jeugdzorg in de gemeente", 1, 5, 3);
    assert_suggested(state, "steden", "steden|#s3|#d3");
}

static void test_titles_have_their_type_and_record(void **state)
{
    struct suggestion_list list = suggest(*state, "handreiking", SUGGESTIONS_MAX);
    assert_int_equal(list.count, 2);
    assert_int_equal(list.items[1].type, SUGGESTION_DOCUMENT);
    assert_true(text_is(list.items[1].record.id, "d2"));
    list = suggest(*state, "steden", SUGGESTIONS_MAX);
    assert_int_equal(list.items[1].type, SUGGESTION_SESSION);
}

static void test_at_most_half_are_words_where_there_are_titles(void **state)
{
    struct suggestion_list list = suggest(*state, "pr", 4);
    assert_string_equal(describe(&list), "prestatie|precisie|#d6|#d7");
    list = suggest(*state, "pr", 1);
    assert_string_equal(describe(&list), "#d6");
    list = suggest(*state, "pr", 0);
    assert_int_equal(list.count, 0);
}

static void test_slips_are_corrected_where_nothing_is_found(void **state)
{
    assert_item(state, "prevnetie", 0, "preventie", 1, 0, 0);
    assert_suggested(state, "prevnetie", "preventie");
    assert_suggested(state, "coordniatie", "coördinatie");
    assert_suggested(state, "handriek", "handreiking"); /* a beginning of it, corrected */
    assert_suggested(state, "xqzzxq", "");
}

static void test_words_alone_are_completed_beside_other_clauses(void **state)
{
    assert_suggested(state, "\"door jansen\" coo", "\"door jansen\" coördinatie");
    assert_suggested(state, "-zee ge",
                     "-zee gemeente|-zee gemeentehuis|-zee gemeenteraden|"
                     "-zee gesprek");
    assert_suggested(state, "-zee coo", "-zee coördinatie");
    assert_suggested(state, "coo -jeu", "");
    assert_suggested(state, "coo \"de jeugd\"", "");
    assert_suggested(state, "\"door coo", "\"door coördinatie");
}

static void test_what_is_no_word_suggests_nothing(void **state)
{
    char longest[1000 + 1];
    memset(longest, 'g', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    const char *const typed[] = {"",  " ",           "g", "?!", "\"",    "-",        "- -",
                                 "–", "\"\" \"\" -", "😀", "😀😀", longest, "\xC2\xAD", "ge?-"};
    for (size_t i = 0; i + 1 < sizeof typed / sizeof *typed; i++) {
        assert_suggested(state, typed[i], "");
    }
    for (size_t i = 0; i + 3 < sizeof longest; i += 3) {
        (void)strncpy(longest + i, "ge ", 4);
    }
    assert_suggested(state, longest, "");
}

static void test_every_beginning_of_a_query_is_answered(void **state)
{
    static const char query[] =
        "De  gemeente-raad's “coördinatie” -zee \"e-mail\" \xF0\x9F\x98\x80 "
        "jeugd-zorg 2024 pre";
    for (size_t size = 0; size < sizeof query; size++) {
        struct support_fixture *fixture = *state;
        struct suggestion_list list;
        struct text typed = text_of(query, size);
        enum status status =
            index_suggest(fixture->index, typed, SUGGESTIONS_MAX, &fixture->arena, &list, NULL);
        bool is_cut_character =
            size < sizeof query - 1 && ((unsigned char)query[size] & 0xC0U) == 0x80U;
        assert_int_equal(status, is_cut_character ? STATUS_INVALID : STATUS_OK);
    }
}

static void test_what_cannot_be_asked_is_refused(void **state)
{
    struct support_fixture *fixture = *state;
    struct suggestion_list list;
    assert_int_equal(index_suggest(fixture->index, text_from("ge"), SUGGESTIONS_MAX + 1,
                                   &fixture->arena, &list, NULL),
                     STATUS_INVALID);
    assert_int_equal(index_suggest(fixture->index, text_from("ge\xFF"), SUGGESTIONS_MAX,
                                   &fixture->arena, &list, NULL),
                     STATUS_INVALID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_form_of_each_word_most_records_first),
        cmocka_unit_test(test_a_word_stays_when_it_is_typed_to_its_end),
        cmocka_unit_test(test_of_the_forms_of_a_word_that_which_is_typed),
        cmocka_unit_test(test_a_form_that_occurs_nowhere_is_said_where_nothing_else_is),
        cmocka_unit_test(test_no_list_ends_at_a_stop_word),
        cmocka_unit_test(test_titles_do_not_come_and_go_with_the_letters_of_an_ending),
        cmocka_unit_test(test_a_word_is_shown_as_it_is_written),
        cmocka_unit_test(test_words_occur_together_with_those_before),
        cmocka_unit_test(test_titles_that_begin_with_it_come_first),
        cmocka_unit_test(test_a_title_is_found_by_parts_and_other_forms),
        cmocka_unit_test(test_titles_have_their_type_and_record),
        cmocka_unit_test(test_at_most_half_are_words_where_there_are_titles),
        cmocka_unit_test(test_slips_are_corrected_where_nothing_is_found),
        cmocka_unit_test(test_words_alone_are_completed_beside_other_clauses),
        cmocka_unit_test(test_what_is_no_word_suggests_nothing),
        cmocka_unit_test(test_every_beginning_of_a_query_is_answered),
        cmocka_unit_test(test_what_cannot_be_asked_is_refused),
    };
    return cmocka_run_group_tests(tests, set_up, support_tear_down);
}
