/* Compounds and their parts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support.h"

static void compounds_are_split(void **state)
{
    static const char *const splits[][2] = {
        {"jeugdzorg", "jeugd|zorg"},
        {"omgevingsvergunning", "omgevings|vergunning"},
        {"buurtinterventies", "buurt|interventies"},
        {"demonstratierecht", "demonstratie|recht"},
        {"demonstratievrijheid", "demonstratie|vrijheid"},
        {"wijkverbinders", "wijk|verbinders"},
        {"organisatieopstellingen", "organisatie|opstellingen"},
        {"beleidsvorming", "beleids|vorming"},
        {"avondklok", "avond|klok"},
    };
    for (size_t i = 0; i < sizeof splits / sizeof splits[0]; i++) {
        assert_string_equal(fixture_parts(*state, splits[i][0]), splits[i][1]);
    }
}

static void simplex_words_are_not(void **state)
{
    static const char *const words[] = {
        "maatschappelijk", "gemeente",   "gezin",  "veiligheid", "handreiking", "demonstratie",
        "interventies",    "vergunning", "huizen", "saxofoon",   "Voorburg",
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        fixture_analyse(*state, words[i], LANGUAGE_DUTCH);
        struct fixture *fixture = *state;
        assert_int_equal(fixture->tokens.items[0].part_count, 0);
    }
}

static void parts_are_parts_of_parts(void **state)
{
    assert_string_equal(fixture_parts(*state, "jeugdgezondheidszorg"), "jeugd|gezondheids|zorg");
    assert_string_equal(fixture_parts(*state, "arbeidsongeschiktheidsverzekering"),
                        "arbeids|ongeschiktheids|verzekering");
}

static void parts_have_stems(void **state)
{
    assert_string_equal(fixture_part_stems(*state, "omgevingsvergunningen"), "omgeving|vergunning");
    assert_string_equal(fixture_part_stems(*state, "boerenprotesten"), "boer|protest");
    assert_string_equal(fixture_part_stems(*state, "boekenkasten"), "boek|kast");
    assert_string_equal(fixture_part_stems(*state, "raadsleden"), "raad|lid");
    assert_string_equal(fixture_part_stems(*state, "gemeente"), "");
}

static void a_plural_has_the_parts_of_its_singular(void **state)
{
    assert_string_equal(fixture_parts(*state, "waterlopen"), "water|lopen");
    assert_string_equal(fixture_parts(*state, "waterloop"), "water|loop");
}

static void only_dutch_is_split(void **state)
{
    struct fixture *fixture = *state;
    fixture_analyse(fixture, "jeugdzorg", LANGUAGE_ENGLISH);
    assert_int_equal(fixture->tokens.items[0].part_count, 0);
    fixture_analyse(fixture, "jeugdzorg", LANGUAGE_OTHER);
    assert_int_equal(fixture->tokens.items[0].part_count, 0);
}

static void a_joined_form_has_its_pieces_as_tokens(void **state)
{
    struct fixture *fixture = *state;
    fixture_analyse(fixture, "jeugd-zorg", LANGUAGE_DUTCH);
    assert_int_equal(fixture->tokens.count, 3);
    assert_true(fixture->tokens.items[1].is_joined);
    assert_int_equal(fixture->tokens.items[1].part_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compounds_are_split),
        cmocka_unit_test(simplex_words_are_not),
        cmocka_unit_test(parts_are_parts_of_parts),
        cmocka_unit_test(parts_have_stems),
        cmocka_unit_test(a_plural_has_the_parts_of_its_singular),
        cmocka_unit_test(only_dutch_is_split),
        cmocka_unit_test(a_joined_form_has_its_pieces_as_tokens),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
