#include "format.h"

#include <inttypes.h>

void format_count(struct buffer *buffer, uint64_t count)
{
    uint64_t unit = 1;
    while (count / unit >= 1000) {
        unit *= 1000;
    }
    buffer_append_format(buffer, "%" PRIu64, count / unit);
    while (unit > 1) {
        count %= unit;
        unit /= 1000;
        buffer_append_format(buffer, ",%03" PRIu64, count / unit);
    }
}

void format_count_of(struct buffer *buffer, uint64_t count, const char *noun)
{
    format_count(buffer, count);
    buffer_append_format(buffer, " %s%s", noun, count == 1 ? "" : "s");
}

void format_bytes(struct buffer *buffer, uint64_t bytes)
{
    static const char *const units[] = {"kB", "MB", "GB", "TB", "PB", "EB"};
    if (bytes < 1000) {
        buffer_append_format(buffer, "%" PRIu64 " B", bytes);
        return;
    }
    size_t unit = 0;
    double value = (double)bytes / 1000;
    /* 999.95 would be printed as 1000.0. */
    while (value >= 999.95) {
        value /= 1000;
        unit++;
    }
    buffer_append_format(buffer, "%.1f %s", value, units[unit]);
}

/* Each bound is where the form before it would round up to the next unit. */
void format_duration(struct buffer *buffer, double seconds)
{
    if (!(seconds > 0)) {
        buffer_append_string(buffer, "0 ms");
    } else if (seconds < 0.0995) {
        buffer_append_format(buffer, "%.0f ms", seconds * 1000);
    } else if (seconds < 9.995) {
        buffer_append_format(buffer, "%.2f s", seconds);
    } else if (seconds < 59.95) {
        buffer_append_format(buffer, "%.1f s", seconds);
    } else if (seconds < 3599.5) {
        uint64_t whole = (uint64_t)(seconds + 0.5);
        buffer_append_format(buffer, "%" PRIu64 " min %" PRIu64 " s", whole / 60, whole % 60);
    } else {
        uint64_t minutes = seconds < 1e15 ? (uint64_t)(seconds / 60 + 0.5) : UINT64_MAX;
        format_count(buffer, minutes / 60);
        buffer_append_format(buffer, " h %" PRIu64 " min", minutes % 60);
    }
}
