#include "synonyms_load.h"

#include "language/abbreviations.h"
#include "language/analyser.h"
#include "language/data_file.h"
#include "language/synonyms_builder.h"
#include "language/synonyms_file.h"
#include "message.h"

static enum status add_abbreviations_of(struct synonyms_builder *builder,
                                        const struct lexicon *lexicon, struct text text,
                                        struct error *error)
{
    struct abbreviation_scanner scanner = {.text = text, .lexicon = lexicon};
    struct abbreviation found;
    enum status status = STATUS_OK;
    while (status == STATUS_OK && abbreviation_scanner_next(&scanner, &found)) {
        status = synonyms_builder_add_pair(builder, found.short_form, found.long_form, error);
    }
    return status;
}

static enum status add_abbreviations(struct synonyms_builder *builder,
                                     const struct lexicon *lexicon,
                                     const struct catalogue *catalogue, struct error *error)
{
    enum status status = STATUS_OK;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        for (size_t i = 0; i < catalogue->counts[type] && status == STATUS_OK; i++) {
            const struct record *record = &catalogue->records[type][i];
            status = add_abbreviations_of(builder, lexicon, record->title, error);
            if (status == STATUS_OK) {
                status = add_abbreviations_of(builder, lexicon, record->summary, error);
            }
        }
    }
    /* A site that explains more than there is room for is served with what there was room for. */
    return status == STATUS_LIMIT ? STATUS_OK : status;
}

static enum status build(const char *path, const struct lexicon *lexicon,
                         const struct catalogue *catalogue, struct analyser *analyser,
                         struct problem_list *problems, struct synonyms **ret_synonyms,
                         struct error *error)
{
    struct synonyms_builder *builder = NULL;
    enum status status = synonyms_builder_create(analyser, &builder, error);
    if (status == STATUS_OK) {
        status = synonyms_file_read(path, builder, problems, error);
    }
    if (status == STATUS_OK) {
        status = add_abbreviations(builder, lexicon, catalogue, error);
    }
    if (status == STATUS_OK) {
        status = synonyms_builder_finish(builder, ret_synonyms, error);
    }
    synonyms_builder_free(builder);
    return status;
}

enum exit_code synonyms_load(const struct config *config, const struct lexicon *lexicon,
                             const struct catalogue *catalogue, const char *consequence,
                             struct synonyms **ret_synonyms)
{
    struct buffer path = {0};
    struct analyser *analyser = NULL;
    struct problem_list problems = {0};
    struct error error = {0};
    enum status status = data_file_locate(DATA_FILE_SYNONYMS, config->synonyms, &path, &error);
    if (status == STATUS_OK) {
        status = analyser_create(lexicon, &analyser, &error);
    }
    if (status == STATUS_OK) {
        status = build(path.data, lexicon, catalogue, analyser, &problems, ret_synonyms, &error);
    }
    if (problems.total > 0) {
        message_problems(&problems, consequence);
    } else if (status != STATUS_OK) {
        message_error(&error);
    }
    problem_list_free(&problems);
    analyser_free(analyser);
    buffer_free(&path);
    return exit_code_from_status(status);
}
