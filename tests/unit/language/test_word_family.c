/* Word families: what derives from what. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "language/word_family.h"
#include "support.h"

/* The family of a word as the analyser sees it, blanks between; "~" before the wide ones. */
static const char *family_of(struct fixture *fixture, const char *word)
{
    fixture_analyse(fixture, word, LANGUAGE_DUTCH);
    assert_int_equal(fixture->tokens.count, 1);
    const struct token *token = &fixture->tokens.items[0];
    size_t head = token->part_count > 0 ? token->parts[token->part_count - 1].start : 0;
    struct word_family family;
    word_family_find(fixture->lexicon, token->stem, head, &family);
    buffer_clear(&fixture->line);
    for (size_t i = 0; i < family.count; i++) {
        buffer_append_format(&fixture->line, "%s%s%.*s", i > 0 ? " " : "",
                             family.items[i].kinship == KINSHIP_WIDE ? "~" : "",
                             TEXT_ARGS(stem_text(&family.items[i].stem)));
    }
    buffer_append_string(&fixture->line, "");
    assert_non_null(fixture->line.data);
    return fixture->line.data;
}

/* Whether `relative` ("~" before it where it is a wide one) is in the family of `word`. */
static bool is_relative(struct fixture *fixture, const char *word, const char *relative)
{
    struct text rest = text_from(family_of(fixture, word));
    while (rest.size > 0) {
        const char *blank = memchr(rest.data, ' ', rest.size);
        size_t size = blank != NULL ? (size_t)(blank - rest.data) : rest.size;
        if (text_is(text_slice(rest, 0, size), relative)) {
            return true;
        }
        rest = text_slice(rest, size + 1, rest.size);
    }
    return false;
}

static void assert_relatives(void **state, const char *const (*pairs)[2], size_t count,
                             bool are_close)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < 2; j++) {
            char relative[STEM_BYTES_MAX + 2];
            struct fixture *fixture = *state;
            const char *stem = fixture_stems(fixture, pairs[i][1 - j], LANGUAGE_DUTCH);
            (void)snprintf(relative, sizeof relative, "%s%s", are_close ? "" : "~", stem);
            if (!is_relative(fixture, pairs[i][j], relative)) {
                fail_msg("%s is not in the family of %s: %s", relative, pairs[i][j],
                         family_of(fixture, pairs[i][j]));
            }
        }
    }
}

static void what_means_the_same_is_close(void **state)
{
    static const char *const pairs[][2] = {
        {"veilig", "veiligheid"},
        {"verlenen", "verlening"},
        {"vergunnen", "vergunning"},
        {"wandelen", "wandeling"},
        {"protest", "protesteren"},
        {"advies", "adviseren"},
        {"leraar", "lerares"},
        {"ambtenaar", "ambtenares"},
        {"boer", "boerin"},
        {"directeur", "directrice"},
        {"masseur", "masseuse"},
        {"verpleger", "verpleegster"},
        {"onderzoeker", "onderzoekster"},
        {"vrijwilliger", "vrijwilligster"},
        {"woordblind", "woordblindheid"},
        {"werkloos", "werkloosheid"},
        {"docent", "docente"},
        {"politicus", "politica"},
        {"actief", "activiteit"},
        {"mobiel", "mobiliteit"},
        {"hulp", "helpen"},
        {"aankomen", "aankomst"},
        {"spreken", "spraak"},
        {"inspreken", "inspraak"},
        {"digitaal", "digitaliseren"},
        {"elektrisch", "elektriciteit"},
        {"produceren", "productie"},
        {"begraven", "begrafenis"},
    };
    assert_relatives(state, pairs, sizeof pairs / sizeof pairs[0], true);
}

static void what_is_about_the_same_is_wide(void **state)
{
    static const char *const pairs[][2] = {
        {"onderzoek", "onderzoeker"},
        {"fietsen", "fietser"},
        {"wandelen", "wandelaar"},
        {"schrijven", "schrijver"},
        {"lezen", "lezer"},
        {"inwonen", "inwoner"},
        {"verhuren", "verhuurder"},
        {"adviseren", "adviseur"},
        {"gemeente", "gemeentelijk"},
        {"democratie", "democratisch"},
        {"techniek", "technisch"},
        {"politiek", "politicus"},
        {"werk", "werkloos"},
        {"wet", "wettelijk"},
        {"wetenschap", "wetenschapper"},
        {"cultuur", "cultureel"},
        {"nederland", "nederlander"},
        {"vluchten", "vluchteling"},
        {"regio", "regionaal"},
        {"inspectie", "inspecteur"},
        {"biologie", "bioloog"},
        {"lezen", "leesbaar"},
        {"voeden", "voedsel"},
        {"leider", "leiderschap"},
    };
    assert_relatives(state, pairs, sizeof pairs / sizeof pairs[0], false);
}

static void siblings_are_relatives(void **state)
{
    assert_true(is_relative(*state, "wandelaar", "~wandeling"));
    assert_true(is_relative(*state, "adviseur", "~advies"));
    assert_true(is_relative(*state, "masseur", "~massage"));
}

static void a_compound_has_the_relatives_of_its_last_part(void **state)
{
    assert_true(is_relative(*state, "jongerenwerker", "~jongerenwerk"));
    assert_true(is_relative(*state, "jongerenwerk", "~jongerenwerker"));
    assert_true(is_relative(*state, "topsportster", "topsporter"));
    assert_true(is_relative(*state, "laaggeletterd", "laaggeletterdheid"));
    assert_false(is_relative(*state, "broederhuis", "~broederhuiselijk"));
    assert_false(is_relative(*state, "krullige", "~krulligger"));
}

static void what_only_looks_alike_is_none(void **state)
{
    static const char *const pairs[][2] = {
        {"letten", "letter"},  {"waden", "water"},       {"haren", "haring"},
        {"hand", "handel"},    {"kam", "kamer"},         {"bod", "bode"},
        {"winnen", "wing"},    {"vin", "vinger"},        {"gemeen", "gemeente"},
        {"graaf", "graveren"}, {"toekomen", "toekomst"}, {"wond", "wonderen"},
        {"blad", "bladeren"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        char relative[STEM_BYTES_MAX + 2];
        (void)snprintf(relative, sizeof relative, "~%s",
                       fixture_stems(*state, pairs[i][1], LANGUAGE_DUTCH));
        assert_false(is_relative(*state, pairs[i][0], relative));
        assert_false(is_relative(*state, pairs[i][0], relative + 1));
    }
}

static void an_unknown_person_has_the_other_gender(void **state)
{
    assert_string_equal(family_of(*state, "glaciologe"), "glacioloog");
    assert_string_equal(family_of(*state, "glacioloog"), "glaciologe");
    assert_string_equal(family_of(*state, "lasrobotbedienster"), "lasrobotbediener");
    assert_true(is_relative(*state, "monteuse", "monteur"));
}

static void an_unknown_word_has_none(void **state)
{
    assert_string_equal(family_of(*state, "blorkt"), "");
    assert_string_equal(family_of(*state, "x"), "");
}

static void any_stem_and_head_are_taken(void **state)
{
    struct fixture *fixture = *state;
    static const char *const stems[] = {
        "",
        "e",
        "ing",
        "heid",
        "\xff\xfe",
        "12",
        "eeeeeeeeeeeeer",
        "aaneengeschakeldeonderzoeksinstellingsverantwoordelijkheidsheid"};
    for (size_t i = 0; i < sizeof stems / sizeof stems[0]; i++) {
        for (size_t head = 0; head <= strlen(stems[i]) + 1; head++) {
            struct word_family family = {.count = WORD_FAMILY_MAX + 1};
            word_family_find(fixture->lexicon, text_from(stems[i]), head, &family);
            assert_true(family.count <= WORD_FAMILY_MAX);
        }
    }
}

static void no_more_than_there_is_room_for_and_the_close_ones_first(void **state)
{
    struct fixture *fixture = *state;
    struct word_family family;
    word_family_find(fixture->lexicon, text_from("leer"), 0, &family);
    assert_true(family.count > 5);
    for (size_t i = 1; i < family.count; i++) {
        assert_true(family.items[i - 1].kinship <= family.items[i].kinship);
        for (size_t j = 0; j < i; j++) {
            assert_false(
                text_equal(stem_text(&family.items[i].stem), stem_text(&family.items[j].stem)));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_means_the_same_is_close),
        cmocka_unit_test(what_is_about_the_same_is_wide),
        cmocka_unit_test(siblings_are_relatives),
        cmocka_unit_test(a_compound_has_the_relatives_of_its_last_part),
        cmocka_unit_test(what_only_looks_alike_is_none),
        cmocka_unit_test(an_unknown_person_has_the_other_gender),
        cmocka_unit_test(an_unknown_word_has_none),
        cmocka_unit_test(any_stem_and_head_are_taken),
        cmocka_unit_test(no_more_than_there_is_room_for_and_the_close_ones_first),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
