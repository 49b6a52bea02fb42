#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "language/corrector.h"

struct fixture {
    struct lexicon *lexicon;
    struct vocabulary *vocabulary;
    struct corrector corrector;
    struct correction found[CORRECTIONS_MAX];
    char text[CORRECTION_BYTES_MAX + 1];
};

/* The words of a small collection, some often. */
static const char *const words[] = {
    "gemeente",
    "gemeente",
    "gemeente",
    "gemeenten",
    "gemeentehuis",
    "jeugdzorg",
    "jongerenwerk",
    "online",
    "wijkteam",
    "wijk",
    "zorg",
    "zorg",
    "zorgen",
    "beleid",
    "kwaliteit",
    "toezicht",
    "verkeer",
    "veiligheid",
    "onderwijs",
    "participatie",
    "privacy",
    "wethouder",
    "raad",
    "omgevingswet",
    "vergunning",
    "bijstand",
    "accommodatie",
    "akkoord",
    "huis",
    "heel",
    "zo",
    "subsidieaanvraag",
    "subsidie",
    "aanvraag",
    "правительство",
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    struct vocabulary_builder *builder = NULL;
    struct error error = {0};
    assert_non_null(fixture);
    assert_int_equal(lexicon_open(TEST_LEXICON, &fixture->lexicon, &error), STATUS_OK);
    assert_int_equal(vocabulary_builder_create(&builder, &error), STATUS_OK);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        assert_int_equal(vocabulary_builder_add(builder, text_from(words[i]), 1, &error),
                         STATUS_OK);
    }
    assert_int_equal(vocabulary_builder_finish(builder, &fixture->vocabulary, &error), STATUS_OK);
    vocabulary_builder_free(builder);
    fixture->corrector = (struct corrector){fixture->vocabulary, fixture->lexicon};
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    vocabulary_free(fixture->vocabulary);
    lexicon_close(fixture->lexicon);
    free(fixture);
    return 0;
}

static const char *text_of_first(struct fixture *fixture, size_t count)
{
    if (count == 0 || !fixture->found[0].is_confident) {
        return "";
    }
    memcpy(fixture->text, fixture->found[0].bytes, fixture->found[0].size);
    fixture->text[fixture->found[0].size] = '\0';
    return fixture->text;
}

/* The best correction, or "" where none would be searched for without asking. */
static const char *corrected(struct fixture *fixture, const char *word)
{
    return text_of_first(fixture, corrector_suggest(&fixture->corrector, text_from(word),
                                                    fixture->found, CORRECTIONS_MAX));
}

static const char *beginning(struct fixture *fixture, const char *typed)
{
    return text_of_first(fixture, corrector_suggest_beginning(&fixture->corrector, text_from(typed),
                                                              fixture->found, CORRECTIONS_MAX));
}

static bool is_correctable(const struct fixture *fixture, const char *word)
{
    return corrector_is_correctable(&fixture->corrector, text_from(word));
}

static void test_slips_are_corrected(void **state)
{
    struct fixture *fixture = *state;
    static const char *const pairs[][2] = {
        {"gemeetne", "gemeente"},         {"gemeete", "gemeente"},    {"gemeeente", "gemeente"},
        {"veijligheid", "veiligheid"},    {"kwalitijt", "kwaliteit"}, {"toezigt", "toezicht"},
        {"accomodatie", "accommodatie"},  {"akoord", "akkoord"},      {"vergunnig", "vergunning"},
        {"participasie", "participatie"}, {"wethauder", "wethouder"}, {"privasy", "privacy"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        assert_true(is_correctable(fixture, pairs[i][0]));
        assert_string_equal(corrected(fixture, pairs[i][0]), pairs[i][1]);
        assert_int_equal(fixture->found[0].kind, CORRECTION_WORD);
    }
    assert_string_equal(corrected(fixture, "правителсьтво"), "правительство");
}

static void test_a_word_that_occurs_often_comes_before_a_rare_one(void **state)
{
    struct fixture *fixture = *state;
    assert_string_equal(corrected(fixture, "gemeentex"), "gemeente");
    assert_int_equal(fixture->found[0].count, 3);
    assert_true(fixture->found[0].score < fixture->found[1].score);
}

static void test_a_held_key_is_let_go(void **state)
{
    struct fixture *fixture = *state;
    assert_string_equal(corrected(fixture, "heeeeeel"), "heel");
    assert_string_equal(corrected(fixture, "zorggggg"), "zorg");
}

static void test_what_is_right_is_not_correctable(void **state)
{
    struct fixture *fixture = *state;
    assert_false(is_correctable(fixture, "gemeente"));  /* occurs */
    assert_false(is_correctable(fixture, "verzorgen")); /* is absent, but a word */
    assert_false(is_correctable(fixture, "amsterdam")); /* a name */
    assert_false(is_correctable(fixture, "wijkzorg"));  /* a compound of words that occur */
    assert_false(is_correctable(fixture, "covid19"));
    assert_false(is_correctable(fixture, "2024"));
    assert_false(is_correctable(fixture, "xq"));
    assert_false(is_correctable(fixture, ""));
}

static void test_digits_are_never_touched(void **state)
{
    struct fixture *fixture = *state;
    assert_string_equal(corrected(fixture, "zorg1"), "");
    assert_string_equal(beginning(fixture, "gemeen7"), "");
}

static void test_nonsense_has_no_confident_correction(void **state)
{
    struct fixture *fixture = *state;
    static const char *const nonsense[] = {"qwrtz", "tuinkabouter", "pannenkoek", "xylofoon",
                                           "aaa"};
    for (size_t i = 0; i < sizeof nonsense / sizeof nonsense[0]; i++) {
        assert_string_equal(corrected(fixture, nonsense[i]), "");
    }
}

static void test_a_part_of_a_compound_is_corrected(void **state)
{
    struct fixture *fixture = *state;
    assert_string_equal(corrected(fixture, "verkeersveilligheid"), "verkeersveiligheid");
    assert_int_equal(fixture->found[0].kind, CORRECTION_COMPOUND);
    assert_string_equal(corrected(fixture, "onderweisbeleid"), "onderwijsbeleid");
}

static void test_words_run_together_are_taken_apart(void **state)
{
    struct fixture *fixture = *state;
    assert_string_equal(corrected(fixture, "gemeenteonline"), "gemeente online");
    assert_int_equal(fixture->found[0].kind, CORRECTION_RUN_ON);
    assert_string_equal(corrected(fixture, "privacyvergunning"), "privacy vergunning");
}

static void test_a_slip_in_an_unfinished_word_is_corrected(void **state)
{
    struct fixture *fixture = *state;
    assert_string_equal(beginning(fixture, "gemeetn"), "gemeent");
    assert_string_equal(beginning(fixture, "acomod"), "accommod");
    assert_string_equal(beginning(fixture, "kwalie"), "kwali");
    assert_string_equal(beginning(fixture, "gemee"), ""); /* begins words as it is */
    assert_string_equal(beginning(fixture, "xyz"), "");
}

static void test_no_more_is_given_than_there_is_room_for(void **state)
{
    struct fixture *fixture = *state;
    struct correction one = {.size = 0};
    assert_int_equal(corrector_suggest(&fixture->corrector, text_from("gemeetne"), &one, 1), 1);
    assert_true(text_is(correction_text(&one), "gemeente"));
    assert_int_equal(corrector_suggest(&fixture->corrector, text_from("gemeetne"), &one, 0), 0);
}

static void test_odd_words_do_no_harm(void **state)
{
    struct fixture *fixture = *state;
    char longest[1000];
    memset(longest, 'e', sizeof longest);
    for (size_t size = 0; size < sizeof longest; size += 9) {
        struct text word = text_of(longest, size);
        (void)corrector_is_correctable(&fixture->corrector, word);
        (void)corrector_suggest(&fixture->corrector, word, fixture->found, CORRECTIONS_MAX);
        (void)corrector_suggest_beginning(&fixture->corrector, word, fixture->found,
                                          CORRECTIONS_MAX);
    }
    assert_string_equal(corrected(fixture, "\xff\xfe\xfd"), "");
    assert_string_equal(corrected(fixture, "gemeen\xc3"), "");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slips_are_corrected),
        cmocka_unit_test(test_a_word_that_occurs_often_comes_before_a_rare_one),
        cmocka_unit_test(test_a_held_key_is_let_go),
        cmocka_unit_test(test_what_is_right_is_not_correctable),
        cmocka_unit_test(test_digits_are_never_touched),
        cmocka_unit_test(test_nonsense_has_no_confident_correction),
        cmocka_unit_test(test_a_part_of_a_compound_is_corrected),
        cmocka_unit_test(test_words_run_together_are_taken_apart),
        cmocka_unit_test(test_a_slip_in_an_unfinished_word_is_corrected),
        cmocka_unit_test(test_no_more_is_given_than_there_is_room_for),
        cmocka_unit_test(test_odd_words_do_no_harm),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
