#include "index/word_evidence.h"

#include "base/utf8.h"
#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/probe.h"
#include "index/schema.h"
#include "index/term_query.h"

static const double STEM_FACTOR = 0.85;
static const double EXACT_FACTOR = 0.1; /* on top of the stem's */
static const double COMPOUND_FACTOR = 0.6;
static const double LONE_PART_FACTOR = 0.5;
static const double LINKED_FACTOR = 0.3;
static const double PREFIX_FACTOR = 0.8;
static const double PREFIX_BESIDE_WORD_FACTOR = 0.3;

/* A part that is in more of the records than this says too little by itself. */
static const double LONE_PART_SHARE = 0.05;
static const double LONE_PART_SHARE_STRICT = 0.02;

enum {
    LONE_PART_FREQUENCY_MIN = 3, /* a share of few records would be none */
    LONE_PART_LETTERS_STRICT = 5,
    STRICT_WINDOW = 10, /* words within which the parts must stand */
    PREFIX_LETTERS_MIN = 3,
    PREFIX_EXPANSIONS_MAX = 100,
    ALTERNATIVES_MAX = 8, /* kinds of evidence for one word */
};

static bool take_first(void *context, xc_text term, uint32_t frequency)
{
    (void)term;
    (void)frequency;
    bool *found = context;
    *found = true;
    return false;
}

static enum status look_up_prefix(struct index *index, const struct query_word *word,
                                  struct word_facts *facts, struct error *error)
{
    if (utf8_count(word->exact) < PREFIX_LETTERS_MIN) {
        return STATUS_OK;
    }
    xc_error reason;
    return bridge_status(xc_database_each_term(index->database, bridge_text_to_xc(word->exact),
                                               take_first, &facts->has_prefixed, &reason),
                         &reason, error, "the index cannot be read");
}

static enum status look_up_parts(struct index *index, const struct query_word *word,
                                 struct word_facts *facts, struct error *error)
{
    enum status status = STATUS_OK;
    facts->has_parts = word->part_count > 0;
    for (size_t i = 0; i < word->part_count && status == STATUS_OK; i++) {
        status = index_frequency(index, TERM_STEM, word->parts[i].stem, &facts->part_frequencies[i],
                                 error);
        facts->has_parts = facts->has_parts && facts->part_frequencies[i] > 0;
    }
    return status;
}

enum status word_facts_look_up(struct index *index, const struct query_word *word,
                               bool is_unfinished, struct word_facts *ret_facts,
                               struct error *error)
{
    struct word_facts facts = {0};
    uint32_t frequency = 0;
    enum status status = word->exact.size > 0
                             ? index_frequency(index, TERM_WORD, word->exact, &frequency, error)
                             : STATUS_OK;
    facts.is_word = frequency > 0;
    facts.is_known = facts.is_word;
    for (size_t i = 0; i < word->stem_count && status == STATUS_OK; i++) {
        status = index_frequency(index, TERM_STEM, word->stems[i], &frequency, error);
        facts.is_known = facts.is_known || frequency > 0;
        facts.frequency = frequency > facts.frequency ? frequency : facts.frequency;
        if (status == STATUS_OK) {
            status = index_frequency(index, TERM_LINKED, word->stems[i], &frequency, error);
            facts.is_linked = facts.is_linked || frequency > 0;
        }
    }
    if (status == STATUS_OK) {
        status = look_up_parts(index, word, &facts, error);
    }
    if (status == STATUS_OK && is_unfinished) {
        status = look_up_prefix(index, word, &facts, error);
    }
    if (status == STATUS_OK) {
        *ret_facts = facts;
    }
    return status;
}

static const xc_query *best_of(xc_pool *pool, const xc_query *const *queries, size_t count)
{
    if (count == 0) {
        return NULL;
    }
    return count == 1 ? queries[0] : xc_query_combine(pool, XC_MAX, queries, count, 0);
}

/* The word's stem in each language of the index, the greatest counting. */
static const xc_query *stems(const struct evidence_context *context, const char *prefix,
                             const struct query_word *word)
{
    const xc_query *queries[QUERY_STEMS_MAX];
    for (size_t i = 0; i < word->stem_count; i++) {
        queries[i] = term_query(context->index, context->pool, prefix, word->stems[i]);
    }
    return best_of(context->pool, queries, word->stem_count);
}

/* The word itself, a little more than another form of it. Of a stop word no stem is indexed. */
static const xc_query *itself(const struct evidence_context *context, const struct query_word *word)
{
    if (word->exact.size == 0) {
        return stems(context, TERM_STEM, word);
    }
    xc_pool *pool = context->pool;
    const xc_query *exact = term_query(context->index, pool, TERM_WORD, word->exact);
    if (word->is_stop_word) {
        return exact;
    }
    const xc_query *both[] = {
        xc_query_scale(pool, stems(context, TERM_STEM, word), STEM_FACTOR),
        xc_query_scale(pool, exact, EXACT_FACTOR),
    };
    return xc_query_combine(pool, XC_OR, both, 2, 0);
}

/* All parts of a compound: "beleidsvorming" in "vorming van beleid". */
static const xc_query *all_parts(struct index *index, xc_pool *pool, const struct query_word *word,
                                 bool is_strict)
{
    enum { WINDOW = STRICT_WINDOW * SCHEMA_POSITION_STRIDE };
    const xc_query *parts[TOKEN_PARTS_MAX];
    for (size_t i = 0; i < word->part_count; i++) {
        parts[i] = term_query(index, pool, TERM_STEM, word->parts[i].stem);
    }
    return xc_query_combine(pool, is_strict ? XC_NEAR : XC_AND, parts, word->part_count, WINDOW);
}

enum status word_facts_look_up_together(struct index *index, const struct query_word *word,
                                        bool is_strict, struct word_facts *facts,
                                        struct error *error)
{
    if (!facts->has_parts) {
        return STATUS_OK;
    }
    xc_error reason;
    xc_pool *pool;
    enum status status =
        bridge_status(xc_pool_create(&pool, &reason), &reason, error, "a query could not be made");
    if (status != STATUS_OK) {
        return status;
    }
    status = probe_matches(index, pool, all_parts(index, pool, word, is_strict),
                           &facts->has_together, error);
    xc_pool_free(pool);
    return status;
}

/* Parts that are rare enough to say something alone; NULL where none is. */
static const xc_query *lone_parts(const struct evidence_context *context,
                                  const struct query_word *word, const struct word_facts *facts)
{
    double share = context->is_strict ? LONE_PART_SHARE_STRICT : LONE_PART_SHARE;
    double most = share * context->record_count;
    if (most < LONE_PART_FREQUENCY_MIN) {
        most = LONE_PART_FREQUENCY_MIN;
    }
    const xc_query *parts[TOKEN_PARTS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < word->part_count; i++) {
        bool is_long_enough =
            !context->is_strict || word->parts[i].size >= LONE_PART_LETTERS_STRICT;
        if (is_long_enough && facts->part_frequencies[i] <= most) {
            parts[count++] =
                term_query(context->index, context->pool, TERM_STEM, word->parts[i].stem);
        }
    }
    if (count == 0) {
        return NULL;
    }
    return xc_query_scale(context->pool, xc_query_combine(context->pool, XC_OR, parts, count, 0),
                          LONE_PART_FACTOR);
}

static const xc_query *beginning(const struct evidence_context *context,
                                 const struct query_word *word, const struct word_facts *facts)
{
    return xc_query_scale(
        context->pool,
        xc_query_prefix(context->pool, bridge_text_to_xc(word->exact), PREFIX_EXPANSIONS_MAX),
        facts->is_known ? PREFIX_BESIDE_WORD_FACTOR : PREFIX_FACTOR);
}

struct word_evidence word_evidence_make(const struct evidence_context *context,
                                        const struct query_word *word,
                                        const struct word_facts *facts)
{
    const xc_query *strong[ALTERNATIVES_MAX];
    const xc_query *weak[ALTERNATIVES_MAX];
    size_t strong_count = 0;
    size_t weak_count = 0;

    if (facts->is_known) {
        strong[strong_count++] = itself(context, word);
    }
    if (facts->has_together) {
        strong[strong_count++] = xc_query_scale(
            context->pool, all_parts(context->index, context->pool, word, context->is_strict),
            COMPOUND_FACTOR);
    }
    if (facts->has_parts) {
        const xc_query *parts = lone_parts(context, word, facts);
        if (parts != NULL) {
            weak[weak_count++] = parts;
        }
    }
    if (facts->has_prefixed) {
        strong[strong_count++] = beginning(context, word, facts);
    }
    if (facts->is_linked) {
        weak[weak_count++] =
            xc_query_scale(context->pool, stems(context, TERM_LINKED, word), LINKED_FACTOR);
    }
    return (struct word_evidence){best_of(context->pool, strong, strong_count),
                                  best_of(context->pool, weak, weak_count)};
}
