#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/text.h"
#include "config/config.h"
#include "config/settings.h"

static void check_nearest(const char *name, const char *expected)
{
    const struct setting *nearest = settings_nearest(name);
    assert_non_null(nearest);
    assert_string_equal(nearest->name, expected);
}

static void test_names_are_found(void **state)
{
    (void)state;
    assert_string_equal(settings_find("server.listen")->name, "server.listen");
    assert_null(settings_find("listen"));
    assert_null(settings_find("server"));
    assert_null(settings_find(""));
}

static void test_sections_are_known(void **state)
{
    (void)state;
    assert_true(settings_have_section("server"));
    assert_true(settings_have_section("site"));
    assert_false(settings_have_section("serve"));
    assert_false(settings_have_section("index"));
    assert_false(settings_have_section("server.listen"));
    assert_false(settings_have_section(""));
}

static void test_the_nearest_name(void **state)
{
    (void)state;
    check_nearest("indx", "index");
    check_nearest("server.lisen", "server.listen");
    check_nearest("server.request_second", "server.request_seconds");
    check_nearest("sever.threads", "server.threads");
    check_nearest("listen", "server.listen");
    check_nearest("titel", "site.title");
    check_nearest("site.listen", "server.listen");
    assert_null(settings_nearest("something_else"));
    assert_null(settings_nearest(""));
    assert_null(settings_nearest("."));
}

static void test_every_row_is_whole(void **state)
{
    (void)state;
    size_t count;
    const struct setting *settings = settings_all(&count);
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        const struct setting *setting = &settings[i];
        assert_ptr_equal(settings_find(setting->name), setting);
        assert_true(text_ends_with(text_from(setting->meaning), "."));
        assert_true(setting->offset < sizeof(struct config));
        assert_true(setting->minimum <= setting->maximum);
        bool has_choices = setting->kind == SETTING_WORD || setting->kind == SETTING_LEVEL;
        assert_true((setting->choices != NULL) == has_choices);
        assert_true(setting->items_minimum == 0 || setting->is_list);
        for (size_t j = 0; j < i; j++) {
            assert_int_not_equal(settings[j].offset, setting->offset);
        }
    }
}

static void test_defaults_are_allowed_values(void **state)
{
    (void)state;
    size_t count;
    const struct setting *settings = settings_all(&count);
    for (size_t i = 0; i < count; i++) {
        long long value =
            settings[i].text != NULL ? (long long)strlen(settings[i].text) : settings[i].number;
        if (settings[i].is_list) {
            assert_true((settings[i].text != NULL) >= settings[i].items_minimum);
        } else if (settings[i].kind != SETTING_LEVEL) {
            assert_true(value >= settings[i].minimum && value <= settings[i].maximum);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_are_found),
        cmocka_unit_test(test_sections_are_known),
        cmocka_unit_test(test_the_nearest_name),
        cmocka_unit_test(test_every_row_is_whole),
        cmocka_unit_test(test_defaults_are_allowed_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
