#include "index/ranking.h"

#include "index/index_internal.h"
#include "index/schema.h"

/* The constants of an ablation study on five Dutch query sets; the optimum is broad. Lengths and
 * counts are in units, so what is added to a count is in units too. */
static const double K1 = 1.3;
static const double B = 0.65;
static const double TITLE_BONUS = 0.6;
static const double TITLE_K1 = 1.2;
static const double TITLE_B = 0.3;

xc_two_field_weight ranking_weight(const struct index *index)
{
    return (xc_two_field_weight){
        .title_factor = SCHEMA_TITLE_FACTOR,
        .k1 = K1,
        .b = B,
        .title_bonus = TITLE_BONUS,
        .title_k1 = TITLE_K1,
        .title_b = TITLE_B,
        .unit = SCHEMA_WORD_UNITS,
        .mean_length = index->mean_length,
        .mean_title_length = index->mean_title_length,
    };
}
