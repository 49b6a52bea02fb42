#include "index/index_words.h"

#include <stdlib.h>

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"
#include "index/vocabulary_read.h"

static enum status read_synonyms(struct index *index, struct synonyms **ret_synonyms,
                                 struct error *error)
{
    xc_error reason;
    xc_text json;
    enum status status = bridge_status(
        xc_database_metadata(index->database, bridge_text_to_xc(text_from(METADATA_SYNONYMS)),
                             &json, &reason),
        &reason, error, "the synonyms of the index cannot be read");
    return status == STATUS_OK && json.size > 0
               ? synonyms_from_json(bridge_text_from_xc(json), ret_synonyms, error)
               : status;
}

enum status index_words_read(struct index *index, struct index_words **ret_words,
                             struct error *error)
{
    struct index_words *words = calloc(1, sizeof *words);
    if (words == NULL) {
        return error_no_memory(error);
    }
    atomic_init(&words->references, 1);
    enum status status = index_read_vocabulary(index, &words->vocabulary, error);
    if (status == STATUS_OK) {
        status = read_synonyms(index, &words->synonyms, error);
    }
    if (status != STATUS_OK) {
        index_words_release(words);
        return status;
    }
    *ret_words = words;
    return STATUS_OK;
}

struct index_words *index_words_share(struct index_words *words)
{
    atomic_fetch_add(&words->references, 1);
    return words;
}

void index_words_release(struct index_words *words)
{
    if (words != NULL && atomic_fetch_sub(&words->references, 1) == 1) {
        vocabulary_free(words->vocabulary);
        synonyms_free(words->synonyms);
        free(words);
    }
}
