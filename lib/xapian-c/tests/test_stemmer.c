/* Stemming, and the few functions that need no object. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support.h"

static void stems_words(void **state)
{
    (void)state;
    static const struct {
        const char *language, *word, *stem;
    } cases[] = {
        {"dutch", "huizen", "huiz"},
        {"kraaij_pohlmann", "huizen", "huis"},
        {"kraaij_pohlmann", "", ""},
        {"none", "huizen", "huizen"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        xc_stemmer *stemmer;
        xc_text stem;
        assert_done(xc_stemmer_create(cases[i].language, &stemmer, &support_error));
        assert_done(xc_stemmer_stem(stemmer, support_text(cases[i].word), &stem, &support_error));
        support_assert_text(stem, cases[i].stem);
        xc_stemmer_free(stemmer);
    }
}

static void refuses_an_unknown_language(void **state)
{
    (void)state;
    xc_stemmer *stemmer = NULL;
    assert_status(xc_stemmer_create("klingon", &stemmer, &support_error), XC_NOT_FOUND);
    assert_null(stemmer);
    assert_string_equal(support_error.message, "making a stemmer: Language code klingon unknown");
    assert_int_equal(xc_stemmer_create("klingon", &stemmer, NULL), XC_NOT_FOUND);
}

static void cuts_a_long_message_on_a_character(void **state)
{
    (void)state;
    char language[2 * sizeof support_error.message];
    for (size_t start = 0; start < 2; start++) { /* the cut falls in a character, and between two */
        memset(language, 'x', sizeof language);
        for (size_t i = start; i + 2 < sizeof language; i += 2) {
            memcpy(language + i, "\xC3\xA9", 2);
        }
        language[sizeof language - 1] = '\0';
        xc_stemmer *stemmer;
        assert_status(xc_stemmer_create(language, &stemmer, &support_error), XC_NOT_FOUND);
        const size_t size = strlen(support_error.message);
        assert_in_range(size, sizeof support_error.message - 4, sizeof support_error.message - 1);
        assert_memory_equal(support_error.message + size - 2, "\xC3\xA9", 2);
    }
}

static void names_every_status(void **state)
{
    (void)state;
    for (int status = XC_OK; status <= XC_INTERNAL; status++) {
        for (int other = XC_OK; other < status; other++) {
            assert_string_not_equal(xc_status_name((xc_status)status),
                                    xc_status_name((xc_status)other));
        }
    }
    assert_string_equal(xc_status_name(XC_NOT_FOUND), "not found");
    assert_string_equal(xc_status_name((xc_status)15), "internal");
}

static void names_the_version(void **state)
{
    (void)state;
    assert_memory_equal(xc_version(), "1.4.", 4);
}

static void frees_nothing(void **state)
{
    (void)state;
    xc_stemmer_free(NULL);
    xc_document_free(NULL);
    xc_writer_free(NULL);
    xc_database_free(NULL);
    xc_pool_free(NULL);
    xc_results_clear(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stems_words),
        cmocka_unit_test(refuses_an_unknown_language),
        cmocka_unit_test(cuts_a_long_message_on_a_character),
        cmocka_unit_test(names_every_status),
        cmocka_unit_test(names_the_version),
        cmocka_unit_test(frees_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
