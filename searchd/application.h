/* application.h: from a request to its answer, whatever the request is. */
#ifndef SEARCHD_APPLICATION_H
#define SEARCHD_APPLICATION_H

#include "call.h"

#define API_VERSION "1.0.0" /* of what is under /v1: semantic versioning of its contract */

/* Fills in the answer to any request: finds the route, calls its handler, turns faults and errors
 * into an answer of the kind that the client reads, adds the headers that every answer has, and
 * logs it. A server_answer; `service` is a const struct service. */
void application_answer(void *service, const struct request *request, struct response *response);

#endif
