/* progress.h: telling the person at the terminal how far a build is.
 *
 * On a terminal a line that is drawn over and over, once the build has taken a second; elsewhere
 * a plain line for each stage. On standard error, so that standard output holds the outcome only.
 */
#ifndef INDEXER_PROGRESS_H
#define INDEXER_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "index/build.h"
#include "progress_line.h"

struct progress {
    bool is_quiet;
    bool is_terminal;
    bool is_drawn; /* a line stands on the terminal and must be cleared */
    bool has_begun;
    double started; /* seconds of the monotonic clock, as the next two */
    double stage_started;
    double drawn;
    struct progress_line line;
};

/* Looks at the terminal; nothing is printed if `is_quiet`. */
void progress_start(struct progress *progress, bool is_quiet);

/* Takes what a build_progress callback is told. */
void progress_update(struct progress *progress, enum build_stage stage, size_t done, size_t total);

/* Clears the line; before anything else is printed. */
void progress_finish(struct progress *progress);

#endif
