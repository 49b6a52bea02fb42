#include "base/clock.h"

#include <time.h>

uint64_t clock_now(void)
{
    struct timespec time = {0};
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * CLOCK_SECOND + (uint64_t)time.tv_nsec;
}

double clock_milliseconds_since(uint64_t start)
{
    return (double)(clock_now() - start) / (double)CLOCK_MILLISECOND;
}
