#include "http/server.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "http/exchange.h"

enum {
    CONNECTION_MEMORY = 96 << 10, /* bytes, for a request's head and an answer's: room for a far too
                                     long address, so that it gets an answer of ours */
    IDLE_SECONDS_MAX = 15,        /* between two requests of a connection */
    DRAIN_STEP_MILLISECONDS = 20,
    DRAIN_IDLE_MILLISECONDS = 1000, /* a connection that is kept open without a request */
};

struct server {
    int socket;
    struct MHD_Daemon *daemon;
    struct exchange_environment environment;
};

static void notify_connection(void *context, struct MHD_Connection *connection,
                              void **connection_slot, enum MHD_ConnectionNotificationCode code)
{
    struct connections *connections = context;
    if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
        connections_remove(connections, *connection_slot);
        *connection_slot = NULL;
        return;
    }
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    *connection_slot = info != NULL ? connections_add(connections, info->connect_fd) : NULL;
}

unsigned server_count_threads(unsigned wanted)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    if (wanted > 0) {
        return wanted;
    }
    return cores > 0 ? (unsigned)cores : 1;
}

static struct MHD_Daemon *start_daemon(const struct server_options *options, struct server *server)
{
    struct exchange_environment *environment = &server->environment;
    unsigned threads = options->threads;
    unsigned connections = options->connections < threads ? threads : options->connections;
    /* The whole-request deadline is kept by connections.h. */
    unsigned idle =
        options->request_seconds < IDLE_SECONDS_MAX ? options->request_seconds : IDLE_SECONDS_MAX;
    struct MHD_OptionItem pool[] = {
        /* The library warns of a pool of one, and does without. */
        {threads > 1 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END, (intptr_t)threads, NULL},
        {MHD_OPTION_END, 0, NULL},
    };
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC, 0, NULL, NULL, exchange_continue, environment,
        MHD_OPTION_LISTEN_SOCKET, (MHD_socket)options->socket, MHD_OPTION_CONNECTION_LIMIT,
        connections, MHD_OPTION_CONNECTION_TIMEOUT, idle, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        (size_t)CONNECTION_MEMORY, MHD_OPTION_URI_LOG_CALLBACK, exchange_begin, environment,
        MHD_OPTION_NOTIFY_COMPLETED, exchange_end, environment, MHD_OPTION_NOTIFY_CONNECTION,
        notify_connection, environment->connections, MHD_OPTION_ARRAY, pool, MHD_OPTION_END);
}

static void free_server(struct server *server)
{
    connections_free(server->environment.connections);
    if (server->environment.last_resort != NULL) {
        MHD_destroy_response(server->environment.last_resort);
    }
    if (server->socket >= 0) {
        close(server->socket);
    }
    free(server);
}

static enum status fill_server(const struct server_options *options, struct server *server,
                               struct error *error)
{
    struct exchange_environment *environment = &server->environment;
    static char nothing[] = "";
    environment->answer = options->answer;
    environment->context = options->context;
    environment->last_resort = MHD_create_response_from_buffer(0, nothing, MHD_RESPMEM_PERSISTENT);
    if (environment->last_resort == NULL ||
        MHD_add_response_header(environment->last_resort, MHD_HTTP_HEADER_CONNECTION, "close") !=
            MHD_YES) {
        return error_no_memory(error);
    }
    enum status status =
        connections_create(options->request_seconds, &environment->connections, error);
    if (status != STATUS_OK) {
        return status;
    }
    server->daemon = start_daemon(options, server);
    return server->daemon != NULL
               ? STATUS_OK
               : error_set(error, STATUS_IO, "cannot start the HTTP server: %s", strerror(errno));
}

enum status server_start(const struct server_options *options, struct server **ret_server,
                         struct error *error)
{
    struct server *server = calloc(1, sizeof *server);
    if (server == NULL) {
        close(options->socket);
        return error_no_memory(error);
    }
    server->socket = options->socket;
    enum status status = fill_server(options, server, error);
    if (status != STATUS_OK) {
        free_server(server);
        return status;
    }
    *ret_server = server;
    return STATUS_OK;
}

static void drain(struct server *server, unsigned seconds)
{
    struct connections *connections = server->environment.connections;
    const struct timespec step = {.tv_nsec = DRAIN_STEP_MILLISECONDS * 1000000L};
    long long left = (long long)seconds * 1000;
    while (left > 0 && connections_count(connections) > 0) {
        connections_shut_idle(connections, DRAIN_IDLE_MILLISECONDS);
        nanosleep(&step, NULL);
        left -= DRAIN_STEP_MILLISECONDS;
    }
}

/* New clients are refused at once, so that they can go to another server: the descriptor that the
 * daemon listens on becomes one on which nothing ever happens, and the socket is closed with its
 * last descriptor. MHD_quiesce_daemon() is for this too, but it and a thread that is just waking
 * both take the socket out of the thread's epoll set, and whichever is second aborts the program.
 */
static void refuse_clients(int listening)
{
    int nothing = eventfd(0, EFD_CLOEXEC);
    if (nothing >= 0) {
        (void)dup3(nothing, listening, O_CLOEXEC);
        (void)close(nothing);
    }
}

void server_stop(struct server *server, unsigned seconds)
{
    if (server == NULL) {
        return;
    }
    atomic_store(&server->environment.is_draining, true);
    refuse_clients(server->socket);
    drain(server, seconds);
    MHD_stop_daemon(server->daemon);
    server->socket = -1; /* closed by the daemon */
    free_server(server);
}
