/* What the page "Verder lezen na de MAST-dag" says, in data/content. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalogue/catalogue.h"

static int load(void **state)
{
    static struct catalogue catalogue;
    struct problem_list problems = {0};
    struct error error;
    const char *path = "data/content";
    assert_int_equal(catalogue_load(&path, 1, &catalogue, &problems, &error), STATUS_OK);
    assert_int_equal(problems.total, 0);
    problem_list_free(&problems);
    *state = &catalogue;
    return 0;
}

static int unload(void **state)
{
    catalogue_free(*state);
    return 0;
}

static const struct record *find(const struct catalogue *catalogue, enum record_type type,
                                 const char *id)
{
    const struct record *record = catalogue_find(catalogue, type, text_from(id));
    assert_non_null(record);
    return record;
}

static void assert_text(struct text text, const char *expected)
{
    assert_int_equal(text.size, text_from(expected).size);
    assert_memory_equal(text.data, expected, text.size);
}

static void test_has_one_event_eight_sessions_and_21_documents(void **state)
{
    const struct catalogue *catalogue = *state;
    size_t references = 0;
    assert_int_equal(catalogue->counts[RECORD_EVENT], 1);
    assert_int_equal(catalogue->counts[RECORD_SESSION], 8);
    assert_int_equal(catalogue->counts[RECORD_DOCUMENT], 21);
    for (size_t i = 0; i < 8; i++) {
        const struct record *session = &catalogue->records[RECORD_SESSION][i];
        assert_int_equal(session->number, i + 1);
        assert_text(session->event, "mast-dag");
        assert_int_equal(session->document_count, 3);
        references += session->document_count;
    }
    assert_int_equal(references, 24);
}

static void test_names_people_and_their_organisations(void **state)
{
    const struct record *session = find(*state, RECORD_SESSION, "werksessie-3");
    assert_int_equal(session->person_count, 2);
    assert_text(session->people[0].name, "Annemarie Kars");
    assert_text(session->people[1].name, "Rosanne Meulenbeld");
    assert_text(session->people[1].organisation, "gemeente Amsterdam");
    session = find(*state, RECORD_SESSION, "werksessie-6");
    assert_int_equal(session->person_count, 1);
    assert_text(session->people[0].name, "Dagmar Ambachtsheer");
    assert_int_equal(session->people[0].organisation.size, 0);
}

static void test_knows_which_session_was_cancelled(void **state)
{
    assert_text(find(*state, RECORD_SESSION, "werksessie-7")->status, "held");
    assert_text(find(*state, RECORD_SESSION, "werksessie-8")->status, "cancelled");
}

static void test_keeps_the_words_of_the_page(void **state)
{
    const struct record *session = find(*state, RECORD_SESSION, "werksessie-7");
    assert_text(session->title, "De 'digitalisering van de straat'");
    assert_text(session->summary,
                "De digitale leefwereld van jongeren brengt nieuwe uitdagingen met zich mee in het "
                "sociaal en veiligheidsdomein. Juul Gooren van de Haagse Hogeschool brengt "
                "praktijk en theorie samen over deze 'digitalisering van de straat': wat is het en "
                "hoe kunnen gemeenten ermee omgaan?");
    const struct record *document =
        find(*state, RECORD_DOCUMENT, "handreiking-openbare-manifestaties");
    assert_text(document->title, "Handreiking openbare manifestaties (versie voorjaar 2021)");
    assert_text(document->kind, "handreiking");
    assert_int_equal(document->year, 2021);
    assert_int_equal(document->url.size, 0);
}

static void test_keeps_the_order_of_a_session_s_documents(void **state)
{
    const struct record *session = find(*state, RECORD_SESSION, "werksessie-5");
    assert_text(session->documents[0], "online-jongerenwerk");
    assert_text(session->documents[1], "de-burgemeester-deel-1");
    assert_text(session->documents[2], "interventiekaart-online-aangejaagde-ordeverstoringen");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_has_one_event_eight_sessions_and_21_documents),
        cmocka_unit_test(test_names_people_and_their_organisations),
        cmocka_unit_test(test_knows_which_session_was_cancelled),
        cmocka_unit_test(test_keeps_the_words_of_the_page),
        cmocka_unit_test(test_keeps_the_order_of_a_session_s_documents),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
