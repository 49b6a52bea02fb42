#include "options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"

static const struct specification {
    const char *name;  /* with its dashes */
    const char *value; /* what is to follow it; NULL for nothing */
    bool is_repeatable;
    const char *help;
} specifications[OPTION_COUNT] = {
    [OPTION_CONFIG] = {"--config", "FILE", false,
                       "settings; without it the defaults (data/verder.yaml shows them)"},
    [OPTION_CONTENT] = {"--content", "PATH", true,
                        "a catalogue file, or a folder of them; instead of those in the settings"},
    [OPTION_INDEX] = {"--index", "FILE", false, "the index file; instead of that in the settings"},
    [OPTION_LEXICON] = {"--lexicon", "FILE", false, "the lexicon; instead of that in the settings"},
    [OPTION_QUIET] = {"--quiet", NULL, false, "print nothing but what is wrong"},
    [OPTION_HELP] = {"--help", NULL, false, "this text"},
};

enum {
    /* What getopt_long() returns: */
    FOUND_WITHOUT_VALUE = ':',
    FOUND_ARGUMENT = 1,
    FOUND_FIRST_OPTION = 256, /* and then the others of enum option_id; no character is as high */
};

static void fill_long_options(unsigned allowed, struct option list[static OPTION_COUNT + 1])
{
    size_t count = 0;
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        if (allowed & OPTION_BIT(id)) {
            const struct specification *specification = &specifications[id];
            list[count++] = (struct option){
                .name = specification->name + strlen("--"),
                .has_arg = specification->value != NULL ? required_argument : no_argument,
                .val = FOUND_FIRST_OPTION + (int)id,
            };
        }
    }
    list[count] = (struct option){0};
}

static enum status refuse_unknown(const char *command, const char *word, unsigned allowed,
                                  struct error *error)
{
    const char *names[OPTION_COUNT];
    size_t count = 0;
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        if (allowed & OPTION_BIT(id)) {
            names[count++] = specifications[id].name;
        }
    }
    int size = (int)strcspn(word, "=");
    const char *nearest = nearest_name(text_of(word, (size_t)size), names, count);
    if (nearest != NULL) {
        return error_set(error, STATUS_INVALID, "unknown option '%.*s': did you mean %s?", size,
                         word, nearest);
    }
    return error_set(error, STATUS_INVALID,
                     "unknown option '%.*s': 'verder-indexer %s --help' lists what there is", size,
                     word, command);
}

static enum status refuse(int found, int option, const char *command, const char *word,
                          unsigned allowed, struct error *error)
{
    if (found == FOUND_ARGUMENT) {
        return error_set(error, STATUS_INVALID,
                         "'%s' is no option: content is named as --content PATH", word);
    }
    int id = option - FOUND_FIRST_OPTION;
    if (id < 0 || id >= OPTION_COUNT) {
        return refuse_unknown(command, word, allowed, error);
    }
    const struct specification *specification = &specifications[id];
    if (found == FOUND_WITHOUT_VALUE) {
        return error_set(error, STATUS_INVALID, "%s needs a %s behind it", specification->name,
                         specification->value);
    }
    return error_set(error, STATUS_INVALID, "%s takes no value, so leave out '%s'",
                     specification->name, strchr(word, '='));
}

static void set(struct options *options, enum option_id id, const char *value)
{
    switch (id) {
    case OPTION_CONFIG:
        options->config = value;
        break;
    case OPTION_CONTENT:
        options->content[options->content_count++] = value;
        break;
    case OPTION_INDEX:
        options->index = value;
        break;
    case OPTION_LEXICON:
        options->lexicon = value;
        break;
    case OPTION_QUIET:
        options->is_quiet = true;
        break;
    case OPTION_HELP:
        options->is_help = true;
        break;
    }
}

static enum status parse_all(int argc, char **argv, unsigned allowed, struct options *options,
                             struct error *error)
{
    struct option list[OPTION_COUNT + 1];
    fill_long_options(allowed, list);
    /* "-" gives arguments in the order they stand, ":" leaves the messages to us. */
    const char *short_options = allowed & OPTION_BIT(OPTION_HELP) ? "-:h" : "-:";
    bool takes_arguments = (allowed & OPTIONS_WITH_ARGUMENTS) != 0;
    opterr = 0;
    optind = 0; /* glibc: start anew */
    for (;;) {
        const char *word = argv[optind > 0 ? optind : 1];
        int found = getopt_long(argc, argv, short_options, list, NULL);
        if (found == -1) {
            break;
        }
        if (found == 'h') {
            options->is_help = true;
        } else if (found == FOUND_ARGUMENT && takes_arguments) {
            options->arguments[options->argument_count++] = optarg;
        } else if (found < FOUND_FIRST_OPTION) {
            return refuse(found, optopt, argv[0], word, allowed, error);
        } else if (optarg != NULL && *optarg == '\0') {
            return refuse(FOUND_WITHOUT_VALUE, found, argv[0], word, allowed, error);
        } else {
            set(options, (enum option_id)(found - FOUND_FIRST_OPTION), optarg);
        }
    }
    for (int i = optind; i < argc; i++) { /* behind "--" */
        if (!takes_arguments) {
            return refuse(FOUND_ARGUMENT, 0, argv[0], argv[i], allowed, error);
        }
        options->arguments[options->argument_count++] = argv[i];
    }
    return STATUS_OK;
}

enum status options_parse(int argc, char **argv, unsigned allowed, struct options *ret_options,
                          struct error *error)
{
    struct options options = {.content = calloc((size_t)argc, sizeof *options.content),
                              .arguments = calloc((size_t)argc, sizeof *options.arguments)};
    enum status status = options.content != NULL && options.arguments != NULL
                             ? parse_all(argc, argv, allowed, &options, error)
                             : error_no_memory(error);
    if (status != STATUS_OK) {
        options_free(&options);
        return status;
    }
    *ret_options = options;
    return STATUS_OK;
}

void options_free(struct options *options)
{
    free(options->content);
    free(options->arguments);
    *options = (struct options){0};
}

void options_describe(unsigned allowed, struct buffer *buffer)
{
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        const struct specification *specification = &specifications[id];
        if (allowed & OPTION_BIT(id)) {
            const char *value = specification->value != NULL ? specification->value : "";
            int width = (int)(strlen("--content PATH") - strlen(specification->name) - 1);
            buffer_append_format(buffer, "  %s %-*s  %s\n", specification->name, width, value,
                                 specification->help);
        }
    }
}

void options_synopsis(unsigned allowed, struct buffer *buffer)
{
    const char *separator = "";
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        const struct specification *specification = &specifications[id];
        if (allowed & OPTION_BIT(id) && id != OPTION_HELP) {
            bool has_value = specification->value != NULL;
            buffer_append_format(buffer, "%s[%s%s%s]%s", separator, specification->name,
                                 has_value ? " " : "", has_value ? specification->value : "",
                                 specification->is_repeatable ? "..." : "");
            separator = " ";
        }
    }
}
