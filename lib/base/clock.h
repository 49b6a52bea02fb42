/* clock.h: a clock to measure time by. It never goes back, and knows nothing of the time of day. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

#define CLOCK_SECOND UINT64_C(1000000000)   /* nanoseconds */
#define CLOCK_MILLISECOND UINT64_C(1000000) /* nanoseconds */

/* Nanoseconds since some moment before this program was started. */
uint64_t clock_now(void);

/* Milliseconds since `start`, an earlier clock_now(). */
double clock_milliseconds_since(uint64_t start);

#endif
