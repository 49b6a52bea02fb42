#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "api/openapi_document.h"
#include "api/parameter_tables.h"
#include "application.h"
#include "page/pages.h"
#include "route.h"
#include "view/reference_view.h"

static const char PREFIX[] = "/v1";

static struct config config;
static json_t *document;

static int set_up(void **state)
{
    (void)state;
    struct error error;
    config_defaults(&config);
    config.site.title = "Lezen & zo";
    return openapi_document_load(&config, &document, &error) == STATUS_OK ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    json_decref(document);
    config_free(&config);
    return 0;
}

static json_t *find_path(const char *pattern)
{
    return json_object_get(json_object_get(document, "paths"), pattern + strlen(PREFIX));
}

static void test_every_route_is_documented(void **state)
{
    (void)state;
    for (size_t i = 0; i < route_count; i++) {
        bool is_of_api = strncmp(routes[i].pattern, PREFIX, strlen(PREFIX)) == 0;
        if (is_of_api && json_object_get(find_path(routes[i].pattern), "get") == NULL) {
            fail_msg("%s is not documented", routes[i].pattern);
        }
    }
}

static bool is_route(const char *path)
{
    char pattern[64];
    (void)snprintf(pattern, sizeof pattern, "%s%s", PREFIX, path);
    for (size_t i = 0; i < route_count; i++) {
        if (strcmp(routes[i].pattern, pattern) == 0) {
            return routes[i].methods == (METHOD_GET | METHOD_HEAD);
        }
    }
    return false;
}

static void test_every_documented_path_is_a_route(void **state)
{
    (void)state;
    const char *path;
    json_t *item;
    json_object_foreach(json_object_get(document, "paths"), path, item)
    {
        assert_int_equal(json_object_size(item), 1);
        if (!is_route(path)) {
            fail_msg("there is no route to read %s", path);
        }
    }
}

/* Follows "#/components/…". */
static const json_t *resolve(const json_t *value)
{
    const char *reference = json_string_value(json_object_get(value, "$ref"));
    if (reference == NULL) {
        return value;
    }
    const json_t *target = document;
    for (const char *at = strchr(reference, '/'); at != NULL; at = strchr(at, '/')) {
        at++;
        target = json_object_getn(target, at, strcspn(at, "/"));
    }
    return target;
}

static const json_t *find_parameter(const json_t *operation, const char *name)
{
    size_t index;
    const json_t *item;
    json_array_foreach(json_object_get(operation, "parameters"), index, item)
    {
        const json_t *parameter = resolve(item);
        if (strcmp(json_string_value(json_object_get(parameter, "name")), name) == 0) {
            return parameter;
        }
    }
    return NULL;
}

static void check_number(const json_t *object, const char *key, size_t expected)
{
    assert_int_equal(json_integer_value(json_object_get(object, key)), expected);
}

static void check_choices(const json_t *schema, const struct parameter *parameter)
{
    const json_t *choices = json_object_get(resolve(schema), "enum");
    assert_int_equal(json_array_size(choices), parameter->choice_count);
    for (size_t i = 0; i < parameter->choice_count; i++) {
        assert_string_equal(json_string_value(json_array_get(choices, i)), parameter->choices[i]);
    }
}

static void check_parameter(const json_t *documented, const struct parameter *parameter)
{
    const json_t *schema = json_object_get(documented, "schema");
    const json_t *fallback = json_object_get(schema, "default");
    bool is_list = parameter->times_max > 1;
    const json_t *value = is_list ? json_object_get(schema, "items") : schema;
    assert_int_equal(json_is_true(json_object_get(documented, "required")),
                     parameter->meaning != NULL);
    if (is_list) {
        check_number(schema, "maxItems", parameter->times_max);
    }
    switch (parameter->kind) {
    case PARAMETER_TEXT:
        check_number(value, "maxLength", parameter->maximum);
        break;
    case PARAMETER_NUMBER:
        check_number(value, "minimum", parameter->minimum);
        check_number(value, "maximum", parameter->maximum);
        assert_int_equal(json_integer_value(fallback), parameter->fallback);
        break;
    case PARAMETER_CHOICE:
        check_choices(value, parameter);
        if (!is_list) {
            assert_string_equal(json_string_value(fallback),
                                parameter->choices[parameter->fallback]);
        }
        break;
    }
}

static size_t count_query_parameters(const json_t *operation)
{
    size_t count = 0;
    size_t index;
    const json_t *item;
    json_array_foreach(json_object_get(operation, "parameters"), index, item)
    {
        count += strcmp(json_string_value(json_object_get(resolve(item), "in")), "query") == 0;
    }
    return count;
}

static void test_parameters_are_those_that_are_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < resource_count; i++) {
        const struct parameter_table *table = resources[i].parameters;
        const json_t *operation = json_object_get(find_path(resources[i].pattern), "get");
        assert_int_equal(count_query_parameters(operation), table->count);
        for (size_t j = 0; j < table->count; j++) {
            const json_t *documented = find_parameter(operation, table->items[j].name);
            if (documented == NULL) {
                fail_msg("%s: %s is not documented", resources[i].pattern, table->items[j].name);
            }
            check_parameter(documented, &table->items[j]);
        }
    }
}

static void test_the_version_is_that_of_the_header(void **state)
{
    (void)state;
    const json_t *info = json_object_get(document, "info");
    assert_string_equal(json_string_value(json_object_get(info, "version")), API_VERSION);
}

static void test_the_site_is_named(void **state)
{
    (void)state;
    struct error error;
    struct config site = config;
    json_t *named = NULL;
    site.site.url = "https://zoeken.example.nl";
    site.site.contact_email = "zoeken@example.nl";
    assert_int_equal(openapi_document_load(&site, &named, &error), STATUS_OK);
    const json_t *server = json_array_get(json_object_get(named, "servers"), 0);
    const json_t *contact = json_object_get(json_object_get(named, "info"), "contact");
    assert_string_equal(json_string_value(json_object_get(server, "url")),
                        "https://zoeken.example.nl/v1");
    assert_string_equal(json_string_value(json_object_get(contact, "email")), "zoeken@example.nl");
    assert_string_equal(json_string_value(json_object_get(contact, "url")), site.site.url);
    json_decref(named);
}

static void test_it_is_a_page(void **state)
{
    (void)state;
    struct error error = {0};
    struct pages *pages = NULL;
    struct view view = {.base_url = "http://localhost:8080"};
    struct response response = {0};
    assert_int_equal(pages_create(&config, NULL, &pages, &error), STATUS_OK);
    json_t *page = reference_view_page(&view, document);
    if (pages_answer(pages, &response, 200, "reference", &view, page, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    static const char *const parts[] = {
        "<a class=\"site-title\" href=\"/\" lang=\"nl\">Lezen &amp; zo</a>",
        "<section id=\"search\" class=\"operation\"",
        "<dt><code>pageSize</code> <span class=\"of\">in query; integer, 1 to 100, default 10",
        "1 to 1000 characters</span> <strong class=\"required\">required</strong></dt>",
        "<code>-word</code>",
        "<a href=\"#answer-NotModified\">304 NotModified</a>",
        "curl 'http://localhost:8080/v1/_search?q=",
        "list of <a href=\"#schema-Hit\">Hit</a>",
        "<a href=\"#schema-SessionHit\">SessionHit</a> or <a href=\"#schema-DocumentHit\">"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (strstr(response.body.data, parts[i]) == NULL) {
            fail_msg("the page lacks %s", parts[i]);
        }
    }
    response_free(&response);
    pages_free(pages);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_route_is_documented),
        cmocka_unit_test(test_every_documented_path_is_a_route),
        cmocka_unit_test(test_parameters_are_those_that_are_read),
        cmocka_unit_test(test_the_version_is_that_of_the_header),
        cmocka_unit_test(test_the_site_is_named),
        cmocka_unit_test(test_it_is_a_page),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
