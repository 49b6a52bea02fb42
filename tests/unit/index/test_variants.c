/* What is searched for beside the words of a query, and what their neighbours tell. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"

#define FILLER                                                                                     \
    "Zeven geiten stonden gisteren rustig bovenop een groene heuvel vlakbij oude bomen, terwijl "  \
    "boer Jansen dorstige paarden water bracht. "

static const char CONTENT[] =
    "documents:\n"
    "- {id: opvang, title: Noodopvang, summary: Goede opvang voor elke vluchteling.}\n"
    "- {id: apart, title: Uitje, summary: \"Opvang van post. " FILLER "Geen vluchteling.\"}\n"
    "- {id: brieven, title: Elektronische post beantwoorden}\n"
    "- {id: duinen, title: Een wandeling door duinen}\n"
    "- {id: kantoor, title: Elke handeling op kantoor}\n"
    "- {id: brug, title: Herstel van bruggen}\n"
    "- {id: viaduct, title: Ander viaduct}\n"
    "- {id: ver, title: Iets, summary: \"De formule. " FILLER "Zijn waarde.\"}\n"
    "- {id: dicht, title: Iets, summary: \"" FILLER "De formule, zijn waarde.\"}\n";

static const char SYNONYMS[] = "synonyms:\n"
                               "- [asielzoeker, vluchteling]\n"
                               "- [brug, viaduct]\n"
                               "- [e-mail, elektronische post]\n";

static int set_up(void **state)
{
    static struct support_fixture fixture;
    support_open(&fixture, CONTENT, SYNONYMS);
    *state = &fixture;
    return 0;
}

/* "asielzoekersopvang" has the parts of no record; "vluchtelingenopvang" does, where the words
 * stand together. */
static void test_parts_of_a_compound_have_synonyms(void **state)
{
    support_assert_found(*state, "asielzoekersopvang", "opvang");
}

static void test_joined_forms_have_synonyms(void **state)
{
    support_assert_found(*state, "e-mail", "brieven");
    support_assert_found(*state, "email", "brieven");
}

static void test_derived_words_are_found(void **state)
{
    support_assert_found(*state, "wandelaar", "duinen");
    support_assert_found(*state, "wandelen", "duinen");
}

static void test_other_words_choose_the_correction(void **state)
{
    support_assert_found(*state, "qandeling duinen", "duinen");
    support_assert_found(*state, "qandeling kantoor", "kantoor");
    support_assert_found(*state, "kantoor qandeling", "kantoor");
}

/* Other words and the parts of a compound are as much as the right word brings along. */
static void test_a_slip_finds_what_the_right_word_finds(void **state)
{
    support_assert_found(*state, "bruggen", "brug viaduct");
    support_assert_found(*state, "brugegn", "brug viaduct");
    support_assert_found(*state, "brugegn -viaduct", "brug");
    support_assert_found(*state, "noodopvang", "opvang apart");
    support_assert_found(*state, "nodopvang", "opvang apart");
}

static void test_words_that_stand_together_weigh_more(void **state)
{
    support_assert_found(*state, "formule waarde", "dicht ver");
    support_assert_found(*state, "waarde van formule", "dicht ver");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts_of_a_compound_have_synonyms),
        cmocka_unit_test(test_joined_forms_have_synonyms),
        cmocka_unit_test(test_derived_words_are_found),
        cmocka_unit_test(test_other_words_choose_the_correction),
        cmocka_unit_test(test_a_slip_finds_what_the_right_word_finds),
        cmocka_unit_test(test_words_that_stand_together_weigh_more),
    };
    return cmocka_run_group_tests(tests, set_up, support_tear_down);
}
