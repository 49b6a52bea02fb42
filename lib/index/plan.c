#include "index/plan.h"

#include "index/bridge.h"
#include "index/clauses.h"
#include "index/plan_words.h"
#include "index/term_query.h"

/* Every phrase, and more weight for the words where they are there too. */
static const xc_query *wanted(struct index *index, const struct query *query, xc_pool *pool,
                              const xc_query *words)
{
    const xc_query *both[] = {clauses_phrases(index, query, pool), words};
    if (both[0] == NULL || both[1] == NULL) {
        return both[0] != NULL ? both[0] : both[1];
    }
    return xc_query_combine(pool, XC_AND_MAYBE, both, 2, 0);
}

enum status plan_make(struct index *index, struct query *query, struct arena *arena,
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
    const xc_query *all = wanted(index, query, ret_plan->pool, words);
    if (all != NULL) {
        ret_plan->query = clauses_without_excluded(index, query, ret_plan->pool, all);
    }
    return term_query_status(index, ret_plan->pool, error);
}

void plan_free(struct plan *plan)
{
    xc_pool_free(plan->pool);
    *plan = (struct plan){0};
}
