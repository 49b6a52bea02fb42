#include "command.h"

#include <stdio.h>

#include "interrupt.h"
#include "site.h"
#include "summary.h"

static void print_summary(const struct catalogue *catalogue)
{
    struct buffer buffer = {0};
    buffer_append_string(&buffer, "No mistakes in ");
    summary_counts(catalogue->counts, &buffer);
    struct text text = buffer_text(&buffer);
    printf("%.*s\n", TEXT_ARGS(text));
    buffer_free(&buffer);
}

static enum exit_code run(const struct options *options)
{
    struct site site;
    interrupt_exit_at_once();
    enum exit_code code = site_load(options, &site);
    if (code != EXIT_OK) {
        return code;
    }
    if (!options->is_quiet) {
        print_summary(&site.catalogue);
    }
    site_free(&site);
    return EXIT_OK;
}

const struct command command_check = {
    .name = "check",
    .summary = "check the content and the synonyms, and change nothing",
    .description =
        "Reads all content and the synonyms, and prints every mistake as file:line:column:\n"
        "what is wrong, and what to do. It takes the options of build, so that one command line\n"
        "serves both.\n",
    .options = OPTION_BIT(OPTION_CONFIG) | OPTION_BIT(OPTION_CONTENT) | OPTION_BIT(OPTION_INDEX) |
               OPTION_BIT(OPTION_LEXICON) | OPTION_BIT(OPTION_QUIET) | OPTION_BIT(OPTION_HELP),
    .run = run,
};
