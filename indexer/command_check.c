#include "command.h"

#include <stdio.h>

#include "content.h"
#include "interrupt.h"
#include "lexicon_load.h"
#include "settings.h"
#include "summary.h"
#include "synonyms_load.h"

static void print_summary(const struct catalogue *catalogue)
{
    struct buffer buffer = {0};
    buffer_append_string(&buffer, "No mistakes in ");
    summary_counts(catalogue->counts, &buffer);
    struct text text = buffer_text(&buffer);
    printf("%.*s\n", TEXT_ARGS(text));
    buffer_free(&buffer);
}

static enum exit_code check(const struct config *config, const struct lexicon *lexicon,
                            bool is_quiet)
{
    struct catalogue catalogue = {0};
    enum exit_code code = content_load(config, "nothing was indexed", &catalogue);
    if (code != EXIT_OK) {
        return code;
    }
    struct synonyms *synonyms = NULL;
    code = synonyms_load(config, lexicon, &catalogue, "nothing was indexed", &synonyms);
    if (code == EXIT_OK && !is_quiet) {
        print_summary(&catalogue);
    }
    synonyms_free(synonyms);
    catalogue_free(&catalogue);
    return code;
}

static enum exit_code run(const struct options *options)
{
    struct config config = {0};
    struct lexicon *lexicon = NULL;
    interrupt_exit_at_once();
    enum exit_code code = settings_load(options, &config);
    if (code != EXIT_OK) {
        return code;
    }
    code = lexicon_load(&config, &lexicon);
    if (code == EXIT_OK) {
        code = check(&config, lexicon, options->is_quiet);
        lexicon_close(lexicon);
    }
    config_free(&config);
    return code;
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
