#include "index/vocabulary_read.h"

#include <assert.h>

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"

enum {
    FIRST_LETTER = 'a',
    LAST_LETTER = 'z',
    FIRST_LEAD_BYTE = 0xC2, /* of a letter outside ASCII in UTF-8 (RFC 3629) */
    LAST_LEAD_BYTE = 0xF4,
};

struct reading {
    struct vocabulary_builder *builder;
    enum status status;
    struct error *error;
};

static bool add_term(void *context, xc_text term, uint32_t frequency)
{
    struct reading *reading = context;
    reading->status = vocabulary_builder_add(reading->builder, bridge_text_from_xc(term), frequency,
                                             reading->error);
    return reading->status == STATUS_OK;
}

static enum status add_terms(struct index *index, char first, struct reading *reading)
{
    xc_error reason;
    struct text prefix = text_of(&first, 1);
    enum status status =
        bridge_status(xc_database_each_term(index->database, bridge_text_to_xc(prefix), add_term,
                                            reading, &reason),
                      &reason, reading->error, "the words of the index cannot be read");
    return status == STATUS_OK ? reading->status : status;
}

/* By first byte, so that the terms with a prefix, which begin with a capital and are most of all,
 * are not gone over. */
static enum status add_all(struct index *index, struct reading *reading)
{
    static_assert(sizeof TERM_WORD == 1, "words have no prefix");
    enum status status = STATUS_OK;
    for (int first = FIRST_LETTER; first <= LAST_LETTER && status == STATUS_OK; first++) {
        status = add_terms(index, (char)first, reading);
    }
    for (int first = FIRST_LEAD_BYTE; first <= LAST_LEAD_BYTE && status == STATUS_OK; first++) {
        status = add_terms(index, (char)first, reading);
    }
    return status;
}

enum status index_read_vocabulary(struct index *index, struct vocabulary **ret_vocabulary,
                                  struct error *error)
{
    struct reading reading = {.error = error};
    enum status status = vocabulary_builder_create(&reading.builder, error);
    if (status != STATUS_OK) {
        return status;
    }
    status = add_all(index, &reading);
    if (status == STATUS_OK) {
        status = vocabulary_builder_finish(reading.builder, ret_vocabulary, error);
    }
    vocabulary_builder_free(reading.builder);
    return status;
}
