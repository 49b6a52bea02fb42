#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/buffer.h"

static void test_appends_every_form(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_append(&buffer, text_of("abcd", 2));
    buffer_append_string(&buffer, "-");
    buffer_append_char(&buffer, 'c');
    buffer_append_format(&buffer, "%d%s", 12, "x");
    buffer_append_code_point(&buffer, 0x20AC);
    assert_int_equal(buffer_status(&buffer, NULL), STATUS_OK);
    assert_string_equal(buffer.data, "ab-c12x\xE2\x82\xAC");
    assert_int_equal(buffer_text(&buffer).size, 10);
    buffer_free(&buffer);
    assert_null(buffer.data);
}

static void test_no_text_leaves_it_a_string(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_append(&buffer, text_of(NULL, 0));
    buffer_append_string(&buffer, "");
    assert_int_equal(buffer.size, 0);
    assert_string_equal(buffer.data, "");
    buffer_free(&buffer);
}

static void test_keeps_nul_bytes(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_append(&buffer, text_of("a\0b", 3));
    buffer_append_char(&buffer, '\0');
    assert_int_equal(buffer.size, 4);
    assert_memory_equal(buffer.data, "a\0b\0", 5);
    buffer_free(&buffer);
}

static void test_what_is_no_code_point_becomes_a_replacement(void **state)
{
    (void)state;
    static const int32_t wrong[] = {0xD800, 0xDFFF, 0x110000, -1};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct buffer buffer = {0};
        buffer_append_code_point(&buffer, wrong[i]);
        assert_string_equal(buffer.data, "\xEF\xBF\xBD");
        buffer_free(&buffer);
    }
}

static void test_a_failure_is_remembered_until_cleared(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    struct error error = {{0}};
    buffer_append_string(&buffer, "before");
    assert_false(buffer_reserve(&buffer, SIZE_MAX - 2));
    buffer_append_string(&buffer, "lost");
    assert_int_equal(buffer_status(&buffer, &error), STATUS_NO_MEMORY);
    assert_non_null(strstr(error.message, "memory"));
    assert_string_equal(buffer.data, "before");
    buffer_clear(&buffer);
    buffer_append_string(&buffer, "after");
    assert_int_equal(buffer_status(&buffer, NULL), STATUS_OK);
    assert_string_equal(buffer.data, "after");
    buffer_free(&buffer);
}

static void test_clear_keeps_the_memory(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    for (int i = 0; i < 1000; i++) {
        buffer_append_format(&buffer, "%d,", i);
    }
    size_t capacity = buffer.capacity;
    buffer_clear(&buffer);
    assert_int_equal(buffer.size, 0);
    assert_string_equal(buffer.data, "");
    assert_int_equal(buffer.capacity, capacity);
    buffer_free(&buffer);
}

static void test_reserved_room_can_be_written(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_append_char(&buffer, 'a');
    assert_true(buffer_reserve(&buffer, 5000));
    memset(buffer.data + buffer.size, 'b', 5000);
    buffer.size += 5000;
    buffer_append_char(&buffer, 'c');
    assert_int_equal(buffer.size, 5002);
    assert_int_equal(buffer.data[5000], 'b');
    assert_string_equal(buffer.data + 5001, "c");
    buffer_free(&buffer);
}

static void test_moves_into_an_arena(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buffer buffer = {0};
    struct text text = {0};
    buffer_append_string(&buffer, "verder");
    assert_int_equal(buffer_move(&buffer, &arena, &text, NULL), STATUS_OK);
    assert_null(buffer.data);
    assert_string_equal(text.data, "verder");

    struct error error = {0};
    buffer.failed = true;
    assert_int_equal(buffer_move(&buffer, &arena, &text, &error), STATUS_NO_MEMORY);
    assert_non_null(strstr(error.message, "memory"));
    assert_string_equal(text.data, "verder");
    assert_false(buffer.failed);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_appends_every_form),
        cmocka_unit_test(test_no_text_leaves_it_a_string),
        cmocka_unit_test(test_keeps_nul_bytes),
        cmocka_unit_test(test_what_is_no_code_point_becomes_a_replacement),
        cmocka_unit_test(test_a_failure_is_remembered_until_cleared),
        cmocka_unit_test(test_clear_keeps_the_memory),
        cmocka_unit_test(test_reserved_room_can_be_written),
        cmocka_unit_test(test_moves_into_an_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
