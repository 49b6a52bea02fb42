/* Which words stand for which. */
#include <stdio.h>
#include <string.h>

#include "synonyms_support.h"

static const char yaml[] = "synonyms:\n"
                           "  - [gsm, mobiele telefoon, zaktelefoon]\n"
                           "  - [jeugd, jongeren]\n"
                           "  - [jongere, tiener]\n"
                           "  - {from: [statushouder], to: [vluchteling, jeugd]}\n"
                           "  - {from: jeugd, to: [tiener, jongere]}\n"
                           "  - [e-mail, elektronische post]\n"
                           "  - [Sociaal-Economische Raad, SER]\n"
                           "  - [college van burgemeester en wethouders, gemeentebestuur]\n";

static struct synonyms *set_up(void **state)
{
    struct problem_list problems = {0};
    struct synonyms *synonyms = read_synonyms(*state, yaml, &problems);
    assert_int_equal(problems.total, 0);
    problem_list_free(&problems);
    return synonyms;
}

#define assert_synonyms(state, synonyms, words, expected)                                          \
    assert_string_equal(synonyms_of(*(state), synonyms, words), expected)

static void each_member_has_the_others(void **state)
{
    struct synonyms *synonyms = set_up(state);
    assert_synonyms(state, synonyms, "gsm", "mobiele telefoon, zaktelefoon");
    assert_synonyms(state, synonyms, "mobiele telefoon", "gsm, zaktelefoon");
    assert_synonyms(state, synonyms, "telefoon", "");
    assert_synonyms(state, synonyms, "mobiel", "");
    assert_synonyms(state, synonyms, "", "");
    assert_int_equal(synonyms_find(NULL, NULL, 1).count, 0);
    synonyms_free(synonyms);
}

static void inflected_and_folded_forms_are_found(void **state)
{
    struct synonyms *synonyms = set_up(state);
    assert_synonyms(state, synonyms, "GSM's", "mobiele telefoon, zaktelefoon");
    assert_synonyms(state, synonyms, "mobiele telefoons", "gsm, zaktelefoon");
    synonyms_free(synonyms);
}

static void groups_add_up_but_do_not_chain(void **state)
{
    struct synonyms *synonyms = set_up(state);
    assert_synonyms(state, synonyms, "jongere", "jeugd, tiener");
    assert_synonyms(state, synonyms, "tiener", "jongeren");
    synonyms_free(synonyms);
}

static void one_way_is_weak_and_has_no_way_back(void **state)
{
    struct synonyms *synonyms = set_up(state);
    assert_synonyms(state, synonyms, "statushouders", "vluchteling~, jeugd~");
    assert_synonyms(state, synonyms, "vluchtelingen", "");
    /* what is strong somewhere is strong; strong ones come first */
    assert_synonyms(state, synonyms, "jeugd", "jongeren, tiener~");
    synonyms_free(synonyms);
}

static void a_hyphenated_word_is_taken_as_one(void **state)
{
    struct synonyms *synonyms = set_up(state);
    assert_synonyms(state, synonyms, "email", "elektronische post");
    assert_synonyms(state, synonyms, "e mail", "");
    assert_synonyms(state, synonyms, "sociaal-economische raad", "SER");
    assert_synonyms(state, synonyms, "sociaal economische raad", "SER");
    synonyms_free(synonyms);
}

static void stop_words_are_no_part_of_it(void **state)
{
    struct synonyms *synonyms = set_up(state);
    assert_synonyms(state, synonyms, "het college van de burgemeester en de wethouders",
                    "gemeentebestuur");
    synonyms_free(synonyms);
}

static void a_part_of_a_compound_has_synonyms(void **state)
{
    struct fixture *fixture = *state;
    struct synonyms *synonyms = set_up(state);
    fixture_analyse(fixture, "jeugdzorg", LANGUAGE_DUTCH);
    const struct token *token = &fixture->tokens.items[0];
    assert_int_equal(token->part_count, 2);
    struct synonym_list list = synonyms_find(synonyms, &token->parts[0].stem, 1);
    assert_int_equal(list.count, 2);
    struct text stem = list.items[0].form->stems[0];
    char expected[TOKEN_BYTES_MAX];
    size_t size = stem.size;
    memcpy(expected, stem.data, size);
    fixture_analyse(fixture, "jongerenzorg", LANGUAGE_DUTCH);
    assert_true(text_equal(fixture->tokens.items[0].parts[0].stem, text_of(expected, size)));
    synonyms_free(synonyms);
}

static void the_longest_run_is_found(void **state)
{
    struct fixture *fixture = *state;
    struct synonyms *synonyms = set_up(state);
    fixture_analyse(fixture, "mobiele telefoon kopen", LANGUAGE_DUTCH);
    struct text stems[3];
    for (size_t i = 0; i < 3; i++) {
        stems[i] = fixture->tokens.items[i].stem;
    }
    size_t length = 9;
    struct synonym_list list = synonyms_find_longest(synonyms, stems, 3, &length);
    assert_int_equal(length, 2);
    assert_int_equal(list.count, 2);
    list = synonyms_find_longest(synonyms, stems + 1, 2, &length);
    assert_int_equal(length, 0);
    assert_int_equal(list.count, 0);
    synonyms_free(synonyms);
}

static void a_pair_is_added_where_it_can_be(void **state)
{
    struct fixture *fixture = *state;
    struct error error = {0};
    struct synonyms_builder *builder;
    struct synonyms *synonyms;
    assert_int_equal(synonyms_builder_create(fixture->analyser, &builder, &error), STATUS_OK);
    static const char *const pairs[][2] = {
        {"VNG", "Vereniging van Nederlandse Gemeenten"},
        {"VNG", "Vereniging Nederlandse Gemeente"},
        {"om", "Openbaar Ministerie"}, /* a stop word */
        {"!", "uitroepteken"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        assert_int_equal(synonyms_builder_add_pair(builder, text_from(pairs[i][0]),
                                                   text_from(pairs[i][1]), &error),
                         STATUS_OK);
    }
    assert_int_equal(synonyms_builder_finish(builder, &synonyms, &error), STATUS_OK);
    synonyms_builder_free(builder);
    assert_synonyms(state, synonyms, "vng", "Vereniging van Nederlandse Gemeenten");
    assert_synonyms(state, synonyms, "vereniging nederlandse gemeenten", "VNG");
    assert_synonyms(state, synonyms, "Openbaar Ministerie", "");
    assert_synonyms(state, synonyms, "uitroepteken", "");
    synonyms_free(synonyms);
}

static void no_word_has_too_many_synonyms(void **state)
{
    struct fixture *fixture = *state;
    struct error error = {0};
    struct synonyms_builder *builder;
    struct synonyms *synonyms;
    assert_int_equal(synonyms_builder_create(fixture->analyser, &builder, &error), STATUS_OK);
    for (int i = 0; i < SYNONYMS_OF_ONE_MAX + 8; i++) {
        char word[16];
        (void)snprintf(word, sizeof word, "q%d", i);
        assert_int_equal(
            synonyms_builder_add_pair(builder, text_from("gsm"), text_from(word), &error),
            STATUS_OK);
    }
    assert_int_equal(synonyms_builder_finish(builder, &synonyms, &error), STATUS_OK);
    synonyms_builder_free(builder);
    struct text stem = text_from("gsm");
    struct synonym_list list = synonyms_find(synonyms, &stem, 1);
    assert_int_equal(list.count, SYNONYMS_OF_ONE_MAX);
    assert_true(text_is(list.items[0].form->surface, "q0"));
    assert_synonyms(state, synonyms, "q39", "gsm");
    synonyms_free(synonyms);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_member_has_the_others),
        cmocka_unit_test(inflected_and_folded_forms_are_found),
        cmocka_unit_test(groups_add_up_but_do_not_chain),
        cmocka_unit_test(one_way_is_weak_and_has_no_way_back),
        cmocka_unit_test(a_hyphenated_word_is_taken_as_one),
        cmocka_unit_test(stop_words_are_no_part_of_it),
        cmocka_unit_test(a_part_of_a_compound_has_synonyms),
        cmocka_unit_test(the_longest_run_is_found),
        cmocka_unit_test(a_pair_is_added_where_it_can_be),
        cmocka_unit_test(no_word_has_too_many_synonyms),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
