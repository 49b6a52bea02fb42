#include "content.h"

#include "message.h"

static enum status refuse_empty(const struct config *config, const char *consequence,
                                struct error *error)
{
    struct buffer paths = {0};
    for (size_t i = 0; i < config->content.count; i++) {
        buffer_append_format(&paths, "%s%s", i == 0 ? "" : ", ", config->content.items[i]);
    }
    struct text text = buffer_text(&paths);
    enum status status =
        error_set(error, STATUS_INVALID,
                  "there is no record in the content (%.*s): put a catalogue there, or name "
                  "another place with --content; %s",
                  TEXT_ARGS(text), consequence);
    buffer_free(&paths);
    return status;
}

static enum exit_code report(enum status status, struct problem_list *problems,
                             const char *consequence, const struct error *error)
{
    if (problems->total > 0) {
        message_problems(problems, consequence);
    } else if (status != STATUS_OK) {
        message_error(error);
    }
    return exit_code_from_status(status);
}

enum exit_code content_load(const struct config *config, const char *consequence,
                            struct catalogue *ret_catalogue)
{
    struct catalogue catalogue = {0};
    struct problem_list problems = {0};
    struct error error = {0};
    enum status status =
        catalogue_load(config->content.items, config->content.count, &catalogue, &problems, &error);
    size_t count = 0;
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        count += catalogue.counts[type];
    }
    if (status == STATUS_OK && count == 0) {
        status = refuse_empty(config, consequence, &error);
    }
    enum exit_code code = report(status, &problems, consequence, &error);
    problem_list_free(&problems);
    if (code == EXIT_OK) {
        *ret_catalogue = catalogue;
    } else {
        catalogue_free(&catalogue);
    }
    return code;
}
