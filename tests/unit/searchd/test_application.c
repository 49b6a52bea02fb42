#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "application.h"
#include "log.h"
#include "support.h"

static const char CONTENT[] =
    "event: {id: dag, title: Boekendag}\n"
    "sessions:\n"
    "  - {id: een, title: Lezen in de molen, event: dag, number: 1, documents: [gids]}\n"
    "documents:\n"
    "  - {id: gids, title: Gids voor molenaars, url: 'https://gids.example.nl/'}\n"
    "  - {id: x01, title: Dijk 1}\n  - {id: x02, title: Dijk 2}\n  - {id: x03, title: Dijk 3}\n"
    "  - {id: x04, title: Dijk 4}\n  - {id: x05, title: Dijk 5}\n  - {id: x06, title: Dijk 6}\n"
    "  - {id: x07, title: Dijk 7}\n  - {id: x08, title: Dijk 8}\n  - {id: x09, title: Dijk 9}\n"
    "  - {id: x10, title: Dijk 10}\n  - {id: x11, title: Dijk 11}\n";

static char *directory;
static char path[256];
static struct lexicon *lexicon;
static struct config config;
static struct pages *pages;
static struct service service;

static int set_up(void **state)
{
    (void)state;
    struct error error;
    config_defaults(&config);
    config.server.requests_per_second = 0;
    lexicon = support_lexicon();
    directory = support_directory();
    (void)snprintf(path, sizeof path, "%s/verder.index", directory);
    assert_int_equal(pages_create(&config, NULL, &pages, &error), STATUS_OK);
    service = (struct service){.config = &config, .pages = pages};
    assert_int_equal(index_pool_create(path, lexicon, 1, &service.indexes, &error), STATUS_OK);
    assert_int_equal(admission_create(&config, &service.admission, &error), STATUS_OK);
    index_close(support_index(directory, CONTENT, NULL, lexicon));
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    admission_free(service.admission);
    index_pool_free(service.indexes);
    pages_free(pages);
    lexicon_close(lexicon);
    if (directory != NULL) {
        support_remove(directory);
    }
    config_free(&config);
    return 0;
}

static void ask(const char *method, const char *target, struct response *response)
{
    struct request request = {.method_name = text_from(method)};
    request.method = method_from_name(request.method_name);
    assert_int_equal(request_set_target(&request, text_from(target)), STATUS_OK);
    application_answer(&service, &request, response);
    request_free(&request);
}

/* Checks the status and that the body has, or has not (!), a text. */
static void check(const char *target, unsigned status, const char *part)
{
    struct response response = {0};
    ask("GET", target, &response);
    struct text body = response_body(&response);
    bool is_absent = part[0] == '!';
    const char *wanted = is_absent ? part + 1 : part;
    bool is_found = memmem(body.data, body.size, wanted, strlen(wanted)) != NULL;
    if (response.status != status || is_found == is_absent) {
        fail_msg("%s: %u %.*s", target, response.status, TEXT_ARGS(body));
    }
    response_free(&response);
}

static void test_searches_for_programs(void **state)
{
    (void)state;
    struct response response = {0};
    ask("GET", "/v1/_search?q=molen&type=session", &response);
    assert_int_equal(response.status, 200);
    assert_string_equal(response_header(&response, "Content-Type"), "application/json");
    assert_string_equal(response_header(&response, "API-Version"), API_VERSION);
    assert_string_equal(response_header(&response, "Cache-Control"), "public, max-age=60");
    json_t *answer = json_loadb(response.body.data, response.body.size, 0, NULL);
    json_t *hit = json_array_get(json_object_get(answer, "hits"), 0);
    assert_int_equal(json_integer_value(json_object_get(answer, "total")), 1);
    assert_string_equal(json_string_value(json_object_get(hit, "id")), "een");
    assert_string_equal(json_string_value(json_object_get(hit, "url")), "/sessies/een");
    json_t *document = json_array_get(json_object_get(hit, "documents"), 0);
    assert_string_equal(json_string_value(json_object_get(document, "url")),
                        "https://gids.example.nl/");
    json_decref(answer);
    response_free(&response);
}

static void test_pages_of_results_for_programs(void **state)
{
    (void)state;
    check("/v1/_search?q=dijk&pageSize=5&page=3", 200, "\"rank\":11");
    check("/v1/_search?q=dijk&pageSize=5&page=4", 200, "\"total\":11");
    check("/v1/_search?q=dijk&pageSize=5&page=4", 200, "\"hits\":[]");
    check("/v1/_search?q=dijk&pageSize=5&page=2", 200,
          "\"next\":\"/v1/_search?q=dijk&pageSize=5&page=3\"");
    check("/v1/_search?q=dijk&pageSize=5&page=9", 200,
          "\"prev\":\"/v1/_search?q=dijk&pageSize=5&page=3\"");
}

static void test_refuses_wrong_input_of_programs(void **state)
{
    (void)state;
    check("/v1/_search", 400, "\"name\":\"q\"");
    check("/v1/_search?q=", 400, "\"name\":\"q\"");
    check("/v1/_search?q=+", 400, "\"name\":\"q\"");
    check("/v1/_search?q=a&type=event", 400, "\"name\":\"type\"");
    check("/v1/_search?q=a&page=0&pageSize=101", 400, "2 parameters are wrong");
    check("/v1/_search?q=a&q=b", 400, "more than once");
    check("/v1/_search?q=a%00", 400, "NUL");
    check("/v1/_search?query=a", 400, "leave it out, or use 'q', 'type', 'kind', 'event'");
    check("/v1/_suggest?q=a&size=5", 400,
          "is no parameter here: leave it out, or use 'q' or 'limit'");
    check("/v1/sessions/een?query=a", 400, "is no parameter here: leave it out\"");
    check("/v1/_search?q=a&year=999&sort=size&facets=title&correct=no", 400,
          "4 parameters are wrong");
    check("/v1/sessions?page=0", 400, "\"name\":\"page\"");
    check("/v1/sessions/een?x=1", 400, "\"name\":\"x\"");
}

static void test_a_query_that_is_too_long(void **state)
{
    (void)state;
    struct buffer target = {0};
    buffer_append_string(&target, "/v1/_search?q=molen");
    for (int i = 0; i < QUERY_WORDS_MAX; i++) {
        buffer_append_string(&target, "+a");
    }
    check(target.data, 400, "\"name\":\"q\"");
    buffer_clear(&target);
    buffer_append_string(&target, "/zoeken?q=molen");
    for (int i = 0; i < 1000; i++) {
        buffer_append_string(&target, "+dijk");
    }
    check(target.data, 200, "Uw zoekvraag was te lang");
    buffer_free(&target);
}

static void test_records_for_programs(void **state)
{
    (void)state;
    check("/v1/sessions/een", 200, "\"event\":{\"id\":\"dag\",\"title\":\"Boekendag\"}");
    check("/v1/documents/gids", 200, "\"sessions\":[{\"id\":\"een\"");
    check("/v1/events/dag", 200, "\"sessionsTotal\":1");
    check("/v1/events/een", 404, "\"status\":404");
    check("/v1/documents/een", 404, "\"status\":404");
    check("/v1/sessions/%E2%82%AC", 404, "\"status\":404");
}

static void test_lists_for_programs(void **state)
{
    (void)state;
    check("/v1/events", 200, "\"total\":1,\"page\":1,\"pageSize\":10,\"items\":[{\"id\":\"dag\"");
    check("/v1/sessions", 200, "\"event\":{\"id\":\"dag\",\"title\":\"Boekendag\"}");
    check("/v1/sessions", 200, "\"_links\":{\"self\":\"/v1/sessions\"}");
    check("/v1/documents?pageSize=5", 200, "\"total\":12");
    check("/v1/documents?pageSize=5", 200, "\"next\":\"/v1/documents?pageSize=5&page=2\"");
    check("/v1/documents?page=99", 200, "\"items\":[]");
}

static void test_related_records_for_programs(void **state)
{
    (void)state;
    check("/v1/sessions/een/related", 200, "\"id\":\"een\",\"type\":\"session\",\"items\":[");
    check("/v1/sessions/een/related?type=session&limit=1", 200,
          "\"self\":\"/v1/sessions/een/related?type=session&limit=1\"");
    check("/v1/documents/een/related", 404, "\"status\":404");
    check("/v1/sessions/een/related?type=event&limit=21", 400, "2 parameters are wrong");
}

static void test_suggests_for_programs(void **state)
{
    (void)state;
    check("/v1/_suggest?q=mol", 200, "\"text\":\"Gids voor molenaars\",\"type\":\"document\"");
    check("/v1/_suggest?q=mol&limit=1", 200, "\"self\":\"/v1/_suggest?q=mol&limit=1\"");
    check("/v1/_suggest?q=saxofoon", 200, "\"suggestions\":[]");
    check("/v1/_suggest?limit=21", 400, "2 parameters are wrong");
}

static void test_searches_for_people(void **state)
{
    (void)state;
    check("/zoeken?q=molen", 200, "<mark>molen</mark>");
    check("/zoeken?q=molen&type=document", 200, "!class=\"hit of-session\"");
    check("/zoeken?q=dijk", 200, "11 resultaten");
    check("/zoeken?q=dijk&pagina=2", 200, "pagina 2 van 2");
    check("/zoeken?q=saxofoon", 200, "Geen resultaten");
    check("/zoeken?q=saxofoon", 200, "Boekendag");
}

static void test_never_refuses_what_people_type(void **state)
{
    (void)state;
    check("/zoeken", 200, "Boekendag");
    check("/zoeken?q=", 200, "Boekendag");
    check("/zoeken?q=%00%ff%zz", 200, "Geen resultaten");
    check("/zoeken?q=%22+-+AND+(+*", 200, "resultat");
    check("/zoeken?q=dijk&pagina=x&type=y&z=1", 200, "11 resultaten");
    check("/zoeken?q=dijk&pagina=0", 200, "(pagina 1 van 2)");
    check("/zoeken?q=dijk&pagina=99", 200, "(pagina 2 van 2)");
    check("/zoeken?q=dijk&pagina=99999999999999999999", 200, "(pagina 1 van 2)");
    check("/zoeken?q=%3Cscript%3Ealert(1)%3C/script%3E", 200, "!<script>");
}

static void test_pages_for_people(void **state)
{
    (void)state;
    check("/", 200, "<a href=\"/sessies/een\">Lezen in de molen</a>");
    check("/sessies/een", 200, "<h1>Lezen in de molen</h1>");
    check("/documenten/gids", 200, "href=\"https://gids.example.nl/\"");
    check("/sessies/gids", 404, "Deze pagina bestaat niet");
    check("/sessies/", 404, "Deze pagina bestaat niet");
    check("/zoeken/", 404, "Deze pagina bestaat niet");
    check("/%00", 400, "Dit adres klopt niet");
}

static void test_health(void **state)
{
    (void)state;
    check("/health/live", 200, "\"status\":\"ok\"");
    check("/health/ready", 200, "\"generation\"");
    check("/health/other", 404, "about:blank");
}

static void test_static_files_may_be_kept(void **state)
{
    (void)state;
    struct response response = {0};
    ask("GET", "/", &response);
    const char *start = strstr(response.body.data, "/static/style.");
    assert_non_null(start);
    char *url = strndup(start, strcspn(start, "\""));
    response_clear(&response);
    ask("HEAD", url, &response);
    assert_int_equal(response.status, 200);
    assert_string_equal(response_header(&response, "Cache-Control"),
                        "public, max-age=31536000, immutable");
    response_free(&response);
    free(url);
    check("/static/style.css", 404, "Deze pagina bestaat niet");
}

static void test_other_methods(void **state)
{
    (void)state;
    static const char *const targets[] = {"/", "/v1/_search?q=a", "/static/x", "/health/live"};
    for (size_t i = 0; i < sizeof targets / sizeof targets[0]; i++) {
        struct response response = {0};
        ask("DELETE", targets[i], &response);
        assert_int_equal(response.status, 405);
        assert_string_equal(response_header(&response, "Allow"), "GET, HEAD, OPTIONS");
        response_free(&response);
    }
}

static void test_options(void **state)
{
    (void)state;
    static const char *const targets[] = {"/", "/v1/_search", "/v1/sessions/x", "/health/live"};
    struct response response = {0};
    for (size_t i = 0; i < sizeof targets / sizeof targets[0]; i++) {
        ask("OPTIONS", targets[i], &response);
        assert_int_equal(response.status, 204);
        assert_string_equal(response_header(&response, "Allow"), "GET, HEAD, OPTIONS");
        assert_int_equal(response_body(&response).size, 0);
        response_free(&response);
    }
    ask("OPTIONS", "/v1/none", &response);
    assert_int_equal(response.status, 404);
    response_free(&response);
}

static void test_other_sites_may_read_the_api_alone(void **state)
{
    (void)state;
    static const char *const any[] = {"*"};
    static const struct {
        const char *method;
        const char *target;
        unsigned status;
        bool is_readable;
    } cases[] = {
        {"GET", "/v1/_search?q=molen", 200, true},
        {"GET", "/v1/_search", 400, true},
        {"GET", "/v1/none", 404, true},
        {"GET", "/v1", 404, true},
        {"GET", "/v1/%00", 400, true},
        {"POST", "/v1/_search", 405, true},
        {"OPTIONS", "/v1/_search", 204, true},
        {"GET", "/", 200, false},
        {"GET", "/none", 404, false},
        {"GET", "/health/live", 200, false},
        {"GET", "/v10/none", 404, false},
    };
    config.server.cors_origins = (struct config_list){any, 1};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct response response = {0};
        ask(cases[i].method, cases[i].target, &response);
        bool is_readable = response_header(&response, "Access-Control-Allow-Origin") != NULL;
        if (response.status != cases[i].status || is_readable != cases[i].is_readable) {
            fail_msg("%s %s: %u", cases[i].method, cases[i].target, response.status);
        }
        response_free(&response);
    }
    config.server.cors_origins = (struct config_list){NULL, 0};
}

static void check_refused_for_a_while(const char *target, const char *content_type)
{
    struct response response = {0};
    for (int i = 0; i < 100 && response.status != 429; i++) { /* a second may have passed */
        response_clear(&response);
        ask("GET", target, &response);
    }
    assert_int_equal(response.status, 429);
    assert_string_equal(response_header(&response, "Retry-After"), "1");
    assert_string_equal(response_header(&response, "Content-Type"), content_type);
    response_free(&response);
}

static void test_too_many_requests(void **state)
{
    (void)state;
    struct admission *unlimited = service.admission;
    struct error error;
    struct response response = {0};
    config.server.requests_per_second = 1;
    config.server.request_burst = 1;
    assert_int_equal(admission_create(&config, &service.admission, &error), STATUS_OK);
    check("/v1/_search?q=molen", 200, "molen");
    check_refused_for_a_while("/v1/_search?q=molen", "application/problem+json");
    check_refused_for_a_while("/v1/none", "application/problem+json");
    check_refused_for_a_while("/zoeken?q=molen", "text/html; charset=utf-8");
    for (int i = 0; i < 2; i++) {
        check("/health/live", 200, "ok");
        check("/health/ready", 200, "generation");
        check("/widget/verder-search.js", 200, "customElements");
    }
    ask("OPTIONS", "/v1/_search", &response);
    assert_int_equal(response.status, 204);
    response_free(&response);
    admission_free(service.admission);
    service.admission = unlimited;
}

static void test_every_answer_is_guarded(void **state)
{
    (void)state;
    static const char *const targets[] = {"/", "/none", "/v1/_search", "/v1/_search?q=a", "/%00"};
    for (size_t i = 0; i < sizeof targets / sizeof targets[0]; i++) {
        struct response response = {0};
        ask("GET", targets[i], &response);
        assert_string_equal(response_header(&response, "X-Content-Type-Options"), "nosniff");
        assert_non_null(response_header(&response, "Referrer-Policy"));
        assert_non_null(response_header(&response, "Cache-Control"));
        const char *policy = response_header(&response, "Content-Security-Policy");
        assert_non_null(strstr(policy, "default-src 'none'"));
        assert_null(strstr(policy, "unsafe"));
        response_free(&response);
    }
}

static void test_scripts_only_on_pages(void **state)
{
    (void)state;
    static const struct {
        const char *target;
        bool is_page;
    } cases[] = {{"/", true},
                 {"/zoeken?q=a", true},
                 {"/none", true},
                 {"/v1/docs", true},
                 {"/v1/_search", false},
                 {"/v1/none", false},
                 {"/health/live", false}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct response response = {0};
        ask("GET", cases[i].target, &response);
        const char *policy = response_header(&response, "Content-Security-Policy");
        assert_int_equal(strstr(policy, "script-src 'self'; connect-src 'self'") != NULL,
                         cases[i].is_page);
        response_free(&response);
    }
}

static void test_faults(void **state)
{
    (void)state;
    static const struct {
        enum request_fault fault;
        unsigned status;
    } cases[] = {{REQUEST_TARGET_TOO_LONG, 414},  {REQUEST_TARGET_UNREADABLE, 400},
                 {REQUEST_HEADERS_TOO_MANY, 431}, {REQUEST_HEADER_MALFORMED, 400},
                 {REQUEST_BODY_TOO_LARGE, 413},   {REQUEST_LENGTH_MISSING, 411},
                 {REQUEST_LENGTH_AMBIGUOUS, 400}, {REQUEST_HOST_MISSING, 400},
                 {REQUEST_HOST_REPEATED, 400},    {REQUEST_METHOD_MALFORMED, 400},
                 {REQUEST_HEADER_FOLDED, 400},    {REQUEST_HOST_MALFORMED, 400}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct response response = {0};
        struct request request = {.method = METHOD_GET};
        assert_int_equal(request_set_target(&request, text_from("/v1/_search?q=a")), STATUS_OK);
        request.fault = cases[i].fault;
        application_answer(&service, &request, &response);
        assert_int_equal(response.status, cases[i].status);
        assert_string_equal(response_header(&response, "Content-Type"), "application/problem+json");
        request_free(&request);
        response_free(&response);
    }
}

static void test_says_so_where_there_is_no_index(void **state)
{
    (void)state;
    struct response response = {0};
    struct error error;
    index_pool_free(service.indexes);
    assert_int_equal(index_pool_create(path, lexicon, 1, &service.indexes, &error), STATUS_OK);
    assert_int_equal(unlink(path), 0);
    check("/v1/_search?q=molen", 503, "No index has been published yet");
    check("/zoeken?q=molen", 503, "Zoeken kan nu even niet");
    check("/health/live", 200, "ok");
    ask("GET", "/health/ready", &response);
    assert_int_equal(response.status, 503);
    assert_non_null(response_header(&response, "Retry-After"));
    response_free(&response);
    index_close(support_index(directory, CONTENT, NULL, lexicon));
    check("/health/ready", 200, "ok");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_searches_for_programs),
        cmocka_unit_test(test_pages_of_results_for_programs),
        cmocka_unit_test(test_refuses_wrong_input_of_programs),
        cmocka_unit_test(test_a_query_that_is_too_long),
        cmocka_unit_test(test_records_for_programs),
        cmocka_unit_test(test_lists_for_programs),
        cmocka_unit_test(test_related_records_for_programs),
        cmocka_unit_test(test_suggests_for_programs),
        cmocka_unit_test(test_searches_for_people),
        cmocka_unit_test(test_never_refuses_what_people_type),
        cmocka_unit_test(test_pages_for_people),
        cmocka_unit_test(test_health),
        cmocka_unit_test(test_static_files_may_be_kept),
        cmocka_unit_test(test_other_methods),
        cmocka_unit_test(test_options),
        cmocka_unit_test(test_other_sites_may_read_the_api_alone),
        cmocka_unit_test(test_too_many_requests),
        cmocka_unit_test(test_every_answer_is_guarded),
        cmocka_unit_test(test_scripts_only_on_pages),
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_says_so_where_there_is_no_index),
    };
    log_set_level(LOG_LEVEL_ERROR);
    return cmocka_run_group_tests_name("application", tests, set_up, tear_down);
}
