#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <float.h>

#include <cmocka.h>

#include "language/spelling_cost.h"

static double cost(const char *written, const char *meant, double limit)
{
    struct letters letters;
    struct marked_word words[2];
    struct spelling spelling;
    assert_true(letters_read(text_from(written), &letters));
    marked_word_make(&words[0], &letters, true);
    assert_true(letters_read(text_from(meant), &letters));
    marked_word_make(&words[1], &letters, true);
    spelling_prepare(&spelling, &words[0]);
    return spelling_cost(&spelling, &words[1], limit);
}

static void test_a_word_itself_costs_nothing(void **state)
{
    (void)state;
    assert_true(cost("gemeente", "gemeente", DBL_MAX) == 0);
    assert_true(cost("x", "x", DBL_MAX) == 0);
}

static void test_a_dutch_slip_costs_less_than_another(void **state)
{
    (void)state;
    assert_true(cost("bleid", "blijd", DBL_MAX) < cost("bloid", "blijd", DBL_MAX));
    assert_true(cost("kwantum", "quantum", DBL_MAX) < cost("xwantum", "quantum", DBL_MAX));
    assert_true(cost("gebeurt", "gebeurd", DBL_MAX) < cost("gebeurp", "gebeurd", DBL_MAX));
    assert_true(cost("zorrg", "zorg", DBL_MAX) < cost("zowrg", "zorg", DBL_MAX));
}

static void test_a_wrong_first_letter_costs_more_than_a_later_one(void **state)
{
    (void)state;
    assert_true(cost("worg", "zorg", DBL_MAX) > cost("zowg", "zorg", DBL_MAX));
}

static void test_an_end_counts_at_the_end_only(void **state)
{
    (void)state;
    assert_true(cost("regelt", "regeld", DBL_MAX) < cost("telder", "delder", DBL_MAX));
}

static void test_words_out_of_step_are_out_of_reach(void **state)
{
    (void)state;
    assert_true(cost("zorg", "zorgverzekeringswet", DBL_MAX) == DBL_MAX);
}

static void test_over_the_limit_is_over_the_limit(void **state)
{
    (void)state;
    double whole = cost("womingbouw", "woningbouw", DBL_MAX);
    assert_true(whole > 1);
    assert_true(cost("womingbouw", "woningbouw", whole) == whole);
    assert_true(cost("womingbouw", "woningbouw", whole - 1) > whole - 1);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_word_itself_costs_nothing),
        cmocka_unit_test(test_a_dutch_slip_costs_less_than_another),
        cmocka_unit_test(test_a_wrong_first_letter_costs_more_than_a_later_one),
        cmocka_unit_test(test_an_end_counts_at_the_end_only),
        cmocka_unit_test(test_words_out_of_step_are_out_of_reach),
        cmocka_unit_test(test_over_the_limit_is_over_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
