/* progress_line.h: what a build is doing, in one line for a terminal. */
#ifndef INDEXER_PROGRESS_LINE_H
#define INDEXER_PROGRESS_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "index/build.h"

struct progress_line {
    enum build_stage stage;
    size_t done;
    size_t total;   /* 0 where the stage is not counted */
    double seconds; /* since the stage began */
    size_t columns; /* of the terminal */
    bool is_unicode;
    bool is_coloured;
};

/* "Adding records", "Merging into one file", … */
const char *progress_stage_name(enum build_stage stage);

/* Appends the line: name, bar, share, count, rate and time left. It is narrower than the terminal,
 * says less the narrower that is, and has no control characters but those of colour. */
void progress_line_format(const struct progress_line *line, struct buffer *buffer);

#endif
