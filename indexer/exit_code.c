#include "exit_code.h"

static const struct {
    enum exit_code code;
    const char *meaning;
} meanings[] = {
    {EXIT_OK, "done, or there was nothing to do"},
    {EXIT_CONTENT, "the content has mistakes; nothing was indexed"},
    {EXIT_USAGE, "the command line or the settings have a mistake"},
    {EXIT_SYSTEM, "a file cannot be read or written, or memory ran out"},
    {EXIT_BUSY, "another build of this index is running"},
    {EXIT_INTERRUPTED, "stopped by Ctrl-C or SIGTERM; the old index is as it was"},
    {EXIT_INTERNAL, "a fault in the program itself"},
};

enum exit_code exit_code_from_status(enum status status)
{
    switch (status) {
    case STATUS_OK:
        return EXIT_OK;
    case STATUS_INVALID:
    case STATUS_LIMIT:
        return EXIT_CONTENT;
    case STATUS_NOT_FOUND:
    case STATUS_IO:
    case STATUS_CORRUPT:
    case STATUS_VERSION:
    case STATUS_NO_MEMORY:
        return EXIT_SYSTEM;
    case STATUS_BUSY:
        return EXIT_BUSY;
    case STATUS_CANCELLED:
        return EXIT_INTERRUPTED;
    case STATUS_INTERNAL:
        break;
    }
    return EXIT_INTERNAL;
}

void exit_code_describe(struct buffer *buffer)
{
    for (size_t i = 0; i < sizeof meanings / sizeof meanings[0]; i++) {
        buffer_append_format(buffer, "  %2d  %s\n", (int)meanings[i].code, meanings[i].meaning);
    }
}
