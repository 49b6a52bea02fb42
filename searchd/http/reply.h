/* reply.h: an answer in libmicrohttpd's form. For exchange.c alone. */
#ifndef HTTP_REPLY_H
#define HTTP_REPLY_H

#include <microhttpd.h>

#include "http/response.h"

/* Takes the answer's body, or the duty to release a shared one; to be destroyed when it is queued.
 * NULL where there is no memory. */
struct MHD_Response *reply_make(struct response *response);

#endif
