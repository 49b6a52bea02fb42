#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "page/brand_logo.h"
#include "page/branding.h"

#define SVG "<svg xmlns='http://www.w3.org/2000/svg'/>"
#define PNG "\x89PNG\r\n\x1A\nand so on"

struct fixture {
    char folder[sizeof "/tmp/verder-test-XXXXXX"];
    char logo[64];
    struct config config;
    struct branding *branding;
    struct error error;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.folder = "/tmp/verder-test-XXXXXX"};
    *state = &fixture;
    config_defaults(&fixture.config);
    if (mkdtemp(fixture.folder) == NULL) {
        return -1;
    }
    (void)snprintf(fixture.logo, sizeof fixture.logo, "%s/logo", fixture.folder);
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    branding_free(fixture->branding);
    return file_remove_tree(fixture->folder, NULL) == STATUS_OK ? 0 : -1;
}

static void write_logo(struct fixture *fixture, struct text contents)
{
    FILE *file = fopen(fixture->logo, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(contents.data, 1, contents.size, file), contents.size);
    assert_int_equal(fclose(file), 0);
    fixture->config.site.logo = fixture->logo;
}

static enum status create(struct fixture *fixture)
{
    branding_free(fixture->branding);
    fixture->branding = NULL;
    return branding_create(&fixture->config, &fixture->branding, &fixture->error);
}

static void test_a_site_without_a_look_of_its_own(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(create(fixture), STATUS_OK);
    const struct branding *brandings[] = {fixture->branding, NULL};
    for (size_t i = 0; i < 2; i++) {
        assert_null(branding_style_url(brandings[i]));
        assert_null(branding_logo_url(brandings[i]));
        assert_null(branding_find(brandings[i], text_from("")));
        assert_null(branding_find(brandings[i], text_from("site.css")));
    }
}

/* The file that an address names, which begins and ends so. */
static const struct branding_file *check_file(const struct fixture *fixture, const char *url,
                                              const char *start, const char *end)
{
    assert_non_null(url);
    assert_int_equal(strlen(url), strlen(start) + 16 + strlen(end));
    assert_true(text_starts_with(text_from(url), start));
    assert_true(text_ends_with(text_from(url), end));
    const struct branding_file *file =
        branding_find(fixture->branding, text_from(strrchr(url, '/') + 1));
    assert_non_null(file);
    assert_string_equal(file->url, url);
    return file;
}

static void test_both_files_are_found_by_their_addresses(void **state)
{
    struct fixture *fixture = *state;
    fixture->config.site.accent = "#154273";
    write_logo(fixture, text_from(SVG));
    assert_int_equal(create(fixture), STATUS_OK);
    const struct branding_file *style =
        check_file(fixture, branding_style_url(fixture->branding), "/static/site.", ".css");
    assert_string_equal(style->content_type, "text/css; charset=utf-8");
    assert_true(text_starts_with(style->contents, ":root {\n--accent: #154273;"));
    const struct branding_file *logo =
        check_file(fixture, branding_logo_url(fixture->branding), "/static/logo.", ".svg");
    assert_string_equal(logo->content_type, "image/svg+xml");
    assert_true(text_is(logo->contents, SVG));
    assert_null(branding_find(fixture->branding, text_from("logo.svg")));
}

static void test_the_address_changes_with_the_contents(void **state)
{
    struct fixture *fixture = *state;
    char before[64];
    write_logo(fixture, text_from(PNG));
    assert_int_equal(create(fixture), STATUS_OK);
    check_file(fixture, branding_logo_url(fixture->branding), "/static/logo.", ".png");
    (void)snprintf(before, sizeof before, "%s", branding_logo_url(fixture->branding));
    assert_int_equal(create(fixture), STATUS_OK);
    assert_string_equal(branding_logo_url(fixture->branding), before);
    write_logo(fixture, text_from(PNG "!"));
    assert_int_equal(create(fixture), STATUS_OK);
    assert_string_not_equal(branding_logo_url(fixture->branding), before);
}

static void test_what_is_taken_for_an_svg(void **state)
{
    static const char *const images[] = {
        "<svg/>",
        "\xEF\xBB\xBF<svg/>",
        " \n<svg/>",
        "<?xml version='1.0'?>\n<svg/>",
        "<!-- of > us --><!-- <b> --><svg/>",
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x'>\n<svg/>"};
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof images / sizeof images[0]; i++) {
        write_logo(fixture, text_from(images[i]));
        if (create(fixture) != STATUS_OK) {
            fail_msg("%s: %s", images[i], fixture->error.message);
        }
    }
}

static void check_refused(struct fixture *fixture, enum status status, const char *part)
{
    enum status got = create(fixture);
    if (got != status || strstr(fixture->error.message, part) == NULL ||
        strstr(fixture->error.message, fixture->config.site.logo) == NULL ||
        !text_starts_with(text_from(fixture->error.message), "site.logo: ")) {
        fail_msg("%s: %s", status_name(got), fixture->error.message);
    }
    assert_null(fixture->branding);
}

static void test_what_is_no_image_is_refused(void **state)
{
    static const char *const files[] = {"",
                                        "svg",
                                        "<html><svg/></html>",
                                        "<!DOCTYPE html><html/>",
                                        "<!-- <svg/>",
                                        "<!-- <svg/> -->",
                                        "<?xml version='1.0'",
                                        "<!DOCTYPE svg",
                                        "\x1F\x8B\x08",
                                        "\x89PNG\r\n",
                                        "GIF89a",
                                        "\xFF\xD8",
                                        "<scri"};
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        write_logo(fixture, text_from(files[i]));
        check_refused(fixture, STATUS_INVALID, "SVG (plain, not compressed) or as a PNG");
    }
}

static void test_what_cannot_be_read_is_refused(void **state)
{
    struct fixture *fixture = *state;
    fixture->config.site.logo = "nothing.svg";
    check_refused(fixture, STATUS_NOT_FOUND, "No such file");
    fixture->config.site.logo = fixture->folder;
    check_refused(fixture, STATUS_INVALID, "not a regular file");
}

static void test_how_large_a_logo_may_be(void **state)
{
    struct fixture *fixture = *state;
    struct buffer image = {0};
    buffer_append_format(&image, "%-*s", BRAND_LOGO_BYTES_MAX, SVG);
    write_logo(fixture, buffer_text(&image));
    assert_int_equal(create(fixture), STATUS_OK);
    buffer_append_char(&image, ' ');
    write_logo(fixture, buffer_text(&image));
    check_refused(fixture, STATUS_LIMIT, "larger than the 200 KiB");
    buffer_free(&image);
}

static void test_a_large_image_is_compressed_too(void **state)
{
    struct fixture *fixture = *state;
    struct buffer image = {0};
    buffer_append_format(&image, "%-*s", BRAND_LOGO_BYTES_MAX, SVG);
    write_logo(fixture, buffer_text(&image));
    assert_int_equal(create(fixture), STATUS_OK);
    const struct branding_file *logo =
        check_file(fixture, branding_logo_url(fixture->branding), "/static/logo.", ".svg");
    assert_int_equal(logo->contents.size, BRAND_LOGO_BYTES_MAX);
    assert_in_range(logo->compressed.size, 1, BRAND_LOGO_BYTES_MAX / 100);
    assert_true(text_starts_with(logo->compressed, "\x1F\x8B"));
    write_logo(fixture, text_from(SVG));
    assert_int_equal(create(fixture), STATUS_OK);
    logo = check_file(fixture, branding_logo_url(fixture->branding), "/static/logo.", ".svg");
    assert_int_equal(logo->compressed.size, 0);
    buffer_free(&image);
}

static void test_a_colour_that_cannot_be_read_is_refused(void **state)
{
    struct fixture *fixture = *state;
    fixture->config.site.accent = "#ffcc00";
    assert_int_equal(create(fixture), STATUS_INVALID);
    assert_null(fixture->branding);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_a_site_without_a_look_of_its_own),
        IN_FOLDER(test_both_files_are_found_by_their_addresses),
        IN_FOLDER(test_the_address_changes_with_the_contents),
        IN_FOLDER(test_what_is_taken_for_an_svg),
        IN_FOLDER(test_what_is_no_image_is_refused),
        IN_FOLDER(test_what_cannot_be_read_is_refused),
        IN_FOLDER(test_how_large_a_logo_may_be),
        IN_FOLDER(test_a_large_image_is_compressed_too),
        IN_FOLDER(test_a_colour_that_cannot_be_read_is_refused),
    };
    return cmocka_run_group_tests_name("branding", tests, NULL, NULL);
}
