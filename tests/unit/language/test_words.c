/* What a word is, and how it is folded. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support.h"

#define assert_words(state, text, expected)                                                        \
    assert_string_equal(fixture_words(*(state), text, LANGUAGE_OTHER), expected)

static void letters_fold(void **state)
{
    assert_words(state, "Coördinatie COÖRDINATIE coordinatie",
                 "coordinatie coordinatie coordinatie");
    assert_words(state, "smørrebrød Straße œuvre Æsir Đuro Łódź ĳsje Ĳsselmeer",
                 "smorrebrod strasse oeuvre aesir duro lodz ijsje ijsselmeer");
    assert_words(state, "co\u0308ordinatie e\u0301e\u0301n", "coordinatie een");
    assert_words(state, "ﬁnanciën Ｆｕｌｌ Ⅷ ½", "financien full viii 12");
    assert_words(state, "İstanbul ısı ŒUVRE ŞİŞLİ", "istanbul isi oeuvre sisli");
    assert_words(state, "Ἀθήνα МОСКВА", "αθηνα москва");
}

static void invisible_characters_are_not_there(void **state)
{
    assert_words(state, "jeugd\u00ADzorg wijk\u200Bteam een\u2060heid \uFEFFbegin",
                 "jeugdzorg wijkteam eenheid begin");
}

static void apostrophes(void **state)
{
    assert_words(state, "foto's foto’s foto\u02BCs auto's.", "foto foto foto auto");
    assert_words(state, "'s-Hertogenbosch ’s avonds 's ochtends", "hertogenbosch avonds ochtends");
    assert_words(state, "de 'avondklokrellen' zzp'er 60'er", "de avondklokrellen zzper 60er");
    assert_words(state, "Dilemma's' 'unusual suspects'", "dilemma unusual suspects");
    assert_words(state, "s S'", "s s");
}

static void hyphens_join(void **state)
{
    assert_words(state, "e-mail", "e (email) mail");
    assert_words(state, "BEDRAG\u2010functie BEDRAG\u2011functie",
                 "bedrag (bedragfunctie) functie bedrag (bedragfunctie) functie");
    assert_words(state, "kosten-baten-analyse x", "kosten (kostenbatenanalyse) baten analyse x");
    assert_words(state, "vraag- en aanbod, -zorg - los", "vraag en aanbod zorg los");
    assert_words(state, "a-b-c-d-e-f-g-h-i", "a b c d e f g h i");
    assert_words(state, "auto's-test", "auto (autotest) test");
    assert_words(state, "wijk--team", "wijk team");
}

static void numbers(void **state)
{
    assert_words(state, "web 2.0, 112. 1.000,50 mp3 4e", "web 2.0 112 1.000,50 mp3 4e");
    assert_words(state, "21-03-2021 2021/22", "21 (21032021) 03 2021 2021 22");
    assert_words(state, "example.org a.b 3.", "example org a b 3");
}

static void separators(void **state)
{
    assert_words(state, "", "");
    assert_words(state, " \t\n…!?", "");
    assert_words(state, "één😀twee 👨‍👩‍👧 3️⃣", "een twee 3");
    assert_words(state, "goed\xFFzo \xC3 \xED\xA0\x80x", "goed zo x");
}

static void a_long_word_is_cut(void **state)
{
    struct fixture *fixture = *state;
    char word[3 * TOKEN_BYTES_MAX + 1];
    for (size_t i = 0; i < sizeof word - 1; i++) {
        word[i] = 'a';
    }
    word[sizeof word - 1] = '\0';
    fixture_analyse(fixture, word, LANGUAGE_DUTCH);
    assert_int_equal(fixture->tokens.count, 1);
    assert_int_equal(fixture->tokens.items[0].exact.size, TOKEN_BYTES_MAX);
    assert_int_equal(fixture->tokens.items[0].end, sizeof word - 1);

    /* not within a code point, and nothing behind the cut */
    fixture_analyse(fixture, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaжbb",
                    LANGUAGE_DUTCH);
    assert_int_equal(fixture->tokens.items[0].exact.size, TOKEN_BYTES_MAX - 1);
}

static void places_and_positions(void **state)
{
    struct fixture *fixture = *state;
    fixture_analyse(fixture, "  Één e-mail, foto's", LANGUAGE_DUTCH);
    static const struct {
        size_t start, end;
        uint32_t position;
    } expected[] = {{2, 7, 1}, {8, 9, 2}, {8, 14, 2}, {10, 14, 3}, {16, 22, 4}};
    assert_int_equal(fixture->tokens.count, 5);
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(fixture->tokens.items[i].start, expected[i].start);
        assert_int_equal(fixture->tokens.items[i].end, expected[i].end);
        assert_int_equal(fixture->tokens.items[i].position, expected[i].position);
    }
}

static void language_tags(void **state)
{
    (void)state;
    assert_int_equal(language_from_tag(text_from("")), LANGUAGE_DUTCH);
    assert_int_equal(language_from_tag(text_from("nl")), LANGUAGE_DUTCH);
    assert_int_equal(language_from_tag(text_from("nl-BE")), LANGUAGE_DUTCH);
    assert_int_equal(language_from_tag(text_from("EN-gb")), LANGUAGE_ENGLISH);
    assert_int_equal(language_from_tag(text_from("nds")), LANGUAGE_OTHER);
    assert_int_equal(language_from_tag(text_from("fr")), LANGUAGE_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_fold),
        cmocka_unit_test(invisible_characters_are_not_there),
        cmocka_unit_test(apostrophes),
        cmocka_unit_test(hyphens_join),
        cmocka_unit_test(numbers),
        cmocka_unit_test(separators),
        cmocka_unit_test(a_long_word_is_cut),
        cmocka_unit_test(places_and_positions),
        cmocka_unit_test(language_tags),
    };
    return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
