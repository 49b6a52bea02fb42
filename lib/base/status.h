/* status.h: how a function of Verder says whether it worked.
 *
 * Every fallible function returns an enum status. Results come through parameters named ret_…,
 * which are untouched unless the function returns STATUS_OK. The text for a person goes into a
 * struct error that the caller owns; it says what is wrong, where, and what to do about it. */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

#include <stdarg.h>

enum status {
    STATUS_OK = 0,
    STATUS_INVALID,   /* what a person gave (content, setting, option, request) is wrong */
    STATUS_NOT_FOUND, /* the thing asked for does not exist */
    STATUS_LIMIT,     /* a named limit was passed */
    STATUS_IO,        /* the operating system refused: permission, no space, … */
    STATUS_CORRUPT,   /* a file of ours is damaged */
    STATUS_VERSION,   /* a file of ours is of another version than this program */
    STATUS_BUSY,      /* somebody else is doing it */
    STATUS_CANCELLED, /* the caller asked to stop */
    STATUS_NO_MEMORY,
    STATUS_INTERNAL, /* a fault in the program itself */
};

enum { ERROR_MESSAGE_SIZE = 1024 };

/* The text of an error, owned by the caller: `struct error error = {0};`. */
struct error {
    char message[ERROR_MESSAGE_SIZE]; /* UTF-8, without a final newline; cut where too long */
};

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(format_at, first) __attribute__((__format__(__printf__, format_at, first)))

/* Fills `error` (which may be NULL) and returns `status`, so that a caller can write
 * `return error_set(error, STATUS_IO, "…");`. */
enum status error_set(struct error *error, enum status status, const char *format, ...)
    PRINTF_LIKE(3, 4);

/* The same with an argument list. */
enum status error_set_list(struct error *error, enum status status, const char *format,
                           va_list arguments) PRINTF_LIKE(3, 0);

/* Says "out of memory" and returns STATUS_NO_MEMORY. */
enum status error_no_memory(struct error *error);

/* A short English name, as "invalid" or "not found"; never NULL. */
const char *status_name(enum status status);

#endif
