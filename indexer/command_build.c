#include "command.h"

#include <stdio.h>

#include "index/build.h"
#include "interrupt.h"
#include "message.h"
#include "progress.h"
#include "site.h"
#include "summary.h"

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

static enum exit_code publish(const struct site *site, bool is_quiet)
{
    struct progress progress;
    progress_start(&progress, is_quiet);
    struct build_options options = {
        .index_path = site->config.index,
        .lexicon = site->lexicon,
        .synonyms = site->synonyms,
        .progress = on_progress,
        .context = &progress,
    };
    struct build_report report = {0};
    struct error error = {0};
    interrupt_take_note();
    enum status status = index_build(&site->catalogue, &options, &report, &error);
    progress_finish(&progress);
    if (status != STATUS_OK) {
        return fail(status, &error);
    }
    if (!is_quiet) {
        print_summary(&report, site->config.index);
    }
    return EXIT_OK;
}

static enum exit_code run(const struct options *options)
{
    struct site site;
    interrupt_exit_at_once();
    enum exit_code code = site_load(options, &site);
    if (code != EXIT_OK) {
        return code;
    }
    code = publish(&site, options->is_quiet);
    site_free(&site);
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
