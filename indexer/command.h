/* command.h: what verder-indexer can do, each under a name. */
#ifndef INDEXER_COMMAND_H
#define INDEXER_COMMAND_H

#include "base/buffer.h"
#include "base/text.h"
#include "exit_code.h"
#include "options.h"

struct command {
    const char *name;
    const char *summary;     /* a line, for the list of commands */
    const char *description; /* paragraphs, for its own --help */
    const char *arguments;   /* what may stand behind the options, as "WORD"; or NULL */
    unsigned options;        /* OPTION_BIT of each it takes */

    /* Does it, and tells the person at the terminal how it went. */
    enum exit_code (*run)(const struct options *options);
};

extern const struct command command_analyse;
extern const struct command command_build;
extern const struct command command_check;
extern const struct command command_suggest;

/* The one of that name; NULL where there is none. */
const struct command *command_find(struct text name);

/* The name nearest to a mistyped one; NULL where none is near. */
const char *command_nearest(struct text name);

/* Appends the --help of the program, or of one command. */
void command_describe_all(struct buffer *buffer);
void command_describe(const struct command *command, struct buffer *buffer);

#endif
