#include "progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "base/clock.h"
#include "format.h"

#define SECONDS_BEFORE_DRAWING 1.0
#define SECONDS_BETWEEN_DRAWINGS 0.1

enum { USUAL_COLUMNS = 80 };

static double seconds_now(void)
{
    return (double)clock_now() / (double)CLOCK_SECOND;
}

static size_t terminal_columns(void)
{
    struct winsize size = {0};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    return USUAL_COLUMNS;
}

void progress_start(struct progress *progress, bool is_quiet)
{
    const char *terminal = getenv("TERM");
    const char *no_colour = getenv("NO_COLOR"); /* https://no-color.org */
    double now = seconds_now();
    *progress = (struct progress){
        .is_quiet = is_quiet,
        .is_terminal = isatty(STDERR_FILENO) && terminal != NULL && strcmp(terminal, "dumb") != 0,
        .started = now,
        .stage_started = now,
    };
    /* In a locale without these characters, or where they are two columns wide, it is not 1. */
    progress->line.is_unicode = wcwidth(L'█') == 1 && wcwidth(L'░') == 1;
    progress->line.is_coloured = no_colour == NULL || *no_colour == '\0';
}

static void print_stage(enum build_stage stage, size_t total)
{
    struct buffer buffer = {0};
    buffer_append_string(&buffer, progress_stage_name(stage));
    if (total > 0) {
        buffer_append_string(&buffer, ": ");
        format_count(&buffer, total);
    }
    struct text text = buffer_text(&buffer);
    fprintf(stderr, "%.*s\n", TEXT_ARGS(text));
    buffer_free(&buffer);
}

static void draw(struct progress *progress)
{
    struct buffer buffer = {0};
    progress->line.columns = terminal_columns();
    buffer_append_char(&buffer, '\r');
    progress_line_format(&progress->line, &buffer);
    buffer_append_string(&buffer, "\033[K");
    struct text text = buffer_text(&buffer);
    (void)fwrite(text.data, 1, text.size, stderr);
    (void)fflush(stderr);
    buffer_free(&buffer);
    progress->is_drawn = true;
}

void progress_update(struct progress *progress, enum build_stage stage, size_t done, size_t total)
{
    if (progress->is_quiet) {
        return;
    }
    double now = seconds_now();
    bool is_new = !progress->has_begun || stage != progress->line.stage;
    progress->has_begun = true;
    if (is_new) {
        progress->stage_started = now;
    }
    progress->line.stage = stage;
    progress->line.done = done;
    progress->line.total = stage == BUILD_ADDING ? total : 0;
    progress->line.seconds = now - progress->stage_started;
    if (!progress->is_terminal) {
        if (is_new) {
            print_stage(stage, progress->line.total);
        }
    } else if (now - progress->started >= SECONDS_BEFORE_DRAWING &&
               (is_new || now - progress->drawn >= SECONDS_BETWEEN_DRAWINGS)) {
        draw(progress);
        progress->drawn = now;
    }
}

void progress_finish(struct progress *progress)
{
    if (progress->is_drawn) {
        (void)fputs("\r\033[K", stderr);
        progress->is_drawn = false;
    }
}
