/* rate_limit.h: how often each of many clients may ask.
 *
 * A token bucket for each client: it holds `burst` tokens, a request takes one, and `per_second`
 * come back each second. Kept as the generic cell rate algorithm does (ITU-T I.371, annex A): one
 * moment a client, at which its bucket would be full again. A bucket that is full is forgotten.
 *
 * The memory is fixed: RATE_LIMIT_CLIENTS buckets in sets of four. Where a set is full, the one
 * that would be full again first gives way, and its client starts anew: with more clients at a time
 * than there is room for, some get more than their share and nobody gets less. The set is chosen by
 * a hash with a random key, so that nobody can fill that of another on purpose. */
#ifndef GUARD_RATE_LIMIT_H
#define GUARD_RATE_LIMIT_H

#include <stdint.h>

#include "base/status.h"

enum { RATE_LIMIT_CLIENTS = 16384 /* 256 KiB */ };

struct rate_limit;

/* Both from 1 on. STATUS_OK or STATUS_NO_MEMORY. */
enum status rate_limit_create(unsigned per_second, unsigned burst, struct rate_limit **ret_limit,
                              struct error *error) MUST_CHECK;
void rate_limit_free(struct rate_limit *limit);

/* Counts a request of a client at `now`, a clock_now(). Returns 0 where it may be answered;
 * else the nanoseconds after which one may, and it is not counted. Any thread. */
uint64_t rate_limit_take(struct rate_limit *limit, uint64_t client, uint64_t now);

#endif
