/* What values are compared and ordered by. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "index/value_key.h"

static void assert_key(const char *text, const char *expected)
{
    struct value_key key;
    value_key_make(text_from(text), &key);
    assert_int_equal(key.size, strlen(expected));
    assert_memory_equal(key.bytes, expected, key.size);
}

static void assert_sortable(const char *text, const char *expected)
{
    struct value_key key;
    value_key_make_sortable(text_from(text), &key);
    assert_int_equal(key.size, strlen(expected));
    assert_memory_equal(key.bytes, expected, key.size);
}

static void test_case_accents_and_marks(void **state)
{
    (void)state;
    assert_key("Gemeente Ĳsselstein", "gemeente ijsselstein");
    assert_key("Één & Co.", "een & co.");
    assert_key("E\xcc\x81\xc3\xa9n", "een"); /* decomposed, composed */
    assert_key("STRASSE straße", "strasse strasse");
    assert_key("zacht\xc2\xadkoken", "zachtkoken");
    assert_key("", "");
}

static void test_signs_tell_values_apart(void **state)
{
    (void)state;
    assert_key("C++", "c++");
    assert_key("A-B", "a-b");
    assert_key("???", "???");
}

static void test_nul_is_left_out(void **state)
{
    (void)state;
    struct value_key key;
    value_key_make(text_of("a\0b", 3), &key);
    assert_true(text_is(value_key_text(&key), "ab"));
}

/* U+FB03 is written with three letters. */
static void test_cut_at_a_code_point(void **state)
{
    (void)state;
    struct buffer text = {0};
    for (size_t i = 0; i < VALUE_KEY_MAX; i++) {
        buffer_append_string(&text, "\xef\xac\x83");
    }
    struct value_key key;
    value_key_make(buffer_text(&text), &key);
    assert_int_equal(key.size, VALUE_KEY_MAX / 3 * 3);

    buffer_clear(&text);
    buffer_append_format(&text, "%*s", VALUE_KEY_MAX - 1, "a");
    buffer_append_string(&text, "\xe2\x82\xac"); /* a euro sign over the end */
    value_key_make(buffer_text(&text), &key);
    assert_int_equal(key.size, VALUE_KEY_MAX - 1);
    assert_int_equal(utf8_find_invalid(value_key_text(&key)), key.size);
    buffer_free(&text);
}

static void test_order_from_the_first_letter_or_digit(void **state)
{
    (void)state;
    assert_sortable("“De dijk”", "de dijk”");
    assert_sortable("… 10 vragen", "10 vragen");
    assert_sortable("'s Avonds", "s avonds");
    assert_sortable("?!", "?!");
    assert_sortable("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_case_accents_and_marks),
        cmocka_unit_test(test_signs_tell_values_apart),
        cmocka_unit_test(test_nul_is_left_out),
        cmocka_unit_test(test_cut_at_a_code_point),
        cmocka_unit_test(test_order_from_the_first_letter_or_digit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
