#include "http/listener.h"

#include <errno.h>
#include <netdb.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int open_at(const struct addrinfo *address)
{
    int on = 1;
    int type = address->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC;
    int handle = socket(address->ai_family, type, address->ai_protocol);
    if (handle < 0) {
        return -1;
    }
    /* A port whose last connections have not quite ended can be had again at once. */
    (void)setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(handle, address->ai_addr, address->ai_addrlen) != 0 ||
        listen(handle, SOMAXCONN) != 0) {
        int reason = errno;
        close(handle);
        errno = reason;
        return -1;
    }
    return handle;
}

static enum status name_it(int handle, struct listener *listener, struct error *error)
{
    struct sockaddr_storage address;
    socklen_t size = sizeof address;
    char host[NI_MAXHOST];
    char port[NI_MAXSERV];
    if (getsockname(handle, (struct sockaddr *)&address, &size) != 0 ||
        getnameinfo((struct sockaddr *)&address, size, host, sizeof host, port, sizeof port,
                    NI_NUMERICHOST | NI_NUMERICSERV) != 0) {
        return error_set(error, STATUS_IO, "cannot tell the address of the socket: %s",
                         strerror(errno));
    }
    bool is_ipv6 = strchr(host, ':') != NULL;
    (void)snprintf(listener->url, sizeof listener->url, "http://%s%.200s%s:%s/", is_ipv6 ? "[" : "",
                   host, is_ipv6 ? "]" : "", port);
    listener->socket = handle;
    return STATUS_OK;
}

enum status listener_open(const char *host, const char *port, struct listener *ret_listener,
                          struct error *error)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE | AI_NUMERICSERV};
    struct addrinfo *addresses = NULL;
    int reason = getaddrinfo(host, port, &hints, &addresses);
    if (reason != 0) {
        return error_set(error, STATUS_NOT_FOUND, "cannot find the host '%s' to listen on: %s",
                         host, gai_strerror(reason));
    }
    int handle = -1;
    for (const struct addrinfo *a = addresses; a != NULL && handle < 0; a = a->ai_next) {
        handle = open_at(a);
    }
    int failure = errno;
    freeaddrinfo(addresses);
    if (handle < 0) {
        return error_set(error, failure == EADDRINUSE ? STATUS_BUSY : STATUS_IO,
                         "cannot listen on %s port %s: %s%s", host, port, strerror(failure),
                         failure == EADDRINUSE ? "; stop the other program or take another port"
                                               : "");
    }
    struct listener listener;
    enum status status = name_it(handle, &listener, error);
    if (status != STATUS_OK) {
        close(handle);
        return status;
    }
    *ret_listener = listener;
    return STATUS_OK;
}

void listener_close(struct listener *listener)
{
    if (listener->socket >= 0) {
        close(listener->socket);
        listener->socket = -1;
    }
}
