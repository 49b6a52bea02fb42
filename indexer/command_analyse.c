#include "command.h"

#include "index/index.h"
#include "input.h"
#include "language/analyser.h"
#include "lexicon_load.h"
#include "message.h"
#include "output.h"
#include "settings.h"

struct analysing {
    struct analyser *analyser;
    struct token_list tokens;
};

static json_t *parts_to_json(const struct token *token)
{
    json_t *list = json_array();
    for (size_t i = 0; i < token->part_count; i++) {
        struct text part = text_slice(token->exact, token->parts[i].start, token->parts[i].size);
        if (json_array_append_new(list, output_string(part)) != 0) {
            json_decref(list);
            return NULL;
        }
    }
    return list;
}

static enum status analyse(void *context, struct text text, struct error *error)
{
    struct analysing *analysing = context;
    enum status status =
        analyser_analyse(analysing->analyser, text, LANGUAGE_DUTCH, &analysing->tokens, error);
    for (size_t i = 0; i < analysing->tokens.count && status == STATUS_OK; i++) {
        const struct token *token = &analysing->tokens.items[i];
        struct text source = text_slice(text, token->start, token->end - token->start);
        status = output_line(json_pack("{s:o,s:o,s:o,s:o}", "token", output_string(source), "exact",
                                       output_string(token->exact), "stem",
                                       output_string(token->stem), "parts", parts_to_json(token)),
                             error);
    }
    return status;
}

/* An index that opens with this lexicon was analysed in this very way. */
static enum status check_index(const struct options *options, const struct lexicon *lexicon,
                               struct error *error)
{
    struct index *index = NULL;
    if (options->index == NULL) {
        return STATUS_OK;
    }
    enum status status = index_open(options->index, lexicon, &index, error);
    index_close(index);
    return status;
}

static enum exit_code run_with(const struct options *options, const struct config *config)
{
    struct lexicon *lexicon = NULL;
    struct analysing analysing = {0};
    struct error error = {0};
    enum exit_code code = lexicon_load(config, &lexicon);
    if (code != EXIT_OK) {
        return code;
    }
    enum status status = check_index(options, lexicon, &error);
    if (status == STATUS_OK) {
        status = analyser_create(lexicon, &analysing.analyser, &error);
    }
    if (status == STATUS_OK) {
        status = input_each(options, analyse, &analysing, &error);
    }
    if (status != STATUS_OK) {
        message_error(&error);
    }
    token_list_free(&analysing.tokens);
    analyser_free(analysing.analyser);
    lexicon_close(lexicon);
    return exit_code_from_status(status);
}

static enum exit_code run(const struct options *options)
{
    struct config config = {0};
    enum exit_code code = settings_load(options, &config);
    if (code == EXIT_OK) {
        code = run_with(options, &config);
        config_free(&config);
    }
    return code;
}

const struct command command_analyse = {
    .name = "analyse",
    .summary = "print the words of a text as they are indexed and searched",
    .description =
        "Prints a line of JSON for each word of the texts, or of the lines of standard input\n"
        "where none is given: {\"token\": ..., \"exact\": ..., \"stem\": ..., \"parts\": [...]}.\n"
        "The parts are those of a compound as written, a linking letter at the end of the part\n"
        "before it; a word that is none has no parts. With --index it is made sure that the\n"
        "index was analysed in the same way.\n",
    .arguments = "TEXT",
    .options = OPTION_BIT(OPTION_CONFIG) | OPTION_BIT(OPTION_INDEX) | OPTION_BIT(OPTION_LEXICON) |
               OPTION_BIT(OPTION_QUIET) | OPTION_BIT(OPTION_HELP) | OPTIONS_WITH_ARGUMENTS,
    .run = run,
};
