#include "settings.h"

#include <stdio.h>
#include <unistd.h>

#include "message.h"

/* Both programs read no settings that were not named, so that they agree on the index wherever
 * they are started; but whoever has a settings file here probably meant it. */
static void mention_unused_file(void)
{
    static const char usual_file[] = "verder.yaml";
    if (access(usual_file, F_OK) == 0) {
        fprintf(stderr, "Using the default settings: to use %s, add --config %s\n", usual_file,
                usual_file);
    }
}

static enum exit_code load_file(const char *path, struct config *config)
{
    struct problem_list problems = {0};
    struct error error = {0};
    enum exit_code code = EXIT_OK;
    enum status status = config_load(path, config, &problems, &error);
    if (problems.total > 0) {
        message_problems(&problems, "nothing was done");
        code = EXIT_USAGE;
    } else if (status != STATUS_OK) {
        message_error(&error);
        code = status == STATUS_LIMIT ? EXIT_USAGE : exit_code_from_status(status);
    }
    problem_list_free(&problems);
    return code;
}

static void override(struct config *config, const struct options *options)
{
    if (options->content_count > 0) {
        config->content = (struct config_list){options->content, options->content_count};
    }
    if (options->index != NULL) {
        config->index = options->index;
    }
    if (options->lexicon != NULL) {
        config->lexicon = options->lexicon;
    }
}

enum exit_code settings_load(const struct options *options, struct config *ret_config)
{
    struct config config = {0};
    if (options->config == NULL) {
        config_defaults(&config);
        if (!options->is_quiet) {
            mention_unused_file();
        }
    } else {
        enum exit_code code = load_file(options->config, &config);
        if (code != EXIT_OK) {
            config_free(&config);
            return code;
        }
    }
    override(&config, options);
    *ret_config = config;
    return EXIT_OK;
}
