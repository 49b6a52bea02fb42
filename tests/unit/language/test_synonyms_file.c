/* Synonyms as a person writes them, and what is wrong in them. */
#include <stdio.h>
#include <string.h>

#include "synonyms_support.h"

/* Fails unless the first problem begins with "s.yaml:" and `expected`. */
static void check_problem(void **state, const char *yaml, const char *expected)
{
    struct problem_list problems = {0};
    struct buffer line = {0};
    synonyms_free(read_synonyms(*state, yaml, &problems));
    assert_true(problems.count > 0);
    problem_format(&problems.items[0], &line);
    assert_memory_equal(line.data, "s.yaml:", strlen("s.yaml:"));
    if (strncmp(line.data + strlen("s.yaml:"), expected, strlen(expected)) != 0) {
        fail_msg("expected %s…, got %s", expected, line.data);
    }
    assert_int_equal(problems.total, 1);
    buffer_free(&line);
    problem_list_free(&problems);
}

static void each_mistake_is_told_with_its_place(void **state)
{
    check_problem(state, "[a, b]", "1:1: a file of synonyms begins with \"synonyms:\"");
    check_problem(state, "synoniemen: []",
                  "1:1: unknown key \"synoniemen\": a file of synonyms has the key \"synonyms\"");
    check_problem(state, "synonyms: gsm", "1:11: \"synonyms\" must be a list, not text");
    check_problem(state, "synonyms:\n  - gsm, mobieltje\n",
                  "2:5: a group must be a list, not text: write it as [word, other word]");
    check_problem(state, "synonyms:\n  - [gsm]\n", "2:5: a group needs two members or more");
    check_problem(state, "synonyms:\n  - []\n", "2:5: a group needs two members or more");
    check_problem(state, "synonyms:\n  - [gsm, [mobieltje]]\n",
                  "2:11: a member must be text, not a list");
    check_problem(state, "synonyms:\n  - [gsm, \"\"]\n",
                  "2:11: a member without a letter or digit");
    check_problem(state, "synonyms:\n  - [gsm, ~]\n", "2:11: a member without a letter or digit");
    check_problem(state, "synonyms:\n  - [gsm, \"?\"]\n", "2:11: a member without a letter");
    check_problem(state, "synonyms:\n  - [Openbaar Ministerie, OM]\n",
                  "2:27: \"OM\" is a word that counts for nothing in a search: remove it");
    check_problem(state, "synonyms:\n  - [fiets, auto, fiets]\n",
                  "2:19: \"fiets\" is twice in this group: remove one");
    check_problem(state,
                  "synonyms:\n  - [aap, acht boze cowboys dansten energiek fluitend gouden]\n",
                  "2:11: \"acht boze cowboys dansten energiek fluitend gouden\" has more than 6");
}

static void one_way_groups_have_two_sides(void **state)
{
    check_problem(state, "synonyms:\n  - {from: [fiets]}\n", "2:5: \"to\" is missing: a one-way");
    check_problem(state, "synonyms:\n  - {from: , to: fiets}\n", "2:6: \"from\" is missing");
    check_problem(state, "synonyms:\n  - {from: [], to: fiets}\n", "2:6: \"from\" is missing");
    check_problem(state, "synonyms:\n  - {from: auto, to: fiets, als: nooit}\n",
                  "2:29: unknown key \"als\" in a one-way group: it has \"from\" and \"to\" only");
    check_problem(state, "synonyms:\n  - {from: auto, to: [fiets, auto]}\n",
                  "2:30: \"auto\" is twice in this group");
}

static void limits_are_held(void **state)
{
    struct buffer yaml = {0};
    buffer_append_string(&yaml, "synonyms:\n  - [q0");
    for (int i = 1; i <= SYNONYM_GROUP_MAX; i++) {
        buffer_append_format(&yaml, ", q%d", i);
    }
    buffer_append_string(&yaml, "]\n");
    check_problem(state, yaml.data, "2:5: a group of 25 members: keep at most 24");
    buffer_clear(&yaml);
    buffer_append_string(&yaml, "synonyms:\n  - [fiets, ");
    for (int i = 0; i <= SYNONYM_BYTES_MAX; i++) {
        buffer_append_char(&yaml, 'q');
    }
    buffer_append_string(&yaml, "]\n");
    check_problem(state, yaml.data, "2:13: \"qqqq");
    buffer_clear(&yaml);
    buffer_append_string(&yaml, "synonyms:\n");
    for (int i = 0; i <= SYNONYM_FORMS_MAX / 20; i++) {
        buffer_append_string(&yaml, "  - [");
        for (int j = 0; j < 20; j++) {
            buffer_append_format(&yaml, "%sq%d", j > 0 ? ", " : "", 20 * i + j);
        }
        buffer_append_string(&yaml, "]\n");
    }
    check_problem(state, yaml.data, "2502:5: there are more than 50000 different synonyms");
    buffer_free(&yaml);
}

static void all_problems_are_told_and_the_rest_is_kept(void **state)
{
    struct problem_list problems = {0};
    struct synonyms *synonyms =
        read_synonyms(*state,
                      "synonyms:\n  - [fiets]\n  - [gsm, mobieltje, gsm]\n  - 3\n"
                      "  - [boek, roman]\n",
                      &problems);
    assert_int_equal(problems.total, 3);
    assert_string_equal(synonyms_of(*state, synonyms, "gsm"), "mobieltje");
    assert_string_equal(synonyms_of(*state, synonyms, "romans"), "boek");
    synonyms_free(synonyms);
    problem_list_free(&problems);
}

/* Another stemmer may join them: a file that was sound must stay so. */
static void members_with_one_stem_are_one(void **state)
{
    struct problem_list problems = {0};
    struct synonyms *synonyms = read_synonyms(
        *state, "synonyms: [[woning, woningen, huis], {from: [gsm, gsm's], to: [GSM]}]", &problems);
    assert_int_equal(problems.total, 0);
    assert_string_equal(synonyms_of(*state, synonyms, "woningen"), "huis");
    assert_string_equal(synonyms_of(*state, synonyms, "huis"), "woning");
    assert_string_equal(synonyms_of(*state, synonyms, "gsm"), "");
    synonyms_free(synonyms);
    problem_list_free(&problems);
}

static void check_file(void **state, const char *path, enum status expected,
                       struct problem_list *problems, struct synonyms **ret_synonyms)
{
    struct fixture *fixture = *state;
    struct error error = {0};
    struct synonyms_builder *builder;
    assert_int_equal(synonyms_builder_create(fixture->analyser, &builder, &error), STATUS_OK);
    enum status status = synonyms_file_read(path, builder, problems, &error);
    for (size_t i = 0; i < problems->count && expected == STATUS_OK; i++) {
        struct buffer line = {0};
        problem_format(&problems->items[i], &line);
        print_error("%s\n", line.data);
        buffer_free(&line);
    }
    assert_int_equal(status, expected);
    assert_int_equal(synonyms_builder_finish(builder, ret_synonyms, &error), STATUS_OK);
    synonyms_builder_free(builder);
}

static void the_file_that_comes_with_verder_is_sound(void **state)
{
    struct problem_list problems = {0};
    struct synonyms *synonyms;
    check_file(state, "data/synonyms.yaml", STATUS_OK, &problems, &synonyms);
    assert_true(synonyms_count(synonyms) > 1000);
    assert_string_equal(synonyms_of(*state, synonyms, "'s-Gravenhage"), "Den Haag");
    assert_non_null(strstr(synonyms_of(*state, synonyms, "demonstraties"), "betoging"));
    assert_non_null(strstr(synonyms_of(*state, synonyms, "werkloosheidsuitkering"), "WW"));
    synonyms_free(synonyms);
    problem_list_free(&problems);
}

static void a_file_that_cannot_be_read_is_a_problem(void **state)
{
    struct problem_list problems = {0};
    struct synonyms *synonyms;
    check_file(state, "data/no-such.yaml", STATUS_INVALID, &problems, &synonyms);
    assert_int_equal(problems.total, 1);
    assert_string_equal(problems.items[0].place.file, "data/no-such.yaml");
    assert_int_equal(synonyms_count(synonyms), 0);
    synonyms_free(synonyms);
    problem_list_free(&problems);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_mistake_is_told_with_its_place),
        cmocka_unit_test(one_way_groups_have_two_sides),
        cmocka_unit_test(limits_are_held),
        cmocka_unit_test(all_problems_are_told_and_the_rest_is_kept),
        cmocka_unit_test(members_with_one_stem_are_one),
        cmocka_unit_test(the_file_that_comes_with_verder_is_sound),
        cmocka_unit_test(a_file_that_cannot_be_read_is_a_problem),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
