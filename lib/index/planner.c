#include "index/planner.h"

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"

const xc_query *planner_term(struct planner *planner, const char *prefix, struct text value)
{
    struct text name = schema_term(&planner->index->term, prefix, value);
    return xc_query_term(planner->pool, bridge_text_to_xc(name));
}

bool planner_is_unfinished(const struct planner *planner, size_t word)
{
    return planner->query->ends_in_word && word + 1 == planner->query->word_count;
}

bool planner_stands_for(const struct query_variant *variant, size_t word)
{
    return word >= variant->first && word < variant->first + variant->count;
}
