#include "command.h"

#include <stdio.h>

#include "content.h"
#include "index/build.h"
#include "interrupt.h"
#include "lexicon_load.h"
#include "message.h"
#include "progress.h"
#include "settings.h"
#include "summary.h"
#include "synonyms_load.h"

static bool on_progress(void *context, enum build_stage stage, size_t done, size_t total)
{
    progress_update(context, stage, done, total);
    return !interrupt_is_requested();
}

static enum exit_code fail(enum status status, const struct error *error)
{
    message_error(error);
    return exit_code_from_status(status);
}

static void print_summary(const struct build_report *report, const char *index_path)
{
    struct buffer buffer = {0};
    summary_build(report, index_path, &buffer);
    struct text text = buffer_text(&buffer);
    printf("%.*s", TEXT_ARGS(text));
    buffer_free(&buffer);
}

static enum exit_code publish(const struct config *config, const struct lexicon *lexicon,
                              const struct catalogue *catalogue, const struct synonyms *synonyms,
                              bool is_quiet)
{
    struct progress progress;
    progress_start(&progress, is_quiet);
    struct build_options options = {
        .index_path = config->index,
        .lexicon = lexicon,
        .synonyms = synonyms,
        .progress = on_progress,
        .context = &progress,
    };
    struct build_report report = {0};
    struct error error = {0};
    interrupt_take_note();
    enum status status = index_build(catalogue, &options, &report, &error);
    progress_finish(&progress);
    if (status != STATUS_OK) {
        return fail(status, &error);
    }
    if (!is_quiet) {
        print_summary(&report, config->index);
    }
    return EXIT_OK;
}

static enum exit_code build(const struct config *config, const struct lexicon *lexicon,
                            bool is_quiet)
{
    struct catalogue catalogue = {0};
    enum exit_code code = content_load(config, "nothing was indexed", &catalogue);
    if (code != EXIT_OK) {
        return code;
    }
    struct synonyms *synonyms = NULL;
    code = synonyms_load(config, lexicon, &catalogue, "nothing was indexed", &synonyms);
    if (code == EXIT_OK) {
        code = publish(config, lexicon, &catalogue, synonyms, is_quiet);
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
        code = build(&config, lexicon, options->is_quiet);
        lexicon_close(lexicon);
    }
    config_free(&config);
    return code;
}

const struct command command_build = {
    .name = "build",
    .summary = "check the content, index it and publish the index",
    .description =
        "Reads and checks all content, builds a new index beside the old one, verifies it\n"
        "and puts it in the place of the old one at once. On a mistake or a failure the old\n"
        "index stays as it was, and where nothing changed nothing is published.\n",
    .options = OPTION_BIT(OPTION_CONFIG) | OPTION_BIT(OPTION_CONTENT) | OPTION_BIT(OPTION_INDEX) |
               OPTION_BIT(OPTION_LEXICON) | OPTION_BIT(OPTION_QUIET) | OPTION_BIT(OPTION_HELP),
    .run = run,
};
