#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "http/listener.h"
#include "http/server.h"

enum { REQUEST_SECONDS = 2, ANSWER_SIZE = 1 << 20 };

static struct listener listener;
static struct server *server;
static atomic_int slow_started;
static atomic_int released;

static void count_release(void *owner)
{
    assert_string_equal(owner, "owner");
    atomic_fetch_add(&released, 1);
}

/* Answers with what it was asked; "/slow" takes half a second. */
static void answer(void *context, const struct request *request, struct response *response)
{
    assert_string_equal(context, "context");
    if (text_is(request->path, "/slow")) {
        const struct timespec half = {.tv_nsec = 500000000};
        atomic_store(&slow_started, 1);
        nanosleep(&half, NULL);
    }
    response->status = request->fault == REQUEST_SOUND ? 200 : 400;
    if (text_is(request->path, "/shared")) {
        static char owner[] = "owner";
        response_share(response, text_from("shared"), count_release, owner);
        return;
    }
    if (text_is(request->path, "/204") || text_is(request->path, "/304")) {
        response->status = text_is(request->path, "/204") ? 204 : 304;
        return;
    }
    if (text_is(request->path, "/304/6")) {
        response->status = 304;
        response_share(response, text_from("shared"), NULL, NULL);
        return;
    }
    response_add_header(response, "X-Peer", "%d %d", (int)request->peer.family,
                        request->peer.bytes[0]);
    response_add_header(response, "X-Fault", "%d", (int)request->fault);
    buffer_append_format(&response->body, "%.*s %.*s %zu", TEXT_ARGS(request->method_name),
                         TEXT_ARGS(request->path), request->parameter_total);
}

static int set_up(void **state)
{
    (void)state;
    struct error error = {0};
    static char context[] = "context";
    if (listener_open("127.0.0.1", "0", &listener, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    const struct server_options options = {.socket = listener.socket,
                                           .threads = 2,
                                           .connections = 50,
                                           .request_seconds = REQUEST_SECONDS,
                                           .answer = answer,
                                           .context = context};
    if (server_start(&options, &server, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    server_stop(server, 0);
    server = NULL;
    return 0;
}

/* Of "http://127.0.0.1:8080/". */
static const char *port_of(const struct listener *a)
{
    static char port[sizeof "65535"];
    const char *start = strrchr(a->url, ':') + 1;
    (void)snprintf(port, sizeof port, "%.*s", (int)strcspn(start, "/"), start);
    return port;
}

static int connect_to_server(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    address.sin_port = htons((uint16_t)strtoul(port_of(&listener), NULL, 10));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int handle = socket(AF_INET, SOCK_STREAM, 0);
    assert_true(handle >= 0);
    if (connect(handle, (const struct sockaddr *)&address, sizeof address) != 0) {
        close(handle);
        return -1;
    }
    return handle;
}

static void send_all(int handle, const char *data, size_t size)
{
    while (size > 0) {
        ssize_t sent = send(handle, data, size, MSG_NOSIGNAL);
        assert_true(sent > 0);
        data += sent;
        size -= (size_t)sent;
    }
}

/* What comes until the server closes, or nothing has come for `milliseconds`. */
static char *receive(int handle, int milliseconds, bool *ret_closed)
{
    char *text = malloc(ANSWER_SIZE);
    assert_non_null(text);
    size_t size = 0;
    struct pollfd wait = {.fd = handle, .events = POLLIN};
    *ret_closed = false;
    while (poll(&wait, 1, milliseconds) > 0 && size < ANSWER_SIZE - 1) {
        ssize_t got = recv(handle, text + size, ANSWER_SIZE - 1 - size, 0);
        if (got <= 0) {
            *ret_closed = true;
            break;
        }
        size += (size_t)got;
    }
    text[size] = '\0';
    return text;
}

static size_t count(const char *text, const char *what)
{
    size_t found = 0;
    for (const char *at = text; (at = strstr(at, what)) != NULL; at++) {
        found++;
    }
    return found;
}

/* Sends a request over a connection of its own. */
static void exchange(const char *request, const char *expected, bool is_closed)
{
    bool closed;
    int handle = connect_to_server();
    send_all(handle, request, strlen(request));
    char *text = receive(handle, 200, &closed);
    if (strstr(text, expected) == NULL || closed != is_closed) {
        fail_msg("%s: closed %d, got: %s", request, closed, text);
    }
    free(text);
    close(handle);
}

#define HOST "Host: a\r\n"

static void test_answers(void **state)
{
    (void)state;
    exchange("GET /a/b?c=d&e HTTP/1.1\r\n" HOST "\r\n", "\r\n\r\nGET /a/b 2", false);
    exchange("BREW /pot HTTP/1.1\r\n" HOST "\r\n", "\r\n\r\nBREW /pot 0", false);
    exchange("GET /%00%zz HTTP/1.1\r\n" HOST "\r\n", "GET /%00%zz 0", false);
    exchange("GET /a HTTP/1.0\r\n\r\n", "GET /a 0", true);
    exchange("GET /a HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n", "GET /a 0", true);
}

static void test_says_who_asks(void **state)
{
    (void)state;
    exchange("GET /a HTTP/1.1\r\n" HOST "\r\n", "X-Peer: 1 127\r\n", false);
}

static void test_releases_a_shared_body_when_it_is_sent(void **state)
{
    (void)state;
    atomic_store(&released, 0);
    exchange("GET /shared HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n",
             "Content-Length: 6\r\n\r\nshared", true);
    exchange("HEAD /shared HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n",
             "Content-Length: 6\r\n\r\n", true);
    assert_int_equal(atomic_load(&released), 2);
}

/* Checks that an answer to a request for `path` ends with its head, and which length it states. */
static void check_without_body(const char *method, const char *path, const char *length,
                               bool is_closed)
{
    char request[100];
    bool closed;
    int handle = connect_to_server();
    (void)snprintf(request, sizeof request, "%s %s HTTP/1.1\r\n" HOST "\r\n", method, path);
    send_all(handle, request, strlen(request));
    char *text = receive(handle, 200, &closed);
    const char *stated = strstr(text, "Content-Length: ");
    if (strlen(strstr(text, "\r\n\r\n")) != 4 || closed != is_closed ||
        (length == NULL) != (stated == NULL) ||
        (length != NULL &&
         strncmp(stated + strlen("Content-Length: "), length, strlen(length)) != 0)) {
        fail_msg("%s: closed %d, got: %s", request, closed, text);
    }
    free(text);
    close(handle);
}

/* RFC 9110 section 8.6: no length where there can be none; to a 304 that of the 200 or none. */
static void test_an_answer_without_a_body_states_no_wrong_length(void **state)
{
    (void)state;
    check_without_body("GET", "/204", NULL, false);
    check_without_body("GET", "/304", NULL, true);
    check_without_body("HEAD", "/304", NULL, true);
    check_without_body("GET", "/304/6", "6\r\n", false);
    check_without_body("HEAD", "/304/6", "6\r\n", false);
}

static void test_head_has_the_headers_of_get(void **state)
{
    (void)state;
    bool closed;
    int handle = connect_to_server();
    const char request[] = "HEAD /a HTTP/1.1\r\n" HOST "\r\n";
    send_all(handle, request, strlen(request));
    char *text = receive(handle, 200, &closed);
    assert_non_null(strstr(text, "X-Fault: 0\r\n"));
    assert_non_null(strstr(text, "Content-Length: 9\r\n"));
    assert_int_equal(strcmp(text + strlen(text) - 4, "\r\n\r\n"), 0);
    free(text);
    close(handle);
}

static void test_refuses_and_closes(void **state)
{
    (void)state;
    exchange("GET /a HTTP/1.1\r\n\r\n", "HTTP/1.1 400", true);
    exchange("GET /a HTTP/1.1\r\n" HOST HOST "\r\n", "HTTP/1.1 400", true);
    exchange("GET /a HTTP/1.1\r\n" HOST "Content-Length: 0\r\nContent-Length: 5\r\n\r\nabcde",
             "HTTP/1.1 400", true);
    exchange("GET /a HTTP/1.1\r\n" HOST "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
             "0\r\n\r\n",
             "HTTP/1.1 400", true);
    exchange("POST /a HTTP/1.1\r\n" HOST "Content-Length: 100000\r\n\r\n", "HTTP/1.1 400", true);
}

/* The library takes the second line for more of the name: neither a name nor a body may be made of
 * it. */
static void test_refuses_folded_headers(void **state)
{
    (void)state;
    static const char *const headers[] = {
        "X: a\r\n b\r\n", "X: a\r\n\tb\r\n c\r\nY: d\r\n", "Content-Length:\r\n 4\r\n",
        "Content-Length: 3\r\n 4\r\n", "Y:\r\n \r\nX: a\r\n b\r\n"};
    for (size_t i = 0; i < sizeof headers / sizeof headers[0]; i++) {
        char request[100];
        char expected[40];
        (void)snprintf(request, sizeof request, "GET /a HTTP/1.1\r\n" HOST "%s\r\n", headers[i]);
        (void)snprintf(expected, sizeof expected, "X-Fault: %d\r\n", REQUEST_HEADER_FOLDED);
        exchange(request, expected, true);
    }
    exchange("GET /a HTTP/1.1\r\n" HOST "X: \t a \t\r\nY:\r\nZ:a\r\n\r\n", "X-Fault: 0\r\n", false);
}

/* RFC 9110 section 10.1.1: a 100 is for a body that is to come. */
static void test_continues_only_for_a_body(void **state)
{
    (void)state;
    exchange("GET /a HTTP/1.1\r\n" HOST "Expect: 100-continue\r\n\r\n", "HTTP/1.1 200 OK", true);
    exchange("POST /a HTTP/1.1\r\n" HOST "Expect: 100-continue\r\nContent-Length: 4\r\n\r\n",
             "HTTP/1.1 100 Continue\r\n\r\n", false);
    exchange("POST /a HTTP/1.1\r\n" HOST "Expect: 100-continue\r\nContent-Length: 40000\r\n\r\n",
             "HTTP/1.1 400", true);
}

static void test_skips_a_small_body(void **state)
{
    (void)state;
    exchange("POST /a HTTP/1.1\r\n" HOST "Content-Length: 5\r\n\r\nabcdeGET /b HTTP/1.1\r\n" HOST
             "\r\n",
             "GET /b 0", false);
}

static void test_reads_thousands_of_parameters(void **state)
{
    (void)state;
    struct buffer request = {0};
    buffer_append_string(&request, "GET /a?");
    for (int i = 0; i < 2000; i++) {
        buffer_append_string(&request, "a=1&");
    }
    buffer_append_string(&request, " HTTP/1.1\r\n" HOST "\r\n");
    exchange(request.data, "GET /a 2000", false);
    buffer_free(&request);
}

static void test_an_endless_target_gets_an_answer(void **state)
{
    (void)state;
    struct buffer request = {0};
    buffer_append_string(&request, "GET /");
    for (int i = 0; i < 256 * 1024; i++) {
        buffer_append_char(&request, 'a');
    }
    buffer_append_string(&request, " HTTP/1.1\r\n" HOST "\r\n");
    exchange(request.data, "HTTP/1.1 414", true);
    buffer_free(&request);
}

static void test_keeps_a_connection_for_a_hundred_pipelined_requests(void **state)
{
    (void)state;
    struct buffer requests = {0};
    bool closed;
    for (int i = 0; i < 100; i++) {
        buffer_append_string(&requests, "GET /a HTTP/1.1\r\n" HOST "\r\n");
    }
    int handle = connect_to_server();
    send_all(handle, requests.data, requests.size);
    char *text = receive(handle, 500, &closed);
    assert_int_equal(count(text, "HTTP/1.1 200 OK"), 100);
    assert_int_equal(count(text, "Connection: close"), 0);
    assert_false(closed);
    free(text);
    close(handle);
    buffer_free(&requests);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void test_a_dripping_client_loses_its_connection(void **state)
{
    (void)state;
    int handle = connect_to_server();
    struct pollfd wait = {.fd = handle, .events = POLLIN};
    double start = now();
    send_all(handle, "GET /", strlen("GET /"));
    while (now() - start < REQUEST_SECONDS + 3 && poll(&wait, 1, 100) == 0) {
        if (send(handle, "a", 1, MSG_NOSIGNAL) < 0) {
            break;
        }
    }
    double took = now() - start;
    assert_true(took > REQUEST_SECONDS - 1 && took < REQUEST_SECONDS + 2);
    close(handle);
    exchange("GET /a HTTP/1.1\r\n" HOST "\r\n", "GET /a 0", false);
}

static void *ask_slowly(void *ret_text)
{
    bool closed;
    int handle = connect_to_server();
    const char request[] = "GET /slow HTTP/1.1\r\n" HOST "\r\n";
    send_all(handle, request, strlen(request));
    *(char **)ret_text = receive(handle, 1500, &closed);
    close(handle);
    return NULL;
}

static void test_drains(void **state)
{
    (void)state;
    pthread_t client;
    char *text = NULL;
    const struct timespec moment = {.tv_nsec = 10000000};
    int idle = connect_to_server();
    atomic_store(&slow_started, 0);
    assert_int_equal(pthread_create(&client, NULL, ask_slowly, &text), 0);
    while (!atomic_load(&slow_started)) {
        nanosleep(&moment, NULL);
    }
    double start = now();
    server_stop(server, 10);
    assert_true(now() - start < 5);
    pthread_join(client, NULL);
    assert_non_null(strstr(text, "\r\n\r\nGET /slow 0"));
    assert_int_equal(connect_to_server(), -1);
    free(text);
    close(idle);
    set_up(NULL);
}

static void test_listeners_say_what_is_wrong(void **state)
{
    (void)state;
    struct listener first;
    struct listener second = {.socket = -1};
    struct error error;
    assert_int_equal(listener_open("127.0.0.1", "0", &first, &error), STATUS_OK);
    assert_int_equal(listener_open("127.0.0.1", port_of(&first), &second, &error), STATUS_BUSY);
    assert_non_null(strstr(error.message, "take another port"));
    assert_int_equal(second.socket, -1);
    listener_close(&first);
    assert_int_equal(listener_open("no.such.host.invalid", "0", &second, &error), STATUS_NOT_FOUND);
}

static void test_listens_on_ipv6(void **state)
{
    (void)state;
    struct listener local;
    struct error error;
    if (listener_open("::1", "0", &local, &error) != STATUS_OK) {
        skip(); /* a machine without IPv6 */
    }
    assert_int_equal(strncmp(local.url, "http://[::1]:", strlen("http://[::1]:")), 0);
    listener_close(&local);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_answers),
        cmocka_unit_test(test_says_who_asks),
        cmocka_unit_test(test_releases_a_shared_body_when_it_is_sent),
        cmocka_unit_test(test_an_answer_without_a_body_states_no_wrong_length),
        cmocka_unit_test(test_head_has_the_headers_of_get),
        cmocka_unit_test(test_refuses_and_closes),
        cmocka_unit_test(test_refuses_folded_headers),
        cmocka_unit_test(test_continues_only_for_a_body),
        cmocka_unit_test(test_skips_a_small_body),
        cmocka_unit_test(test_reads_thousands_of_parameters),
        cmocka_unit_test(test_an_endless_target_gets_an_answer),
        cmocka_unit_test(test_keeps_a_connection_for_a_hundred_pipelined_requests),
        cmocka_unit_test(test_a_dripping_client_loses_its_connection),
        cmocka_unit_test(test_drains),
        cmocka_unit_test(test_listens_on_ipv6),
        cmocka_unit_test(test_listeners_say_what_is_wrong),
    };
    return cmocka_run_group_tests_name("server", tests, set_up, tear_down);
}
