/* route.h: which handler answers a request. */
#ifndef SEARCHD_ROUTE_H
#define SEARCHD_ROUTE_H

#include <stddef.h>

#include "call.h"

/* Who reads the answer, errors included. */
enum route_face {
    FACE_PAGE, /* a person: HTML */
    FACE_API,  /* a program: JSON, and application/problem+json */
};

/* What an answer depends on, and so how long it may be kept. */
enum route_freshness {
    FRESH_NEVER,   /* on the moment: never kept */
    FRESH_INDEX,   /* on the request and the generation of the index, which the route needs */
    FRESH_PROGRAM, /* on the request, the program and its settings */
    FRESH_NAMED,   /* on its address alone, which changes with the contents */
};

enum route_trait {
    ROUTE_NEEDS_INDEX = 1,
    ROUTE_IS_FOR_EVERYONE = 2, /* any origin may read it, whatever the list of origins says */
    ROUTE_IS_UNLIMITED = 4,  /* it costs nothing to answer: a client may ask as often as it likes */
    ROUTE_SHOWS_A_PAGE = 8,  /* in HTML, where others of its face answer with JSON */
    ROUTE_SHOWS_A_FILE = 16, /* in which nothing runs when a visitor opens it by itself */
};

struct route {
    const char *pattern; /* "/v1/sessions/{id}": a segment in braces matches any but an empty one */
    unsigned methods;    /* METHOD bits */
    enum route_face face;
    unsigned traits; /* enum route_trait bits */
    enum route_freshness freshness;
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
    unsigned traits;  /* and their trait bits */
};

/* The first of `table` with that path and method. */
struct route_match route_find(const struct route *table, size_t count,
                              const struct request *request);

/* All resources of the program, in routes.c. */
extern const struct route routes[];
extern const size_t route_count;

/* Whether a path is one of the API, /v1, also one that no route has. */
bool route_is_api(struct text path);

/* The face of a path, also of one that no route has. */
enum route_face route_face_of(struct text path);

#endif
