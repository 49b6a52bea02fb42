#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/buffer.h"
#include "base/file.h"
#include "config/config.h"
#include "config/settings.h"
#include "tree/tree.h"

/* data/verder.yaml is written by hand; it must say what the table says. */
static const char settings_file[] = "data/verder.yaml";

struct file {
    struct buffer text;
    struct arena arena;
    struct problem_list problems;
    struct node *root;
};

static int read_settings_file(void **state)
{
    static struct file file;
    struct tree_limits limits = {.depth = 4, .nodes = 10000};
    file = (struct file){0};
    *state = &file;
    return file_read(settings_file, CONFIG_BYTES_MAX, &file.text, NULL) == STATUS_OK &&
                   tree_from_yaml(buffer_text(&file.text), settings_file, limits, &file.arena,
                                  &file.problems, &file.root) == STATUS_OK
               ? 0
               : -1;
}

static int free_settings_file(void **state)
{
    struct file *file = *state;
    buffer_free(&file->text);
    arena_free(&file->arena);
    problem_list_free(&file->problems);
    return 0;
}

/* Calls `visit` for each setting of the file, in its order. */
static void visit_settings(const struct node *mapping, const char *section,
                           void (*visit)(const char *name, const struct node *node, void *context),
                           void *context)
{
    for (const struct node *child = mapping->first_child; child != NULL; child = child->next) {
        struct buffer name = {0};
        buffer_append_format(&name, "%s%s", section, child->key->text.data);
        if (child->kind == NODE_MAPPING) {
            buffer_append_char(&name, '.');
            visit_settings(child, name.data, visit, context);
        } else {
            visit(name.data, child, context);
        }
        buffer_free(&name);
    }
}

static void check_name(const char *name, const struct node *node, void *context)
{
    (void)node;
    size_t *place = context;
    size_t count;
    const struct setting *settings = settings_all(&count);
    assert_true(*place < count);
    assert_string_equal(name, settings[*place].name);
    (*place)++;
}

static void test_names_the_settings_of_the_table_in_its_order(void **state)
{
    const struct file *file = *state;
    size_t seen = 0;
    size_t count;
    (void)settings_all(&count);
    visit_settings(file->root, "", check_name, &seen);
    assert_int_equal(seen, count);
}

/* The line above the setting, or above the mapping's key where that comes between. */
static void check_explanation(const char *name, const struct node *node, void *context)
{
    const struct buffer *text = context;
    struct buffer comment = {0};
    buffer_append_format(&comment, "# %s\n", settings_find(name)->meaning);
    const char *found = strstr(text->data, comment.data);
    if (found == NULL) {
        fail_msg("%s: a line \"%s\" is missing", name, comment.data);
    } else {
        size_t line = 1;
        for (const char *c = text->data; c < found; c++) {
            line += *c == '\n';
        }
        assert_in_range(node->key->place.line - line, 1, 2);
    }
    buffer_free(&comment);
}

static void test_explains_each_as_the_table_does(void **state)
{
    struct file *file = *state;
    visit_settings(file->root, "", check_explanation, &file->text);
}

static void test_loading_it_gives_the_defaults(void **state)
{
    (void)state;
    struct config config;
    struct config defaults;
    struct problem_list problems = {0};
    struct error error = {{0}};
    assert_int_equal(config_load(settings_file, &config, &problems, &error), STATUS_OK);
    config_defaults(&defaults);

    assert_int_equal(config.content.count, 1);
    assert_string_equal(config.content.items[0], "data/content");
    assert_string_equal(config.index, "data/../build/index/verder.index");
    assert_string_equal(config.lexicon, defaults.lexicon);
    assert_string_equal(config.site.title, defaults.site.title);
    assert_string_equal(config.site.language, defaults.site.language);
    assert_string_equal(config.site.url, defaults.site.url);
    assert_string_equal(config.server.listen, defaults.server.listen);
    assert_true(config.server.threads == defaults.server.threads);
    assert_true(config.server.connections == defaults.server.connections);
    assert_true(config.server.request_seconds == defaults.server.request_seconds);
    assert_true(config.server.search_milliseconds == defaults.server.search_milliseconds);
    assert_true(config.server.drain_seconds == defaults.server.drain_seconds);
    assert_string_equal(config.site.contact_name, defaults.site.contact_name);
    assert_string_equal(config.site.contact_url, defaults.site.contact_url);
    assert_string_equal(config.site.contact_email, defaults.site.contact_email);
    assert_string_equal(config.site.accent, defaults.site.accent);
    assert_string_equal(config.site.accent_dark, defaults.site.accent_dark);
    assert_string_equal(config.site.header, defaults.site.header);
    assert_string_equal(config.site.logo, defaults.site.logo);
    assert_string_equal(config.site.accessibility_url, defaults.site.accessibility_url);
    assert_string_equal(config.site.privacy_url, defaults.site.privacy_url);
    assert_int_equal(config.server.cors_origins.count, 0);
    assert_true(config.server.requests_per_second == defaults.server.requests_per_second);
    assert_true(config.server.request_burst == defaults.server.request_burst);
    assert_int_equal(config.server.limit_loopback, defaults.server.limit_loopback);
    assert_int_equal(config.server.trusted_proxies.count, 0);
    assert_true(config.server.cache_megabytes == defaults.server.cache_megabytes);
    assert_int_equal(config.server.log, defaults.server.log);

    config_free(&config);
    config_free(&defaults);
    problem_list_free(&problems);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_the_settings_of_the_table_in_its_order),
        cmocka_unit_test(test_explains_each_as_the_table_does),
        cmocka_unit_test(test_loading_it_gives_the_defaults),
    };
    return cmocka_run_group_tests(tests, read_settings_file, free_settings_file);
}
