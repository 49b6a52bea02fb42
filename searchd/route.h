/* route.h: which handler answers a request. */
#ifndef SEARCHD_ROUTE_H
#define SEARCHD_ROUTE_H

#include <stdbool.h>
#include <stddef.h>

#include "call.h"

/* Who reads the answer, errors included. */
enum route_face {
    FACE_PAGE, /* a person: HTML */
    FACE_API,  /* a program: JSON, and application/problem+json */
};

struct route {
    const char *pattern; /* "/v1/sessions/{id}": a segment in braces matches any but an empty one */
    unsigned methods;    /* METHOD bits */
    enum route_face face;
    bool needs_index;
    call_handler *handler;
};

enum route_outcome {
    ROUTE_FOUND,
    ROUTE_UNKNOWN_PATH,
    ROUTE_WRONG_METHOD,
};

struct route_match {
    enum route_outcome outcome;
    const struct route *route; /* of ROUTE_FOUND */
    struct text argument;
    unsigned allowed; /* METHOD bits of all routes of that path */
};

/* The first of `routes` with that path and method. */
struct route_match route_find(const struct route *routes, size_t count,
                              const struct request *request);

/* The face of a path, also of one that no route has. */
enum route_face route_face_of(struct text path);

#endif
