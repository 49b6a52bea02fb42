/* call.h: what a handler is given to answer one request. */
#ifndef SEARCHD_CALL_H
#define SEARCHD_CALL_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "cache/answer_cache.h"
#include "config/config.h"
#include "guard/admission.h"
#include "http/request.h"
#include "http/response.h"
#include "index/index.h"
#include "index_pool.h"
#include "page/branding.h"
#include "page/pages.h"

/* What lives as long as the program; any thread may use it. */
struct service {
    const struct config *config;
    const struct branding *branding;
    const struct pages *pages;
    struct index_pool *indexes;
    struct admission *admission;
    const char *fingerprint;      /* of the program and its settings: etag_make_fingerprint() */
    struct answer_cache *answers; /* NULL: none are kept */
};

struct call {
    const struct service *service;
    const struct request *request;
    struct text argument; /* what stands at the {…} of the route's path */
    struct index *index;  /* one for the whole call; NULL where the route needs none */
    struct arena *arena;  /* for what is needed until the answer is made */
    struct response *response;
    bool is_fleeting; /* set by a handler whose answer another try may better: nobody keeps it */
};

/* Fills in call->response: also where the request is wrong or asks for what does not exist. Any
 * other status than STATUS_OK is a fault of ours; the response is then thrown away. */
typedef enum status call_handler(struct call *call, struct error *error);

#endif
