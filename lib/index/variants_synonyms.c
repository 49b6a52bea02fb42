#include "base/buffer.h"
#include "index/index_internal.h"
#include "index/variants.h"

enum { PART_SYNONYMS_MAX = 8 /* of a compound's part; the first of a list fit best */ };

struct adder {
    const struct synonyms *synonyms;
    struct query *query;
    struct arena *arena;
};

/* The words of a query that count, in order: a run of them may be a form with synonyms. */
struct run {
    struct text stems[QUERY_WORDS_MAX];
    size_t words[QUERY_WORDS_MAX]; /* index of each in the query */
    size_t count;
};

static void collect(const struct query *query, struct run *run)
{
    for (size_t i = 0; i < query->word_count; i++) {
        if (!query->words[i].is_stop_word) {
            run->stems[run->count] = query->words[i].stems[0];
            run->words[run->count++] = i;
        }
    }
}

static bool has_room(const struct adder *adder)
{
    return adder->query->variant_count < VARIANTS_BEFORE_CORRECTIONS_MAX;
}

/* Each form of a list, in place of `count` words of the query from `first` on. */
static enum status add_forms(struct adder *adder, struct synonym_list list, size_t first,
                             size_t count, struct error *error)
{
    for (size_t i = 0; i < list.count && has_room(adder); i++) {
        const struct synonym_form *form = list.items[i].form;
        struct query_variant *variant = query_add_variant(
            adder->query, adder->arena, list.items[i].is_weak ? VARIANT_RELATED : VARIANT_SYNONYM,
            form->stem_count);
        if (variant == NULL) {
            return error_no_memory(error);
        }
        variant->first = first;
        variant->count = count;
        for (size_t j = 0; j < form->stem_count; j++) {
            variant->words[j] = (struct query_word){
                .typed = form->surface, .stems = {form->stems[j]}, .stem_count = 1};
        }
    }
    return STATUS_OK;
}

/* From the longest run of words at `at`; a shorter one inside it says less. */
static enum status add_of_run(struct adder *adder, const struct run *run, size_t at,
                              struct error *error)
{
    size_t length = 0;
    struct synonym_list list =
        synonyms_find_longest(adder->synonyms, &run->stems[at], run->count - at, &length);
    if (list.count == 0) {
        return STATUS_OK;
    }
    size_t first = run->words[at];
    return add_forms(adder, list, first, run->words[at + length - 1] - first + 1, error);
}

/* "e-mail" is also "email". */
static enum status add_of_joins(struct adder *adder, struct error *error)
{
    enum status status = STATUS_OK;
    size_t count = adder->query->variant_count;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        const struct query_variant join = adder->query->variants[i];
        if (join.kind == VARIANT_JOIN) {
            struct synonym_list list = synonyms_find(adder->synonyms, join.words[0].stems, 1);
            status = add_forms(adder, list, join.first, join.count, error);
        }
    }
    return status;
}

/* Parts `first` to `last` of a compound. */
struct part_run {
    const struct query_word *compound;
    size_t first;
    size_t last;
};

/* Their stem as one word: "asielzoeker" of asiel|zoekers|opvang. */
static enum status run_stem(struct adder *adder, const struct part_run *run, struct text *ret_stem,
                            struct error *error)
{
    const struct token_part *first = &run->compound->parts[run->first];
    const struct token_part *last = &run->compound->parts[run->last];
    struct buffer stem = {0};
    buffer_append(&stem,
                  text_slice(run->compound->exact, first->start, last->start - first->start));
    buffer_append(&stem, last->stem);
    return buffer_move(&stem, adder->arena, ret_stem, error);
}

static void append_part(struct query_word *word, struct text stem, struct buffer *whole)
{
    word->parts[word->part_count++] = (struct token_part){.stem = stem};
    buffer_append(whole, stem);
}

/* The compound with the words of `form` in place of the run. Its stem is a name only, unless it
 * happens to be written so. */
static enum status make_compound(struct adder *adder, const struct part_run *run,
                                 const struct synonym_form *form, struct query_word *ret_word,
                                 struct error *error)
{
    struct query_word word = {.typed = run->compound->typed, .stem_count = 1};
    struct buffer whole = {0};
    for (size_t i = 0; i < run->compound->part_count; i++) {
        for (size_t j = 0; i == run->first && j < form->stem_count; j++) {
            append_part(&word, form->stems[j], &whole);
        }
        if (i < run->first || i > run->last) {
            append_part(&word, run->compound->parts[i].stem, &whole);
        }
    }
    enum status status = buffer_move(&whole, adder->arena, &word.stems[0], error);
    if (status == STATUS_OK) {
        *ret_word = word;
    }
    return status;
}

/* "jongerenzorg" for "jeugdzorg". One-way synonyms of a part say too little of the whole. */
static enum status add_of_parts(struct adder *adder, size_t at, const struct part_run *run,
                                struct error *error)
{
    struct text stem;
    enum status status = run_stem(adder, run, &stem, error);
    if (status != STATUS_OK) {
        return status;
    }
    size_t kept = run->compound->part_count - (run->last - run->first + 1);
    struct synonym_list list = synonyms_find(adder->synonyms, &stem, 1);
    for (size_t i = 0; i < list.count && i < PART_SYNONYMS_MAX && status == STATUS_OK; i++) {
        const struct synonym_form *form = list.items[i].form;
        if (list.items[i].is_weak || !has_room(adder) ||
            kept + form->stem_count > TOKEN_PARTS_MAX) {
            continue;
        }
        struct query_variant *variant =
            query_add_variant(adder->query, adder->arena, VARIANT_SYNONYM, 1);
        if (variant == NULL) {
            return error_no_memory(error);
        }
        variant->first = at;
        variant->count = 1;
        status = make_compound(adder, run, form, &variant->words[0], error);
    }
    return status;
}

/* Every run of parts that leaves one. */
static enum status add_of_compound(struct adder *adder, size_t at, struct error *error)
{
    const struct query_word *word = &adder->query->words[at];
    enum status status = STATUS_OK;
    for (size_t first = 0; first < word->part_count; first++) {
        for (size_t last = first; last < word->part_count && status == STATUS_OK; last++) {
            const struct part_run run = {word, first, last};
            if (last - first + 1 < word->part_count) {
                status = add_of_parts(adder, at, &run, error);
            }
        }
    }
    return status;
}

enum status variants_add_synonyms(struct index *index, struct query *query, struct arena *arena,
                                  struct error *error)
{
    struct adder adder = {index->words->synonyms, query, arena};
    struct run run = {.count = 0};
    collect(query, &run);
    enum status status = add_of_joins(&adder, error);
    for (size_t i = 0; i < run.count && status == STATUS_OK; i++) {
        status = add_of_run(&adder, &run, i, error);
    }
    for (size_t i = 0; i < run.count && status == STATUS_OK; i++) {
        status = add_of_compound(&adder, run.words[i], error);
    }
    return status;
}
