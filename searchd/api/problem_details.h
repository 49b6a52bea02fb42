/* problem_details.h: errors of the API, as application/problem+json (RFC 9457).
 *
 * `type` is about:blank, so that `title` is the standard phrase of the status; what a developer
 * needs is in `detail` and, for wrong input, in `errors`: all of it at once. */
#ifndef API_PROBLEM_DETAILS_H
#define API_PROBLEM_DETAILS_H

#include "base/arena.h"
#include "base/status.h"
#include "http/response.h"

enum { INPUT_ERRORS_MAX = 20 /* told; more are only counted in the detail */ };

/* What is wrong with a parameter, and what to do. */
struct input_error {
    struct text name; /* of the parameter, as sent */
    const char *detail;
};

/* In the memory of `arena`, which is borrowed. */
struct input_errors {
    struct arena *arena;
    struct input_error items[INPUT_ERRORS_MAX];
    size_t count; /* kept */
    size_t total; /* found */
    bool failed;  /* no memory */
};

void input_errors_add(struct input_errors *errors, struct text name, const char *format, ...)
    PRINTF_LIKE(3, 4);

/* There was no memory to look at the input: answering it will fail. */
void input_errors_fail(struct input_errors *errors);

/* Fills in an answer of that status. STATUS_OK or STATUS_NO_MEMORY. */
enum status problem_details_answer(struct response *response, unsigned status, const char *detail,
                                   struct error *error) MUST_CHECK;

/* A 400 that tells what is wrong with the input. */
enum status problem_details_answer_input(struct response *response,
                                         const struct input_errors *errors,
                                         struct error *error) MUST_CHECK;

#endif
