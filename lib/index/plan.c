#include "index/plan.h"

#include "base/buffer.h"
#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"
#include "index/search.h"
#include "index/word_evidence.h"

/* Neighbours written as one word speak for both of them. */
static const double JOIN_FACTOR = 0.6;

enum {
    JOINS_MAX = 2 * QUERY_WORDS_MAX,
    /* Each phrase, and the words together. */
    CLAUSES_MAX = QUERY_WORDS_MAX + 1,
};

struct planner {
    struct index *index;
    const struct query *query;
    xc_pool *pool;
    struct word_facts words[QUERY_WORDS_MAX];
    struct word_facts joins[JOINS_MAX];
    bool has_known;  /* a word of the query is known */
    bool has_strong; /* there is strong evidence for one */
};

static const xc_query *term(struct planner *planner, const char *prefix, struct text value)
{
    struct text name = schema_term(&planner->index->term, prefix, value);
    return xc_query_term(planner->pool, bridge_text_to_xc(name));
}

static bool is_unfinished(const struct query *query, size_t word)
{
    return query->ends_in_word && word + 1 == query->word_count;
}

static enum status look_up(struct planner *planner, struct error *error)
{
    const struct query *query = planner->query;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < query->word_count && status == STATUS_OK; i++) {
        if (!query->words[i].is_ignored) {
            status = word_facts_look_up(planner->index, &query->words[i], is_unfinished(query, i),
                                        &planner->words[i], error);
            planner->has_known = planner->has_known || planner->words[i].is_known;
        }
    }
    for (size_t i = 0; i < query->word_count && status == STATUS_OK; i++) {
        status = word_facts_look_up_together(planner->index, &query->words[i], !planner->has_known,
                                             &planner->words[i], error);
    }
    for (size_t i = 0; i < query->join_count && status == STATUS_OK; i++) {
        status = word_facts_look_up(planner->index, &query->joins[i].word, false,
                                    &planner->joins[i], error);
    }
    return status;
}

/* Strong evidence for a word, from itself and from the joined forms it belongs to. */
static const xc_query *with_joins(struct planner *planner, size_t word, const xc_query *strong)
{
    const xc_query *alternatives[JOINS_MAX + 1];
    size_t count = 0;
    if (strong != NULL) {
        alternatives[count++] = strong;
    }
    for (size_t i = 0; i < planner->query->join_count; i++) {
        const struct query_join *join = &planner->query->joins[i];
        bool belongs = word >= join->first && word < join->first + join->count;
        if (belongs && planner->joins[i].is_known) {
            alternatives[count++] = xc_query_scale(
                planner->pool, term(planner, TERM_STEM, join->word.stems[0]), JOIN_FACTOR);
        }
    }
    return count == 0 ? NULL : xc_query_combine(planner->pool, XC_MAX, alternatives, count, 0);
}

/* Weak evidence where nothing in the query is strong: only in a title. */
static const xc_query *in_title(struct planner *planner, const struct query_word *word,
                                const xc_query *weak)
{
    const xc_query *titles[QUERY_STEMS_MAX + TOKEN_PARTS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < word->stem_count; i++) {
        titles[count++] = term(planner, TERM_TITLE, word->stems[i]);
    }
    for (size_t i = 0; i < word->part_count; i++) {
        titles[count++] = term(planner, TERM_TITLE, word->parts[i].stem);
    }
    const xc_query *filter[] = {weak, xc_query_combine(planner->pool, XC_OR, titles, count, 0)};
    return xc_query_combine(planner->pool, XC_FILTER, filter, 2, 0);
}

static size_t gather_evidence(struct planner *planner, struct word_evidence *evidence)
{
    const struct query *query = planner->query;
    uint32_t record_count = 0;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        record_count += (uint32_t)planner->index->info.counts[type];
    }
    for (size_t i = 0; i < query->word_count; i++) {
        const struct evidence_context context = {planner->pool, record_count, !planner->has_known};
        evidence[i] = (struct word_evidence){NULL, NULL};
        if (!query->words[i].is_ignored) {
            evidence[i] = word_evidence_make(&context, &query->words[i], &planner->words[i]);
            evidence[i].strong = with_joins(planner, i, evidence[i].strong);
        }
        planner->has_strong = planner->has_strong || evidence[i].strong != NULL;
    }
    return query->word_count;
}

/* Any of the words; NULL where none of them can match. */
static const xc_query *any_word(struct planner *planner)
{
    struct word_evidence evidence[QUERY_WORDS_MAX];
    const xc_query *words[QUERY_WORDS_MAX];
    size_t count = 0;
    size_t word_count = gather_evidence(planner, evidence);
    for (size_t i = 0; i < word_count; i++) {
        const xc_query *weak = evidence[i].weak;
        if (weak != NULL && !planner->has_strong) {
            weak = in_title(planner, &planner->query->words[i], weak);
        }
        const xc_query *both[] = {evidence[i].strong, weak};
        if (evidence[i].strong != NULL && weak != NULL) {
            words[count++] = xc_query_combine(planner->pool, XC_MAX, both, 2, 0);
        } else if (evidence[i].strong != NULL || weak != NULL) {
            words[count++] = evidence[i].strong != NULL ? evidence[i].strong : weak;
        }
    }
    return count == 0 ? NULL : xc_query_combine(planner->pool, XC_OR, words, count, 0);
}

static const xc_query *phrase(struct planner *planner, const struct query_phrase *phrase)
{
    const xc_query *words[QUERY_WORDS_MAX];
    for (size_t i = 0; i < phrase->word_count; i++) {
        words[i] = term(planner, TERM_WORD, phrase->words[i]);
    }
    if (phrase->word_count == 1) {
        return words[0];
    }
    uint32_t window = (uint32_t)(phrase->word_count - 1) * SCHEMA_POSITION_STRIDE + 1;
    return xc_query_combine(planner->pool, XC_PHRASE, words, phrase->word_count, window);
}

/* Every phrase, and more weight for the words where they are there too. */
static const xc_query *wanted(struct planner *planner)
{
    const struct query *query = planner->query;
    const xc_query *words = any_word(planner);
    const xc_query *phrases[QUERY_WORDS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < query->phrase_count; i++) {
        if (!query->phrases[i].is_excluded) {
            phrases[count++] = phrase(planner, &query->phrases[i]);
        }
    }
    if (count == 0) {
        return words;
    }
    const xc_query *both[] = {xc_query_combine(planner->pool, XC_AND, phrases, count, 0), words};
    return words == NULL ? both[0] : xc_query_combine(planner->pool, XC_AND_MAYBE, both, 2, 0);
}

static const xc_query *without_excluded(struct planner *planner, const xc_query *query)
{
    const xc_query *parts[1 + QUERY_WORDS_MAX * 2];
    size_t count = 0;
    parts[count++] = query;
    for (size_t i = 0; i < planner->query->excluded_count; i++) {
        const struct query_word *word = &planner->query->excluded[i];
        parts[count++] = word->is_stop_word ? term(planner, TERM_WORD, word->exact)
                                            : term(planner, TERM_STEM, word->stems[0]);
    }
    for (size_t i = 0; i < planner->query->phrase_count; i++) {
        if (planner->query->phrases[i].is_excluded) {
            parts[count++] = phrase(planner, &planner->query->phrases[i]);
        }
    }
    return count == 1 ? query : xc_query_combine(planner->pool, XC_AND_NOT, parts, count, 0);
}

static const xc_query *of_types(struct planner *planner, const xc_query *query, unsigned types)
{
    const xc_query *filters[RECORD_TYPE_COUNT];
    size_t count = 0;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        if ((types & SEARCH_TYPE(type)) != 0) {
            const char *name = record_type_name((enum record_type)type);
            filters[count++] = term(planner, TERM_TYPE, text_from(name));
        }
    }
    const xc_query *both[] = {query, xc_query_combine(planner->pool, XC_OR, filters, count, 0)};
    return xc_query_combine(planner->pool, XC_FILTER, both, 2, 0);
}

enum status plan_make(struct index *index, const struct query *query, unsigned types,
                      struct plan *ret_plan, struct error *error)
{
    *ret_plan = (struct plan){0};
    xc_error reason;
    enum status status = bridge_status(xc_pool_create(&ret_plan->pool, &reason), &reason, error,
                                       "a query could not be made");
    if (status != STATUS_OK) {
        return status;
    }
    struct planner planner = {.index = index, .query = query, .pool = ret_plan->pool};
    status = look_up(&planner, error);
    if (status != STATUS_OK) {
        return status;
    }
    for (size_t i = 0; i < query->word_count; i++) {
        ret_plan->has_parts[i] = planner.words[i].has_parts;
        ret_plan->is_unfinished = planner.words[i].has_prefixed;
    }
    const xc_query *all = wanted(&planner);
    if (all != NULL) {
        ret_plan->query = of_types(&planner, without_excluded(&planner, all), types);
    }
    status = buffer_status(&index->term, error);
    return status == STATUS_OK ? bridge_status(xc_pool_status(planner.pool, &reason), &reason,
                                               error, "a query could not be made")
                               : status;
}

void plan_free(struct plan *plan)
{
    xc_pool_free(plan->pool);
    *plan = (struct plan){0};
}
