#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "summary.h"

static const struct build_report report = {
    .generation = "0123456789abcdef0123456789abcdef",
    .is_published = true,
    .counts = {[RECORD_EVENT] = 1, [RECORD_SESSION] = 8, [RECORD_DOCUMENT] = 21},
    .term_count = 1234,
    .bytes = 98304,
    .seconds = 0.42,
};

static void test_a_published_build_is_told_in_full(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    summary_build(&report, "index/verder.index", &buffer);
    assert_string_equal(buffer.data, "Published index/verder.index\n"
                                     "  records     1 event, 8 sessions, 21 documents\n"
                                     "  terms       1,234\n"
                                     "  size        98.3 kB\n"
                                     "  time        0.42 s\n"
                                     "  generation  0123456789abcdef0123456789abcdef\n");
    buffer_free(&buffer);
}

static void test_an_unchanged_one_says_so_first(void **state)
{
    (void)state;
    static const char expected[] = "Nothing changed, so nothing was published: i\n  records ";
    struct build_report unchanged = report;
    struct buffer buffer = {0};
    unchanged.is_published = false;
    summary_build(&unchanged, "i", &buffer);
    assert_memory_equal(buffer.data, expected, sizeof expected - 1);
    buffer_free(&buffer);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_published_build_is_told_in_full),
        cmocka_unit_test(test_an_unchanged_one_says_so_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
