/* options.h: the command line of verder-searchd. */
#ifndef SEARCHD_OPTIONS_H
#define SEARCHD_OPTIONS_H

#include <stdbool.h>

#include "base/status.h"

struct options {
    const char *config; /* path; NULL where not given */
    const char *index;  /* path; NULL where not given */
    const char *listen; /* HOST:PORT; NULL where not given */
    bool wants_help;
    bool wants_version;
};

/* Reads the arguments; the strings are borrowed. STATUS_INVALID with what is wrong, and the nearest
 * option where one is unknown. */
enum status options_parse(int argc, char **argv, struct options *ret_options,
                          struct error *error) MUST_CHECK;

/* What --help prints. */
extern const char options_help[];

#endif
