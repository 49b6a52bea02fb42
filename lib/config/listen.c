#include "config/listen.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { PORT_MAX = 65535, PORT_DIGITS_MAX = 5 };

static enum status check_port(const char *port, struct error *error)
{
    size_t digits = strspn(port, "0123456789");
    if (digits == 0 || digits > PORT_DIGITS_MAX || port[digits] != '\0' ||
        strtol(port, NULL, 10) > PORT_MAX) {
        return error_set(error, STATUS_INVALID,
                         "\"%.20s\" is no port: write a number from 0 to 65535 after the last "
                         "colon, as in 127.0.0.1:8080",
                         port);
    }
    return STATUS_OK;
}

static enum status check_ipv6(const char *host, struct error *error)
{
    struct in6_addr address;
    if (inet_pton(AF_INET6, host, &address) != 1) {
        return error_set(error, STATUS_INVALID,
                         "\"%.60s\" is no IPv6 address: write one between the brackets, as in "
                         "[::1]:8080",
                         host);
    }
    return STATUS_OK;
}

/* A name that is all digits and dots is meant as an IPv4 address. */
static enum status check_name(const char *host, struct error *error)
{
    struct in_addr address;
    if (host[0] == '\0' || strcmp(host, "*") == 0) {
        return error_set(error, STATUS_INVALID,
                         "the host before the colon is missing: write 127.0.0.1 for this machine "
                         "alone, 0.0.0.0 for every network");
    }
    if (strchr(host, ':') != NULL) {
        return error_set(error, STATUS_INVALID,
                         "more than one colon: write an IPv6 address between brackets, as in "
                         "[::1]:8080");
    }
    if (strspn(host, "0123456789.") == strlen(host) && inet_pton(AF_INET, host, &address) != 1) {
        return error_set(error, STATUS_INVALID,
                         "\"%.60s\" is no IPv4 address: write four numbers from 0 to 255, as in "
                         "127.0.0.1",
                         host);
    }
    for (const char *c = host; *c != '\0'; c++) {
        if (!isalnum((unsigned char)*c) && strchr("-._", *c) == NULL) {
            return error_set(error, STATUS_INVALID,
                             "\"%.60s\" is no host: write its name or address, without http:// "
                             "and without a path",
                             host);
        }
    }
    return STATUS_OK;
}

enum status listen_parse(const char *text, struct listen *ret_listen, struct error *error)
{
    struct listen listen = {0};
    const char *colon = strrchr(text, ':');
    if (colon == NULL) {
        return error_set(error, STATUS_INVALID,
                         "\"%.60s\" has no port: write HOST:PORT, as in 127.0.0.1:8080", text);
    }
    struct text host = text_of(text, (size_t)(colon - text));
    bool in_brackets = host.size >= 2 && host.data[0] == '[' && host.data[host.size - 1] == ']';
    if (in_brackets) {
        host = text_slice(host, 1, host.size - 2);
    }
    if (host.size > LISTEN_HOST_MAX) {
        return error_set(error, STATUS_INVALID, "the host is longer than %d bytes: shorten it",
                         LISTEN_HOST_MAX);
    }
    (void)snprintf(listen.host, sizeof listen.host, "%.*s", TEXT_ARGS(host));
    enum status status =
        in_brackets ? check_ipv6(listen.host, error) : check_name(listen.host, error);
    if (status == STATUS_OK) {
        status = check_port(colon + 1, error);
    }
    if (status == STATUS_OK) {
        (void)snprintf(listen.port, sizeof listen.port, "%s", colon + 1);
        *ret_listen = listen;
    }
    return status;
}
