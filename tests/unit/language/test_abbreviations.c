/* Which abbreviations a text explains. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "language/abbreviations.h"
#include "support.h"

/* All that the text explains, as "short=long; short=long". */
static const char *explained(struct fixture *fixture, struct text text)
{
    struct abbreviation_scanner scanner = {.text = text, .lexicon = fixture->lexicon};
    struct abbreviation found;
    buffer_clear(&fixture->line);
    buffer_append_string(&fixture->line, "");
    while (abbreviation_scanner_next(&scanner, &found)) {
        buffer_append_format(&fixture->line, "%s%.*s=%.*s", fixture->line.size > 0 ? "; " : "",
                             TEXT_ARGS(found.short_form), TEXT_ARGS(found.long_form));
    }
    return fixture->line.data;
}

#define assert_explained(state, text, expected)                                                    \
    assert_string_equal(explained(*(state), text_from(text)), expected)

static void initials(void **state)
{
    assert_explained(state, "Het Nederlands Instituut Publieke Veiligheid (NIPV) onderzoekt.",
                     "NIPV=Nederlands Instituut Publieke Veiligheid");
    assert_explained(state,
                     "De Vereniging van Nederlandse Gemeenten (VNG) en het Interprovinciaal "
                     "Overleg (IPO)",
                     "VNG=Vereniging van Nederlandse Gemeenten; IPO=Interprovinciaal Overleg");
    assert_explained(state, "ministerie van Volksgezondheid, Welzijn en Sport (VWS)",
                     "VWS=Volksgezondheid, Welzijn en Sport");
    assert_explained(state, "Wet maatschappelijke ondersteuning (Wmo)",
                     "Wmo=Wet maatschappelijke ondersteuning");
    assert_explained(state, "de Partij van de Arbeid (PvdA)", "PvdA=Partij van de Arbeid");
    assert_explained(state, "de Sociaal-Economische Raad (SER)", "SER=Sociaal-Economische Raad");
    assert_explained(state, "Centraal Orgaan opvang asielzoekers (COA)",
                     "COA=Centraal Orgaan opvang asielzoekers");
    assert_explained(state, "openbaar\nvervoer (ov)", "ov=openbaar\nvervoer");
    assert_explained(state, "Internet Information Services (IIS)",
                     "IIS=Internet Information Services");
    assert_explained(state, "Élan Région (ER)", "ER=Élan Région");
}

static void parts_of_compounds(void **state)
{
    assert_explained(state, "Rijksinstituut voor Volksgezondheid en Milieu (RIVM)",
                     "RIVM=Rijksinstituut voor Volksgezondheid en Milieu");
    assert_explained(state, "Uitvoeringsinstituut Werknemersverzekeringen (UWV)",
                     "UWV=Uitvoeringsinstituut Werknemersverzekeringen");
    assert_explained(state, "geestelijke gezondheidszorg (ggz)", "ggz=geestelijke gezondheidszorg");
    assert_explained(state, "persoonsgebonden budget (pgb)", "pgb=persoonsgebonden budget");
    assert_explained(state, "buitengewoon opsporingsambtenaren (boa's) en",
                     "boa's=buitengewoon opsporingsambtenaren");
    assert_explained(state, "jeugdgezondheidszorg (JGZ)", "JGZ=jeugdgezondheidszorg");
    assert_explained(state, "de Omgevingswet (Ow)", "Ow=Omgevingswet");
    assert_explained(state, "Wet arbeidsongeschiktheidsvoorziening jonggehandicapten (Wajong)",
                     "Wajong=Wet arbeidsongeschiktheidsvoorziening jonggehandicapten");
    assert_explained(state,
                     "bevordering integriteitsbeoordelingen door het openbaar bestuur (Bibob)",
                     "Bibob=bevordering integriteitsbeoordelingen door het openbaar bestuur");
}

static void the_other_way_round(void **state)
{
    assert_explained(state, "Het NIPV (Nederlands Instituut Publieke Veiligheid) onderzoekt",
                     "NIPV=Nederlands Instituut Publieke Veiligheid");
    assert_explained(state, "UWV (het Uitvoeringsinstituut Werknemersverzekeringen)",
                     "UWV=Uitvoeringsinstituut Werknemersverzekeringen");
    assert_explained(state, "VWS (Volksgezondheid, Welzijn en Sport)",
                     "VWS=Volksgezondheid, Welzijn en Sport");
    assert_explained(state, "SCP (Sociaal en Cultureel Planbureau, Den Haag)",
                     "SCP=Sociaal en Cultureel Planbureau");
}

static void what_stands_around_it(void **state)
{
    assert_explained(state, "Interprovinciaal Overleg (hierna: IPO)",
                     "IPO=Interprovinciaal Overleg");
    assert_explained(state, "Interprovinciaal Overleg (afgekort IPO, sinds 1986)",
                     "IPO=Interprovinciaal Overleg");
    assert_explained(state, "IPO (voluit: Interprovinciaal Overleg)",
                     "IPO=Interprovinciaal Overleg");
    assert_explained(state, "“Interprovinciaal Overleg” ( IPO )", "IPO=Interprovinciaal Overleg");
}

static void what_is_none(void **state)
{
    static const char *const texts[] = {
        "",
        "()",
        "(",
        "(VNG)",
        "Jan Peters (VVD)",
        "Clara Dam (CDA)",
        "Piet Veld (PvdA)",
        "wethouder in Utrecht (GroenLinks)",
        "Amsterdam (Noord)",
        "de gemeente (zie ook hoofdstuk 2)",
        "in het jaar (2021)",
        "oude en nieuwe wijken (on)",     /* a stop word may be left out, no other word */
        "een plan over de omgeving (op)", /* a stop word is no abbreviation */
        "de nieuwe Nederland (Ned)",      /* the start of one word only */
        "de tekenfuncties (Teken)",
        "betalingssaldo instellen (België)",
        "Vereniging. Nederlandse Gemeenten (VNG)",
        "Vereniging\n\nNederlandse Gemeenten (VNG)",
        "Gemeenten Nederlandse Vereniging (VNG)",
        "Vereniging van Nederlandse Gemeenten en Provincies (VNG)",
        "Nederlandse Gemeenten (VNG)",
        "van Nederlandse Gemeenten (VNG)",
        "D66 (Democraten 66)",
        "VNG (samen met de Vereniging van Nederlandse Gemeenten)",
        "A (Appel)",
        "Vereniging van Nederlandse Gemeenten (VNG",
        "Aap noot mies wim zus jet teun vuur gijs lam kees (AAPNOOTMIESWIM)",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_explained(state, texts[i], "");
    }
}

static void long_texts(void **state)
{
    struct buffer text = {0};
    for (int i = 0; i < 1000; i++) {
        buffer_append_string(&text, "één woord (");
    }
    buffer_append_string(&text, "Interprovinciaal Overleg (IPO)");
    assert_string_equal(explained(*state, buffer_text(&text)), "IPO=Interprovinciaal Overleg");
    buffer_clear(&text);
    for (int i = 0; i < 64; i++) {
        buffer_append_string(&text, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ");
    }
    buffer_append_string(&text, "(AAAAAAAAAB) (aaaab)");
    assert_string_equal(explained(*state, buffer_text(&text)), "");
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(initials),
        cmocka_unit_test(parts_of_compounds),
        cmocka_unit_test(the_other_way_round),
        cmocka_unit_test(what_stands_around_it),
        cmocka_unit_test(what_is_none),
        cmocka_unit_test(long_texts),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
