#include "index/plan.h"

#include "base/buffer.h"
#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/plan_words.h"
#include "index/schema.h"
#include "index/search.h"

struct planner {
    struct index *index;
    const struct query *query;
    xc_pool *pool;
};

static const xc_query *term(struct planner *planner, const char *prefix, struct text value)
{
    struct text name = schema_term(&planner->index->term, prefix, value);
    return xc_query_term(planner->pool, bridge_text_to_xc(name));
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
static const xc_query *wanted(struct planner *planner, const xc_query *words)
{
    const struct query *query = planner->query;
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

/* Any record of these types. */
static const xc_query *any_type(struct planner *planner, unsigned types)
{
    const xc_query *queries[RECORD_TYPE_COUNT];
    size_t count = 0;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        if ((types & SEARCH_TYPE(type)) != 0) {
            const char *name = record_type_name((enum record_type)type);
            queries[count++] = term(planner, TERM_TYPE, text_from(name));
        }
    }
    return xc_query_combine(planner->pool, XC_OR, queries, count, 0);
}

static size_t record_count(const struct planner *planner, unsigned types)
{
    size_t count = 0;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        count += (types & SEARCH_TYPE(type)) != 0 ? planner->index->info.counts[type] : 0;
    }
    return count;
}

/* By the records asked for or by the others, whichever are fewer. */
static const xc_query *of_types(struct planner *planner, const xc_query *query, unsigned types)
{
    unsigned others = ~types & (SEARCH_TYPE(RECORD_TYPE_COUNT) - 1);
    bool is_most = record_count(planner, types) > record_count(planner, others);
    const xc_query *both[] = {query, any_type(planner, is_most ? others : types)};
    return xc_query_combine(planner->pool, is_most ? XC_AND_NOT : XC_FILTER, both, 2, 0);
}

enum status plan_make(struct index *index, struct query *query, unsigned types, struct arena *arena,
                      struct plan *ret_plan, struct error *error)
{
    *ret_plan = (struct plan){0};
    xc_error reason;
    enum status status = bridge_status(xc_pool_create(&ret_plan->pool, &reason), &reason, error,
                                       "a query could not be made");
    const xc_query *words = NULL;
    if (status == STATUS_OK) {
        status = plan_words_make(index, query, arena, ret_plan, &words, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct planner planner = {.index = index, .query = query, .pool = ret_plan->pool};
    const xc_query *all = wanted(&planner, words);
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
