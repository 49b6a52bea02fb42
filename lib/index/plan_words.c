#include "index/plan_words.h"

#include "base/buffer.h"
#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"
#include "index/variants.h"
#include "index/word_evidence.h"

/* What a variant is worth against the words it stands for: see word_evidence.h. */
static const double VARIANT_FACTORS[] = {
    [VARIANT_JOIN] = 0.6,
    [VARIANT_SYNONYM] = 0.4,
    [VARIANT_RELATED] = 0.3,
    [VARIANT_CORRECTION] = 0.7,
};

enum { VARIANT_WINDOW = 3 /* words that may stand between those of a synonym */ };

struct planner {
    struct index *index;
    struct query *query;
    struct arena *arena;
    xc_pool *pool;
    struct word_facts words[QUERY_WORDS_MAX];
    const xc_query *variants[QUERY_VARIANTS_MAX]; /* NULL where it cannot match */
    struct evidence_context context;
    bool has_strong; /* there is strong evidence for a word */
};

static const xc_query *term(struct planner *planner, const char *prefix, struct text value)
{
    struct text name = schema_term(&planner->index->term, prefix, value);
    return xc_query_term(planner->pool, bridge_text_to_xc(name));
}

static bool is_unfinished(const struct query *query, size_t word)
{
    return query->ends_in_word && word + 1 == query->word_count;
}

static bool is_weak(const struct query_variant *variant)
{
    return variant->kind == VARIANT_RELATED;
}

static enum status look_up_words(struct planner *planner, struct error *error)
{
    struct query *query = planner->query;
    enum status status = STATUS_OK;
    planner->context.is_strict = true;
    for (size_t i = 0; i < query->word_count && status == STATUS_OK; i++) {
        if (!query->words[i].is_ignored) {
            status = word_facts_look_up(planner->index, &query->words[i], is_unfinished(query, i),
                                        &planner->words[i], error);
            planner->context.is_strict = planner->context.is_strict && !planner->words[i].is_known;
        }
    }
    for (size_t i = 0; i < query->word_count && status == STATUS_OK; i++) {
        status = word_facts_look_up_together(planner->index, &query->words[i],
                                             planner->context.is_strict, &planner->words[i], error);
    }
    return status;
}

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
        stems[i] = term(planner, TERM_STEM, variant->words[i].stems[0]);
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

static bool stands_for(const struct query_variant *variant, size_t word)
{
    return word >= variant->first && word < variant->first + variant->count;
}

/* Whether nothing at all was found of a word: not even other words for it. */
static bool is_missed(const struct planner *planner, size_t word)
{
    const struct word_facts *facts = &planner->words[word];
    bool is_found = planner->query->words[word].is_ignored || facts->is_known || facts->is_linked ||
                    facts->has_together || facts->has_prefixed;
    for (size_t i = 0; i < planner->query->variant_count && !is_found; i++) {
        is_found = planner->variants[i] != NULL && stands_for(&planner->query->variants[i], word);
    }
    return !is_found;
}

static enum status correct_words(struct planner *planner, struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < planner->query->word_count && status == STATUS_OK; i++) {
        if (is_missed(planner, i)) {
            size_t before = planner->query->variant_count;
            status =
                variants_add_corrections(planner->index, planner->query, i,
                                         is_unfinished(planner->query, i), planner->arena, error);
            if (status == STATUS_OK) {
                status = plan_variants(planner, before, error);
            }
        }
    }
    return status;
}

static enum status add_variants(struct planner *planner, struct error *error)
{
    enum status status =
        variants_add_synonyms(planner->index, planner->query, planner->arena, error);
    if (status == STATUS_OK) {
        status = plan_variants(planner, 0, error);
    }
    return status == STATUS_OK ? correct_words(planner, error) : status;
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
        if (planner->variants[i] != NULL && is_weak(variant) == weak && stands_for(variant, word)) {
            alternatives[count++] = planner->variants[i];
        }
    }
    if (count <= 1) {
        return count == 0 ? NULL : alternatives[0];
    }
    return xc_query_combine(planner->pool, XC_MAX, alternatives, count, 0);
}

/* Weak evidence where nothing in the query is strong: only in a title. */
static const xc_query *in_title(struct planner *planner, size_t at, const xc_query *weak)
{
    const struct query_word *word = &planner->query->words[at];
    const xc_query *titles[QUERY_STEMS_MAX + TOKEN_PARTS_MAX + QUERY_VARIANTS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < word->stem_count; i++) {
        titles[count++] = term(planner, TERM_TITLE, word->stems[i]);
    }
    for (size_t i = 0; i < word->part_count; i++) {
        titles[count++] = term(planner, TERM_TITLE, word->parts[i].stem);
    }
    for (size_t i = 0; i < planner->query->variant_count; i++) {
        const struct query_variant *variant = &planner->query->variants[i];
        if (is_weak(variant) && stands_for(variant, at)) {
            titles[count++] = term(planner, TERM_TITLE, variant->words[0].stems[0]);
        }
    }
    const xc_query *filter[] = {weak, xc_query_combine(planner->pool, XC_OR, titles, count, 0)};
    return xc_query_combine(planner->pool, XC_FILTER, filter, 2, 0);
}

static void gather_evidence(struct planner *planner, struct word_evidence *evidence)
{
    struct query *query = planner->query;
    for (size_t i = 0; i < query->word_count; i++) {
        evidence[i] = (struct word_evidence){NULL, NULL};
        if (!query->words[i].is_ignored) {
            evidence[i] =
                word_evidence_make(&planner->context, &query->words[i], &planner->words[i]);
            evidence[i].strong = best(planner, i, evidence[i].strong, false);
            evidence[i].weak = best(planner, i, evidence[i].weak, true);
        }
        planner->has_strong = planner->has_strong || evidence[i].strong != NULL;
    }
}

static const xc_query *any_word(struct planner *planner)
{
    struct word_evidence evidence[QUERY_WORDS_MAX];
    const xc_query *words[QUERY_WORDS_MAX];
    size_t count = 0;
    gather_evidence(planner, evidence);
    for (size_t i = 0; i < planner->query->word_count; i++) {
        const xc_query *weak = evidence[i].weak;
        if (weak != NULL && !planner->has_strong) {
            weak = in_title(planner, i, weak);
        }
        const xc_query *both[] = {evidence[i].strong, weak};
        if (evidence[i].strong != NULL && weak != NULL) {
            words[count++] = xc_query_combine(planner->pool, XC_MAX, both, 2, 0);
        } else if (evidence[i].strong != NULL || weak != NULL) {
            words[count++] = evidence[i].strong != NULL ? evidence[i].strong : weak;
        }
    }
    return count == 0 ? NULL : xc_query_combine(planner->pool, XC_OR, words, count, 0);
}

enum status plan_words_make(struct index *index, struct query *query, struct arena *arena,
                            struct plan *plan, const xc_query **ret_query, struct error *error)
{
    struct planner planner = {.index = index, .query = query, .arena = arena, .pool = plan->pool};
    planner.context.pool = plan->pool;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        planner.context.record_count += (uint32_t)index->info.counts[type];
    }
    enum status status = look_up_words(&planner, error);
    if (status == STATUS_OK) {
        status = add_variants(&planner, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    for (size_t i = 0; i < query->word_count; i++) {
        plan->has_parts[i] = planner.words[i].has_parts;
        plan->is_unfinished = planner.words[i].has_prefixed;
    }
    for (size_t i = 0; i < query->variant_count; i++) {
        plan->has_variant[i] = planner.variants[i] != NULL;
    }
    *ret_query = any_word(&planner);
    return STATUS_OK;
}
