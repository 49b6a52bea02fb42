#include <string.h>

#include "catalogue/fields.h"
#include "index/bridge.h"
#include "index/index.h"
#include "index/index_internal.h"
#include "index/schema.h"

enum status index_read_record(struct index *index, uint32_t number, struct arena *arena,
                              struct record *ret_record, struct error *error)
{
    xc_error reason;
    xc_text data;
    enum status status = bridge_status(xc_database_data(index->database, number, &data, &reason),
                                       &reason, error, "a record cannot be read from the index");
    return status == STATUS_OK
               ? record_from_json(bridge_text_from_xc(data), arena, ret_record, error)
               : status;
}

enum status index_frequency(struct index *index, const char *prefix, struct text value,
                            uint32_t *ret_count, struct error *error)
{
    struct text term = schema_term(&index->term, prefix, value);
    enum status status = buffer_status(&index->term, error);
    if (status != STATUS_OK) {
        return status;
    }
    xc_error reason;
    return bridge_status(
        xc_database_frequency(index->database, bridge_text_to_xc(term), ret_count, &reason),
        &reason, error, "the index cannot be read");
}

enum status index_read_postings(struct index *index, size_t offset, uint32_t *numbers,
                                size_t capacity, size_t *ret_count, struct error *error)
{
    enum status status = buffer_status(&index->term, error);
    if (status != STATUS_OK) {
        return status;
    }
    xc_error reason;
    return bridge_status(xc_database_postings(index->database,
                                              bridge_text_to_xc(buffer_text(&index->term)), offset,
                                              numbers, capacity, ret_count, &reason),
                         &reason, error, "the index cannot be read");
}

/* What no record can have, libxapian might refuse as a term. */
static bool may_be_id(struct text id)
{
    return id.size > 0 && id.size <= FIELD_ID_MAX && memchr(id.data, '\0', id.size) == NULL;
}

enum status index_find(struct index *index, enum record_type type, struct text id,
                       struct arena *arena, struct record *ret_record, struct error *error)
{
    uint32_t number;
    size_t count = 0;
    if (may_be_id(id)) {
        (void)schema_id_term(&index->term, type, id);
        enum status status = index_read_postings(index, 0, &number, 1, &count, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    if (count == 0) {
        return error_set(error, STATUS_NOT_FOUND, "there is no %s \"%.*s\"", record_type_name(type),
                         TEXT_ARGS(id));
    }
    return index_read_record(index, number, arena, ret_record, error);
}

/* The records with a term, in the index's order. */
static enum status page_of_term(struct index *index, const char *prefix, struct text value,
                                size_t offset, size_t limit, struct arena *arena,
                                struct record_page *ret_page, struct error *error)
{
    uint32_t total;
    enum status status = index_frequency(index, prefix, value, &total, error);
    if (status != STATUS_OK) {
        return status;
    }
    size_t rest = offset < total ? total - offset : 0;
    size_t capacity = limit < rest ? limit : rest;
    uint32_t *numbers = arena_allocate_array(arena, capacity + 1, sizeof *numbers);
    struct record *records = arena_allocate_array(arena, capacity + 1, sizeof *records);
    if (numbers == NULL || records == NULL) {
        return error_no_memory(error);
    }
    size_t count = 0;
    (void)schema_term(&index->term, prefix, value);
    status = index_read_postings(index, offset, numbers, capacity, &count, error);
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        status = index_read_record(index, numbers[i], arena, &records[i], error);
    }
    if (status == STATUS_OK) {
        *ret_page = (struct record_page){records, count, total};
    }
    return status;
}

/* A session's documents, in the order it names them. */
static enum status page_of_documents(struct index *index, const struct record *session,
                                     size_t offset, size_t limit, struct arena *arena,
                                     struct record_page *ret_page, struct error *error)
{
    size_t total = session->document_count;
    size_t rest = offset < total ? total - offset : 0;
    size_t count = limit < rest ? limit : rest;
    struct record *records = arena_allocate_array(arena, count + 1, sizeof *records);
    if (records == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < count; i++) {
        enum status status = index_find(index, RECORD_DOCUMENT, session->documents[offset + i],
                                        arena, &records[i], error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    *ret_page = (struct record_page){records, count, total};
    return STATUS_OK;
}

enum status index_related(struct index *index, const struct record *record, size_t offset,
                          size_t limit, struct arena *arena, struct record_page *ret_page,
                          struct error *error)
{
    switch (record->type) {
    case RECORD_SESSION:
        return page_of_documents(index, record, offset, limit, arena, ret_page, error);
    case RECORD_DOCUMENT:
        return page_of_term(index, TERM_RECOMMENDED, record->id, offset, limit, arena, ret_page,
                            error);
    case RECORD_EVENT:
        return page_of_term(index, TERM_EVENT, record->id, offset, limit, arena, ret_page, error);
    }
    return error_set(error, STATUS_INTERNAL, "a record of an unknown type");
}

enum status index_list(struct index *index, enum record_type type, size_t offset, size_t limit,
                       struct arena *arena, struct record_page *ret_page, struct error *error)
{
    return page_of_term(index, TERM_TYPE, text_from(record_type_name(type)), offset, limit, arena,
                        ret_page, error);
}
