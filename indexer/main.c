#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "message.h"

/* Of one command, or of the program where `command` is NULL. */
static enum exit_code help(const struct command *command)
{
    struct buffer buffer = {0};
    struct error error = {0};
    enum exit_code code = EXIT_OK;
    if (command != NULL) {
        command_describe(command, &buffer);
    } else {
        command_describe_all(&buffer);
    }
    if (buffer_status(&buffer, &error) == STATUS_OK) {
        struct text text = buffer_text(&buffer);
        printf("%.*s", TEXT_ARGS(text));
    } else {
        message_error(&error);
        code = EXIT_SYSTEM;
    }
    buffer_free(&buffer);
    return code;
}

static enum exit_code refuse(const char *name)
{
    struct error error = {0};
    const char *nearest = command_nearest(text_from(name));
    if (nearest != NULL) {
        (void)error_set(&error, STATUS_INVALID, "unknown command '%s': did you mean %s?", name,
                        nearest);
    } else if (name[0] == '-') {
        (void)error_set(&error, STATUS_INVALID,
                        "'%s' stands where a command should: options come behind it, as in "
                        "'verder-indexer build --quiet'",
                        name);
    } else {
        (void)error_set(&error, STATUS_INVALID,
                        "unknown command '%s': 'verder-indexer --help' lists what there is", name);
    }
    message_error(&error);
    return EXIT_USAGE;
}

static enum exit_code run_command(const struct command *command, int argc, char **argv)
{
    struct options options = {0};
    struct error error = {0};
    enum status status = options_parse(argc, argv, command->options, &options, &error);
    if (status != STATUS_OK) {
        message_error(&error);
        return status == STATUS_INVALID ? EXIT_USAGE : exit_code_from_status(status);
    }
    enum exit_code code = options.is_help ? help(command) : command->run(&options);
    options_free(&options);
    return code;
}

static enum exit_code run(int argc, char **argv)
{
    if (argc < 2) {
        struct error error = {0};
        (void)error_set(&error, STATUS_INVALID,
                        "a command is missing: 'verder-indexer --help' lists what there is");
        message_error(&error);
        return EXIT_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        return help(NULL);
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("verder-indexer %s\n", VERDER_VERSION);
        return EXIT_OK;
    }
    const struct command *command = command_find(text_from(argv[1]));
    return command != NULL ? run_command(command, argc - 1, argv + 1) : refuse(argv[1]);
}

int main(int argc, char **argv)
{
    /* For the terminal's characters only: numbers and messages are English everywhere. */
    (void)setlocale(LC_CTYPE, "");
    enum exit_code code = run(argc, argv);
    if (fflush(stdout) != 0 && code == EXIT_OK) {
        perror("verder-indexer: standard output cannot be written");
        code = EXIT_SYSTEM;
    }
    return (int)code;
}
