#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "language/edit_distance.h"

enum { PLENTY = 100, ROUNDS = 20000, WORD_MAX = 12 };

static unsigned distance(const char *left, const char *right, unsigned limit)
{
    struct letters letters;
    struct edit_pattern pattern;
    assert_true(letters_read(text_from(left), &letters));
    edit_pattern_prepare(&pattern, &letters);
    return edit_distance(&pattern, text_from(right), limit);
}

static void test_each_edit_counts_one(void **state)
{
    (void)state;
    assert_int_equal(distance("gemeente", "gemeente", PLENTY), 0);
    assert_int_equal(distance("gemente", "gemeente", PLENTY), 1);
    assert_int_equal(distance("gemeeente", "gemeente", PLENTY), 1);
    assert_int_equal(distance("gemaente", "gemeente", PLENTY), 1);
    assert_int_equal(distance("gemeetne", "gemeente", PLENTY), 1);
    assert_int_equal(distance("a", "zorg", PLENTY), 4);
}

static void test_more_than_the_limit_is_one_more(void **state)
{
    (void)state;
    assert_int_equal(distance("jeugd", "wonen", 2), 3);
    assert_int_equal(distance("jeugd", "jeugdzorgaanbieder", 3), 4);
}

static void test_a_letter_outside_ascii_counts_as_one(void **state)
{
    (void)state;
    assert_int_equal(distance("москва", "масква", PLENTY), 1);
    assert_int_equal(distance("москва", "москв", PLENTY), 1);
    assert_int_equal(distance("zorg", "zоrg", PLENTY), 1); /* a Cyrillic о */
}

static void test_the_longest_word_is_compared_whole(void **state)
{
    (void)state;
    char word[LETTERS_MAX + 1];
    char other[LETTERS_MAX + 1];
    memset(word, 'a', LETTERS_MAX);
    memset(other, 'a', LETTERS_MAX);
    word[LETTERS_MAX] = other[LETTERS_MAX] = '\0';
    other[0] = other[LETTERS_MAX - 1] = 'b';
    assert_int_equal(distance(word, other, PLENTY), 2);
}

static size_t least(size_t left, size_t right)
{
    return left < right ? left : right;
}

/* The textbook's way. */
static size_t reference(const char *left, const char *right)
{
    size_t cells[WORD_MAX + 1][WORD_MAX + 1];
    size_t rows = strlen(left);
    size_t columns = strlen(right);
    for (size_t i = 0; i <= rows; i++) {
        for (size_t j = 0; j <= columns; j++) {
            if (i == 0 || j == 0) {
                cells[i][j] = i + j;
                continue;
            }
            cells[i][j] = least(cells[i - 1][j - 1] + (left[i - 1] != right[j - 1]),
                                least(cells[i - 1][j], cells[i][j - 1]) + 1);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                cells[i][j] = least(cells[i][j], cells[i - 2][j - 2] + 1);
            }
        }
    }
    return cells[rows][columns];
}

static uint32_t random_number(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 16;
}

static void random_word(uint32_t *seed, char word[static WORD_MAX + 1])
{
    size_t size = 1 + random_number(seed) % WORD_MAX;
    for (size_t i = 0; i < size; i++) {
        word[i] = (char)('a' + random_number(seed) % 3);
    }
    word[size] = '\0';
}

static void test_it_is_as_the_textbook_says(void **state)
{
    (void)state;
    uint32_t seed = 1;
    for (int round = 0; round < ROUNDS; round++) {
        char left[WORD_MAX + 1];
        char right[WORD_MAX + 1];
        random_word(&seed, left);
        random_word(&seed, right);
        unsigned limit = random_number(&seed) % 5;
        size_t expected = reference(left, right);
        assert_int_equal(distance(left, right, PLENTY), expected);
        assert_int_equal(distance(left, right, limit), least(expected, limit + 1));
    }
}

static void test_masks_never_say_more_than_the_distance(void **state)
{
    (void)state;
    uint32_t seed = 2;
    for (int round = 0; round < ROUNDS; round++) {
        char left[WORD_MAX + 1];
        char right[WORD_MAX + 1];
        struct letters letters[2];
        random_word(&seed, left);
        random_word(&seed, right);
        assert_true(letters_read(text_from(left), &letters[0]));
        assert_true(letters_read(text_from(right), &letters[1]));
        uint64_t missing = letters_mask(&letters[0]) & ~letters_mask(&letters[1]);
        assert_true((size_t)__builtin_popcountll(missing) <= reference(left, right));
    }
}

static size_t beginning(const char *typed, const char *word, unsigned limit, unsigned expected)
{
    struct letters letters;
    struct edit_pattern pattern;
    size_t size = 0;
    assert_true(letters_read(text_from(typed), &letters));
    edit_pattern_prepare(&pattern, &letters);
    assert_int_equal(edit_distance_of_beginning(&pattern, text_from(word), limit, &size), expected);
    return size;
}

static void test_the_nearest_beginning_is_found(void **state)
{
    (void)state;
    assert_int_equal(beginning("gemee", "gemeente", 1, 0), strlen("gemee"));
    assert_int_equal(beginning("gemet", "gemeente", 1, 1), strlen("gemee"));
    assert_int_equal(beginning("gmeente", "gemeentehuis", 1, 1), strlen("gemeente"));
    assert_int_equal(beginning("wonen", "gemeente", 1, 2), 0);
}

static void test_digits_and_broken_text_are_no_letters(void **state)
{
    (void)state;
    struct letters letters;
    assert_false(letters_read(text_from("wet2024"), &letters));
    assert_false(letters_read(text_from("٣"), &letters)); /* Arabic-Indic three */
    assert_false(letters_read(text_from(""), &letters));
    assert_false(letters_read(text_from("a\xff"), &letters));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_edit_counts_one),
        cmocka_unit_test(test_more_than_the_limit_is_one_more),
        cmocka_unit_test(test_a_letter_outside_ascii_counts_as_one),
        cmocka_unit_test(test_the_longest_word_is_compared_whole),
        cmocka_unit_test(test_it_is_as_the_textbook_says),
        cmocka_unit_test(test_masks_never_say_more_than_the_distance),
        cmocka_unit_test(test_the_nearest_beginning_is_found),
        cmocka_unit_test(test_digits_and_broken_text_are_no_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
