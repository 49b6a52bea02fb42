#include "http/exchange.h"

#include <stdlib.h>
#include <string.h>

#include "http/reply.h"

struct exchange {
    struct request request;
    struct request_header headers[REQUEST_HEADERS_MAX];
    bool has_started;
    bool has_failed; /* no memory for the request */
};

static struct connection *find_connection(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info != NULL ? info->socket_context : NULL;
}

static struct ip_address find_peer(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return ip_address_from_socket(info != NULL ? info->client_addr : NULL);
}

/* libmicrohttpd, after this call, copies each parameter of the query into the connection's little
 * memory, and with some hundreds of them dies without an answer. The query is read by uri.h, so
 * the library's own copy of it is cut off here: strchr() gives the text back as the mutable
 * memory it is. */
static void hide_query(const char *target)
{
    char *query = strchr(target, '?');
    if (query != NULL) {
        query[1] = '\0';
    }
}

void *exchange_begin(void *environment, const char *target, struct MHD_Connection *connection)
{
    (void)environment;
    (void)connection;
    struct exchange *exchange = calloc(1, sizeof *exchange);
    if (exchange != NULL) {
        struct request *request = &exchange->request;
        struct text copy = {0};
        exchange->has_failed = arena_copy(&request->arena, text_from(target), &copy) != STATUS_OK ||
                               request_set_target(request, copy) != STATUS_OK;
    }
    hide_query(target);
    return exchange;
}

/* libmicrohttpd 0.9.75 takes the second line of a folded header for more of its name: with
 * "Content-Length:" and " 4" there is a Content-Length4, and a body that becomes the next request.
 * The longer name is moved, so that it no longer stands right before its value, where every other
 * name stands: behind it come only a colon and white space. */
static bool is_folded(struct request_header header)
{
    const char *behind = header.name.data + header.name.size + 1;
    return header.value.data < behind ||
           text_trim(text_of(behind, (size_t)(header.value.data - behind))).size > 0;
}

static enum MHD_Result add_header(void *context, enum MHD_ValueKind kind, const char *name,
                                  size_t name_size, const char *value, size_t value_size)
{
    (void)kind;
    struct exchange *exchange = context;
    if (exchange->request.header_count == REQUEST_HEADERS_MAX) {
        exchange->request.fault = REQUEST_HEADERS_TOO_MANY;
        return MHD_NO;
    }
    while (value_size > 0 && strchr(" \t", value[value_size - 1]) != NULL) {
        value_size--; /* RFC 9112 section 5.1 */
    }
    struct request_header header = {text_of(name, name_size), text_of(value, value_size)};
    if (is_folded(header)) {
        exchange->request.fault = REQUEST_HEADER_FOLDED;
        return MHD_NO;
    }
    exchange->headers[exchange->request.header_count++] = header;
    return MHD_YES;
}

static void read_head(struct exchange *exchange, struct MHD_Connection *connection,
                      const char *method, const char *version)
{
    struct request *request = &exchange->request;
    request->peer = find_peer(connection);
    request->method_name = text_from(method);
    request->method = method_from_name(request->method_name);
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, add_header, exchange);
    request->headers = exchange->headers;
    request_check(request, strcmp(version, MHD_HTTP_VERSION_1_0) == 0);
}

/* The library sends a 100 for a body that will not come (RFC 9110 section 10.1.1 asks for none),
 * and then forgets a request that has arrived behind this one. */
static bool is_waiting_for_nothing(const struct exchange *exchange)
{
    struct text length = request_header(&exchange->request, "Content-Length");
    return request_header(&exchange->request, "Expect").size > 0 &&
           (length.size == 0 || text_is(length, "0"));
}

static enum MHD_Result queue_last_resort(struct exchange_environment *environment,
                                         struct MHD_Connection *connection)
{
    return MHD_queue_response(connection, MHD_HTTP_SERVICE_UNAVAILABLE, environment->last_resort);
}

static enum MHD_Result queue_answer(struct exchange_environment *environment,
                                    struct MHD_Connection *connection, struct exchange *exchange)
{
    struct response response = {.is_closing = exchange->request.fault != REQUEST_SOUND ||
                                              atomic_load(&environment->is_draining)};
    connection_begin_request(find_connection(connection));
    environment->answer(environment->context, &exchange->request, &response);
    struct MHD_Response *made = reply_make(&response);
    enum MHD_Result result;
    if (made == NULL) {
        result = queue_last_resort(environment, connection);
    } else {
        result = MHD_queue_response(connection, response.status, made);
        MHD_destroy_response(made);
    }
    response_free(&response);
    return result;
}

enum MHD_Result exchange_continue(void *environment, struct MHD_Connection *connection,
                                  const char *url, const char *method, const char *version,
                                  const char *body, size_t *body_size, void **exchange_slot)
{
    (void)url;
    (void)body;
    struct exchange *exchange = *exchange_slot;
    if (exchange == NULL || exchange->has_failed) {
        return queue_last_resort(environment, connection);
    }
    if (!exchange->has_started) {
        exchange->has_started = true;
        read_head(exchange, connection, method, version);
        /* An answer to the first call makes the library close the connection: right for a request
         * whose end is in doubt, and three times slower for any other. */
        return exchange->request.fault == REQUEST_SOUND && !is_waiting_for_nothing(exchange)
                   ? MHD_YES
                   : queue_answer(environment, connection, exchange);
    }
    if (*body_size == 0) {
        return queue_answer(environment, connection, exchange);
    }
    /* No resource reads a body; its head was refused where it is large. */
    *body_size = 0;
    return MHD_YES;
}

void exchange_end(void *environment, struct MHD_Connection *connection, void **exchange_slot,
                  enum MHD_RequestTerminationCode code)
{
    (void)environment;
    (void)code;
    struct exchange *exchange = *exchange_slot;
    connection_end_request(find_connection(connection));
    if (exchange != NULL) {
        request_free(&exchange->request);
        free(exchange);
        *exchange_slot = NULL;
    }
}
