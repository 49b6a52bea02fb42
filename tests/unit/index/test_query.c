/* From what a visitor types to words, phrases and exclusions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "index/query.h"
#include "support.h"

struct fixture {
    struct lexicon *lexicon;
    struct analyser *analyser;
    struct arena arena;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.lexicon = support_lexicon()};
    *state = &fixture;
    return analyser_create(fixture.lexicon, &fixture.analyser, NULL);
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    analyser_free(fixture->analyser);
    lexicon_close(fixture->lexicon);
    arena_free(&fixture->arena);
    return 0;
}

static struct query parse(struct fixture *fixture, const char *text, struct query_options options)
{
    struct query query = {0};
    struct error error = {0};
    if (query_parse(text_from(text), options, fixture->analyser, &fixture->arena, &query, &error) !=
        STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return query;
}

/* The words that count, as "a b". */
static void assert_words(struct fixture *fixture, const char *text, const char *expected)
{
    struct query query = parse(fixture, text, (struct query_options){0});
    struct buffer words = {0};
    for (size_t i = 0; i < query.word_count; i++) {
        if (!query.words[i].is_ignored) {
            buffer_append_format(&words, "%s%.*s", words.size > 0 ? " " : "",
                                 TEXT_ARGS(query.words[i].exact));
        }
    }
    assert_string_equal(words.data != NULL ? words.data : "", expected);
    buffer_free(&words);
}

static void test_stop_words_count_only_alone(void **state)
{
    assert_words(*state, "wat is de wijk", "wijk");
    assert_words(*state, "het", "het");
    assert_words(*state, "de het", "");
    assert_words(*state, "de \"wijk\"", "");
}

static void test_english_stop_words_count_for_nothing_in_english(void **state)
{
    assert_words(*state, "how much does it cost", "cost");
    assert_words(*state, "more all", "more all");
}

static void test_repeated_words_count_once(void **state)
{
    assert_words(*state, "wijk Wijk wijk buurt", "wijk buurt");
}

static void test_nothing_to_search_for(void **state)
{
    assert_words(*state, "", "");
    assert_words(*state, "   \t\n ", "");
    assert_words(*state, "?! … *** ()", "");
    assert_words(*state, "🙂", "");
}

static void test_white_space_is_normalised(void **state)
{
    struct query query = parse(*state, "  de\t\twijk\n", (struct query_options){0});
    assert_true(text_is(query.text, "de wijk"));
}

static void test_neighbours_are_joined(void **state)
{
    struct query query = parse(*state, "jeugd zorg", (struct query_options){0});
    assert_int_equal(query.variant_count, 1);
    assert_true(text_is(query.variants[0].words[0].exact, "jeugdzorg"));
    assert_int_equal(query.variants[0].first, 0);
    assert_int_equal(query.variants[0].count, 2);
}

static void test_hyphenated_word_is_joined(void **state)
{
    struct query query = parse(*state, "mijn e-mail", (struct query_options){0});
    bool found = false;
    for (size_t i = 0; i < query.variant_count; i++) {
        found = found || (text_is(query.variants[i].words[0].exact, "email") &&
                          query.variants[i].first == 1 && query.variants[i].count == 2);
    }
    assert_true(found);
}

static void test_excluded(void **state)
{
    struct query query = parse(*state, "wijk -buurt -e-mail", (struct query_options){0});
    assert_int_equal(query.word_count, 1);
    assert_int_equal(query.excluded_count, 2);
    assert_true(text_is(query.excluded[0].exact, "buurt"));
    assert_true(text_is(query.excluded[1].exact, "email"));
    assert_int_equal(query.phrase_count, 1);
    assert_true(query.phrases[0].is_excluded);
    assert_int_equal(query.phrases[0].word_count, 2);
}

static void test_unfinished_word(void **state)
{
    assert_true(parse(*state, "de wijk", (struct query_options){0}).ends_in_word);
    assert_false(parse(*state, "de \"wijk\"", (struct query_options){0}).ends_in_word);
    assert_false(parse(*state, "de -wijk", (struct query_options){0}).ends_in_word);
}

static void test_english_stem_is_added(void **state)
{
    struct query dutch = parse(*state, "libraries", (struct query_options){0});
    assert_int_equal(dutch.words[0].stem_count, 1);
    struct query both = parse(*state, "libraries", (struct query_options){.with_english = true});
    assert_int_equal(both.words[0].stem_count, 2);
    assert_true(text_is(both.words[0].stems[1], "librari"));
}

static void test_limits(void **state)
{
    struct fixture *fixture = *state;
    char words[4 * (QUERY_WORDS_MAX + 1) + 1];
    for (size_t i = 0; i <= QUERY_WORDS_MAX; i++) {
        (void)snprintf(words + 4 * i, 5, "w%02zu ", i);
    }
    struct query query = {0};
    struct error error = {0};
    struct text text = text_of(words, sizeof words - 2);
    assert_int_equal(query_parse(text, (struct query_options){0}, fixture->analyser,
                                 &fixture->arena, &query, &error),
                     STATUS_LIMIT);
    assert_non_null(strstr(error.message, "40 words"));
    assert_int_equal(query_parse(text, (struct query_options){.is_cut_to_limits = true},
                                 fixture->analyser, &fixture->arena, &query, &error),
                     STATUS_OK);
    assert_true(query.is_cut);
    assert_int_equal(query.word_count, QUERY_WORDS_MAX);
}

static void test_long_query_is_cut_at_a_character(void **state)
{
    struct fixture *fixture = *state;
    struct buffer letters = {0};
    buffer_append_char(&letters, 'x');
    while (letters.size <= QUERY_BYTES_MAX) {
        buffer_append_string(&letters, "é");
    }
    struct query query = {0};
    assert_int_equal(query_parse(buffer_text(&letters),
                                 (struct query_options){.is_cut_to_limits = true},
                                 fixture->analyser, &fixture->arena, &query, NULL),
                     STATUS_OK);
    assert_true(query.is_cut);
    assert_int_equal(query.text.size, QUERY_BYTES_MAX - 1);
    buffer_free(&letters);
}

static void test_invalid_utf8_is_refused(void **state)
{
    struct fixture *fixture = *state;
    struct query query = {0};
    assert_int_equal(query_parse(text_from("caf\xE9"), (struct query_options){0}, fixture->analyser,
                                 &fixture->arena, &query, NULL),
                     STATUS_INVALID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stop_words_count_only_alone),
        cmocka_unit_test(test_english_stop_words_count_for_nothing_in_english),
        cmocka_unit_test(test_repeated_words_count_once),
        cmocka_unit_test(test_nothing_to_search_for),
        cmocka_unit_test(test_white_space_is_normalised),
        cmocka_unit_test(test_neighbours_are_joined),
        cmocka_unit_test(test_hyphenated_word_is_joined),
        cmocka_unit_test(test_excluded),
        cmocka_unit_test(test_unfinished_word),
        cmocka_unit_test(test_english_stem_is_added),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_long_query_is_cut_at_a_character),
        cmocka_unit_test(test_invalid_utf8_is_refused),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
