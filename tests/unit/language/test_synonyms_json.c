/* Synonyms as an index keeps them. */
#include <string.h>

#include "synonyms_support.h"

static struct synonyms *from_json(const char *json, enum status expected)
{
    struct synonyms *synonyms = NULL;
    struct error error = {0};
    assert_int_equal(synonyms_from_json(text_from(json), &synonyms, &error), expected);
    if (expected != STATUS_OK) {
        assert_null(synonyms);
        assert_non_null(strstr(error.message, "build the index again"));
    }
    return synonyms;
}

static void what_is_written_is_read_again(void **state)
{
    struct fixture *fixture = *state;
    struct problem_list problems = {0};
    struct error error = {0};
    struct buffer first = {0};
    struct buffer second = {0};
    struct synonyms *made = read_synonyms(
        fixture,
        "synonyms: [[gsm, mobiele telefoon], {from: gsm, to: \"a\\0 \\\"b\"}, [één, \"1\"]]",
        &problems);
    assert_int_equal(synonyms_to_json(made, &first, &error), STATUS_OK);
    struct synonyms *read = from_json(first.data, STATUS_OK);
    assert_string_equal(synonyms_of(fixture, read, "gsm"), synonyms_of(fixture, made, "gsm"));
    assert_string_equal(synonyms_of(fixture, read, "mobiele telefoons"), "gsm");
    assert_int_equal(synonyms_count(read), synonyms_count(made));
    assert_int_equal(synonyms_to_json(read, &second, &error), STATUS_OK);
    assert_string_equal(first.data, second.data);
    buffer_free(&first);
    buffer_free(&second);
    synonyms_free(made);
    synonyms_free(read);
    problem_list_free(&problems);
}

static void it_is_compact(void **state)
{
    struct problem_list problems = {0};
    struct error error = {0};
    struct buffer json = {0};
    struct synonyms *synonyms = read_synonyms(
        *state, "synonyms:\n  - [gsm, mobieltje]\n  - {from: gsm, to: bel}\n", &problems);
    assert_int_equal(synonyms_to_json(synonyms, &json, &error), STATUS_OK);
    assert_string_equal(json.data,
                        "{\"format\":1,\"forms\":[[\"bel\",[\"bel\"],[],[]],"
                        "[\"gsm\",[\"gsm\"],[2],[0]],[\"mobieltje\",[\"mobiel\"],[1],[]]]}");
    buffer_free(&json);
    synonyms_free(synonyms);
    problem_list_free(&problems);
}

static void no_synonyms_at_all(void **state)
{
    struct problem_list problems = {0};
    struct error error = {0};
    struct buffer json = {0};
    struct synonyms *synonyms = read_synonyms(*state, "", &problems);
    assert_int_equal(synonyms_to_json(synonyms, &json, &error), STATUS_OK);
    assert_string_equal(json.data, "{\"format\":1,\"forms\":[]}");
    synonyms_free(synonyms);
    synonyms = from_json(json.data, STATUS_OK);
    assert_string_equal(synonyms_of(*state, synonyms, "gsm"), "");
    synonyms_free(synonyms);
    buffer_free(&json);
    problem_list_free(&problems);
}

static void damage_is_noticed(void **state)
{
    (void)state;
    static const char *const damaged[] = {
        "",
        "{",
        "[]",
        "{\"format\":1}",
        "{\"format\":1,\"forms\":{}}",
        "{\"format\":1,\"forms\":[7]}",
        "{\"format\":1,\"forms\":[[\"a\",[],[],[]]]}",
        "{\"format\":1,\"forms\":[[\"a\",[\"\"],[],[]]]}",
        "{\"format\":1,\"forms\":[[\"a\",[1],[],[]]]}",
        "{\"format\":1,\"forms\":[[1,[\"a\"],[],[]]]}",
        "{\"format\":1,\"forms\":[[\"a\",[\"a\"],[]]]}",
        "{\"format\":1,\"forms\":[[\"a\",[\"a\"],[1],[]]]}",
        "{\"format\":1,\"forms\":[[\"a\",[\"a\"],[-1],[]]]}",
        "{\"format\":1,\"forms\":[[\"a\",[\"a\"],[\"0\"],[]]]}",
        "{\"format\":1,\"forms\":[[\"a\",[\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"],[],[]]]}",
        "{\"format\":1,\"forms\":[[\"b\",[\"b\"],[],[]],[\"a\",[\"a\"],[],[]]]}",
        "{\"format\":1,\"forms\":[[\"a\",[\"a\"],[],[]],[\"a\",[\"a\"],[],[]]]}",
    };
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++) {
        assert_null(from_json(damaged[i], STATUS_CORRUPT));
    }
    assert_null(from_json("{\"format\":2,\"forms\":[]}", STATUS_VERSION));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read_again),
        cmocka_unit_test(it_is_compact),
        cmocka_unit_test(no_synonyms_at_all),
        cmocka_unit_test(damage_is_noticed),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
