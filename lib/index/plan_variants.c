#include "index/planner.h"

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/probe.h"
#include "index/schema.h"
#include "index/variants.h"

/* What a variant is worth against the words it stands for: see word_evidence.h. Of a correction
 * only whether it is there counts. */
static const double VARIANT_FACTORS[] = {
    [VARIANT_JOIN] = 0.6,    [VARIANT_CLOSE_KIN] = 0.5, [VARIANT_WIDE_KIN] = 0.4,
    [VARIANT_SYNONYM] = 0.4, [VARIANT_RELATED] = 0.3,   [VARIANT_CORRECTION] = 1,
};

enum { VARIANT_WINDOW = 3 /* words that may stand between those of a synonym */ };

/* One word of a variant, by the strong evidence for it; NULL where there is none. The parts of a
 * joined form are the words that it stands for, which speak for themselves; those of a synonym
 * must stand near each other, as nobody typed them. */
static enum status plan_variant_word(struct planner *planner, enum variant_kind kind,
                                     const struct query_word *word, const xc_query **ret_query,
                                     struct error *error)
{
    struct evidence_context context = planner->context;
    context.is_strict = context.is_strict || kind == VARIANT_SYNONYM;
    struct word_facts facts = {0};
    enum status status = word_facts_look_up(planner->index, word, false, &facts, error);
    if (status == STATUS_OK && kind != VARIANT_JOIN) {
        status =
            word_facts_look_up_together(planner->index, word, context.is_strict, &facts, error);
    }
    if (status == STATUS_OK) {
        *ret_query = word_evidence_make(&context, word, &facts).strong;
    }
    return status;
}

/* All words of a variant; those of a synonym stand together. */
static enum status plan_variant(struct planner *planner, const struct query_variant *variant,
                                const xc_query **ret_query, struct error *error)
{
    const xc_query *words[QUERY_WORDS_MAX] = {NULL};
    const xc_query *stems[QUERY_WORDS_MAX];
    for (size_t i = 0; i < variant->word_count; i++) {
        enum status status =
            plan_variant_word(planner, variant->kind, &variant->words[i], &words[i], error);
        if (status != STATUS_OK || words[i] == NULL) {
            *ret_query = NULL;
            return status;
        }
        stems[i] = planner_term(planner, TERM_STEM, variant->words[i].stems[0]);
    }
    const xc_query *all = words[0];
    if (variant->word_count > 1 && variant->kind == VARIANT_CORRECTION) {
        all = xc_query_combine(planner->pool, XC_AND, words, variant->word_count, 0);
    } else if (variant->word_count > 1) {
        uint32_t window = (uint32_t)(variant->word_count + VARIANT_WINDOW) * SCHEMA_POSITION_STRIDE;
        all = xc_query_combine(planner->pool, XC_NEAR, stems, variant->word_count, window);
    }
    *ret_query = xc_query_scale(planner->pool, all, VARIANT_FACTORS[variant->kind]);
    return STATUS_OK;
}

/* Variants from `first` on. */
static enum status plan_variants(struct planner *planner, size_t first, struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = first; i < planner->query->variant_count && status == STATUS_OK; i++) {
        status = plan_variant(planner, &planner->query->variants[i], &planner->variants[i], error);
    }
    return status;
}

/* Whether nothing at all was found of a word: not even other words for it. */
static bool is_missed(const struct planner *planner, size_t word)
{
    const struct word_facts *facts = &planner->words[word];
    bool is_found = planner->query->words[word].is_ignored || facts->is_known || facts->is_linked ||
                    facts->has_together || facts->has_prefixed;
    for (size_t i = 0; i < planner->query->variant_count && !is_found; i++) {
        is_found =
            planner->variants[i] != NULL && planner_stands_for(&planner->query->variants[i], word);
    }
    return !is_found;
}

/* The records with what is known of the other words of the query; NULL where nothing is. */
static const xc_query *other_words(struct planner *planner, size_t word)
{
    const xc_query *others[QUERY_WORDS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < planner->query->word_count; i++) {
        const struct query_word *other = &planner->query->words[i];
        if (i != word && !other->is_ignored && planner->words[i].is_known) {
            others[count++] =
                word_evidence_make(&planner->context, other, &planner->words[i]).strong;
        }
    }
    return count == 0 ? NULL : xc_query_combine(planner->pool, XC_OR, others, count, 0);
}

/* Of several corrections of a word, the variants from `first` on, only those that occur together
 * with other words of the query, if any does: the rest of what was typed says what was meant. */
static enum status prefer_together(struct planner *planner, size_t word, size_t first,
                                   struct error *error)
{
    const xc_query *others = other_words(planner, word);
    bool is_together[CORRECTIONS_TRIED_MAX] = {false};
    bool has_together = false;
    size_t count = planner->query->variant_count - first;
    for (size_t i = 0; i < count && others != NULL; i++) {
        const xc_query *both[] = {planner->variants[first + i], others};
        if (both[0] == NULL) {
            continue;
        }
        enum status status = probe_matches(planner->index, planner->pool,
                                           xc_query_combine(planner->pool, XC_AND, both, 2, 0),
                                           &is_together[i], error);
        if (status != STATUS_OK) {
            return status;
        }
        has_together = has_together || is_together[i];
    }
    for (size_t i = 0; i < count && has_together; i++) {
        if (!is_together[i]) {
            planner->variants[first + i] = NULL;
        }
    }
    return STATUS_OK;
}

static enum status correct_word(struct planner *planner, size_t word, struct error *error)
{
    size_t first = planner->query->variant_count;
    enum status status =
        variants_add_corrections(planner->index, planner->query, word,
                                 planner_is_unfinished(planner, word), planner->arena, error);
    if (status == STATUS_OK) {
        status = plan_variants(planner, first, error);
    }
    return status == STATUS_OK && planner->query->variant_count - first > 1
               ? prefer_together(planner, word, first, error)
               : status;
}

static enum status correct_words(struct planner *planner, struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < planner->query->word_count && status == STATUS_OK; i++) {
        if (is_missed(planner, i)) {
            status = correct_word(planner, i, error);
        }
    }
    return status;
}

enum status planner_add_variants(struct planner *planner, struct error *error)
{
    enum status status =
        variants_add_synonyms(planner->index, planner->query, planner->arena, error);
    if (status == STATUS_OK) {
        status = variants_add_families(planner->index, planner->query, planner->arena, error);
    }
    if (status == STATUS_OK) {
        status = plan_variants(planner, 0, error);
    }
    return status == STATUS_OK ? correct_words(planner, error) : status;
}
