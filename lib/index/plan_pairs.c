#include "index/plan_pairs.h"

#include "index/schema.h"

static const double PAIR_FACTOR = 0.15; /* of what both words weigh, on top of it */

/* Two words that are each in more of the records than this stand together by chance, and cost the
 * most to look at. */
static const double PAIR_SHARE = 0.3;

enum { PAIR_WINDOW = 10 /* words */ };

static bool is_telling(const struct planner *planner, size_t left, size_t right)
{
    double most = PAIR_SHARE * planner->context.record_count;
    return planner->words[left].frequency <= most || planner->words[right].frequency <= most;
}

static const xc_query *pair(struct planner *planner, const struct query_word *left,
                            const struct query_word *right)
{
    const xc_query *both[] = {planner_term(planner, TERM_STEM, left->stems[0]),
                              planner_term(planner, TERM_STEM, right->stems[0])};
    return xc_query_scale(
        planner->pool,
        xc_query_combine(planner->pool, XC_NEAR, both, 2, PAIR_WINDOW * SCHEMA_POSITION_STRIDE),
        PAIR_FACTOR);
}

size_t plan_pairs_add(struct planner *planner, const xc_query **ret_pairs)
{
    const struct query_word *words = planner->query->words;
    const size_t none = planner->query->word_count;
    size_t left = none;
    size_t count = 0;
    for (size_t i = 0; i < planner->query->word_count; i++) {
        if (words[i].is_ignored) {
            continue;
        }
        bool is_known = planner->words[i].is_known;
        if (left != none && is_known && is_telling(planner, left, i)) {
            ret_pairs[count++] = pair(planner, &words[left], &words[i]);
        }
        left = is_known ? i : none;
    }
    return count;
}
