#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "page/brand_style.h"
#include "page/contrast.h"
#include "web_files.h"

enum { CONTRAST_OF_EDGE = 3 }; /* of a control, and of the focus (WCAG 2.2, 1.4.11) */

static const struct colour white = {0xFF, 0xFF, 0xFF};
static const struct colour night = {0x14, 0x19, 0x1D};

static struct config config;

static int set_up(void **state)
{
    (void)state;
    config_defaults(&config);
    return 0;
}

static void write_sheet(struct buffer *css)
{
    struct error error = {0};
    buffer_clear(css);
    if (brand_style_write(&config, css, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
}

/* The colour of a property, where it first stands after `start`. */
static struct colour property(const struct buffer *css, const char *start, const char *name)
{
    struct colour colour = {0};
    const char *rule = strstr(css->data, start);
    const char *found = rule != NULL ? strstr(rule, name) : NULL;
    if (found == NULL || colour_parse(text_of(found + strlen(name), strlen("#rrggbb")), &colour,
                                      NULL) != STATUS_OK) {
        fail_msg("%s has no %s after %s", css->data, name, start);
    }
    return colour;
}

static void check_refused(const char *setting, const char *background, const char *ratio,
                          const char *nearest)
{
    struct buffer css = {0};
    struct error error = {0};
    assert_int_equal(brand_style_write(&config, &css, &error), STATUS_INVALID);
    const char *parts[] = {setting, background, ratio, "must be 4.5", nearest};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (strstr(error.message, parts[i]) == NULL) {
            fail_msg("'%s' lacks '%s'", error.message, parts[i]);
        }
    }
    buffer_free(&css);
}

static void test_without_colours_there_is_no_sheet(void **state)
{
    (void)state;
    struct buffer css = {0};
    write_sheet(&css);
    assert_int_equal(css.size, 0);
    buffer_free(&css);
}

static void test_the_sheet_of_an_accent_and_a_header(void **state)
{
    (void)state;
    struct buffer css = {0};
    config.site.accent = "#154273";
    config.site.header = "#FFCC00";
    write_sheet(&css);
    assert_string_equal(css.data,
                        ":root {\n--accent: #154273;\n--accent-strong: #0e2b4b;\n"
                        "--on-accent: #ffffff;\n--tint: #dce3ea;\n--focus: #154273;\n}\n"
                        "@media screen and (prefers-color-scheme: dark) {\n:root {\n"
                        "--accent: #6683a3;\n--accent-strong: #9caec3;\n"
                        "--on-accent: #000000;\n--tint: #29343f;\n--focus: #6683a3;\n}\n}\n"
                        "@media screen {\n:root {\n--header: #ffcc00;\n--on-header: #000000;\n"
                        "--header-line: #bf9900;\n}\n"
                        ".site-title, .search input, .search button { --focus: var(--on-header); "
                        "}\n.search button { --accent: var(--on-header); --accent-strong: "
                        "var(--on-header); --on-accent: var(--header); }\n}\n");
    buffer_free(&css);
}

static void test_a_dark_accent_is_taken_as_it_is(void **state)
{
    (void)state;
    struct buffer css = {0};
    config.site.accent_dark = "#ffd75e";
    write_sheet(&css);
    assert_int_equal(strncmp(css.data, "@media", strlen("@media")), 0); /* light stays ours */
    assert_non_null(strstr(css.data, "--accent: #ffd75e;"));
    config.site.accent = "#154273";
    write_sheet(&css);
    assert_non_null(strstr(strstr(css.data, "@media"), "--accent: #ffd75e;"));
    buffer_free(&css);
}

static void test_accents_that_cannot_be_read_are_refused(void **state)
{
    (void)state;
    config.site.accent = "#777777";
    check_refused("site.accent: ", "#ffffff", " 4.47 to 1",
                  "darker colour that can be is \"#767676\"");
    config.site.accent = "#ffcc00";
    check_refused("site.accent: ", "#ffffff", " 1.51 to 1",
                  "darker colour that can be is \"#907300\"");
    config.site.accent = "#154273";
    config.site.accent_dark = "#154273";
    check_refused("site.accent_dark: ", "#14191d", " to 1",
                  "lighter colour that can be is \"#6683a3\"");
}

static void check_scheme(const struct buffer *css, const char *start, struct colour background,
                         struct colour text)
{
    struct colour accent = property(css, start, "--accent: ");
    struct colour strong = property(css, start, "--accent-strong: ");
    struct colour on_accent = property(css, start, "--on-accent: ");
    assert_true(contrast_ratio(accent, background) >= CONTRAST_OF_TEXT);
    assert_true(contrast_ratio(strong, background) >= CONTRAST_OF_TEXT);
    assert_true(contrast_ratio(on_accent, accent) >= CONTRAST_OF_TEXT);
    assert_true(contrast_ratio(on_accent, strong) >= CONTRAST_OF_TEXT);
    assert_true(contrast_ratio(text, property(css, start, "--tint: ")) >= CONTRAST_OF_TEXT);
    assert_true(contrast_ratio(property(css, start, "--focus: "), background) >= 3);
}

static void check_sheet(struct colour accent)
{
    char digits[sizeof "#rrggbb"];
    struct buffer css = {0};
    (void)snprintf(digits, sizeof digits, "#%02x%02x%02x", accent.red, accent.green, accent.blue);
    config.site.accent = digits;
    config.site.header = digits;
    write_sheet(&css);
    check_scheme(&css, ":root", white, (struct colour){0x1C, 0x23, 0x29});
    check_scheme(&css, "@media", night, (struct colour){0xE8, 0xEC, 0xEF});
    assert_true(contrast_ratio(property(&css, ":root {\n--header", "--header: "),
                               property(&css, ":root {\n--header", "--on-header: ")) >=
                CONTRAST_OF_TEXT);
    buffer_free(&css);
}

static void test_all_can_be_read_whatever_the_accent(void **state)
{
    (void)state;
    for (unsigned red = 0; red <= 0xFF; red += 0x33) {
        for (unsigned green = 0; green <= 0xFF; green += 0x33) {
            for (unsigned blue = 0; blue <= 0xFF; blue += 0x33) {
                struct colour any = {(uint8_t)red, (uint8_t)green, (uint8_t)blue};
                check_sheet(contrast_reach(any, white, CONTRAST_OF_TEXT));
            }
        }
    }
}

/* The colours that contrasts are measured against are those of the style sheet. */
static void test_the_backgrounds_are_those_of_the_page(void **state)
{
    (void)state;
    struct text css = web_file_contents(web_file_find("static/style.css"));
    const char *const colours[] = {"--background: #fff;", "--background: #14191d;",
                                   "--text: #1c2329;", "--text: #e8ecef;"};
    for (size_t i = 0; i < sizeof colours / sizeof colours[0]; i++) {
        if (memmem(css.data, css.size, colours[i], strlen(colours[i])) == NULL) {
            fail_msg("style.css has no '%s': brand_style.c and this test are to follow it",
                     colours[i]);
        }
    }
}

/* What a site without colours of its own shows, in one of the two looks of style.css. */
static void check_own_scheme(const struct buffer *css, const char *start, struct colour background)
{
    const struct {
        const char *name;
        double contrast;
    } inks[] = {{"--text: ", CONTRAST_OF_TEXT},    {"--text-quiet: ", CONTRAST_OF_TEXT},
                {"--accent: ", CONTRAST_OF_TEXT},  {"--accent-strong: ", CONTRAST_OF_TEXT},
                {"--visited: ", CONTRAST_OF_TEXT}, {"--error: ", CONTRAST_OF_TEXT},
                {"--control: ", CONTRAST_OF_EDGE}, {"--focus: ", CONTRAST_OF_EDGE}};
    struct colour surface = property(css, start, "--surface: ");
    for (size_t i = 0; i < sizeof inks / sizeof inks[0]; i++) {
        struct colour ink = property(css, start, inks[i].name);
        if (contrast_ratio(ink, background) < inks[i].contrast ||
            contrast_ratio(ink, surface) < inks[i].contrast) {
            fail_msg("%scannot be told from the background after %s", inks[i].name, start);
        }
    }
    struct colour quiet = property(css, start, "--text-quiet: ");
    assert_true(contrast_ratio(property(css, start, "--on-mark: "),
                               property(css, start, "--mark: ")) >= CONTRAST_OF_TEXT);
    assert_true(contrast_ratio(property(css, start, "--text: "),
                               property(css, start, "--notice: ")) >= CONTRAST_OF_TEXT);
    assert_true(contrast_ratio(quiet, property(css, start, "--tint: ")) >= CONTRAST_OF_TEXT);
}

static void test_our_own_colours_can_be_read(void **state)
{
    (void)state;
    struct buffer css = {0};
    buffer_append(&css, web_file_contents(web_file_find("static/style.css")));
    check_own_scheme(&css, ":root", white);
    check_own_scheme(&css, "@media screen and (prefers-color-scheme: dark)", night);
    buffer_free(&css);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_without_colours_there_is_no_sheet, set_up),
        cmocka_unit_test_setup(test_the_sheet_of_an_accent_and_a_header, set_up),
        cmocka_unit_test_setup(test_a_dark_accent_is_taken_as_it_is, set_up),
        cmocka_unit_test_setup(test_accents_that_cannot_be_read_are_refused, set_up),
        cmocka_unit_test_setup(test_all_can_be_read_whatever_the_accent, set_up),
        cmocka_unit_test(test_the_backgrounds_are_those_of_the_page),
        cmocka_unit_test(test_our_own_colours_can_be_read),
    };
    return cmocka_run_group_tests_name("brand_style", tests, NULL, NULL);
}
