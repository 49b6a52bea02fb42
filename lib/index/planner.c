#include "index/planner.h"

#include "index/term_query.h"

const xc_query *planner_term(struct planner *planner, const char *prefix, struct text value)
{
    return term_query(planner->index, planner->pool, prefix, value);
}

bool planner_is_unfinished(const struct planner *planner, size_t word)
{
    return planner->query->ends_in_word && word + 1 == planner->query->word_count;
}

bool planner_stands_for(const struct query_variant *variant, size_t word)
{
    return word >= variant->first && word < variant->first + variant->count;
}
