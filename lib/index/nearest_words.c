#include "index/nearest_words.h"

#include <stdlib.h>

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/nearest_candidates.h"
#include "index/probe.h"
#include "index/schema.h"
#include "index/suggest_form.h"
#include "index/term_query.h"
#include "index/word_reader.h"

enum {
    CHOSEN_MAX = NEAREST_QUERY_WORDS_MAX * NEAREST_WORDS_MAX,
    FORMS_LOOKED_AT = 16, /* for one that occurs, of a word that does not itself */
};

struct chosen {
    struct query_word word;
    double nearness;
    size_t count; /* records */
};

struct search {
    struct index *index;
    struct arena *arena;
    size_t limit;
    struct query query;
    struct word_reader reader;
    struct chosen *chosen; /* room for CHOSEN_MAX, and one that is tried */
    size_t chosen_count;
};

/* The one word that a text is; no stems where it is none, or a stop word. */
static enum status read_word(struct search *search, struct text text, struct query_word *ret_word,
                             struct error *error)
{
    struct word_reader *reader = &search->reader;
    struct query_word word = {.stem_count = 0};
    enum status status = word_reader_analyse(reader, text, error);
    if (status == STATUS_OK && reader->tokens.count == 1 && !reader->tokens.items[0].is_stop_word) {
        status = word_reader_make(reader, text, &reader->tokens.items[0], &word, error);
        word.typed = word.exact; /* the text need not last */
    }
    if (status == STATUS_OK) {
        *ret_word = word;
    }
    return status;
}

/* Puts in place of a word that occurs nowhere as it is the most frequent form of it that does; no
 * stems where there is none. */
static enum status find_form(struct search *search, struct query_word *word, struct error *error)
{
    struct vocabulary_entry entries[FORMS_LOOKED_AT];
    size_t count = vocabulary_complete(search->index->words->vocabulary, word->exact, entries,
                                       FORMS_LOOKED_AT);
    for (size_t i = 0; i < count; i++) {
        struct query_word form;
        enum status status = read_word(search, entries[i].word, &form, error);
        if (status != STATUS_OK) {
            return status;
        }
        if (query_word_is_form_of(&form, word)) {
            *word = form;
            return STATUS_OK;
        }
    }
    word->stem_count = 0;
    return STATUS_OK;
}

static enum status count_records(struct search *search, const struct query_word *word,
                                 size_t *ret_count, struct error *error)
{
    xc_error reason;
    xc_pool *pool;
    enum status status =
        bridge_status(xc_pool_create(&pool, &reason), &reason, error, "a query could not be made");
    if (status != STATUS_OK) {
        return status;
    }
    const xc_query *stems[QUERY_STEMS_MAX];
    for (size_t i = 0; i < word->stem_count; i++) {
        stems[i] = term_query(search->index, pool, TERM_STEM, word->stems[i]);
    }
    status =
        probe_count(search->index, pool, xc_query_combine(pool, XC_OR, stems, word->stem_count, 0),
                    ret_count, error);
    xc_pool_free(pool);
    return status;
}

static bool is_in_query(const struct query *query, const struct query_word *word)
{
    for (size_t i = 0; i < query->word_count; i++) {
        if (query_word_is_form_of(word, &query->words[i])) {
            return true;
        }
    }
    return false;
}

static bool is_chosen(const struct search *search, const struct query_word *word)
{
    for (size_t i = 0; i < search->chosen_count; i++) {
        if (query_word_is_form_of(word, &search->chosen[i].word)) {
            return true;
        }
    }
    return false;
}

static enum status choose(struct search *search, const struct candidate *candidate,
                          struct error *error)
{
    struct chosen *next = &search->chosen[search->chosen_count];
    enum status status = read_word(search, candidate->text, &next->word, error);
    if (status == STATUS_OK && next->word.stem_count > 0 &&
        vocabulary_count(search->index->words->vocabulary, next->word.exact) == 0) {
        status = find_form(search, &next->word, error);
    }
    if (status != STATUS_OK || next->word.stem_count == 0 || is_chosen(search, &next->word) ||
        is_in_query(&search->query, &next->word)) {
        return status;
    }
    next->nearness = candidate->nearness;
    status = count_records(search, &next->word, &next->count, error);
    search->chosen_count += status == STATUS_OK && next->count > 0;
    return status;
}

static int compare_candidates(const void *left, const void *right)
{
    const struct candidate *a = left;
    const struct candidate *b = right;
    if (a->nearness != b->nearness) {
        return a->nearness > b->nearness ? -1 : 1;
    }
    return text_compare(a->text, b->text);
}

/* The nearest of the words near one word of the query. */
static enum status choose_near(struct search *search, const struct query_word *word,
                               struct error *error)
{
    struct candidate_list list = {.count = 0};
    enum status status = nearest_candidates_add(search->index, word, search->arena, &list, error);
    if (status != STATUS_OK) {
        return status;
    }
    qsort(list.items, list.count, sizeof *list.items, compare_candidates);
    size_t end = search->chosen_count + search->limit;
    for (size_t i = 0; i < list.count && search->chosen_count < end && status == STATUS_OK; i++) {
        status = choose(search, &list.items[i], error);
    }
    return status;
}

static int compare_chosen(const void *left, const void *right)
{
    const struct chosen *a = left;
    const struct chosen *b = right;
    if (a->nearness != b->nearness) {
        return a->nearness > b->nearness ? -1 : 1;
    }
    if (a->count != b->count) {
        return a->count > b->count ? -1 : 1;
    }
    return text_compare(a->word.exact, b->word.exact);
}

/* The words as the content writes them. */
static enum status write_words(struct search *search, struct nearest_word *words, size_t count,
                               struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        struct text typed;
        words[i].count = search->chosen[i].count;
        status = suggest_form(search->index, &search->chosen[i].word, 0, search->arena,
                              &words[i].text, &typed, error);
    }
    return status;
}

/* Whether records have a word, in any form. */
static enum status look_up(struct search *search, const struct query_word *word, bool *ret_occurs,
                           struct error *error)
{
    uint32_t frequency = 0;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < word->stem_count && frequency == 0 && status == STATUS_OK; i++) {
        status = index_frequency(search->index, TERM_STEM, word->stems[i], &frequency, error);
    }
    if (status == STATUS_OK) {
        *ret_occurs = frequency > 0;
    }
    return status;
}

/* Near the words that occur nowhere; where they all occur, near all. */
static enum status find_words(struct search *search, struct error *error)
{
    const struct query_word *absent[QUERY_WORDS_MAX];
    const struct query_word *present[QUERY_WORDS_MAX];
    size_t absent_count = 0;
    size_t present_count = 0;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < search->query.word_count && status == STATUS_OK; i++) {
        const struct query_word *word = &search->query.words[i];
        if (word->is_ignored || word->is_stop_word) {
            continue;
        }
        bool occurs = false;
        status = look_up(search, word, &occurs, error);
        if (occurs) {
            present[present_count++] = word;
        } else {
            absent[absent_count++] = word;
        }
    }
    const struct query_word *const *words = absent_count > 0 ? absent : present;
    size_t count = absent_count > 0 ? absent_count : present_count;
    for (size_t i = 0; i < count && i < NEAREST_QUERY_WORDS_MAX && status == STATUS_OK; i++) {
        status = choose_near(search, words[i], error);
    }
    qsort(search->chosen, search->chosen_count, sizeof *search->chosen, compare_chosen);
    return status;
}

enum status index_nearest_words(struct index *index, struct text query, size_t limit,
                                struct arena *arena, struct nearest_word **ret_words,
                                size_t *ret_count, struct error *error)
{
    if (limit > NEAREST_WORDS_MAX) {
        return error_set(error, STATUS_INVALID, "at most %d words are found at a time",
                         NEAREST_WORDS_MAX);
    }
    const struct query_options options = {.with_english = index->english_count > 0,
                                          .is_cut_to_limits = true};
    struct search search = {
        .index = index,
        .arena = arena,
        .limit = limit,
        .reader = {index->analyser, arena, options.with_english, {0}, {0}},
        .chosen = arena_allocate_array(arena, CHOSEN_MAX + 1, sizeof *search.chosen),
    };
    struct nearest_word *words = arena_allocate_array(arena, NEAREST_WORDS_MAX, sizeof *words);
    if (search.chosen == NULL || words == NULL) {
        return error_no_memory(error);
    }
    enum status status = query_parse(query, options, index->analyser, arena, &search.query, error);
    if (status == STATUS_OK) {
        status = find_words(&search, error);
    }
    size_t count = search.chosen_count < limit ? search.chosen_count : limit;
    if (status == STATUS_OK) {
        status = write_words(&search, words, count, error);
    }
    word_reader_free(&search.reader);
    if (status == STATUS_OK) {
        *ret_words = words;
        *ret_count = count;
    }
    return status;
}
