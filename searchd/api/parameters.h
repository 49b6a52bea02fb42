/* parameters.h: the query parameters of a resource of the API, read by a table of what each is. All
 * errors are collected. The tables: parameter_tables.h. */
#ifndef API_PARAMETERS_H
#define API_PARAMETERS_H

#include <stddef.h>

#include "api/problem_details.h"
#include "http/request.h"

enum parameter_kind {
    PARAMETER_TEXT,   /* of at most `maximum` bytes, not all white space and controls */
    PARAMETER_NUMBER, /* whole, from `minimum` to `maximum` */
    PARAMETER_CHOICE, /* one of `choices` */
};

struct parameter {
    const char *name;
    enum parameter_kind kind;
    size_t times_max; /* how often it may be given; all that are given count */
    size_t minimum;
    size_t maximum;
    const char *const *choices;
    size_t choice_count;
    size_t fallback;     /* what a number or the index of a choice is where it is not given; of one
                            that may be given once */
    const char *meaning; /* of a parameter that is needed; NULL: it is not */
};

struct parameter_table {
    const struct parameter *items;
    size_t count;
};

/* What was given for one parameter. In its canonical form: where it may be given more often, the
 * values by their bytes, none twice; numbers without zeros in front. */
struct parameter_values {
    const struct text *texts;
    size_t count;     /* 0: it is not given */
    size_t number;    /* the number, or the index of the choice, of one that may be given once */
    unsigned choices; /* bits of the indices of all choices given */
};

enum { PARAMETERS_MAX = 12 /* of a resource */ };

struct parameters {
    const struct parameter_table *table;
    struct parameter_values values[PARAMETERS_MAX]; /* in the order of the table */
};

/* Adds an error for each parameter that is not in the table (with the nearest name), is missing, is
 * given too often, is not well-formed (%00, a broken %, not UTF-8) or is not what it should be.
 * `ret_parameters` is complete where no errors were added; its texts are the request's, or lie in
 * the errors' arena. */
void parameters_read(const struct request *request, const struct parameter_table *table,
                     struct parameters *ret_parameters, struct input_errors *errors);

/* Appends "name=value&name=value", encoded, in the order of the table; what would be the same left
 * out is. Reading it again gives equal parameters. */
void parameters_append_query(const struct parameters *parameters, struct buffer *buffer);

#endif
