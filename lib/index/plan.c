#include "index/plan.h"

#include "base/buffer.h"
#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/plan_words.h"
#include "index/schema.h"
#include "index/search.h"
#include "index/term_query.h"

struct filters {
    struct index *index;
    const struct query *query;
    xc_pool *pool;
};

static const xc_query *phrase(struct filters *filters, const struct query_phrase *phrase)
{
    const xc_query *words[QUERY_WORDS_MAX];
    for (size_t i = 0; i < phrase->word_count; i++) {
        words[i] = term_query(filters->index, filters->pool, TERM_WORD, phrase->words[i]);
    }
    if (phrase->word_count == 1) {
        return words[0];
    }
    uint32_t window = (uint32_t)(phrase->word_count - 1) * SCHEMA_POSITION_STRIDE + 1;
    return xc_query_combine(filters->pool, XC_PHRASE, words, phrase->word_count, window);
}

/* Every phrase, and more weight for the words where they are there too. */
static const xc_query *wanted(struct filters *filters, const xc_query *words)
{
    const struct query *query = filters->query;
    const xc_query *phrases[QUERY_WORDS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < query->phrase_count; i++) {
        if (!query->phrases[i].is_excluded) {
            phrases[count++] = phrase(filters, &query->phrases[i]);
        }
    }
    if (count == 0) {
        return words;
    }
    const xc_query *both[] = {xc_query_combine(filters->pool, XC_AND, phrases, count, 0), words};
    return words == NULL ? both[0] : xc_query_combine(filters->pool, XC_AND_MAYBE, both, 2, 0);
}

static const xc_query *without_excluded(struct filters *filters, const xc_query *query)
{
    const xc_query *parts[1 + QUERY_WORDS_MAX * 2];
    size_t count = 0;
    parts[count++] = query;
    for (size_t i = 0; i < filters->query->excluded_count; i++) {
        const struct query_word *word = &filters->query->excluded[i];
        parts[count++] = word->is_stop_word
                             ? term_query(filters->index, filters->pool, TERM_WORD, word->exact)
                             : term_query(filters->index, filters->pool, TERM_STEM, word->stems[0]);
    }
    for (size_t i = 0; i < filters->query->phrase_count; i++) {
        if (filters->query->phrases[i].is_excluded) {
            parts[count++] = phrase(filters, &filters->query->phrases[i]);
        }
    }
    return count == 1 ? query : xc_query_combine(filters->pool, XC_AND_NOT, parts, count, 0);
}

/* Any record of these types. */
static const xc_query *any_type(struct filters *filters, unsigned types)
{
    const xc_query *queries[RECORD_TYPE_COUNT];
    size_t count = 0;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        if ((types & SEARCH_TYPE(type)) != 0) {
            const char *name = record_type_name((enum record_type)type);
            queries[count++] =
                term_query(filters->index, filters->pool, TERM_TYPE, text_from(name));
        }
    }
    return xc_query_combine(filters->pool, XC_OR, queries, count, 0);
}

static size_t record_count(const struct filters *filters, unsigned types)
{
    size_t count = 0;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        count += (types & SEARCH_TYPE(type)) != 0 ? filters->index->info.counts[type] : 0;
    }
    return count;
}

/* By the records asked for or by the others, whichever are fewer. */
static const xc_query *of_types(struct filters *filters, const xc_query *query, unsigned types)
{
    unsigned others = ~types & (SEARCH_TYPE(RECORD_TYPE_COUNT) - 1);
    bool is_most = record_count(filters, types) > record_count(filters, others);
    const xc_query *both[] = {query, any_type(filters, is_most ? others : types)};
    return xc_query_combine(filters->pool, is_most ? XC_AND_NOT : XC_FILTER, both, 2, 0);
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
    struct filters filters = {.index = index, .query = query, .pool = ret_plan->pool};
    const xc_query *all = wanted(&filters, words);
    if (all != NULL) {
        ret_plan->query = of_types(&filters, without_excluded(&filters, all), types);
    }
    status = buffer_status(&index->term, error);
    return status == STATUS_OK ? bridge_status(xc_pool_status(filters.pool, &reason), &reason,
                                               error, "a query could not be made")
                               : status;
}

void plan_free(struct plan *plan)
{
    xc_pool_free(plan->pool);
    *plan = (struct plan){0};
}
