#include "index/similar.h"

#include "catalogue/fields.h"
#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/ranking.h"
#include "index/schema.h"
#include "index/similar_terms.h"
#include "index/term_query.h"

/* What must speak for it at least (similar_terms_compare()) that a record is about the same: a word
 * in both titles that tells half as much as one no other record has, or several that tell less. */
static const double LIKENESS_MIN = 0.55;

enum { CANDIDATES = 3 /* times as many as are asked for */ };

enum { TYPES = 1U << RECORD_SESSION | 1U << RECORD_DOCUMENT };

struct seeker {
    struct index *index;
    const struct record *record;
    unsigned types;
    size_t limit;
    uint32_t number; /* of the record */
    xc_pool *pool;
    struct similar_terms terms;
};

static enum status find_number(struct seeker *seeker, struct error *error)
{
    struct index *index = seeker->index;
    size_t count = 0;
    (void)schema_id_term(&index->term, seeker->record->type, seeker->record->id);
    enum status status = index_read_postings(index, 0, &seeker->number, 1, &count, error);
    if (status == STATUS_OK && count == 0) {
        return error_set(error, STATUS_NOT_FOUND, "there is no %s \"%.*s\"",
                         record_type_name(seeker->record->type), TEXT_ARGS(seeker->record->id));
    }
    return status;
}

static const xc_query *with_id(struct seeker *seeker, enum record_type type, struct text id)
{
    return xc_query_term(seeker->pool,
                         bridge_text_to_xc(schema_id_term(&seeker->index->term, type, id)));
}

/* A session's documents, or the sessions that recommend a document. */
static const xc_query *linked(struct seeker *seeker)
{
    const struct record *record = seeker->record;
    if (record->type == RECORD_DOCUMENT) {
        return term_query(seeker->index, seeker->pool, TERM_RECOMMENDED, record->id);
    }
    const xc_query *documents[FIELD_DOCUMENTS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < record->document_count && count < FIELD_DOCUMENTS_MAX; i++) {
        documents[count++] = with_id(seeker, RECORD_DOCUMENT, record->documents[i]);
    }
    return xc_query_combine(seeker->pool, XC_OR, documents, count, 0);
}

static const xc_query *of_types(struct seeker *seeker)
{
    const xc_query *any[RECORD_TYPE_COUNT];
    size_t count = 0;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        if ((seeker->types & 1U << (unsigned)type) != 0) {
            const char *name = record_type_name((enum record_type)type);
            any[count++] = term_query(seeker->index, seeker->pool, TERM_TYPE, text_from(name));
        }
    }
    return xc_query_combine(seeker->pool, XC_OR, any, count, 0);
}

/* A record has a word itself, or what it is linked with has it: not looked for where the word is no
 * more than in the body, which costs time and finds little. */
static const xc_query *has_stem(struct seeker *seeker, const struct similar_term *term)
{
    const xc_query *own = term_query(seeker->index, seeker->pool, TERM_STEM, term->stem);
    if (term->place < SIMILAR_LINKED_FACTOR) {
        return xc_query_scale(seeker->pool, own, term->count);
    }
    const xc_query *by_link = term_query(seeker->index, seeker->pool, TERM_LINKED, term->stem);
    const xc_query *either[] = {own, xc_query_scale(seeker->pool, by_link, SIMILAR_LINKED_FACTOR)};
    return xc_query_scale(seeker->pool, xc_query_combine(seeker->pool, XC_MAX, either, 2, 0),
                          term->count);
}

static const xc_query *alike(struct seeker *seeker)
{
    const xc_query *stems[SIMILAR_TERMS_MAX];
    for (size_t i = 0; i < seeker->terms.count; i++) {
        stems[i] = has_stem(seeker, &seeker->terms.items[i]);
    }
    return xc_query_combine(seeker->pool, XC_OR, stems, seeker->terms.count, 0);
}

/* Those like the record, without itself and what it is linked with. */
static enum status search(struct seeker *seeker, xc_results *ret_results, struct error *error)
{
    const xc_query *filtered[] = {alike(seeker), of_types(seeker)};
    const xc_query *parts[] = {xc_query_combine(seeker->pool, XC_FILTER, filtered, 2, 0),
                               with_id(seeker, seeker->record->type, seeker->record->id),
                               linked(seeker)};
    const xc_two_field_weight weight = ranking_weight(seeker->index);
    const xc_search search = {
        .query = xc_query_combine(seeker->pool, XC_AND_NOT, parts, 3, 0),
        .weight = &weight,
        .limit = (uint32_t)seeker->limit * CANDIDATES,
    };
    return term_query_search(seeker->index, seeker->pool, &search, ret_results, error);
}

static enum status read_records(const struct seeker *seeker, const xc_results *found,
                                struct arena *arena, struct record_page *ret_page,
                                struct error *error)
{
    struct record *records = arena_allocate_array(arena, seeker->limit + 1, sizeof *records);
    if (records == NULL) {
        return error_no_memory(error);
    }
    size_t count = 0;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < found->hit_count && count < seeker->limit && status == STATUS_OK; i++) {
        uint32_t number = found->hits[i].number;
        double likeness = 0;
        status = similar_terms_compare(seeker->index, &seeker->terms, number, &likeness, error);
        if (status == STATUS_OK && likeness >= LIKENESS_MIN) {
            status = index_read_record(seeker->index, number, arena, &records[count++], error);
        }
    }
    if (status == STATUS_OK) {
        *ret_page = (struct record_page){records, count, count};
    }
    return status;
}

static enum status seek(struct seeker *seeker, struct arena *arena, struct record_page *ret_page,
                        struct error *error)
{
    xc_error reason;
    enum status status = find_number(seeker, error);
    if (status == STATUS_OK) {
        status = similar_terms_read(seeker->index, seeker->record, seeker->number, arena,
                                    &seeker->terms, error);
    }
    if (status == STATUS_OK) {
        status = bridge_status(xc_pool_create(&seeker->pool, &reason), &reason, error,
                               "a query could not be made");
    }
    xc_results found = {0};
    if (status == STATUS_OK) {
        status = search(seeker, &found, error);
    }
    if (status == STATUS_OK) {
        status = read_records(seeker, &found, arena, ret_page, error);
    }
    xc_results_clear(&found);
    return status;
}

enum status index_similar(struct index *index, const struct record *record, unsigned types,
                          size_t limit, struct arena *arena, struct record_page *ret_page,
                          struct error *error)
{
    if ((types & ~(unsigned)TYPES) != 0) {
        return error_set(error, STATUS_INVALID, "only sessions and documents can be alike");
    }
    if (limit > SIMILAR_MAX) {
        return error_set(error, STATUS_INVALID, "at most %d records that are alike are returned",
                         SIMILAR_MAX);
    }
    struct seeker seeker = {.index = index, .record = record, .types = types, .limit = limit};
    enum status status = seek(&seeker, arena, ret_page, error);
    xc_pool_free(seeker.pool);
    return status;
}
