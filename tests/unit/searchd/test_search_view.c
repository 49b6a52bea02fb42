#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "golden.h"
#include "samples.h"
#include "view/link.h"
#include "view/record_view.h"

static char *dump(struct view *view, json_t *tree)
{
    struct error error;
    assert_int_equal(view_status(view, &error), STATUS_OK);
    char *text = json_dumps(tree, JSON_INDENT(2));
    assert_non_null(text);
    json_decref(tree);
    return text;
}

static void check(const char *name, struct view *view, json_t *tree)
{
    char *text = dump(view, tree);
    golden_check(name, text_from(text));
    free(text);
}

static void test_answer(void **state)
{
    (void)state;
    struct view view = {.base_url = ""};
    check("search.json", &view, search_view_answer(&view, sample_search_view(25, 2)));
}

static void test_answer_with_facets_and_absolute_links(void **state)
{
    (void)state;
    struct view view = {.base_url = "https://zoek.example.nl"};
    struct search_view search = *sample_search_view(1, 1);
    search.sort = SORT_DATE;
    search.facets = FACET_BIT(FACET_TYPE) | FACET_BIT(FACET_EVENT) | FACET_BIT(FACET_YEAR);
    check("search-absolute.json", &view, search_view_answer(&view, &search));
}

static void test_answer_without_hits(void **state)
{
    (void)state;
    struct view view = {.base_url = ""};
    check("search-none.json", &view, search_view_answer(&view, sample_search_view(0, 1)));
}

static void test_records(void **state)
{
    (void)state;
    struct view view = {.base_url = ""};
    struct record_page none = {0};
    struct record_page sessions = {&sample_session, 1, 1};
    struct record_context of_session = {&sample_event, &none};
    struct record_context of_document = {NULL, &sessions};
    struct record_context of_event = {NULL, &sessions};
    struct record_context without = {&sample_event, NULL};
    json_t *all = view_array(&view);
    view_append(&view, all, record_view_whole(&view, &sample_session, &of_session));
    view_append(&view, all, record_view_whole(&view, &sample_document, &of_document));
    view_append(&view, all, record_view_whole(&view, &sample_event, &of_event));
    view_append(&view, all, record_view_whole(&view, &sample_session, &without));
    check("records.json", &view, all);
}

static void test_last_pages(void **state)
{
    (void)state;
    assert_int_equal(link_last_page(0, 10, 1000), 1);
    assert_int_equal(link_last_page(10, 10, 1000), 1);
    assert_int_equal(link_last_page(11, 10, 1000), 2);
    assert_int_equal(link_last_page(SIZE_MAX, 1, 1000), 1000);
}

static void check_link(const char *expected, struct view *view, json_t *link)
{
    assert_false(view->failed);
    assert_string_equal(json_string_value(link), expected);
    json_decref(link);
}

static void test_addresses_of_searches(void **state)
{
    (void)state;
    struct view view = {0};
    struct text kinds[] = {text_from("handreiking"), text_from("tool & gids")};
    struct text years[] = {text_from("2021")};
    struct search_link search = {.path = "/zoeken", .query = text_from("taal")};
    check_link("/zoeken?q=taal", &view, link_search(&view, &search));
    search.filters[FACET_KIND] = (struct search_filter){kinds, 2};
    search.filters[FACET_YEAR] = (struct search_filter){years, 1};
    search.sort = SORT_TITLE;
    search.is_correction_only_offered = true;
    search.page = 3;
    view.named_language = "en";
    check_link("/zoeken?q=taal&kind=handreiking&kind=tool%20%26%20gids&year=2021&sort=title"
               "&correct=offer&pagina=3&lang=en",
               &view, link_search(&view, &search));
}

static void test_addresses_name_the_language_where_it_is_not_the_usual(void **state)
{
    (void)state;
    struct view view = {0};
    check_link("/evenementen/dag", &view, link_event_page(&view, &sample_event, 1));
    check_link("/evenementen/dag?pagina=2", &view, link_event_page(&view, &sample_event, 2));
    check_link("/", &view, link_page(&view, text_from("/")));
    view.named_language = "en";
    check_link("/evenementen/dag?pagina=2&lang=en", &view,
               link_event_page(&view, &sample_event, 2));
    check_link("/sessies/sessie-3?lang=en", &view, link_record_page(&view, &sample_session));
    check_link("/?lang=en", &view, link_page(&view, text_from("/")));
    check_link("/zoeken?q=a&lang=en", &view, link_page(&view, text_from("/zoeken?q=a")));
    check_link("https://www.example.nl/guide?a=1&b=2", &view, link_record(&view, &sample_document));
}

static void test_an_event_has_no_address_but_its_own(void **state)
{
    (void)state;
    struct view view = {.base_url = "https://zoek.example.nl"};
    struct record event = sample_event;
    event.url = text_from("javascript:alert(1)");
    json_t *reference = record_view_reference(&view, &event);
    assert_null(json_object_get(reference, "url"));
    json_decref(reference);
}

static void test_only_web_pages_are_linked_to(void **state)
{
    (void)state;
    static const char *const unsafe[] = {"",
                                         "javascript:alert(1)",
                                         "JaVaScRiPt:alert(1)",
                                         "data:text/html,x",
                                         " https://a.nl",
                                         "//a.nl",
                                         "/a"};
    assert_true(link_is_safe(text_from("https://a.nl/b?c#d")));
    assert_true(link_is_safe(text_from("http://a.nl")));
    for (size_t i = 0; i < sizeof unsafe / sizeof unsafe[0]; i++) {
        assert_false(link_is_safe(text_from(unsafe[i])));
    }
}

static void test_a_failure_is_remembered(void **state)
{
    (void)state;
    struct view view = {0};
    struct error error;
    json_t *object = view_object(&view);
    view_add(&view, object, "key", NULL);
    view_add_number(&view, object, "number", 1);
    assert_int_equal(view_status(&view, &error), STATUS_NO_MEMORY);
    json_decref(object);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_answer),
        cmocka_unit_test(test_answer_with_facets_and_absolute_links),
        cmocka_unit_test(test_answer_without_hits),
        cmocka_unit_test(test_records),
        cmocka_unit_test(test_last_pages),
        cmocka_unit_test(test_addresses_of_searches),
        cmocka_unit_test(test_addresses_name_the_language_where_it_is_not_the_usual),
        cmocka_unit_test(test_an_event_has_no_address_but_its_own),
        cmocka_unit_test(test_only_web_pages_are_linked_to),
        cmocka_unit_test(test_a_failure_is_remembered),
    };
    return cmocka_run_group_tests_name("search_view", tests, NULL, NULL);
}
