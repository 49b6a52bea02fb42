#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdalign.h>
#include <string.h>

#include "base/arena.h"

static void test_pieces_are_zeroed_aligned_and_apart(void **state)
{
    (void)state;
    struct arena arena = {0};
    unsigned char *before = NULL;
    for (size_t size = 1; size < 300; size++) {
        unsigned char *piece = arena_allocate(&arena, size);
        assert_non_null(piece);
        assert_int_equal((uintptr_t)piece % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(piece[i], 0);
        }
        memset(piece, 0xFF, size);
        if (before != NULL) {
            assert_int_equal(before[0], 0xFF);
        }
        before = piece;
    }
    arena_free(&arena);
    assert_null(arena.blocks);
    assert_int_equal(arena.total, 0);
}

static void test_a_piece_larger_than_a_block(void **state)
{
    (void)state;
    struct arena arena = {0};
    size_t size = (size_t)1 << 20;
    char *small = arena_allocate(&arena, 10);
    char *large = arena_allocate(&arena, size);
    assert_non_null(small);
    assert_non_null(large);
    memset(large, 'x', size);
    assert_int_equal(small[0], 0);
    assert_true(arena.total >= size);
    arena_free(&arena);
}

static void test_clear_keeps_one_block_for_reuse(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (int i = 0; i < 100; i++) {
        assert_non_null(arena_allocate(&arena, 10000));
    }
    size_t grown = arena.total;
    arena_clear(&arena);
    size_t kept = arena.total;
    assert_in_range(kept, 1, grown / 2);
    for (int round = 0; round < 100; round++) {
        char *piece = arena_allocate(&arena, 1000);
        assert_non_null(piece);
        assert_int_equal(piece[999], 0);
        memset(piece, 'x', 1000);
        arena_clear(&arena);
    }
    assert_int_equal(arena.total, kept);
    arena_free(&arena);
}

static void test_clear_of_an_empty_one(void **state)
{
    (void)state;
    struct arena arena = {0};
    arena_clear(&arena);
    assert_null(arena.blocks);
    arena_free(&arena);
}

static void test_sizes_that_overflow_are_refused(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_null(arena_allocate(&arena, SIZE_MAX));
    assert_null(arena_allocate_array(&arena, SIZE_MAX / 2, 3));
    assert_non_null(arena_allocate_array(&arena, 10, 3));
    arena_free(&arena);
}

static void test_copy_ends_in_a_nul(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct text copy = {0};
    assert_int_equal(arena_copy(&arena, text_of("abcdef", 3), &copy), STATUS_OK);
    assert_int_equal(copy.size, 3);
    assert_string_equal(copy.data, "abc");
    assert_int_equal(arena_copy(&arena, text_of(NULL, 0), &copy), STATUS_OK);
    assert_int_equal(copy.size, 0);
    assert_string_equal(copy.data, "");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces_are_zeroed_aligned_and_apart),
        cmocka_unit_test(test_a_piece_larger_than_a_block),
        cmocka_unit_test(test_clear_keeps_one_block_for_reuse),
        cmocka_unit_test(test_clear_of_an_empty_one),
        cmocka_unit_test(test_sizes_that_overflow_are_refused),
        cmocka_unit_test(test_copy_ends_in_a_nul),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
