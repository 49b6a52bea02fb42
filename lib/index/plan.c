#include "index/plan.h"

#include "base/buffer.h"
#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/plan_words.h"
#include "index/schema.h"
#include "index/term_query.h"

struct restrictions {
    struct index *index;
    const struct query *query;
    xc_pool *pool;
};

static const xc_query *phrase(struct restrictions *restrictions, const struct query_phrase *phrase)
{
    const xc_query *words[QUERY_WORDS_MAX];
    for (size_t i = 0; i < phrase->word_count; i++) {
        words[i] = term_query(restrictions->index, restrictions->pool, TERM_WORD, phrase->words[i]);
    }
    if (phrase->word_count == 1) {
        return words[0];
    }
    uint32_t window = (uint32_t)(phrase->word_count - 1) * SCHEMA_POSITION_STRIDE + 1;
    return xc_query_combine(restrictions->pool, XC_PHRASE, words, phrase->word_count, window);
}

/* Every phrase, and more weight for the words where they are there too. */
static const xc_query *wanted(struct restrictions *restrictions, const xc_query *words)
{
    const struct query *query = restrictions->query;
    const xc_query *phrases[QUERY_WORDS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < query->phrase_count; i++) {
        if (!query->phrases[i].is_excluded) {
            phrases[count++] = phrase(restrictions, &query->phrases[i]);
        }
    }
    if (count == 0) {
        return words;
    }
    const xc_query *both[] = {xc_query_combine(restrictions->pool, XC_AND, phrases, count, 0),
                              words};
    return words == NULL ? both[0] : xc_query_combine(restrictions->pool, XC_AND_MAYBE, both, 2, 0);
}

static const xc_query *without_excluded(struct restrictions *restrictions, const xc_query *query)
{
    const xc_query *parts[1 + QUERY_WORDS_MAX * 2];
    size_t count = 0;
    parts[count++] = query;
    for (size_t i = 0; i < restrictions->query->excluded_count; i++) {
        const struct query_word *word = &restrictions->query->excluded[i];
        parts[count++] =
            word->is_stop_word
                ? term_query(restrictions->index, restrictions->pool, TERM_WORD, word->exact)
                : term_query(restrictions->index, restrictions->pool, TERM_STEM, word->stems[0]);
    }
    for (size_t i = 0; i < restrictions->query->phrase_count; i++) {
        if (restrictions->query->phrases[i].is_excluded) {
            parts[count++] = phrase(restrictions, &restrictions->query->phrases[i]);
        }
    }
    return count == 1 ? query : xc_query_combine(restrictions->pool, XC_AND_NOT, parts, count, 0);
}

enum status plan_make(struct index *index, struct query *query, bool is_correction_only_offered,
                      struct arena *arena, struct plan *ret_plan, struct error *error)
{
    *ret_plan = (struct plan){0};
    xc_error reason;
    enum status status = bridge_status(xc_pool_create(&ret_plan->pool, &reason), &reason, error,
                                       "a query could not be made");
    const xc_query *words = NULL;
    if (status == STATUS_OK) {
        status = plan_words_make(index, query, is_correction_only_offered, arena, ret_plan, &words,
                                 error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct restrictions restrictions = {.index = index, .query = query, .pool = ret_plan->pool};
    const xc_query *all = wanted(&restrictions, words);
    if (all != NULL) {
        ret_plan->query = without_excluded(&restrictions, all);
    }
    status = buffer_status(&index->term, error);
    return status == STATUS_OK ? bridge_status(xc_pool_status(restrictions.pool, &reason), &reason,
                                               error, "a query could not be made")
                               : status;
}

void plan_free(struct plan *plan)
{
    xc_pool_free(plan->pool);
    *plan = (struct plan){0};
}
