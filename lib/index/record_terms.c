#include "index/record_terms.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "index/bridge.h"
#include "index/record_values.h"
#include "index/schema.h"
#include "language/analyser.h"

enum field {
    FIELD_TITLE,
    FIELD_BODY,
    FIELD_COUNT,
};

struct record_terms {
    struct analyser *analyser;
    struct token_list tokens;
    struct buffer term;
    struct buffer json;
    xc_document *document;
    enum language language;      /* of the record at hand */
    uint32_t word_count;         /* in it, gaps between its texts included */
    uint32_t units[FIELD_COUNT]; /* counted in it */
    struct record_lengths lengths;
};

enum status record_terms_create(const struct lexicon *lexicon, struct record_terms **ret_terms,
                                struct error *error)
{
    struct record_terms *terms = calloc(1, sizeof *terms);
    if (terms == NULL) {
        return error_no_memory(error);
    }
    enum status status = analyser_create(lexicon, &terms->analyser, error);
    if (status == STATUS_OK) {
        xc_error reason;
        status = bridge_status(xc_document_create(&terms->document, &reason), &reason, error,
                               "no index document could be made");
    }
    if (status != STATUS_OK) {
        record_terms_free(terms);
        return status;
    }
    *ret_terms = terms;
    return STATUS_OK;
}

void record_terms_free(struct record_terms *terms)
{
    if (terms == NULL) {
        return;
    }
    analyser_free(terms->analyser);
    token_list_free(&terms->tokens);
    buffer_free(&terms->term);
    buffer_free(&terms->json);
    xc_document_free(terms->document);
    free(terms);
}

static enum status added(struct record_terms *terms, xc_status status, const xc_error *reason,
                         struct error *error)
{
    enum status of_term = buffer_status(&terms->term, error);
    return of_term != STATUS_OK ? of_term
                                : bridge_status(status, reason, error, "a term could not be added");
}

static enum status add_boolean(struct record_terms *terms, const char *prefix, struct text value,
                               struct error *error)
{
    xc_error reason;
    struct text term = schema_term(&terms->term, prefix, value);
    return added(terms, xc_document_add_term(terms->document, bridge_text_to_xc(term), 0, &reason),
                 &reason, error);
}

/* Counts stop at what the packed length can hold; the word is still found. */
static uint32_t count_units(struct record_terms *terms, enum field field, uint32_t units)
{
    uint32_t most =
        field == FIELD_TITLE ? (uint32_t)XC_TITLE_UNITS_MAX : (uint32_t)XC_BODY_UNITS_MAX;
    if (terms->units[field] + units > most) {
        return 0;
    }
    terms->units[field] += units;
    return field == FIELD_TITLE ? XC_TWO_FIELD(units, 0) : XC_TWO_FIELD(0, units);
}

static enum status add_posting(struct record_terms *terms, enum field field, const char *prefix,
                               struct text value, uint32_t units, uint32_t position,
                               struct error *error)
{
    xc_error reason;
    struct text term = schema_term(&terms->term, prefix, value);
    uint32_t count = count_units(terms, field, units);
    return added(
        terms,
        xc_document_add_posting(terms->document, bridge_text_to_xc(term), position, count, &reason),
        &reason, error);
}

static enum status add_stem(struct record_terms *terms, enum field field, struct text stem,
                            uint32_t units, uint32_t position, struct error *error)
{
    enum status status = add_posting(terms, field, TERM_STEM, stem, units, position, error);
    if (status == STATUS_OK && field == FIELD_TITLE) {
        status = add_boolean(terms, TERM_TITLE, stem, error);
    }
    return status;
}

static enum status add_token(struct record_terms *terms, enum field field,
                             const struct token *token, uint32_t position, struct error *error)
{
    enum status status =
        add_posting(terms, field, TERM_WORD, token->exact, SCHEMA_WORD_UNITS, position, error);
    if (status != STATUS_OK || token->is_stop_word) {
        return status;
    }
    status = add_stem(terms, field, token->stem, SCHEMA_WORD_UNITS, position, error);
    for (size_t i = 0; i < token->part_count && status == STATUS_OK; i++) {
        if (!text_equal(token->parts[i].stem, token->stem)) {
            status = add_stem(terms, field, token->parts[i].stem, SCHEMA_PART_UNITS,
                              position + (uint32_t)i, error);
        }
    }
    return status;
}

static enum status add_text(struct record_terms *terms, enum field field, struct text text,
                            struct error *error)
{
    enum status status =
        analyser_analyse(terms->analyser, text, terms->language, &terms->tokens, error);
    uint32_t before = terms->word_count;
    for (size_t i = 0; i < terms->tokens.count && status == STATUS_OK; i++) {
        const struct token *token = &terms->tokens.items[i];
        terms->word_count = before + token->position;
        status = add_token(terms, field, token, terms->word_count * SCHEMA_POSITION_STRIDE, error);
    }
    terms->word_count += SCHEMA_FIELD_GAP;
    return status;
}

/* The latest text is the title. */
static enum status add_title_beginning(struct record_terms *terms, struct error *error)
{
    return terms->tokens.count == 0
               ? STATUS_OK
               : add_boolean(terms, TERM_TITLE_BEGINNING, terms->tokens.items[0].exact, error);
}

/* A link_visitor. */
static enum status add_linked_text(void *context, struct text text, struct error *error)
{
    struct record_terms *terms = context;
    enum status status =
        analyser_analyse(terms->analyser, text, terms->language, &terms->tokens, error);
    for (size_t i = 0; i < terms->tokens.count && status == STATUS_OK; i++) {
        const struct token *token = &terms->tokens.items[i];
        if (token->is_stop_word) {
            continue;
        }
        status = add_boolean(terms, TERM_LINKED, token->stem, error);
        for (size_t j = 0; j < token->part_count && status == STATUS_OK; j++) {
            status = add_boolean(terms, TERM_LINKED, token->parts[j].stem, error);
        }
    }
    return status;
}

static enum status add_body(struct record_terms *terms, const struct record *record,
                            struct error *error)
{
    const struct text texts[] = {record->summary, record->kind, record->publisher};
    enum status status = STATUS_OK;
    for (size_t i = 0; i < sizeof texts / sizeof *texts && status == STATUS_OK; i++) {
        status = add_text(terms, FIELD_BODY, texts[i], error);
    }
    for (size_t i = 0; i < record->person_count && status == STATUS_OK; i++) {
        status = add_text(terms, FIELD_BODY, record->people[i].name, error);
        if (status == STATUS_OK) {
            status = add_text(terms, FIELD_BODY, record->people[i].organisation, error);
        }
    }
    return status;
}

/* What identifies the record and what it can be filtered by. */
static enum status add_identity(struct record_terms *terms, const struct record *record,
                                struct error *error)
{
    xc_error reason;
    struct text id = schema_id_term(&terms->term, record->type, record->id);
    enum status status =
        added(terms, xc_document_add_term(terms->document, bridge_text_to_xc(id), 0, &reason),
              &reason, error);
    if (status == STATUS_OK) {
        status = add_boolean(terms, TERM_TYPE, text_from(record_type_name(record->type)), error);
    }
    if (status == STATUS_OK && record->event.size > 0) {
        status = add_boolean(terms, TERM_EVENT, record->event, error);
    }
    for (size_t i = 0; i < record->document_count && status == STATUS_OK; i++) {
        status = add_boolean(terms, TERM_RECOMMENDED, record->documents[i], error);
    }
    return status;
}

static enum status set_data(struct record_terms *terms, const struct record *record,
                            struct error *error)
{
    buffer_clear(&terms->json);
    enum status status = record_to_json(record, &terms->json, error);
    if (status != STATUS_OK) {
        return status;
    }
    xc_error reason;
    return bridge_status(xc_document_set_data(terms->document,
                                              bridge_text_to_xc(buffer_text(&terms->json)),
                                              &reason),
                         &reason, error, "a record could not be stored");
}

enum status record_terms_make(struct record_terms *terms, const struct record *record,
                              const struct links *links, const xc_document **ret_document,
                              struct error *error)
{
    xc_document_clear(terms->document);
    terms->language = language_from_tag(record->language);
    terms->word_count = 0;
    terms->units[FIELD_TITLE] = 0;
    terms->units[FIELD_BODY] = 0;

    enum status status = add_identity(terms, record, error);
    /* An event is looked up and listed, not searched for. */
    if (status == STATUS_OK && record->type != RECORD_EVENT) {
        status = add_text(terms, FIELD_TITLE, record->title, error);
        if (status == STATUS_OK) {
            status = add_title_beginning(terms, error);
        }
        if (status == STATUS_OK) {
            status = add_body(terms, record, error);
        }
        if (status == STATUS_OK) {
            status = links_visit(links, record, add_linked_text, terms, error);
        }
        if (status == STATUS_OK) {
            status = record_values_add(record, links, terms->document, error);
        }
    }
    if (status == STATUS_OK) {
        status = set_data(terms, record, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    terms->lengths.title += terms->units[FIELD_TITLE];
    terms->lengths.body += terms->units[FIELD_BODY];
    *ret_document = terms->document;
    return STATUS_OK;
}

struct record_lengths record_terms_lengths(const struct record_terms *terms)
{
    return terms->lengths;
}
