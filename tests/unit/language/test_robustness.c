/* Whatever the bytes, the tokens are sound; and the same every time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "language/word_cache.h"
#include "support.h"

enum { ROUNDS = 3000, TEXT_SIZE_MAX = 300 };

/* Marsaglia's xorshift: the same sequence in every run. */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13U;
    *state ^= *state >> 17U;
    *state ^= *state << 5U;
    return *state;
}

static void check_token(struct text text, const struct token *token)
{
    assert_true(token->start < token->end && token->end <= text.size);
    assert_true(token->exact.size > 0 && token->exact.size <= TOKEN_BYTES_MAX);
    assert_true(token->stem.size > 0 && token->stem.size <= TOKEN_BYTES_MAX);
    assert_int_equal(utf8_find_invalid(token->exact), token->exact.size);
    assert_int_equal(utf8_find_invalid(token->stem), token->stem.size);
    assert_true(token->part_count == 0 || token->part_count >= 2);
    assert_true(token->part_count <= TOKEN_PARTS_MAX);
    size_t at = 0;
    for (size_t i = 0; i < token->part_count; i++) {
        assert_int_equal(token->parts[i].start, at);
        assert_true(token->parts[i].stem.size > 0);
        at += token->parts[i].size;
    }
    assert_true(token->part_count == 0 || at == token->exact.size);
    size_t from = 0;
    size_t to = 0;
    token_source_range(text, token, 0, token->exact.size, &from, &to);
    assert_true(token->start <= from && from < to && to <= token->end);
}

static void check(struct fixture *fixture, const char *bytes, size_t size)
{
    struct text text = text_of(bytes, size);
    for (int language = LANGUAGE_DUTCH; language <= LANGUAGE_OTHER; language++) {
        struct error error = {0};
        assert_int_equal(analyser_analyse(fixture->analyser, text, (enum language)language,
                                          &fixture->tokens, &error),
                         STATUS_OK);
        uint32_t position = 0;
        for (size_t i = 0; i < fixture->tokens.count; i++) {
            check_token(text, &fixture->tokens.items[i]);
            assert_true(fixture->tokens.items[i].position >= position);
            position = fixture->tokens.items[i].position;
        }
    }
}

static void random_bytes(void **state)
{
    uint32_t seed = 2463534242U;
    char bytes[TEXT_SIZE_MAX];
    for (size_t round = 0; round < ROUNDS; round++) {
        size_t size = next_random(&seed) % TEXT_SIZE_MAX;
        for (size_t i = 0; i < size; i++) {
            bytes[i] = (char)next_random(&seed);
        }
        check(*state, bytes, size);
    }
}

static void random_pieces_of_words(void **state)
{
    static const char *const pieces[] = {
        "jeugd",  "zorg",   "s",  "en",     "é",      "\u00AD", "'",  "-", " ",  "0",
        ".",      "ge",     "d",  "heden",  "\u0308", "ﬁ",      "’s", "ß", "aa", "\xC3",
        "vergun", "ningen", "je", "\u200D", "😀",      "\uFDFA", "ж",  "ĳ", "zz", ",",
    };
    uint32_t seed = 88675123U;
    char bytes[TEXT_SIZE_MAX];
    for (size_t round = 0; round < ROUNDS; round++) {
        size_t size = 0;
        for (size_t i = 0; i < 30; i++) {
            const char *piece = pieces[next_random(&seed) % (sizeof pieces / sizeof pieces[0])];
            size_t piece_size = strlen(piece);
            if (size + piece_size <= sizeof bytes) {
                for (size_t j = 0; j < piece_size; j++) {
                    bytes[size + j] = piece[j];
                }
                size += piece_size;
            }
        }
        check(*state, bytes, size);
    }
}

static void the_cache_changes_nothing(void **state)
{
    static const char text[] = "De gemeenten verlenen omgevingsvergunningen voor e-mail en foto's";
    struct fixture *fixture = *state;
    struct buffer first = {0};
    buffer_append_string(&first, fixture_stems(fixture, text, LANGUAGE_DUTCH));
    for (int i = 0; i <= WORD_CACHE_MAX; i++) {
        char word[16];
        (void)snprintf(word, sizeof word, "w%dx", i);
        fixture_analyse(fixture, word, LANGUAGE_OTHER);
    }
    assert_string_equal(fixture_stems(fixture, text, LANGUAGE_DUTCH), first.data);
    assert_string_equal(fixture_stems(fixture, text, LANGUAGE_DUTCH), first.data);
    buffer_free(&first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_bytes),
        cmocka_unit_test(random_pieces_of_words),
        cmocka_unit_test(the_cache_changes_nothing),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
