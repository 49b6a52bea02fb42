#include "index/similar_stems.h"

#include <stdlib.h>
#include <string.h>

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"

enum { STEMS_MAX = 5000 /* of a record that are read, and as many linked ones */ };

static int compare_stems(const void *left, const void *right)
{
    const struct similar_stem *one = left;
    const struct similar_stem *other = right;
    return text_compare(one->text, other->text);
}

struct similar_stem *similar_stems_find(const struct similar_stems *stems, struct text text)
{
    const struct similar_stem wanted = {.text = text};
    return bsearch(&wanted, stems->items, stems->count, sizeof wanted, compare_stems);
}

struct visit {
    similar_stem_visitor *visitor;
    void *context;
};

static bool visit_term(void *context, xc_text term, uint32_t count)
{
    const struct visit *visit = context;
    struct text text = bridge_text_from_xc(term);
    bool is_linked = text_starts_with(text, TERM_LINKED);
    if (!is_linked && !text_starts_with(text, TERM_STEM)) {
        return text_compare(text, text_from(TERM_STEM)) < 0;
    }
    size_t prefix = strlen(is_linked ? TERM_LINKED : TERM_STEM);
    const struct similar_stem stem = {
        .text = text_slice(text, prefix, text.size),
        .title = count >> XC_TITLE_SHIFT,
        .body = count & XC_BODY_UNITS_MAX,
    };
    return visit->visitor(visit->context, &stem, is_linked);
}

enum status similar_stems_each(struct index *index, uint32_t number, similar_stem_visitor *visitor,
                               void *context, struct error *error)
{
    struct visit visit = {visitor, context};
    xc_error reason;
    return bridge_status(
        xc_database_each_document_term(index->database, number, visit_term, &visit, &reason),
        &reason, error, "the words of a record cannot be read");
}

struct reading {
    struct arena *arena;
    struct similar_stems own;
    struct similar_stems linked;
    enum status status;
};

static bool keep_stem(void *context, const struct similar_stem *stem, bool is_linked)
{
    struct reading *reading = context;
    struct similar_stems *stems = is_linked ? &reading->linked : &reading->own;
    if (stems->count == STEMS_MAX) {
        return is_linked;
    }
    struct similar_stem *kept = &stems->items[stems->count];
    *kept = *stem;
    if (is_linked) {
        kept->body = SCHEMA_WORD_UNITS;
    }
    reading->status = arena_copy(reading->arena, stem->text, &kept->text);
    stems->count += reading->status == STATUS_OK;
    return reading->status == STATUS_OK;
}

static void forget_stem(const struct similar_stems *stems, struct text text)
{
    struct similar_stem *stem = similar_stems_find(stems, text);
    if (stem != NULL) {
        stem->title = 0;
        stem->body = 0;
    }
}

/* Takes the words of a text out, wherever the record has them. */
static enum status forget_text(struct index *index, const struct similar_stems *stems,
                               struct text text, enum language language, struct error *error)
{
    struct token_list tokens = {0};
    enum status status = analyser_analyse(index->analyser, text, language, &tokens, error);
    for (size_t i = 0; i < tokens.count && status == STATUS_OK; i++) {
        const struct token *token = &tokens.items[i];
        forget_stem(stems, token->stem);
        for (size_t j = 0; j < token->part_count; j++) {
            forget_stem(stems, token->parts[j].stem);
        }
    }
    token_list_free(&tokens);
    return status;
}

static enum status forget_event(struct index *index, const struct record *record,
                                struct arena *arena, const struct similar_stems *linked,
                                struct error *error)
{
    if (record->event.size == 0) {
        return STATUS_OK;
    }
    struct record event;
    enum status status = index_find(index, RECORD_EVENT, record->event, arena, &event, error);
    return status == STATUS_OK
               ? forget_text(index, linked, event.title, language_from_tag(record->language), error)
               : status;
}

enum status similar_stems_read(struct index *index, const struct record *record, uint32_t number,
                               struct arena *arena, struct similar_stems *ret_own,
                               struct similar_stems *ret_linked, struct error *error)
{
    struct similar_stem *items = arena_allocate_array(arena, 2 * (size_t)STEMS_MAX, sizeof *items);
    if (items == NULL) {
        return error_no_memory(error);
    }
    struct reading reading = {
        .arena = arena, .own.items = items, .linked.items = items + STEMS_MAX};
    enum status status = similar_stems_each(index, number, keep_stem, &reading, error);
    if (status == STATUS_OK && reading.status != STATUS_OK) {
        status = error_no_memory(error);
    }
    if (status == STATUS_OK) {
        status = forget_text(index, &reading.own, record->kind, language_from_tag(record->language),
                             error);
    }
    if (status == STATUS_OK) {
        status = forget_event(index, record, arena, &reading.linked, error);
    }
    if (status == STATUS_OK) {
        *ret_own = reading.own;
        *ret_linked = reading.linked;
    }
    return status;
}
