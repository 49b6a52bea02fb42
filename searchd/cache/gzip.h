/* gzip.h: sending less (RFC 1952; RFC 9110 sections 8.4.1.3 and 12.5.3). */
#ifndef CACHE_GZIP_H
#define CACHE_GZIP_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"
#include "http/request.h"

enum { GZIP_BYTES_MIN = 1000 /* below that it saves no packet */ };

/* Whether the client takes gzip, and likes it no less than the plain form. */
bool gzip_is_accepted(const struct request *request);

/* Appends the compressed form. STATUS_OK or STATUS_NO_MEMORY. */
enum status gzip_compress(struct text plain, struct buffer *compressed,
                          struct error *error) MUST_CHECK;

#endif
