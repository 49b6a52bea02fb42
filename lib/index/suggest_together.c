#include "index/suggest_together.h"

#include "index/bridge.h"
#include "index/clauses.h"
#include "index/index_internal.h"
#include "index/term_query.h"

enum { RECORDS_READ_MAX = 100 /* for the words that occur in them */ };

/* A vocabulary_builder, and what is added to it. */
struct reading {
    struct vocabulary_builder *builder;
    struct text beginning;
    enum status status;
    struct error *error;
};

static bool add_term(void *context, xc_text term, uint32_t count)
{
    (void)count;
    struct reading *reading = context;
    struct text word = bridge_text_from_xc(term);
    struct text start = text_slice(word, 0, reading->beginning.size);
    if (text_equal(start, reading->beginning)) {
        reading->status = vocabulary_builder_add(reading->builder, word, 1, reading->error);
    }
    return reading->status == STATUS_OK && text_compare(start, reading->beginning) <= 0;
}

static enum status read_vocabulary(struct suggester *suggester, const xc_results *records,
                                   struct vocabulary **ret_vocabulary, struct error *error)
{
    struct reading reading = {.beginning = suggester->last->exact, .error = error};
    enum status status = vocabulary_builder_create(&reading.builder, error);
    for (size_t i = 0; i < records->hit_count && status == STATUS_OK; i++) {
        xc_error reason;
        status = bridge_status(xc_database_each_document_term(suggester->index->database,
                                                              records->hits[i].number, add_term,
                                                              &reading, &reason),
                               &reason, error, "the words of a record cannot be read");
        status = status == STATUS_OK ? reading.status : status;
    }
    if (status == STATUS_OK) {
        status = vocabulary_builder_finish(reading.builder, ret_vocabulary, error);
    }
    vocabulary_builder_free(reading.builder);
    return status;
}

static enum status read_words(struct suggester *suggester, const xc_results *records,
                              struct completion_list *list, struct error *error)
{
    struct vocabulary *vocabulary = NULL;
    enum status status = read_vocabulary(suggester, records, &vocabulary, error);
    if (status == STATUS_OK) {
        status = suggester_complete(suggester, vocabulary, list, error);
    }
    vocabulary_free(vocabulary);
    return status;
}

enum status suggest_together(struct suggester *suggester, const xc_query *beside,
                             struct completion_list *list, struct error *error)
{
    const xc_search search = {.query = clauses_without_excluded(suggester->index, &suggester->query,
                                                                suggester->pool, beside),
                              .limit = RECORDS_READ_MAX + 1};
    xc_results records = {0};
    enum status status =
        term_query_search(suggester->index, suggester->pool, &search, &records, error);
    if (status == STATUS_OK && records.hit_count <= RECORDS_READ_MAX) {
        status = read_words(suggester, &records, list, error);
    } else if (status == STATUS_OK) {
        *list = suggester->words;
    }
    xc_results_clear(&records);
    return status;
}
