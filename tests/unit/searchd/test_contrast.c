#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "page/contrast.h"

static const struct colour white = {0xFF, 0xFF, 0xFF};
static const struct colour black = {0x00, 0x00, 0x00};
static const struct colour night = {0x14, 0x19, 0x1D};

static struct colour colour(const char *digits)
{
    struct colour colour = {0};
    struct error error;
    if (colour_parse(text_from(digits), &colour, &error) != STATUS_OK) {
        fail_msg("%s: %s", digits, error.message);
    }
    return colour;
}

static void check_colour(struct colour left, const char *right)
{
    struct colour expected = colour(right);
    assert_int_equal(left.red, expected.red);
    assert_int_equal(left.green, expected.green);
    assert_int_equal(left.blue, expected.blue);
}

static void test_colours_are_read(void **state)
{
    (void)state;
    struct colour read = colour("#17aBfF");
    assert_int_equal(read.red, 0x17);
    assert_int_equal(read.green, 0xAB);
    assert_int_equal(read.blue, 0xFF);
}

static void check_ratio(double ratio, double expected)
{
    assert_float_equal(ratio, expected, 0.005);
}

/* Well-known ratios, as any checker of WCAG gives them. */
static void test_the_ratio_is_that_of_wcag(void **state)
{
    (void)state;
    check_ratio(contrast_ratio(black, white), 21);
    check_ratio(contrast_ratio(white, black), 21);
    check_ratio(contrast_ratio(night, night), 1);
    check_ratio(contrast_ratio(colour("#767676"), white), 4.54);
    check_ratio(contrast_ratio(colour("#777777"), white), 4.48);
    check_ratio(contrast_ratio(colour("#ff0000"), white), 4.00);
    check_ratio(contrast_ratio(colour("#0000ff"), white), 8.59);
    check_ratio(contrast_ratio(colour("#00ff00"), white), 1.37);
}

static void test_black_or_white(void **state)
{
    (void)state;
    check_colour(contrast_black_or_white(white), "#000000");
    check_colour(contrast_black_or_white(night), "#ffffff");
    check_colour(contrast_black_or_white(colour("#757575")), "#ffffff");
    check_colour(contrast_black_or_white(colour("#767676")), "#000000");
    check_colour(contrast_black_or_white(colour("#154273")), "#ffffff");
    check_colour(contrast_black_or_white(colour("#ffcc00")), "#000000");
}

static void test_mixtures(void **state)
{
    (void)state;
    check_colour(contrast_mix(white, black, 0), "#ffffff");
    check_colour(contrast_mix(white, black, 100), "#000000");
    check_colour(contrast_mix(white, black, 20), "#cccccc");
    check_colour(contrast_mix(colour("#ff0000"), colour("#0000ff"), 50), "#800080");
}

static void test_the_nearest_that_can_be_read(void **state)
{
    (void)state;
    check_colour(contrast_reach(colour("#154273"), white, CONTRAST_OF_TEXT), "#154273");
    check_colour(contrast_reach(colour("#777777"), white, CONTRAST_OF_TEXT), "#767676");
    check_colour(contrast_reach(white, white, CONTRAST_OF_TEXT), "#767676");
    check_colour(contrast_reach(white, night, CONTRAST_OF_TEXT), "#ffffff");
}

static void check_reach(struct colour start, struct colour background)
{
    struct colour reached = contrast_reach(start, background, CONTRAST_OF_TEXT);
    double ratio = contrast_ratio(reached, background);
    if (ratio < CONTRAST_OF_TEXT) {
        fail_msg("#%02x%02x%02x: %f", start.red, start.green, start.blue, ratio);
    }
    /* No nearer than needed: one step of 255 is at most a few hundredths of the ratio. */
    assert_true(contrast_ratio(start, background) >= CONTRAST_OF_TEXT || ratio < 4.7);
}

static void test_any_colour_can_be_brought_to_where_it_is_read(void **state)
{
    (void)state;
    for (unsigned red = 0; red <= 0xFF; red += 0x11) {
        for (unsigned green = 0; green <= 0xFF; green += 0x11) {
            for (unsigned blue = 0; blue <= 0xFF; blue += 0x11) {
                struct colour any = {(uint8_t)red, (uint8_t)green, (uint8_t)blue};
                check_reach(any, white);
                check_reach(any, night);
                assert_true(contrast_ratio(contrast_black_or_white(any), any) >= 4.58);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_colours_are_read),
        cmocka_unit_test(test_the_ratio_is_that_of_wcag),
        cmocka_unit_test(test_black_or_white),
        cmocka_unit_test(test_mixtures),
        cmocka_unit_test(test_the_nearest_that_can_be_read),
        cmocka_unit_test(test_any_colour_can_be_brought_to_where_it_is_read),
    };
    return cmocka_run_group_tests_name("contrast", tests, NULL, NULL);
}
