#include "index/plan_words.h"

#include "index/index_internal.h"
#include "index/plan_pairs.h"
#include "index/planner.h"
#include "index/schema.h"

static bool is_weak(const struct query_variant *variant)
{
    return variant->kind == VARIANT_RELATED || variant->kind == VARIANT_WIDE_KIN;
}

static enum status look_up_words(struct planner *planner, struct error *error)
{
    struct query *query = planner->query;
    enum status status = STATUS_OK;
    planner->context.is_strict = true;
    for (size_t i = 0; i < query->word_count && status == STATUS_OK; i++) {
        if (!query->words[i].is_ignored) {
            status =
                word_facts_look_up(planner->index, &query->words[i],
                                   planner_is_unfinished(planner, i), &planner->words[i], error);
            planner->context.is_strict = planner->context.is_strict && !planner->words[i].is_known;
        }
    }
    for (size_t i = 0; i < query->word_count && status == STATUS_OK; i++) {
        status = word_facts_look_up_together(planner->index, &query->words[i],
                                             planner->context.is_strict, &planner->words[i], error);
    }
    return status;
}

/* The best of one query and of the variants of a word that are as strong; NULL where there are
 * none. */
static const xc_query *best(struct planner *planner, size_t word, const xc_query *own, bool weak)
{
    const xc_query *alternatives[QUERY_VARIANTS_MAX + 1];
    size_t count = 0;
    if (own != NULL) {
        alternatives[count++] = own;
    }
    for (size_t i = 0; i < planner->query->variant_count; i++) {
        const struct query_variant *variant = &planner->query->variants[i];
        if (planner->variants[i] != NULL && is_weak(variant) == weak &&
            planner_stands_for(variant, word)) {
            alternatives[count++] = planner->variants[i];
        }
    }
    if (count <= 1) {
        return count == 0 ? NULL : alternatives[0];
    }
    return xc_query_combine(planner->pool, XC_MAX, alternatives, count, 0);
}

/* Evidence that does not stand by itself: only in a title. */
static const xc_query *in_title(struct planner *planner, size_t at, const xc_query *evidence)
{
    const struct query_word *word = &planner->query->words[at];
    const xc_query *titles[QUERY_STEMS_MAX + TOKEN_PARTS_MAX + QUERY_VARIANTS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < word->stem_count; i++) {
        titles[count++] = planner_term(planner, TERM_TITLE, word->stems[i]);
    }
    for (size_t i = 0; i < word->part_count; i++) {
        titles[count++] = planner_term(planner, TERM_TITLE, word->parts[i].stem);
    }
    for (size_t i = 0; i < planner->query->variant_count; i++) {
        const struct query_variant *variant = &planner->query->variants[i];
        if (planner->variants[i] != NULL && planner_stands_for(variant, at)) {
            titles[count++] = planner_term(planner, TERM_TITLE, variant->words[0].stems[0]);
        }
    }
    const xc_query *filter[] = {evidence, xc_query_combine(planner->pool, XC_OR, titles, count, 0)};
    return xc_query_combine(planner->pool, XC_FILTER, filter, 2, 0);
}

/* How many words of a query are asked for, and of how many there is strong evidence. */
struct strength {
    size_t asked;
    size_t strong;
};

static struct strength gather_evidence(struct planner *planner, struct word_evidence *evidence)
{
    struct query *query = planner->query;
    struct strength strength = {0, 0};
    for (size_t i = 0; i < query->word_count; i++) {
        if (!query->words[i].is_ignored) {
            evidence[i] =
                word_evidence_make(&planner->context, &query->words[i], &planner->words[i]);
            evidence[i].strong = best(planner, i, evidence[i].strong, false);
            evidence[i].weak = best(planner, i, evidence[i].weak, true);
            strength.asked++;
            strength.strong += evidence[i].strong != NULL;
        }
    }
    return strength;
}

/* Where there is nothing strong of most of the words, the query is about something else, and a word
 * of it that occurs says nothing, unless a record is about it. */
static void demand_titles(struct planner *planner, struct strength strength,
                          struct word_evidence *evidence)
{
    if (strength.strong * 2 >= strength.asked) {
        return;
    }
    for (size_t i = 0; i < planner->query->word_count; i++) {
        if (evidence[i].weak != NULL) {
            evidence[i].weak = in_title(planner, i, evidence[i].weak);
        }
        if (evidence[i].strong != NULL) {
            evidence[i].strong = in_title(planner, i, evidence[i].strong);
        }
    }
}

static const xc_query *any_word(struct planner *planner)
{
    struct word_evidence evidence[QUERY_WORDS_MAX] = {{NULL, NULL}};
    const xc_query *words[QUERY_WORDS_MAX * 2];
    size_t count = 0;
    demand_titles(planner, gather_evidence(planner, evidence), evidence);
    for (size_t i = 0; i < planner->query->word_count; i++) {
        const xc_query *both[] = {evidence[i].strong, evidence[i].weak};
        if (both[0] != NULL && both[1] != NULL) {
            words[count++] = xc_query_combine(planner->pool, XC_MAX, both, 2, 0);
        } else if (both[0] != NULL || both[1] != NULL) {
            words[count++] = both[0] != NULL ? both[0] : both[1];
        }
    }
    count += plan_pairs_add(planner, words + count);
    return count == 0 ? NULL : xc_query_combine(planner->pool, XC_OR, words, count, 0);
}

static void note_words(const struct planner *planner, struct plan *plan)
{
    for (size_t i = 0; i < planner->query->word_count; i++) {
        plan->has_parts[i] = planner->words[i].has_parts;
        plan->is_unfinished = planner->words[i].has_prefixed;
    }
}

/* Takes out the corrections: whoever applies them makes a plan for the corrected query. */
static void note_variants(struct planner *planner, struct plan *plan)
{
    for (size_t i = 0; i < planner->query->variant_count; i++) {
        plan->is_correction[i] =
            planner->query->variants[i].kind == VARIANT_CORRECTION && planner->variants[i] != NULL;
        if (plan->is_correction[i]) {
            planner->variants[i] = NULL;
        }
        plan->has_variant[i] = planner->variants[i] != NULL;
    }
}

enum status plan_words_make(struct index *index, struct query *query, struct arena *arena,
                            struct plan *plan, const xc_query **ret_query, struct error *error)
{
    struct planner planner = {.index = index, .query = query, .arena = arena, .pool = plan->pool};
    planner.context = (struct evidence_context){.index = index, .pool = plan->pool};
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        planner.context.record_count += (uint32_t)index->info.counts[type];
    }
    enum status status = look_up_words(&planner, error);
    if (status == STATUS_OK) {
        status = planner_add_variants(&planner, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    note_words(&planner, plan);
    note_variants(&planner, plan);
    *ret_query = any_word(&planner);
    return STATUS_OK;
}
