#include "command.h"

#include "base/nearest.h"

static const struct command *const commands[] = {
    &command_build,
    &command_check,
    &command_analyse,
    &command_suggest,
};

enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

const struct command *command_find(struct text name)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (text_is(name, commands[i]->name)) {
            return commands[i];
        }
    }
    return NULL;
}

const char *command_nearest(struct text name)
{
    const char *names[COMMAND_COUNT];
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        names[i] = commands[i]->name;
    }
    return nearest_name(name, names, COMMAND_COUNT);
}

void command_describe_all(struct buffer *buffer)
{
    buffer_append_string(buffer, "verder-indexer makes the index that verder-searchd serves.\n\n"
                                 "Usage: verder-indexer COMMAND [OPTION]...\n"
                                 "       verder-indexer --help | --version\n\n"
                                 "Commands:\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        buffer_append_format(buffer, "  %-8s  %s\n", commands[i]->name, commands[i]->summary);
    }
    buffer_append_string(buffer, "\n'verder-indexer COMMAND --help' explains one.\n\n"
                                 "Exit codes:\n");
    exit_code_describe(buffer);
}

void command_describe(const struct command *command, struct buffer *buffer)
{
    buffer_append_format(buffer, "Usage: verder-indexer %s ", command->name);
    options_synopsis(command->options, buffer);
    if (command->arguments != NULL) {
        buffer_append_format(buffer, " [%s]...", command->arguments);
    }
    buffer_append_format(buffer, "\n\n%s\nOptions:\n", command->description);
    options_describe(command->options, buffer);
    buffer_append_string(buffer, "\nExit codes:\n");
    exit_code_describe(buffer);
}
