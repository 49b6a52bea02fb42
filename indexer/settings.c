#include "settings.h"

#include <stdio.h>
#include <unistd.h>

#include "message.h"

static const char usual_file[] = "verder.yaml";

static const char *settings_file(const struct options *options)
{
    if (options->config != NULL) {
        return options->config;
    }
    if (access(usual_file, F_OK) != 0) {
        return NULL;
    }
    if (!options->is_quiet) {
        fprintf(stderr, "Settings from %s in this folder.\n", usual_file);
    }
    return usual_file;
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
        config->content = options->content;
        config->content_count = options->content_count;
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
    const char *file = settings_file(options);
    if (file == NULL) {
        config_defaults(&config);
    } else {
        enum exit_code code = load_file(file, &config);
        if (code != EXIT_OK) {
            config_free(&config);
            return code;
        }
    }
    override(&config, options);
    *ret_config = config;
    return EXIT_OK;
}
