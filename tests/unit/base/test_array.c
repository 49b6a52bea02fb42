#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "base/array.h"

static void test_grows_and_keeps_the_items(void **state)
{
    (void)state;
    int *items = NULL;
    size_t capacity = 0;
    size_t growths = 0;
    for (size_t count = 0; count < 10000; count++) {
        size_t before = capacity;
        assert_true(array_reserve(&items, &capacity, count + 1, sizeof *items));
        assert_true(capacity > count);
        growths += capacity != before;
        items[count] = (int)count;
    }
    for (size_t i = 0; i < 10000; i++) {
        assert_int_equal(items[i], (int)i);
    }
    assert_in_range(growths, 1, 20);
    free(items);
}

static void test_does_nothing_where_there_is_room(void **state)
{
    (void)state;
    char *items = NULL;
    size_t capacity = 0;
    assert_true(array_reserve(&items, &capacity, 100, sizeof *items));
    const char *before = items;
    size_t capacity_before = capacity;
    assert_true(array_reserve(&items, &capacity, 100, sizeof *items));
    assert_ptr_equal(items, before);
    assert_int_equal(capacity, capacity_before);
    free(items);
}

static void test_a_size_that_overflows_leaves_it_as_it_was(void **state)
{
    (void)state;
    long *items = NULL;
    size_t capacity = 0;
    assert_true(array_reserve(&items, &capacity, 1, sizeof *items));
    const long *before = items;
    size_t capacity_before = capacity;
    assert_false(array_reserve(&items, &capacity, SIZE_MAX / 2, sizeof *items));
    assert_ptr_equal(items, before);
    assert_int_equal(capacity, capacity_before);
    free(items);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_grows_and_keeps_the_items),
        cmocka_unit_test(test_does_nothing_where_there_is_room),
        cmocka_unit_test(test_a_size_that_overflows_leaves_it_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
