#include "http/connections.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

#include "base/clock.h"

enum { WATCH_MILLISECONDS = 250 };

struct connection {
    struct connections *owner;
    struct connection *next;
    struct connection *previous;
    int socket;
    bool is_answering;
    long long since; /* milliseconds: when it was accepted, or its last request was completed */
};

struct connections {
    pthread_mutex_t lock; /* of all below and of every connection */
    pthread_cond_t stop;
    bool is_stopping;
    long long deadline; /* milliseconds */
    struct connection *first;
    size_t count;
    pthread_t watcher;
};

static long long now(void)
{
    return (long long)(clock_now() / CLOCK_MILLISECOND);
}

/* The library that owns the socket notices and closes it. */
static void shut(const struct connection *connection)
{
    (void)shutdown(connection->socket, SHUT_RDWR);
}

static void shut_overdue(struct connections *connections)
{
    long long limit = now() - connections->deadline;
    for (struct connection *c = connections->first; c != NULL; c = c->next) {
        if (c->since < limit) {
            shut(c);
        }
    }
}

static void *watch(void *argument)
{
    struct connections *connections = argument;
    pthread_mutex_lock(&connections->lock);
    while (!connections->is_stopping) {
        struct timespec until;
        clock_gettime(CLOCK_MONOTONIC, &until);
        until.tv_nsec += WATCH_MILLISECONDS * 1000000L;
        until.tv_sec += until.tv_nsec / 1000000000L;
        until.tv_nsec %= 1000000000L;
        pthread_cond_timedwait(&connections->stop, &connections->lock, &until);
        shut_overdue(connections);
    }
    pthread_mutex_unlock(&connections->lock);
    return NULL;
}

static void initialise(struct connections *connections, unsigned deadline_seconds)
{
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&connections->stop, &attributes);
    pthread_condattr_destroy(&attributes);
    pthread_mutex_init(&connections->lock, NULL);
    connections->deadline = (long long)deadline_seconds * 1000;
}

enum status connections_create(unsigned deadline_seconds, struct connections **ret_connections,
                               struct error *error)
{
    struct connections *connections = calloc(1, sizeof *connections);
    if (connections == NULL) {
        return error_no_memory(error);
    }
    initialise(connections, deadline_seconds);
    if (pthread_create(&connections->watcher, NULL, watch, connections) != 0) {
        pthread_cond_destroy(&connections->stop);
        pthread_mutex_destroy(&connections->lock);
        free(connections);
        return error_set(error, STATUS_IO, "cannot start a thread: too many are running");
    }
    *ret_connections = connections;
    return STATUS_OK;
}

void connections_free(struct connections *connections)
{
    if (connections == NULL) {
        return;
    }
    pthread_mutex_lock(&connections->lock);
    connections->is_stopping = true;
    pthread_cond_signal(&connections->stop);
    pthread_mutex_unlock(&connections->lock);
    pthread_join(connections->watcher, NULL);
    pthread_cond_destroy(&connections->stop);
    pthread_mutex_destroy(&connections->lock);
    free(connections);
}

struct connection *connections_add(struct connections *connections, int socket)
{
    struct connection *connection = calloc(1, sizeof *connection);
    if (connection == NULL) {
        return NULL;
    }
    connection->owner = connections;
    connection->socket = socket;
    connection->since = now();
    pthread_mutex_lock(&connections->lock);
    connection->next = connections->first;
    if (connection->next != NULL) {
        connection->next->previous = connection;
    }
    connections->first = connection;
    connections->count++;
    pthread_mutex_unlock(&connections->lock);
    return connection;
}

static void set_answering(struct connection *connection, bool is_answering)
{
    if (connection == NULL) {
        return;
    }
    pthread_mutex_lock(&connection->owner->lock);
    connection->is_answering = is_answering;
    if (!is_answering) {
        connection->since = now();
    }
    pthread_mutex_unlock(&connection->owner->lock);
}

void connection_begin_request(struct connection *connection)
{
    set_answering(connection, true);
}

void connection_end_request(struct connection *connection)
{
    set_answering(connection, false);
}

void connections_remove(struct connections *connections, struct connection *connection)
{
    if (connection == NULL) {
        return;
    }
    pthread_mutex_lock(&connections->lock);
    if (connection->previous != NULL) {
        connection->previous->next = connection->next;
    } else {
        connections->first = connection->next;
    }
    if (connection->next != NULL) {
        connection->next->previous = connection->previous;
    }
    connections->count--;
    pthread_mutex_unlock(&connections->lock);
    free(connection);
}

size_t connections_count(struct connections *connections)
{
    pthread_mutex_lock(&connections->lock);
    size_t count = connections->count;
    pthread_mutex_unlock(&connections->lock);
    return count;
}

void connections_shut_idle(struct connections *connections, long long idle_milliseconds)
{
    pthread_mutex_lock(&connections->lock);
    long long limit = now() - idle_milliseconds;
    for (struct connection *c = connections->first; c != NULL; c = c->next) {
        if (!c->is_answering && c->since <= limit) {
            shut(c);
        }
    }
    pthread_mutex_unlock(&connections->lock);
}
