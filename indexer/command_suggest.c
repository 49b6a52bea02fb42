#include "command.h"

#include "index/index.h"
#include "input.h"
#include "language/analyser.h"
#include "language/corrector.h"
#include "lexicon_load.h"
#include "message.h"
#include "output.h"
#include "settings.h"

struct suggesting {
    struct corrector corrector;
    struct analyser *analyser;
    struct token_list tokens;
};

static json_t *corrections_to_json(const struct correction *corrections, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        if (json_array_append_new(list, output_string(correction_text(&corrections[i]))) != 0) {
            json_decref(list);
            return NULL;
        }
    }
    return list;
}

/* Of one word, as a search would: what is no single word, occurs or is known has none. */
static enum status suggest(void *context, struct text word, struct error *error)
{
    struct suggesting *suggesting = context;
    struct correction found[CORRECTIONS_MAX];
    size_t count = 0;
    enum status status =
        analyser_analyse(suggesting->analyser, word, LANGUAGE_DUTCH, &suggesting->tokens, error);
    if (status != STATUS_OK) {
        return status;
    }
    if (suggesting->tokens.count == 1) {
        struct text exact = suggesting->tokens.items[0].exact;
        if (corrector_is_correctable(&suggesting->corrector, exact)) {
            count = corrector_suggest(&suggesting->corrector, exact, found, CORRECTIONS_MAX);
        }
    }
    bool is_confident = count > 0 && found[0].is_confident;
    return output_line(json_pack("{s:o,s:o,s:b}", "word", output_string(word), "corrections",
                                 corrections_to_json(found, count), "confident", is_confident),
                       error);
}

static enum status suggest_all(const struct options *options, struct index *index,
                               const struct lexicon *lexicon, struct error *error)
{
    struct suggesting suggesting = {.corrector = {index_vocabulary(index), lexicon}};
    enum status status = analyser_create(lexicon, &suggesting.analyser, error);
    if (status == STATUS_OK) {
        status = input_each(options, suggest, &suggesting, error);
    }
    token_list_free(&suggesting.tokens);
    analyser_free(suggesting.analyser);
    return status;
}

static enum exit_code run_with(const struct options *options, const struct config *config)
{
    struct lexicon *lexicon = NULL;
    struct index *index = NULL;
    struct error error = {0};
    enum exit_code code = lexicon_load(config, &lexicon);
    if (code != EXIT_OK) {
        return code;
    }
    enum status status = index_open(config->index, lexicon, &index, &error);
    if (status == STATUS_OK) {
        status = suggest_all(options, index, lexicon, &error);
    }
    if (status != STATUS_OK) {
        message_error(&error);
    }
    index_close(index);
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

const struct command command_suggest = {
    .name = "suggest",
    .summary = "print what may be meant by words that the index does not have",
    .description =
        "Prints a line of JSON for each word, or for each line of standard input where none is\n"
        "given: {\"word\": ..., \"corrections\": [...], \"confident\": ...}. The corrections are\n"
        "words of the index, best first; there are none for a word that occurs in it or is\n"
        "known to be right. A search tries the first by itself only where it is confident.\n",
    .arguments = "WORD",
    .options = OPTION_BIT(OPTION_CONFIG) | OPTION_BIT(OPTION_INDEX) | OPTION_BIT(OPTION_LEXICON) |
               OPTION_BIT(OPTION_QUIET) | OPTION_BIT(OPTION_HELP) | OPTIONS_WITH_ARGUMENTS,
    .run = run,
};
