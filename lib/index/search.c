#include "index/search.h"

#include <stdint.h>

#include "index/bridge.h"
#include "index/excerpt_make.h"
#include "index/facets.h"
#include "index/filters.h"
#include "index/index_internal.h"
#include "index/matcher.h"
#include "index/plan.h"
#include "index/ranking.h"
#include "index/schema.h"
#include "index/variants.h"

/* What is at hand while one request is answered. */
struct searcher {
    struct index *index;
    const struct search_request *request;
    struct arena *arena;
    struct query query;
    struct plan plan;
    struct token_list tokens;
    struct search_results *results;
};

static enum status check_request(const struct search_request *request, struct error *error)
{
    if (request->limit > SEARCH_LIMIT_MAX) {
        return error_set(error, STATUS_INVALID, "at most %d hits are returned at a time",
                         SEARCH_LIMIT_MAX);
    }
    return filters_check(request, error);
}

static enum status parse_and_plan(struct searcher *searcher, struct text text,
                                  bool is_cut_to_limits, struct error *error)
{
    const struct query_options options = {
        .with_english = searcher->index->english_count > 0,
        .is_cut_to_limits = is_cut_to_limits,
    };
    enum status status = query_parse(text, options, searcher->index->analyser, searcher->arena,
                                     &searcher->query, error);
    return status == STATUS_OK ? plan_make(searcher->index, &searcher->query, searcher->arena,
                                           &searcher->plan, error)
                               : status;
}

/* What the results say of the query as typed. */
static enum status note_query(struct searcher *searcher, struct error *error)
{
    const struct query *query = &searcher->query;
    struct search_results *results = searcher->results;
    results->query = query->text;
    results->is_cut = query->is_cut;
    results->total_is_exact = true;
    results->ignored =
        arena_allocate_array(searcher->arena, query->word_count + 1, sizeof *results->ignored);
    if (results->ignored == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < query->word_count; i++) {
        const struct query_word *word = &query->words[i];
        results->word_count += !word->is_ignored;
        if (word->is_ignored && !word->is_repeated) {
            results->ignored[results->ignored_count++] = word->typed;
        }
    }
    results->word_count += query->phrase_count;
    return variants_corrected_text(query, searcher->plan.is_correction, searcher->arena,
                                   &results->corrected, error);
}

static enum status make_excerpts(struct searcher *searcher, struct search_hit *hit,
                                 struct error *error)
{
    const struct matcher matcher = {&searcher->query, &searcher->plan};
    const struct excerpt_maker maker = {&matcher, searcher->index->analyser, &searcher->tokens,
                                        searcher->arena};
    enum language language = language_from_tag(hit->record.language);
    enum status status =
        excerpt_make_whole(&maker, hit->record.title, language, &hit->title, error);
    return status == STATUS_OK
               ? excerpt_make_best(&maker, hit->record.summary, language, &hit->snippet, error)
               : status;
}

static enum status make_hit(struct searcher *searcher, uint32_t number, size_t rank,
                            struct search_hit *hit, struct error *error)
{
    hit->rank = rank;
    enum status status =
        index_read_record(searcher->index, number, searcher->arena, &hit->record, error);
    if (status == STATUS_OK) {
        status = make_excerpts(searcher, hit, error);
    }
    return status == STATUS_OK ? index_related(searcher->index, &hit->record, 0, SEARCH_RELATED_MAX,
                                               searcher->arena, &hit->related, error)
                               : status;
}

static enum status make_hits(struct searcher *searcher, const xc_results *found,
                             struct error *error)
{
    struct search_results *results = searcher->results;
    results->total = found->total;
    results->total_is_exact = found->total_is_exact;
    results->hits =
        arena_allocate_array(searcher->arena, found->hit_count + 1, sizeof *results->hits);
    if (results->hits == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < found->hit_count; i++) {
        enum status status = make_hit(searcher, found->hits[i].number,
                                      searcher->request->offset + i + 1, &results->hits[i], error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    results->hit_count = found->hit_count;
    return STATUS_OK;
}

/* What libxapian counts in 32 bits. */
static uint32_t clamp(size_t value)
{
    return value < INT32_MAX ? (uint32_t)value : (uint32_t)INT32_MAX;
}

/* NULL: by relevance. */
static const xc_sort *sort_of(const struct search_request *request)
{
    static const xc_sort by_date = {SLOT_DATE, .is_descending = true};
    static const xc_sort by_title = {SLOT_TITLE, .is_descending = false};
    switch (request->sort) {
    case SORT_DATE:
        return &by_date;
    case SORT_TITLE:
        return &by_title;
    case SORT_RELEVANCE:
        break;
    }
    return NULL;
}

/* What the plan finds; nothing where it cannot match. */
static enum status match(struct searcher *searcher, double time_limit, xc_results *found,
                         struct error *error)
{
    if (searcher->plan.query == NULL) {
        return STATUS_OK;
    }
    struct index *index = searcher->index;
    const struct search_request *request = searcher->request;
    const xc_two_field_weight weight = ranking_weight(index);
    const struct facet_slots slots = facets_slots_with_hits(request);
    xc_search search = {
        .weight = &weight,
        .offset = clamp(request->offset),
        .limit = clamp(request->limit),
        .check_at_least = UINT32_MAX,
        .time_limit = time_limit,
        .sort = sort_of(request),
        .slots = slots.slots,
        .slot_count = slots.count,
    };
    enum status status = filters_apply(index, request, FACET_COUNT, searcher->plan.pool,
                                       searcher->plan.query, &search.query, error);
    xc_error reason;
    return status == STATUS_OK
               ? bridge_status(xc_database_search(index->database, &search, found, &reason),
                               &reason, error, "the index could not be searched")
               : status;
}

static enum status find(struct searcher *searcher, struct error *error)
{
    const struct search_request *request = searcher->request;
    const struct facet_search facets = {
        .index = searcher->index,
        .request = request,
        .pool = searcher->plan.pool,
        .query = searcher->plan.query,
        .time_limit = request->time_limit / (double)facets_match_count(request),
    };
    xc_results found = {.total_is_exact = true};
    enum status status = match(searcher, facets.time_limit, &found, error);
    if (status == STATUS_OK) {
        status = make_hits(searcher, &found, error);
    }
    if (status == STATUS_OK) {
        status = facets_fill(&facets, &found, searcher->arena, searcher->results, error);
    }
    xc_results_clear(&found);
    return status;
}

/* The corrected query in place of the typed one, planned for as if somebody had typed it: its words
 * have kin, parts and synonyms too. It may be a little longer than what may be typed. */
static enum status apply_correction(struct searcher *searcher, struct error *error)
{
    plan_free(&searcher->plan);
    searcher->results->is_correction_applied = true;
    return parse_and_plan(searcher, searcher->results->corrected, true, error);
}

static enum status run(struct searcher *searcher, struct error *error)
{
    const struct search_request *request = searcher->request;
    enum status status = parse_and_plan(searcher, request->query, request->is_cut_to_limits, error);
    if (status == STATUS_OK) {
        status = note_query(searcher, error);
    }
    if (status == STATUS_OK && searcher->results->corrected.size > 0 &&
        !request->is_correction_only_offered) {
        status = apply_correction(searcher, error);
    }
    return status == STATUS_OK ? find(searcher, error) : status;
}

enum status index_search(struct index *index, const struct search_request *request,
                         struct arena *arena, struct search_results *ret_results,
                         struct error *error)
{
    enum status status = check_request(request, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct search_results results = {0};
    struct searcher searcher = {
        .index = index, .request = request, .arena = arena, .results = &results};
    status = run(&searcher, error);
    plan_free(&searcher.plan);
    token_list_free(&searcher.tokens);
    if (status == STATUS_OK) {
        *ret_results = results;
    }
    return status;
}
