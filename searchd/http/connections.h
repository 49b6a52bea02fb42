/* connections.h: the open connections of a server, and how long each has taken for a request.
 *
 * libmicrohttpd's own timeout starts anew with each byte, so a client that sends one byte now and
 * then would hold its place for ever. Here a connection is shut down when it has not completed a
 * request within the deadline. All functions may be called from any thread. */
#ifndef HTTP_CONNECTIONS_H
#define HTTP_CONNECTIONS_H

#include <stddef.h>

#include "base/status.h"

struct connections;
struct connection;

/* Starts the thread that watches. STATUS_OK, STATUS_NO_MEMORY, STATUS_IO (no thread). */
enum status connections_create(unsigned deadline_seconds, struct connections **ret_connections,
                               struct error *error) MUST_CHECK;
/* Ends the watching; no connection may be open any more. */
void connections_free(struct connections *connections);

/* A connection was accepted on `socket`. NULL where there is no memory; it is then not watched. */
struct connection *connections_add(struct connections *connections, int socket);

/* A request on it was read and is being answered, or has been answered whole. */
void connection_begin_request(struct connection *connection);
void connection_end_request(struct connection *connection);

/* It is about to be closed: called before the socket's number can be used again. */
void connections_remove(struct connections *connections, struct connection *connection);

/* How many are open. */
size_t connections_count(struct connections *connections);

/* Shuts down those that have waited for a request for `idle_milliseconds`, for a server that is
 * about to stop. */
void connections_shut_idle(struct connections *connections, long long idle_milliseconds);

#endif
