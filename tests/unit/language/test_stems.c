/* Stems and stop words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support.h"

#define assert_stems(state, text, expected)                                                        \
    assert_string_equal(fixture_stems(*(state), text, LANGUAGE_DUTCH), expected)

static void a_word_that_looks_like_a_form_stays(void **state)
{
    assert_stems(state, "gemeente gezin geluid gebied gemeenten",
                 "gemeente gezin geluid gebied gemeente");
    assert_stems(state, "school schol geen gene wagen leven", "school schol geen gene wagen leven");
    assert_stems(state, "lekker lekkere helder", "lekker lekker helder");
    assert_stems(state, "handhaving verpleging rook", "handhaving verpleging rook");
    assert_stems(state, "geweld verkeerde schaarste", "geweld verkeerd schaarste");
    assert_stems(state, "maatjes omgevingsmanagement", "maat omgevingsmanagement");
}

static void plurals_and_diminutives(void **state)
{
    assert_stems(state, "huizen brieven boeken rellen fietsen bomen",
                 "huis brief boek rel fiets boom");
    assert_stems(state, "straatje straatjes autootje balletje koninkje bloempje",
                 "straat straat auto bal koning bloem");
    assert_stems(state, "mogelijkheden ideeën knieën industrieën bacteriën",
                 "mogelijkheid idee knie industrie bacterie");
    assert_stems(state, "foto's foto", "foto foto");
    assert_stems(state, "ziekten jongeren rechten", "ziekte jongere recht");
}

static void irregular_plurals(void **state)
{
    assert_stems(state, "steden leden raadsleden kinderen musea wegen",
                 "stad lid raadslid kind museum weg");
}

static void verbs(void **state)
{
    assert_stems(state, "werken werkt werkte werkten gewerkt werkend",
                 "werk werk werk werk werk werk");
    assert_stems(state, "lopen loopt liep liepen gelopen", "loop loop loop loop loop");
    assert_stems(state, "aankomen aangekomen uitvoeren uitgevoerd uitgevoerde",
                 "aankom aankom uitvoer uitvoer uitvoer");
    assert_stems(state, "besluiten besloten verbinden verbonden",
                 "besluit besluit verbind verbind");
    assert_stems(state, "gaan gegaan staan stond", "ga ga sta sta");
    assert_stems(state, "geëmotioneerd emotioneren", "emotioneer emotioneer");
    assert_stems(state, "definiëren definieert wonderen", "definieer definieer wonder");
    assert_stems(state, "boog week vroeg", "boog week vroeg");
}

static void adjectives(void **state)
{
    assert_stems(state, "grote groter grotere grootst grootste", "groot groot groot groot groot");
    assert_stems(state, "duurder vrije kort korte korter", "duur vrij kort kort kort");
    assert_stems(state, "erkend erkende erkennen", "erken erken erken");
}

static void derivations_join_their_verb(void **state)
{
    assert_stems(state, "registratie registraties registreren registrering",
                 "registreer registreer registreer registreer");
    assert_stems(state, "levering relatie", "levering relatie");
}

static void unknown_words(void **state)
{
    assert_stems(state, "avondklokrellen boerenprotesten wijkverbinders",
                 "avondklokrel boerenprotest wijkverbinder");
    assert_stems(state, "blorkt 2.0 mp3 Amsterdam", "blork 2.0 mp3 amsterdam");
}

static void other_languages(void **state)
{
    assert_string_equal(fixture_stems(*state, "running connections houses", LANGUAGE_ENGLISH),
                        "run connect hous");
    assert_string_equal(fixture_stems(*state, "huizen running", LANGUAGE_OTHER), "huizen running");
}

static void stop_words(void **state)
{
    assert_string_equal(fixture_words(*state, "Hoe kan de gemeente dat?", LANGUAGE_DUTCH),
                        "[hoe] [kan] [de] gemeente [dat]");
    assert_string_equal(fixture_words(*state, "wanneer welke wat waar waarom wie", LANGUAGE_DUTCH),
                        "[wanneer] [welke] [wat] [waar] [waarom] [wie]");
    assert_string_equal(fixture_words(*state, "the house de huizen", LANGUAGE_DUTCH),
                        "the house [de] huizen");
    assert_string_equal(fixture_words(*state, "the house de huizen", LANGUAGE_ENGLISH),
                        "[the] house de huizen");
    assert_string_equal(fixture_words(*state, "the de", LANGUAGE_OTHER), "the de");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_that_looks_like_a_form_stays),
        cmocka_unit_test(plurals_and_diminutives),
        cmocka_unit_test(irregular_plurals),
        cmocka_unit_test(verbs),
        cmocka_unit_test(adjectives),
        cmocka_unit_test(derivations_join_their_verb),
        cmocka_unit_test(unknown_words),
        cmocka_unit_test(other_languages),
        cmocka_unit_test(stop_words),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
