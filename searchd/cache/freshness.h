/* freshness.h: how long an answer may be kept, and by whom it need not be made again (RFC 9110
 * sections 8.8, 12.5 and 13; RFC 9111). */
#ifndef CACHE_FRESHNESS_H
#define CACHE_FRESHNESS_H

#include "base/status.h"
#include "call.h"
#include "route.h"

/* Answers a call as its route's handler would: with a 304 where the client has that answer, with
 * one that is kept, or by calling the handler. A 200 gets ETag, Cache-Control, Vary and, where it
 * is kept, gzip; other answers get none of these. As the handler, a STATUS_OK or a fault of ours.
 */
enum status freshness_answer(struct call *call, const struct route *route,
                             struct error *error) MUST_CHECK;

#endif
