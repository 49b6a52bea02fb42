#include "input.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static enum status visit(struct text line, size_t number, input_visitor *visitor, void *context,
                         struct error *error)
{
    struct text trimmed = text_trim(line);
    if (trimmed.size > INPUT_LINE_MAX) {
        return error_set(error, STATUS_LIMIT, "line %zu has over %d bytes: give it in pieces",
                         number, INPUT_LINE_MAX);
    }
    if (utf8_find_invalid(trimmed) != trimmed.size) {
        return error_set(error, STATUS_INVALID,
                         "line %zu is not UTF-8: convert it, for example "
                         "with iconv",
                         number);
    }
    return trimmed.size > 0 ? visitor(context, trimmed, error) : STATUS_OK;
}

static enum status each_line(input_visitor *visitor, void *context, struct error *error)
{
    char *line = NULL;
    size_t capacity = 0;
    size_t number = 0;
    enum status status = STATUS_OK;
    while (status == STATUS_OK) {
        errno = 0;
        ssize_t size = getline(&line, &capacity, stdin);
        if (size < 0) {
            if (!feof(stdin)) {
                status = error_set(error, STATUS_IO, "standard input cannot be read: %s",
                                   strerror(errno));
            }
            break;
        }
        status = visit(text_of(line, (size_t)size), ++number, visitor, context, error);
    }
    free(line);
    return status;
}

enum status input_each(const struct options *options, input_visitor *visitor, void *context,
                       struct error *error)
{
    if (options->argument_count == 0) {
        return each_line(visitor, context, error);
    }
    enum status status = STATUS_OK;
    for (size_t i = 0; i < options->argument_count && status == STATUS_OK; i++) {
        status = visit(text_from(options->arguments[i]), i + 1, visitor, context, error);
    }
    return status;
}
