#include "index/nearest_candidates.h"

#include <string.h>

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"
#include "language/corrector.h"

enum {
    CORRECTIONS_LOOKED_AT = 5,
    BEGINNING_SIZE_MIN = 5,     /* bytes: a shorter one is that of any word */
    BEGINNING_SIZE_LONG = 8,    /* that of few */
    SIBLINGS_MAX = 3,           /* other compounds with a part */
    COMPLETIONS_LOOKED_AT = 64, /* of a beginning, the most frequent */
    PART_SIZE_MIN = 4,
    RECORDS_LOOKED_AT = 4, /* for other compounds with a part */
};

static const double CORRECTION_STEP = 0.01; /* from one to the next likely one */
/* Below these there is more nonsense than sense: communist, community. */
static const double BEGINNING_FLOOR = 0.8;
static const double BEGINNING_FLOOR_WHOLE = 0.7; /* where it is all of the shorter word */
static const double BEGINNING_FLOOR_LONG = 0.6;
static const double PART_FLOOR = 0.3;
static const double HEAD_BONUS = 0.3;
static const double SIBLING_FLOOR = 0.5;
static const double SIBLING_FACTOR = 0.5;

static void add(struct candidate_list *list, struct text text, double nearness)
{
    if (list->count < CANDIDATES_MAX) {
        list->items[list->count++] = (struct candidate){text, nearness};
    }
}

static double dice(size_t common, struct text left, struct text right)
{
    return 2.0 * (double)common / (double)(left.size + right.size);
}

/* The words of a correction: two where one was run on. */
static enum status add_correction(const struct correction *correction, double nearness,
                                  struct arena *arena, struct candidate_list *list)
{
    struct text text = correction_text(correction);
    struct text copy;
    if (arena_copy(arena, text, &copy) != STATUS_OK) {
        return STATUS_NO_MEMORY;
    }
    const char *space = memchr(copy.data, ' ', copy.size);
    size_t size = space == NULL ? copy.size : (size_t)(space - copy.data);
    add(list, text_slice(copy, 0, size), nearness);
    if (space != NULL) {
        add(list, text_slice(copy, size + 1, copy.size), nearness);
    }
    return STATUS_OK;
}

static enum status add_corrections(struct index *index, struct text word, struct arena *arena,
                                   struct candidate_list *list, struct error *error)
{
    const struct corrector corrector = {index->words->vocabulary, index->lexicon};
    struct correction found[CORRECTIONS_LOOKED_AT];
    size_t count = corrector_is_correctable(&corrector, word)
                       ? corrector_suggest(&corrector, word, found, CORRECTIONS_LOOKED_AT)
                       : 0;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        if (found[i].is_confident) {
            status = add_correction(&found[i], 1 - CORRECTION_STEP * (double)i, arena, list);
        }
    }
    return status == STATUS_OK ? STATUS_OK : error_no_memory(error);
}

static size_t common_beginning(struct text left, struct text right)
{
    size_t size = 0;
    while (size < left.size && size < right.size && left.data[size] == right.data[size]) {
        size++;
    }
    return size;
}

/* Whether the first `size` bytes of a compound are its first parts, and little more. */
static bool is_parts(const struct query_word *word, size_t size)
{
    for (size_t i = word->part_count; i > 1; i--) {
        const struct token_part *part = &word->parts[i - 1];
        if (part->start <= size) {
            return 2 * (size - part->start) <= part->size;
        }
    }
    return false;
}

/* Whether words with `common` first bytes in common say nearly the same. */
static bool is_near(struct text left, struct text right, size_t common)
{
    double floor = BEGINNING_FLOOR;
    if (common >= BEGINNING_SIZE_LONG) {
        floor = BEGINNING_FLOOR_LONG;
    } else if (common == left.size || common == right.size) {
        floor = BEGINNING_FLOOR_WHOLE;
    }
    return dice(common, left, right) >= floor;
}

/* The words that have the first `size` bytes of a word in common with it and no more. Where those
 * are parts of the compound, other compounds with them: a few. */
static void add_beginning(const struct vocabulary *vocabulary, const struct query_word *word,
                          size_t size, size_t *sibling_count, struct candidate_list *list)
{
    struct vocabulary_entry entries[COMPLETIONS_LOOKED_AT];
    struct text beginning = text_slice(word->exact, 0, size);
    bool is_sibling = is_parts(word, size);
    size_t count = vocabulary_complete(vocabulary, beginning, entries, COMPLETIONS_LOOKED_AT);
    if (!is_sibling && is_near(word->exact, beginning, size)) {
        add(list, beginning, dice(size, word->exact, beginning));
    }
    for (size_t i = 0; i < count; i++) {
        struct text other = entries[i].word;
        double nearness = dice(size, word->exact, other);
        if (common_beginning(word->exact, other) != size) {
            continue;
        }
        if (!is_sibling && is_near(word->exact, other, size)) {
            add(list, other, nearness);
        } else if (is_sibling && nearness >= SIBLING_FLOOR && *sibling_count < SIBLINGS_MAX) {
            add(list, other, nearness * SIBLING_FACTOR);
            ++*sibling_count;
        }
    }
}

/* From the longest beginning on, of which there are the fewest words. */
static void add_beginnings(const struct vocabulary *vocabulary, const struct query_word *word,
                           struct candidate_list *list)
{
    size_t sibling_count = 0;
    for (size_t size = word->exact.size; size >= BEGINNING_SIZE_MIN; size--) {
        /* No longer word has it that is near enough, nor is it long enough itself. */
        if (dice(size, word->exact, text_slice(word->exact, 0, size)) < SIBLING_FLOOR) {
            break;
        }
        add_beginning(vocabulary, word, size, &sibling_count, list);
    }
}

/* Parts that stand together, `first` to `last`. */
static void add_parts(const struct query_word *word, size_t first, size_t last,
                      struct candidate_list *list)
{
    size_t start = word->parts[first].start;
    size_t size = word->parts[last].start + word->parts[last].size - start;
    double nearness = (double)size / (double)word->exact.size;
    if (size < PART_SIZE_MIN || nearness < PART_FLOOR || size == word->exact.size) {
        return;
    }
    nearness += last + 1 == word->part_count ? HEAD_BONUS : 0;
    struct text parts = text_slice(word->exact, start, size);
    add(list, parts, nearness);
    if (first == last && text_has_prefix(parts, word->parts[first].stem)) {
        add(list, word->parts[first].stem, nearness); /* without a linking element */
    }
}

/* Compounds that end as a word does, being looked for in a record. */
struct siblings {
    const struct query_word *word;
    const struct vocabulary *vocabulary;
    struct text head;
    struct arena *arena;
    struct candidate_list *list;
    size_t count;
    enum status status;
};

static bool add_sibling(void *context, xc_text term, uint32_t count)
{
    (void)count;
    struct siblings *siblings = context;
    struct text text = bridge_text_from_xc(term);
    struct text head = siblings->head;
    double nearness = SIBLING_FACTOR * dice(head.size, siblings->word->exact, text);
    bool is_sibling = text.size > head.size && nearness >= SIBLING_FACTOR * SIBLING_FLOOR &&
                      text_equal(text_slice(text, text.size - head.size, head.size), head) &&
                      vocabulary_count(siblings->vocabulary, text) > 0;
    if (is_sibling) {
        struct text copy;
        siblings->status = arena_copy(siblings->arena, text, &copy);
        if (siblings->status == STATUS_OK) {
            add(siblings->list, copy, nearness);
            siblings->count++;
        }
    }
    return siblings->status == STATUS_OK && siblings->count < SIBLINGS_MAX;
}

/* A part of a compound is known by its stem alone, so that the words are looked for in the first
 * records that have it. */
static enum status add_siblings(struct index *index, struct siblings *siblings, struct error *error)
{
    const struct query_word *word = siblings->word;
    const struct token_part *head = &word->parts[word->part_count - 1];
    siblings->head = text_slice(word->exact, head->start, head->size);
    uint32_t numbers[RECORDS_LOOKED_AT];
    size_t count = 0;
    xc_error reason;
    (void)schema_term(&index->term, TERM_STEM, head->stem);
    enum status status = index_read_postings(index, 0, numbers, RECORDS_LOOKED_AT, &count, error);
    for (size_t i = 0; i < count && siblings->count < SIBLINGS_MAX && status == STATUS_OK; i++) {
        status = bridge_status(xc_database_each_document_term(index->database, numbers[i],
                                                              add_sibling, siblings, &reason),
                               &reason, error, "the words of a record cannot be read");
        status =
            status == STATUS_OK && siblings->status != STATUS_OK ? error_no_memory(error) : status;
    }
    return status;
}

enum status nearest_candidates_add(struct index *index, const struct query_word *word,
                                   struct arena *arena, struct candidate_list *list,
                                   struct error *error)
{
    enum status status = add_corrections(index, word->exact, arena, list, error);
    bool is_slip = list->count > 0;
    for (size_t first = 0; first < word->part_count; first++) {
        for (size_t last = first; last < word->part_count; last++) {
            add_parts(word, first, last, list);
        }
    }
    if (status != STATUS_OK || is_slip) {
        return status;
    }
    add_beginnings(index->words->vocabulary, word, list);
    struct siblings siblings = {
        .word = word, .vocabulary = index->words->vocabulary, .arena = arena, .list = list};
    return word->part_count > 0 ? add_siblings(index, &siblings, error) : STATUS_OK;
}
