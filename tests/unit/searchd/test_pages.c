#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "golden.h"
#include "page/pages.h"
#include "samples.h"
#include "view/page_view.h"
#include "web_files.h"

static struct pages *dutch; /* of a site whose language is Dutch */

static struct view view_at(const char *target)
{
    struct request request = {0};
    assert_int_equal(request_set_target(&request, text_from(target)), STATUS_OK);
    struct view view = pages_view(dutch, &request);
    request_free(&request);
    return view;
}

/* Renders `page`, and compares. */
static void check(const char *golden, const char *name, struct view *view, json_t *page)
{
    struct response response = {0};
    struct error error = {0};
    if (pages_answer(dutch, &response, 200, name, view, page, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    assert_string_equal(response_header(&response, "Content-Type"), "text/html; charset=utf-8");
    golden_check(golden, response_body(&response));
    response_free(&response);
}

static void test_the_language_is_the_one_asked_for(void **state)
{
    (void)state;
    struct view usual = view_at("/");
    assert_string_equal(usual.language, "nl");
    assert_null(usual.named_language);
    assert_null(view_at("/?lang=nl").named_language);
    assert_string_equal(view_at("/?lang=fr").language, "nl");
    assert_string_equal(view_at("/?lang=").language, "nl");
    struct view english = view_at("/?lang=en");
    assert_string_equal(english.language, "en");
    assert_string_equal(english.named_language, "en");
}

static void test_results(void **state)
{
    (void)state;
    struct view view = view_at("/zoeken?q=x");
    check("results.html", "results", &view, page_view_search(&view, sample_search_view(75, 4)));
}

static void test_results_in_english(void **state)
{
    (void)state;
    struct view view = view_at("/zoeken?q=x&lang=en");
    json_t *page = page_view_search(&view, sample_search_view(1, 1));
    pages_add_address(dutch, &view, page, NULL, json_string("/zoeken?q=x"));
    check("results-english.html", "results", &view, page);
}

static void check_count(const char *target, size_t count, const char *expected)
{
    struct view view = view_at(target);
    json_t *object = view_object(&view);
    view_add_count(&view, object, "count", count);
    assert_string_equal(json_string_value(json_object_get(object, "count")), expected);
    json_decref(object);
}

static void test_large_numbers_have_groups_of_digits(void **state)
{
    (void)state;
    check_count("/", 0, "0");
    check_count("/", 999, "999");
    check_count("/", 1000, "1.000");
    check_count("/", 123456, "123.456");
    check_count("/?lang=en", 12345678, "12,345,678");
}

static void check_correction(const char *golden, bool is_applied)
{
    struct view view = view_at("/zoeken?q=x");
    struct search_view search = *sample_search_view(1, 1);
    struct search_results results = *search.results;
    struct search_link link = *search.link;
    results.query = text_from("rehct <en> orde");
    results.corrected = text_from("recht <en> orde");
    results.is_correction_applied = is_applied;
    link.is_correction_only_offered = !is_applied;
    link.sort = SORT_DATE;
    search.results = &results;
    search.link = &link;
    check(golden, "results", &view, page_view_search(&view, &search));
}

static void test_correction_applied(void **state)
{
    (void)state;
    check_correction("correction-applied.html", true);
}

static void test_correction_offered(void **state)
{
    (void)state;
    check_correction("correction-offered.html", false);
}

static json_t *browsable(struct view *view)
{
    static struct record sessions[2];
    sessions[0] = sample_session;
    sessions[1] = sample_session;
    sessions[1].status = text_from("postponed");
    sessions[1].number = 0;
    struct record_page page = {sessions, 2, 9};
    json_t *events = view_array(view);
    view_append(view, events, page_view_event(view, &sample_event, &page));
    view_append(view, events, page_view_event(view, NULL, &page));
    return events;
}

static void test_nothing_found(void **state)
{
    (void)state;
    struct view view = view_at("/");
    json_t *page = page_view_search(&view, sample_search_view(0, 1));
    view_add_boolean(&view, page, "isNested", true);
    view_add(&view, page, "events", browsable(&view));
    check("nothing-found.html", "results", &view, page);
}

static void test_start(void **state)
{
    (void)state;
    struct view view = view_at("/");
    json_t *page = view_object(&view);
    view_add(&view, page, "events", browsable(&view));
    check("start.html", "start", &view, page);
}

static void test_start_of_an_empty_site(void **state)
{
    (void)state;
    struct view view = view_at("/");
    json_t *page = view_object(&view);
    view_add(&view, page, "events", view_array(&view));
    check("start-empty.html", "start", &view, page);
}

static void test_event(void **state)
{
    (void)state;
    struct view view = view_at("/evenementen/dag?lang=en");
    struct record_page sessions = {&sample_session, 1, 1};
    json_t *page = view_object(&view);
    view_add(&view, page, "event", page_view_event(&view, &sample_event, &sessions));
    page_view_add_summary(&view, page, &sample_event);
    pages_add_address(dutch, &view, page, "https://zoek.example.nl",
                      json_string("/evenementen/dag?pagina=2"));
    check("event.html", "event", &view, page);
}

static void check_summary(const char *expected, const char *text)
{
    struct view view = view_at("/");
    json_t *page = view_object(&view);
    page_view_add_summary(&view, page, &(struct record){.summary = text_from(text)});
    json_t *summary = json_object_get(page, "summary");
    assert_string_equal(summary != NULL ? json_string_value(summary) : "", expected);
    json_decref(page);
}

static void test_summaries(void **state)
{
    (void)state;
    check_summary("", "");
    check_summary("Kort.", "Kort.\n\nEn meer.");
    check_summary(
        "Over de wijk, bijv. de straat, de buurt en de mensen die er elke dag zijn. En over de "
        "stad!",
        "Over de wijk, bijv. de straat, de buurt en de mensen die er elke dag zijn. En over de "
        "stad! Daarna volgt een zin die zo lang is dat hij er niet meer bij past, want dat kan.");
    check_summary(
        "Kort. Deze sessie gaat over wat bewoners zelf doen aan hun straat, en daarin vertellen "
        "dhr. A.B. Jansen en mr. J. de Vries wat zij daarvan in hun eigen…",
        "Kort. Deze sessie gaat over wat bewoners zelf doen aan hun straat, en daarin vertellen "
        "dhr. A.B. Jansen en mr. J. de Vries wat zij daarvan in hun eigen gemeente leerden.");
    check_summary(
        "Eén zin die langer is dan wat een zoekmachine laat zien wordt afgebroken waar "
        "een woord eindigt, met een beletselteken dat zegt dat er meer is om te gaan…",
        "Eén zin die langer is dan wat een zoekmachine laat zien wordt afgebroken waar een "
        "woord eindigt, met een beletselteken dat zegt dat er meer is om te gaan lezen.");
}

static void test_session(void **state)
{
    (void)state;
    struct view view = view_at("/");
    struct record_page documents = sample_search_view(2, 1)->results->hits[0].related;
    struct record_context context = {&sample_event, &documents};
    json_t *page = view_object(&view);
    view_add(&view, page, "record", page_view_record(&view, &sample_session, &context));
    check("session.html", "session", &view, page);
}

static void test_document(void **state)
{
    (void)state;
    struct view view = view_at("/");
    struct record_page sessions = {&sample_session, 1, 1};
    struct record_context context = {NULL, &sessions};
    json_t *page = view_object(&view);
    view_add(&view, page, "record", page_view_record(&view, &sample_document, &context));
    check("document.html", "document", &view, page);
}

static void test_problems(void **state)
{
    (void)state;
    static const struct {
        unsigned status;
        const char *heading;
    } cases[] = {
        {404, "<h1>Deze pagina bestaat niet</h1>"}, {400, "<h1>Dit adres klopt niet</h1>"},
        {414, "<h1>Dit adres klopt niet</h1>"},     {429, "<h1>Even geduld</h1>"},
        {500, "<h1>Er ging iets mis</h1>"},         {503, "<h1>Zoeken kan nu even niet</h1>"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct request request = {0};
        struct response response = {0};
        struct error error;
        assert_int_equal(pages_answer_error(dutch, &request, &response, cases[i].status, &error),
                         STATUS_OK);
        assert_int_equal(response.status, cases[i].status);
        assert_non_null(strstr(response.body.data, cases[i].heading));
        response_free(&response);
    }
}

static void check_error_at(const char *target, unsigned status, const char *field,
                           const char *other)
{
    struct request request = {0};
    struct response response = {0};
    struct error error;
    assert_int_equal(request_set_target(&request, text_from(target)), STATUS_OK);
    assert_int_equal(pages_answer_error(dutch, &request, &response, status, &error), STATUS_OK);
    if (strstr(response.body.data, field) == NULL || strstr(response.body.data, other) == NULL) {
        fail_msg("%s: %s", target, response.body.data);
    }
    response_free(&response);
    request_free(&request);
}

static void test_what_was_typed_can_be_tried_again(void **state)
{
    (void)state;
    check_error_at("/zoeken?q=+de+%22dijk%22&pagina=2", 429, "value=\"de &quot;dijk&quot;\"",
                   "href=\"/zoeken?q=de%20%22dijk%22&amp;lang=en\"");
    check_error_at("/zoeken?q=dijk&lang=en", 503, "value=\"dijk\"", "href=\"/zoeken?q=dijk\"");
    check_error_at("/zoek?q=dijk", 404, "value=\"dijk\"", "href=\"/?lang=en\"");
    check_error_at("/zoeken?q=+", 429, "value=\"\"", "href=\"/?lang=en\"");
}

static void test_languages_have_the_same_texts(void **state)
{
    (void)state;
    struct text dutch_json = web_file_contents(web_file_find("texts/nl.json"));
    struct text english_json = web_file_contents(web_file_find("texts/en.json"));
    json_t *left = json_loadb(dutch_json.data, dutch_json.size, 0, NULL);
    json_t *right = json_loadb(english_json.data, english_json.size, 0, NULL);
    json_t *texts = json_object_get(left, "texts");
    json_t *others = json_object_get(right, "texts");
    const char *key;
    json_t *value;
    json_object_foreach(texts, key, value)
    {
        if (json_object_get(others, key) == NULL) {
            fail_msg("texts/en.json has no '%s'", key);
        }
    }
    assert_int_equal(json_object_size(texts), json_object_size(others));
    assert_non_null(json_object_get(left, "groupMark"));
    assert_non_null(json_object_get(right, "groupMark"));
    assert_int_equal(json_array_size(json_object_get(left, "months")), 12);
    assert_int_equal(json_array_size(json_object_get(right, "months")), 12);
    json_decref(left);
    json_decref(right);
}

static void test_an_unknown_language_is_refused(void **state)
{
    (void)state;
    const struct config french = {.site = {.language = "fr"}};
    struct pages *pages = NULL;
    struct error error;
    assert_int_equal(pages_create(&french, NULL, &pages, &error), STATUS_INVALID);
    assert_string_equal(error.message, "there are no texts in the language 'fr'");
    assert_null(pages);
}

static void test_static_files(void **state)
{
    (void)state;
    const char *url = web_file_url("static/style.css");
    assert_non_null(url);
    assert_int_equal(strncmp(url, "/static/style.", strlen("/static/style.")), 0);
    const struct web_file *file = web_file_find_static(text_from(url + strlen("/static/")));
    assert_non_null(file);
    assert_string_equal(file->path, "static/style.css");
    assert_string_equal(web_file_content_type(file), "text/css; charset=utf-8");
    assert_in_range(file->compressed_size, 1, 6 * 1024);
    assert_null(web_file_find_static(text_from("style.css")));
    assert_null(web_file_find_static(text_from("")));
    assert_null(web_file_url("templates/start.mustache"));
    assert_null(web_file_url("static/none"));
}

static int set_up(void **state)
{
    (void)state;
    static const struct config config = {.site = {.title = "Verder & lezen", .language = "nl"}};
    struct error error = {0};
    if (pages_create(&config, NULL, &dutch, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    pages_free(dutch);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_language_is_the_one_asked_for),
        cmocka_unit_test(test_results),
        cmocka_unit_test(test_results_in_english),
        cmocka_unit_test(test_large_numbers_have_groups_of_digits),
        cmocka_unit_test(test_correction_applied),
        cmocka_unit_test(test_correction_offered),
        cmocka_unit_test(test_nothing_found),
        cmocka_unit_test(test_start),
        cmocka_unit_test(test_start_of_an_empty_site),
        cmocka_unit_test(test_event),
        cmocka_unit_test(test_summaries),
        cmocka_unit_test(test_session),
        cmocka_unit_test(test_document),
        cmocka_unit_test(test_problems),
        cmocka_unit_test(test_what_was_typed_can_be_tried_again),
        cmocka_unit_test(test_languages_have_the_same_texts),
        cmocka_unit_test(test_an_unknown_language_is_refused),
        cmocka_unit_test(test_static_files),
    };
    return cmocka_run_group_tests_name("pages", tests, set_up, tear_down);
}
