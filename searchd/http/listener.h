/* listener.h: the socket a server listens on. */
#ifndef HTTP_LISTENER_H
#define HTTP_LISTENER_H

#include "base/status.h"

enum { LISTENER_URL_SIZE = 320 };

struct listener {
    int socket;
    char url[LISTENER_URL_SIZE]; /* with the real port, as "http://127.0.0.1:8080/" */
};

/* Listens on a host name or address (without brackets) and a port in decimal; port 0 takes any free
 * one.
 * STATUS_NOT_FOUND where the host cannot be found; STATUS_BUSY where the port is taken; STATUS_IO.
 * Close it with listener_close(). */
enum status listener_open(const char *host, const char *port, struct listener *ret_listener,
                          struct error *error) MUST_CHECK;
void listener_close(struct listener *listener);

#endif
