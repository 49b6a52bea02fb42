/* admission.h: whether a request is answered now, or its client asks too often. */
#ifndef GUARD_ADMISSION_H
#define GUARD_ADMISSION_H

#include "base/status.h"
#include "config/config.h"
#include "http/request.h"

struct admission;

/* As server.requests_per_second, request_burst, limit_loopback and trusted_proxies say.
 * STATUS_OK, STATUS_INVALID, STATUS_NO_MEMORY. */
enum status admission_create(const struct config *config, struct admission **ret_admission,
                             struct error *error) MUST_CHECK;
void admission_free(struct admission *admission);

/* Counts the request for its client. Returns 0 where it is to be answered; else the whole seconds,
 * at least 1, after which the client may ask again. Any thread. */
unsigned admission_check(struct admission *admission, const struct request *request);

#endif
