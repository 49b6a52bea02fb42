/* exchange.h: one request and its answer on a connection of libmicrohttpd. For server.c alone. */
#ifndef HTTP_EXCHANGE_H
#define HTTP_EXCHANGE_H

#include <microhttpd.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "http/connections.h"
#include "http/server.h"

/* What every exchange of a server shares. */
struct exchange_environment {
    server_answer *answer;
    void *context;
    struct connections *connections;
    struct MHD_Response *last_resort; /* where there is no memory for a real answer */
    atomic_bool is_draining;
};

/* The callbacks of a daemon, each with a struct exchange_environment as its first argument:
 * the request line has arrived, the request arrives, the exchange has ended. */
void *exchange_begin(void *environment, const char *target, struct MHD_Connection *connection);
enum MHD_Result exchange_continue(void *environment, struct MHD_Connection *connection,
                                  const char *url, const char *method, const char *version,
                                  const char *body, size_t *body_size, void **exchange);
void exchange_end(void *environment, struct MHD_Connection *connection, void **exchange,
                  enum MHD_RequestTerminationCode code);

#endif
