#include "base/status.h"

#include <stdio.h>

enum status error_set_list(struct error *error, enum status status, const char *format,
                           va_list arguments)
{
    if (error != NULL) {
        /* A message that is too long is cut, which is better than none. */
        (void)vsnprintf(error->message, sizeof error->message, format, arguments);
    }
    return status;
}

enum status error_set(struct error *error, enum status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    error_set_list(error, status, format, arguments);
    va_end(arguments);
    return status;
}

enum status error_no_memory(struct error *error)
{
    return error_set(error, STATUS_NO_MEMORY,
                     "out of memory: give the machine more, or this program less to do");
}

const char *status_name(enum status status)
{
    switch (status) {
    case STATUS_OK:
        return "ok";
    case STATUS_INVALID:
        return "invalid";
    case STATUS_NOT_FOUND:
        return "not found";
    case STATUS_LIMIT:
        return "limit passed";
    case STATUS_IO:
        return "input/output error";
    case STATUS_CORRUPT:
        return "corrupt";
    case STATUS_VERSION:
        return "other version";
    case STATUS_BUSY:
        return "busy";
    case STATUS_CANCELLED:
        return "cancelled";
    case STATUS_NO_MEMORY:
        return "out of memory";
    case STATUS_INTERNAL:
        return "internal error";
    }
    return "unknown status";
}
