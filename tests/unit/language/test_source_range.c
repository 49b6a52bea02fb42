/* Where pieces of a folded word lie in the text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support.h"

/* The text that bytes [start, start + size) of the token at `at` come from. */
static struct text source_of(struct fixture *fixture, const char *text, size_t at, size_t start,
                             size_t size)
{
    fixture_analyse(fixture, text, LANGUAGE_DUTCH);
    assert_true(at < fixture->tokens.count);
    size_t from = 0;
    size_t to = 0;
    token_source_range(text_from(text), &fixture->tokens.items[at], start, size, &from, &to);
    assert_true(from <= to && to <= strlen(text));
    return text_slice(text_from(text), from, to - from);
}

#define assert_source(state, text, at, start, size, expected)                                      \
    assert_true(text_is(source_of(*(state), text, at, start, size), expected))

static void plain_letters(void **state)
{
    assert_source(state, "de jeugdzorg.", 1, 0, 5, "jeugd");
    assert_source(state, "de jeugdzorg.", 1, 5, 4, "zorg");
    assert_source(state, "de jeugdzorg.", 1, 0, 9, "jeugdzorg");
}

static void diacritics(void **state)
{
    assert_source(state, "Één coördinatiepunt", 1, 0, 10, "coördinati");
    assert_source(state, "Één coördinatiepunt", 1, 11, 4, "punt");
    assert_source(state, "Één", 0, 0, 1, "É");
    assert_source(state, "coo\u0308rdinatie", 0, 0, 3, "coo\u0308");
    assert_source(state, "coo\u0308rdinatie", 0, 3, 1, "r");
    assert_source(state, "e\u0301e\u0301n", 0, 1, 1, "e\u0301");
}

static void ligatures_are_whole(void **state)
{
    assert_source(state, "ĳsbaan", 0, 0, 1, "ĳ");
    assert_source(state, "ĳsbaan", 0, 1, 2, "ĳs");
    assert_source(state, "ﬁetspad", 0, 1, 4, "ﬁets");
    assert_source(state, "ﬁetspad", 0, 5, 3, "pad");
    assert_source(state, "straßenbahn", 0, 5, 1, "ß");
}

static void around_emoji_and_invisible_characters(void **state)
{
    assert_source(state, "😀jeugdzorg😀", 0, 5, 4, "zorg");
    assert_source(state, "jeugd\u00ADzorg", 0, 0, 5, "jeugd");
    assert_source(state, "jeugd\u00ADzorg", 0, 5, 4, "zorg");
    assert_source(state, "jeugd\u00ADzorg", 0, 3, 4, "gd\u00ADzo");
    assert_source(state, "👨‍👩‍👧 wijkteam", 0, 4, 4, "team");
}

static void hyphens_and_apostrophes(void **state)
{
    assert_source(state, "e-mail", 1, 0, 5, "e-mail");
    assert_source(state, "e-mail", 1, 1, 4, "mail");
    assert_source(state, "e-mail", 2, 0, 2, "ma");
    assert_source(state, "auto's-test", 1, 4, 4, "test");
    assert_source(state, "zzp'er", 0, 2, 3, "p'er");
    assert_source(state, "web 2.0", 1, 0, 3, "2.0");
}

static void outside_of_the_word_is_empty(void **state)
{
    assert_source(state, "jeugdzorg", 0, 9, 3, "");
    assert_source(state, "jeugdzorg", 0, 3, 0, "");
    assert_source(state, "jeugdzorg", 0, 5, 400, "zorg");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_letters),
        cmocka_unit_test(diacritics),
        cmocka_unit_test(ligatures_are_whole),
        cmocka_unit_test(around_emoji_and_invisible_characters),
        cmocka_unit_test(hyphens_and_apostrophes),
        cmocka_unit_test(outside_of_the_word_is_empty),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
