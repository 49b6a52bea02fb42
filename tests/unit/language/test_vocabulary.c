#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "language/vocabulary.h"

struct counted {
    const char *word;
    uint32_t count;
};

static struct vocabulary *make(const struct counted *words, size_t count)
{
    struct vocabulary_builder *builder = NULL;
    struct vocabulary *vocabulary = NULL;
    struct error error = {0};
    assert_int_equal(vocabulary_builder_create(&builder, &error), STATUS_OK);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(
            vocabulary_builder_add(builder, text_from(words[i].word), words[i].count, &error),
            STATUS_OK);
    }
    assert_int_equal(vocabulary_builder_finish(builder, &vocabulary, &error), STATUS_OK);
    vocabulary_builder_free(builder);
    return vocabulary;
}

static void test_words_are_found_with_the_sum_of_their_counts(void **state)
{
    (void)state;
    static const struct counted words[] = {
        {"zorg", 3}, {"wet", 1}, {"zorg", 4}, {"wonen", UINT32_MAX}, {"wonen", 2}, {"москва", 5},
    };
    struct vocabulary *vocabulary = make(words, sizeof words / sizeof words[0]);
    assert_int_equal(vocabulary_size(vocabulary), 4);
    assert_int_equal(vocabulary_count(vocabulary, text_from("zorg")), 7);
    assert_int_equal(vocabulary_count(vocabulary, text_from("wet")), 1);
    assert_int_equal(vocabulary_count(vocabulary, text_from("wonen")), UINT32_MAX);
    assert_int_equal(vocabulary_count(vocabulary, text_from("москва")), 5);
    assert_int_equal(vocabulary_count(vocabulary, text_from("zor")), 0);
    assert_int_equal(vocabulary_count(vocabulary, text_from("zorgen")), 0);
    assert_int_equal(vocabulary_count(vocabulary, text_from("")), 0);
    vocabulary_free(vocabulary);
}

static void test_what_is_never_corrected_is_left_out(void **state)
{
    (void)state;
    char longest[VOCABULARY_LETTERS_MAX + 2];
    memset(longest, 'a', sizeof longest);
    longest[VOCABULARY_LETTERS_MAX + 1] = '\0';
    const struct counted words[] = {
        {"wet2024", 1}, {"2024", 1},  {"x", 1},         {"", 1},
        {"niets", 0},   {longest, 1}, {longest + 1, 1},
    };
    struct vocabulary *vocabulary = make(words, sizeof words / sizeof words[0]);
    assert_int_equal(vocabulary_size(vocabulary), 1);
    assert_int_equal(vocabulary_count(vocabulary, text_from(longest + 1)), 1);
    vocabulary_free(vocabulary);
}

static void test_an_empty_one_knows_nothing(void **state)
{
    (void)state;
    struct vocabulary *vocabulary = make(NULL, 0);
    assert_int_equal(vocabulary_size(vocabulary), 0);
    assert_int_equal(vocabulary_count(vocabulary, text_from("zorg")), 0);
    vocabulary_free(vocabulary);
}

static void test_many_words_are_all_found_in_little_memory(void **state)
{
    (void)state;
    enum { WORDS = 50000 };
    struct vocabulary_builder *builder = NULL;
    struct vocabulary *vocabulary = NULL;
    struct error error = {0};
    assert_int_equal(vocabulary_builder_create(&builder, &error), STATUS_OK);
    char word[8];
    for (uint32_t i = 0; i < WORDS; i++) {
        uint32_t number = (i * 7919U) % WORDS; /* in no order */
        for (size_t j = 0; j < sizeof word; j++) {
            word[j] = (char)('a' + (number >> (2 * j)) % 4);
        }
        assert_int_equal(
            vocabulary_builder_add(builder, text_of(word, sizeof word), number + 1, &error),
            STATUS_OK);
    }
    assert_int_equal(vocabulary_builder_finish(builder, &vocabulary, &error), STATUS_OK);
    vocabulary_builder_free(builder);
    assert_int_equal(vocabulary_size(vocabulary), WORDS);
    assert_true(vocabulary_memory(vocabulary) < (size_t)WORDS * (16 + sizeof word) + 1000);
    assert_int_equal(vocabulary_count(vocabulary, text_from("aaaaaaaa")), 1);
    assert_int_equal(vocabulary_count(vocabulary, text_from("baaaaaaa")), 2);
    vocabulary_free(vocabulary);
}

static void test_the_most_frequent_words_complete_a_beginning(void **state)
{
    (void)state;
    static const struct counted words[] = {
        {"we", 9},     {"wet", 2},     {"weten", 5}, {"wegen", 5},
        {"werken", 7}, {"zwemmen", 8}, {"wéten", 1}, {"wonen", 6},
    };
    struct vocabulary *vocabulary = make(words, sizeof words / sizeof words[0]);
    struct vocabulary_entry found[3];
    assert_int_equal(vocabulary_complete(vocabulary, text_from("we"), found, 3), 3);
    assert_true(text_is(found[0].word, "werken"));
    assert_int_equal(found[0].count, 7);
    assert_true(text_is(found[1].word, "wegen"));
    assert_true(text_is(found[2].word, "weten"));
    assert_int_equal(vocabulary_complete(vocabulary, text_from("wete"), found, 3), 1);
    assert_int_equal(vocabulary_complete(vocabulary, text_from("wet"), found, 1), 1);
    assert_true(text_is(found[0].word, "weten"));
    assert_int_equal(vocabulary_complete(vocabulary, text_from("weten"), found, 3), 0);
    assert_int_equal(vocabulary_complete(vocabulary, text_from("x"), found, 3), 0);
    assert_int_equal(vocabulary_complete(vocabulary, text_from("we1"), found, 3), 0);
    assert_int_equal(vocabulary_complete(vocabulary, text_from(""), found, 3), 0);
    vocabulary_free(vocabulary);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_are_found_with_the_sum_of_their_counts),
        cmocka_unit_test(test_what_is_never_corrected_is_left_out),
        cmocka_unit_test(test_the_most_frequent_words_complete_a_beginning),
        cmocka_unit_test(test_an_empty_one_knows_nothing),
        cmocka_unit_test(test_many_words_are_all_found_in_little_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
