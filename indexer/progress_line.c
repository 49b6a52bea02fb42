#include "progress_line.h"

#include <string.h>

#include "format.h"

enum {
    BAR_MIN = 10, /* columns; narrower ones show nothing */
    BAR_MAX = 40,
};

/* Before that a rate is guesswork. */
#define SECONDS_BEFORE_RATE 1.0

const char *progress_stage_name(enum build_stage stage)
{
    switch (stage) {
    case BUILD_ADDING:
        return "Adding records";
    case BUILD_MERGING:
        return "Merging into one file";
    case BUILD_VERIFYING:
        return "Verifying";
    case BUILD_PUBLISHING:
        return "Publishing";
    }
    return "Building";
}

/* How much is said of a count. */
enum detail { DETAIL_ALL, DETAIL_WITHOUT_RATE, DETAIL_SHARE };

/* In whole seconds, rounded up: more would only flicker. */
static void append_time_left(double seconds, struct buffer *buffer)
{
    unsigned whole = seconds < 1e9 ? (unsigned)seconds : 1000000000U;
    whole += whole < seconds;
    if (whole < 60) {
        buffer_append_format(buffer, "  %u s left", whole);
    } else {
        buffer_append_string(buffer, "  ");
        format_duration(buffer, whole);
        buffer_append_string(buffer, " left");
    }
}

static void append_counts(const struct progress_line *line, enum detail detail,
                          struct buffer *buffer)
{
    buffer_append_format(buffer, "%zu %%",
                         (size_t)(100.0 * (double)line->done / (double)line->total));
    if (detail == DETAIL_SHARE) {
        return;
    }
    buffer_append_string(buffer, "  ");
    format_count(buffer, line->done);
    buffer_append_string(buffer, " of ");
    format_count(buffer, line->total);
    if (line->done == 0 || line->seconds < SECONDS_BEFORE_RATE) {
        return;
    }
    double rate = (double)line->done / line->seconds;
    if (detail == DETAIL_ALL) {
        buffer_append_string(buffer, "  ");
        format_count(buffer, (uint64_t)rate);
        buffer_append_string(buffer, "/s");
    }
    if (line->done < line->total) {
        append_time_left((double)(line->total - line->done) / rate, buffer);
    }
}

static void append_bar(const struct progress_line *line, size_t width, struct buffer *buffer)
{
    size_t filled = (size_t)((double)width * (double)line->done / (double)line->total);
    const char *full = line->is_unicode ? "█" : "#";
    const char *empty = line->is_unicode ? "░" : "-";
    buffer_append_string(buffer, line->is_coloured ? "\033[32m" : "");
    for (size_t i = 0; i < filled; i++) {
        buffer_append_string(buffer, full);
    }
    buffer_append_string(buffer, line->is_coloured ? "\033[0m" : "");
    for (size_t i = filled; i < width; i++) {
        buffer_append_string(buffer, empty);
    }
    buffer_append_string(buffer, "  ");
}

static void format_counted(const struct progress_line *line, size_t room, struct buffer *buffer)
{
    struct buffer counts = {0};
    size_t name_width = strlen(progress_stage_name(line->stage)) + strlen("  ");
    enum detail detail = DETAIL_ALL;
    append_counts(line, detail, &counts);
    while (name_width + counts.size > room && detail < DETAIL_SHARE) {
        detail++;
        buffer_clear(&counts);
        append_counts(line, detail, &counts);
    }
    if (name_width + counts.size <= room) {
        size_t spare = room - name_width - counts.size;
        buffer_append_format(buffer, "%s  ", progress_stage_name(line->stage));
        if (spare >= BAR_MIN + strlen("  ")) {
            spare -= strlen("  ");
            append_bar(line, spare < BAR_MAX ? spare : (size_t)BAR_MAX, buffer);
        }
    }
    if (counts.size <= room) {
        buffer_append(buffer, buffer_text(&counts));
    }
    buffer_free(&counts);
}

void progress_line_format(const struct progress_line *line, struct buffer *buffer)
{
    /* A terminal wraps, or not, behind its last column: leave it free. */
    size_t room = line->columns > 0 ? line->columns - 1 : 0;
    if (line->total > 0) {
        format_counted(line, room, buffer);
        return;
    }
    struct text name = text_from(progress_stage_name(line->stage));
    buffer_append(buffer, text_slice(name, 0, room));
}
