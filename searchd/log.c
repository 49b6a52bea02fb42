#include "log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"

static enum log_level highest = LOG_LEVEL_INFO;

void log_set_level(enum log_level level)
{
    highest = level;
}

static const char *level_name(enum log_level level)
{
    switch (level) {
    case LOG_LEVEL_ERROR:
        return "error";
    case LOG_LEVEL_WARNING:
        return "warning";
    case LOG_LEVEL_INFO:
        return "info";
    case LOG_LEVEL_REQUEST:
        return "request";
    }
    return "unknown";
}

static void make_printable(char *line, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if ((unsigned char)line[i] < ' ' || line[i] == 0x7f) {
            line[i] = '?';
        }
    }
    size_t at = 0;
    while ((at += utf8_find_invalid(text_of(line + at, size - at))) < size) {
        line[at] = '?';
    }
}

size_t log_format(char line[static LOG_LINE_MAX], enum log_level level, long long unix_time,
                  const char *message)
{
    time_t seconds = (time_t)unix_time;
    struct tm parts = {0};
    char when[sizeof "2026-01-31T12:00:00Z"] = "";
    gmtime_r(&seconds, &parts);
    (void)strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &parts);
    int wanted = snprintf(line, LOG_LINE_MAX, "%s %s: %s", when, level_name(level), message);
    size_t size = wanted > 0 ? (size_t)wanted : 0;
    if (size > LOG_LINE_MAX - 2) {
        size = utf8_floor(text_of(line, LOG_LINE_MAX - 1), LOG_LINE_MAX - 2);
    }
    make_printable(line, size);
    line[size] = '\n';
    line[size + 1] = '\0';
    return size + 1;
}

void log_write(enum log_level level, const char *format, ...)
{
    char message[LOG_LINE_MAX];
    char line[LOG_LINE_MAX];
    if (level > highest) {
        return;
    }
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    size_t size = log_format(line, level, (long long)time(NULL), message);
    /* Where standard error is gone there is nobody left to tell. */
    ssize_t written = write(STDERR_FILENO, line, size);
    (void)written;
}

void log_request(struct text method, struct text path, unsigned status, size_t bytes,
                 double milliseconds)
{
    log_write(LOG_LEVEL_REQUEST, "%.*s %.*s %u %zu bytes %.1f ms",
              TEXT_ARGS(text_slice(method, 0, 20)), TEXT_ARGS(text_slice(path, 0, 500)), status,
              bytes, milliseconds);
}
