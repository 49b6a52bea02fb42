/* options.h: the options behind a command on the command line. */
#ifndef INDEXER_OPTIONS_H
#define INDEXER_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/status.h"

enum option_id {
    OPTION_CONFIG,
    OPTION_CONTENT,
    OPTION_INDEX,
    OPTION_LEXICON,
    OPTION_QUIET,
    OPTION_HELP,
};

enum { OPTION_COUNT = OPTION_HELP + 1 };

/* For a set of options. */
#define OPTION_BIT(id) (1U << (unsigned)(id))

/* In such a set: arguments that are no options are taken too, and so is all behind "--". */
#define OPTIONS_WITH_ARGUMENTS OPTION_BIT(OPTION_COUNT)

/* Strings are borrowed from the command line; NULL where an option was not given. */
struct options {
    const char *config;
    const char **content; /* in the order given */
    size_t content_count;
    const char **arguments; /* the same */
    size_t argument_count;
    const char *index;
    const char *lexicon;
    bool is_quiet;
    bool is_help;
};

/* Reads the arguments of a command, argv[0] being its name; only options in the set `allowed` are
 * taken. STATUS_OK, STATUS_INVALID (an unknown option is answered with the nearest one) or
 * STATUS_NO_MEMORY. Not for two threads at a time: getopt_long() keeps global state. */
enum status options_parse(int argc, char **argv, unsigned allowed, struct options *ret_options,
                          struct error *error) MUST_CHECK;

/* Releases what options_parse() gave. */
void options_free(struct options *options);

/* Appends a line for each option in `allowed`, for --help. */
void options_describe(unsigned allowed, struct buffer *buffer);

/* Appends them as in a synopsis: "[--config FILE] [--content PATH]…". */
void options_synopsis(unsigned allowed, struct buffer *buffer);

#endif
