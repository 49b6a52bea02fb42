#include "command.h"

#include <stdio.h>

#include "content.h"
#include "interrupt.h"
#include "settings.h"
#include "summary.h"

static enum exit_code run(const struct options *options)
{
    struct config config = {0};
    struct catalogue catalogue = {0};
    interrupt_exit_at_once();
    enum exit_code code = settings_load(options, &config);
    if (code != EXIT_OK) {
        return code;
    }
    code = content_load(&config, "nothing was indexed", &catalogue);
    if (code == EXIT_OK && !options->is_quiet) {
        struct buffer buffer = {0};
        buffer_append_string(&buffer, "No mistakes in ");
        summary_counts(catalogue.counts, &buffer);
        struct text text = buffer_text(&buffer);
        printf("%.*s\n", TEXT_ARGS(text));
        buffer_free(&buffer);
    }
    if (code == EXIT_OK) {
        catalogue_free(&catalogue);
    }
    config_free(&config);
    return code;
}

const struct command command_check = {
    .name = "check",
    .summary = "check the content, and change nothing",
    .description =
        "Reads all content and prints every mistake in it as file:line:column: what is\n"
        "wrong, and what to do. It takes the options of build, so that one command line\n"
        "serves both.\n",
    .options = OPTION_BIT(OPTION_CONFIG) | OPTION_BIT(OPTION_CONTENT) | OPTION_BIT(OPTION_INDEX) |
               OPTION_BIT(OPTION_LEXICON) | OPTION_BIT(OPTION_QUIET) | OPTION_BIT(OPTION_HELP),
    .run = run,
};
