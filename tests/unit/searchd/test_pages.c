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

static const struct config in_dutch = {.site = {.title = "Verder & lezen", .language = "nl"}};
static const struct config in_english = {.site = {.title = "Verder & lezen", .language = "en"}};

static struct pages *pages_in(const char *language)
{
    struct pages *pages = NULL;
    struct error error = {0};
    const struct config *config = strcmp(language, "en") == 0 ? &in_english : &in_dutch;
    if (pages_create(config, NULL, &pages, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return pages;
}

/* Renders `page` in a language, and compares. */
static void check(const char *golden, const char *language, const char *name, struct view *view,
                  json_t *page)
{
    struct pages *pages = pages_in(language);
    struct response response = {0};
    struct error error = {0};
    if (pages_answer(pages, &response, 200, name, view, page, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    assert_string_equal(response_header(&response, "Content-Type"), "text/html; charset=utf-8");
    golden_check(golden, response_body(&response));
    response_free(&response);
    pages_free(pages);
}

static struct pages *dutch;

static struct view new_view(void)
{
    return (struct view){.base_url = "", .months = pages_months(dutch)};
}

static void test_results(void **state)
{
    (void)state;
    struct view view = new_view();
    check("results.html", "nl", "results", &view,
          page_view_search(&view, sample_search_view(75, 4)));
}

static void test_results_in_english(void **state)
{
    (void)state;
    struct view view = new_view();
    struct search_view search = *sample_search_view(1, 1);
    search.type = text_from("session");
    check("results-english.html", "en", "results", &view, page_view_search(&view, &search));
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
    struct view view = new_view();
    struct search_view search = *sample_search_view(0, 1);
    search.type = text_from("document");
    json_t *page = page_view_search(&view, &search);
    view_add(&view, page, "events", browsable(&view));
    check("nothing-found.html", "nl", "results", &view, page);
}

static void test_start(void **state)
{
    (void)state;
    struct view view = new_view();
    json_t *page = view_object(&view);
    view_add(&view, page, "events", browsable(&view));
    check("start.html", "nl", "start", &view, page);
}

static void test_start_of_an_empty_site(void **state)
{
    (void)state;
    struct view view = new_view();
    json_t *page = view_object(&view);
    view_add(&view, page, "events", view_array(&view));
    check("start-empty.html", "nl", "start", &view, page);
}

static void test_session(void **state)
{
    (void)state;
    struct view view = new_view();
    struct record_page documents = sample_search_view(2, 1)->results->hits[0].related;
    struct record_context context = {&sample_event, &documents};
    json_t *page = view_object(&view);
    view_add(&view, page, "record", page_view_record(&view, &sample_session, &context));
    check("session.html", "nl", "session", &view, page);
}

static void test_document(void **state)
{
    (void)state;
    struct view view = new_view();
    struct record_page sessions = {&sample_session, 1, 1};
    struct record_context context = {NULL, &sessions};
    json_t *page = view_object(&view);
    view_add(&view, page, "record", page_view_record(&view, &sample_document, &context));
    check("document.html", "nl", "document", &view, page);
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
        struct response response = {0};
        struct error error;
        assert_int_equal(pages_answer_error(dutch, &response, cases[i].status, &error), STATUS_OK);
        assert_int_equal(response.status, cases[i].status);
        assert_non_null(strstr(response.body.data, cases[i].heading));
        response_free(&response);
    }
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
    assert_true(file->size < 8192);
    assert_null(web_file_find_static(text_from("style.css")));
    assert_null(web_file_find_static(text_from("")));
    assert_null(web_file_url("templates/start.mustache"));
    assert_null(web_file_url("static/none"));
}

static int set_up(void **state)
{
    (void)state;
    dutch = pages_in("nl");
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
        cmocka_unit_test(test_results),
        cmocka_unit_test(test_results_in_english),
        cmocka_unit_test(test_nothing_found),
        cmocka_unit_test(test_start),
        cmocka_unit_test(test_start_of_an_empty_site),
        cmocka_unit_test(test_session),
        cmocka_unit_test(test_document),
        cmocka_unit_test(test_problems),
        cmocka_unit_test(test_languages_have_the_same_texts),
        cmocka_unit_test(test_an_unknown_language_is_refused),
        cmocka_unit_test(test_static_files),
    };
    return cmocka_run_group_tests_name("pages", tests, set_up, tear_down);
}
