/* server.h: HTTP/1.1 over libmicrohttpd. This folder alone knows that library. */
#ifndef HTTP_SERVER_H
#define HTTP_SERVER_H

#include "base/status.h"
#include "http/request.h"
#include "http/response.h"

/* Fills in the answer to a request; called from the server's threads. It cannot fail: what goes
 * wrong is an answer too. `response` is empty when it is called. */
typedef void server_answer(void *context, const struct request *request, struct response *response);

struct server_options {
    int socket;               /* that listens; the server's from here on, also on failure */
    unsigned threads;         /* that answer, at least 1 */
    unsigned connections;     /* open at a time; further ones wait */
    unsigned request_seconds; /* for a request to arrive whole and be answered */
    server_answer *answer;
    void *context;
};

struct server;

/* The number of threads to use where `wanted` are configured; 0 is one for each processor core. */
unsigned server_count_threads(unsigned wanted);

/* Starts serving. STATUS_OK, STATUS_NO_MEMORY, STATUS_IO. */
enum status server_start(const struct server_options *options, struct server **ret_server,
                         struct error *error) MUST_CHECK;

/* Accepts no more connections, lets the open ones finish their request for at most `seconds`,
 * stops and frees the server. NULL is no server. */
void server_stop(struct server *server, unsigned seconds);

#endif
