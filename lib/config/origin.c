#include "config/origin.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "config/listen.h"

static enum status refuse_form(struct error *error)
{
    return error_set(error, STATUS_INVALID,
                     "write scheme, host and perhaps port, as in https://www.example.nl or "
                     "http://localhost:3000, without a path or a final slash; or \"*\" for any");
}

static bool is_spelled_as_by_browsers(struct text origin)
{
    for (size_t i = 0; i < origin.size; i++) {
        unsigned char byte = (unsigned char)origin.data[i];
        if (byte <= ' ' || byte >= 0x7F || isupper(byte)) {
            return false;
        }
    }
    return true;
}

static bool is_scheme(struct text scheme)
{
    for (size_t i = 0; i < scheme.size; i++) {
        unsigned char byte = (unsigned char)scheme.data[i];
        if (!islower(byte) && (i == 0 || (!isdigit(byte) && strchr("+-.", byte) == NULL))) {
            return false;
        }
    }
    return scheme.size > 0;
}

/* Host and port are judged as those to listen on are. */
static enum status check_authority(struct text scheme, struct text authority, struct error *error)
{
    char address[LISTEN_HOST_MAX + sizeof "[]:65535"];
    struct listen listen;
    bool has_port = !text_ends_with(authority, "]") && authority.size > 0 &&
                    memchr(authority.data, ':', authority.size) != NULL;
    if (authority.size + sizeof ":1" > sizeof address) {
        return refuse_form(error);
    }
    (void)snprintf(address, sizeof address, "%.*s%s", TEXT_ARGS(authority), has_port ? "" : ":1");
    if (listen_parse(address, &listen, NULL) != STATUS_OK || listen.port[0] == '0') {
        return refuse_form(error);
    }
    if (has_port && ((text_is(scheme, "https") && strcmp(listen.port, "443") == 0) ||
                     (text_is(scheme, "http") && strcmp(listen.port, "80") == 0))) {
        return error_set(error, STATUS_INVALID,
                         "leave out \":%s\": browsers do not send the usual port of %.*s",
                         listen.port, TEXT_ARGS(scheme));
    }
    return STATUS_OK;
}

enum status origin_check(struct text origin, struct error *error)
{
    static const char separator[] = "://";
    if (text_is(origin, "*")) {
        return STATUS_OK;
    }
    const char *found =
        origin.size > 0 ? memmem(origin.data, origin.size, separator, strlen(separator)) : NULL;
    if (found == NULL) {
        return refuse_form(error);
    }
    if (!is_spelled_as_by_browsers(origin)) {
        return error_set(error, STATUS_INVALID,
                         "write it as browsers send it: in lower case, and a name with other "
                         "letters than a to z in its xn-- form");
    }
    if (memchr(origin.data, '*', origin.size) != NULL) {
        return error_set(error, STATUS_INVALID,
                         "\"*\" cannot be a part of it: write each host, or \"*\" alone for any");
    }
    struct text scheme = text_slice(origin, 0, (size_t)(found - origin.data));
    struct text authority = text_slice(origin, scheme.size + strlen(separator), origin.size);
    return is_scheme(scheme) ? check_authority(scheme, authority, error) : refuse_form(error);
}
