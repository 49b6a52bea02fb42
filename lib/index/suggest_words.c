#include "index/suggest_words.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "index/clauses.h"
#include "index/index_internal.h"
#include "index/schema.h"
#include "index/suggest_form.h"
#include "index/suggest_together.h"

enum { COUNTED_MAX = SUGGESTIONS_MAX /* words that are counted together with others */ };

struct counted {
    const struct query_word *word;
    size_t count; /* records with it; until those are counted that it may have at most */
};

struct counted_list {
    struct counted items[SUGGESTER_WORDS_MAX];
    size_t count;
};

/* Every word but the last, and every phrase; NULL where there are none. */
static const xc_query *others(struct suggester *suggester)
{
    const struct query *query = &suggester->query;
    const xc_query *parts[QUERY_WORDS_MAX + 1];
    size_t count = 0;
    for (size_t i = 0; i + 1 < query->word_count; i++) {
        if (!query->words[i].is_ignored && !query->words[i].is_stop_word) {
            parts[count++] = suggester_stems(suggester, TERM_STEM, &query->words[i]);
        }
    }
    const xc_query *phrases = clauses_phrases(suggester->index, query, suggester->pool);
    if (phrases != NULL) {
        parts[count++] = phrases;
    }
    return suggester_all(suggester, parts, count);
}

static enum status count_records(struct suggester *suggester, const xc_query *beside,
                                 const struct query_word *word, size_t *ret_count,
                                 struct error *error)
{
    const xc_query *both[] = {suggester_stems(suggester, TERM_STEM, word), beside};
    const xc_search search = {
        .query = clauses_without_excluded(suggester->index, &suggester->query, suggester->pool,
                                          suggester_all(suggester, both, beside != NULL ? 2 : 1)),
        .check_at_least = UINT32_MAX,
    };
    xc_results results = {0};
    enum status status = suggester_search(suggester, &search, &results, error);
    *ret_count = results.total;
    xc_results_clear(&results);
    return status;
}

/* Whether two words are forms of one, in any language of the index. */
static bool is_same(const struct query_word *left, const struct query_word *right)
{
    for (size_t i = 0; i < left->stem_count * right->stem_count; i++) {
        if (text_equal(left->stems[i / right->stem_count], right->stems[i % right->stem_count])) {
            return true;
        }
    }
    return false;
}

/* Whether a word finds nothing more than what is typed already or was counted before. */
static bool is_said(const struct suggester *suggester, const struct query_word *word,
                    const struct counted_list *counted)
{
    const struct query *query = &suggester->query;
    bool is_said =
        vocabulary_count(suggester->index->words->vocabulary, suggester->last->exact) > 0 &&
        is_same(word, suggester->last);
    for (size_t i = 0; i + 1 < query->word_count && !is_said; i++) {
        is_said = is_same(word, &query->words[i]);
    }
    for (size_t i = 0; i < counted->count && !is_said; i++) {
        is_said = is_same(word, counted->items[i].word);
    }
    return is_said;
}

static int compare(const void *left, const void *right)
{
    const struct counted *a = left;
    const struct counted *b = right;
    if (a->count != b->count) {
        return a->count > b->count ? -1 : 1;
    }
    return text_compare(a->word->exact, b->word->exact);
}

/* The records with a word alone; those with two stems of it may be counted twice. */
static enum status count_alone(struct suggester *suggester, const struct query_word *word,
                               size_t *ret_count, struct error *error)
{
    size_t sum = 0;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < word->stem_count && status == STATUS_OK; i++) {
        uint32_t count = 0;
        status = index_frequency(suggester->index, TERM_STEM, word->stems[i], &count, error);
        sum += count;
    }
    *ret_count = sum;
    return status;
}

/* One form of each word, with the records that have it alone. */
static enum status choose_words(struct suggester *suggester, const struct completion_list *list,
                                struct counted_list *counted, struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
        struct counted *next = &counted->items[counted->count];
        if (!list->items[i].is_ignored && !is_said(suggester, &list->items[i], counted)) {
            next->word = &list->items[i];
            status = count_alone(suggester, next->word, &next->count, error);
            counted->count++;
        }
    }
    qsort(counted->items, counted->count, sizeof *counted->items, compare);
    return status;
}

/* Whether `limit` of the first `end` words have as many records as the next has at most. */
static bool is_enough(const struct counted_list *counted, size_t end, size_t limit)
{
    size_t count = 0;
    for (size_t i = 0; i < end; i++) {
        count += counted->items[i].count >= counted->items[end].count;
    }
    return count >= limit;
}

/* Counts the records that have all that was typed as well, of as many words as it takes. */
static enum status count_words(struct suggester *suggester, const xc_query *beside, size_t limit,
                               struct counted_list *counted, struct error *error)
{
    enum status status = STATUS_OK;
    size_t end = 0;
    while (status == STATUS_OK && end < counted->count && end < COUNTED_MAX &&
           !is_enough(counted, end, limit)) {
        struct counted *item = &counted->items[end++];
        bool is_exact = beside == NULL && suggester->query.excluded_count == 0 &&
                        suggester->query.phrase_count == 0 && item->word->stem_count == 1;
        if (!is_exact) {
            status = count_records(suggester, beside, item->word, &item->count, error);
        }
    }
    qsort(counted->items, end, sizeof *counted->items, compare);
    while (end > 0 && counted->items[end - 1].count == 0) {
        end--;
    }
    counted->count = end < limit ? end : limit;
    return status;
}

/* Both parts, in the arena. */
static enum status join(struct suggester *suggester, struct text first, struct text second,
                        struct text *ret_text, struct error *error)
{
    struct buffer text = {0};
    buffer_append(&text, first);
    buffer_append(&text, second);
    return buffer_move(&text, suggester->arena, ret_text, error);
}

/* What was typed, with a word in place of the last. */
static enum status make(struct suggester *suggester, const struct counted *counted,
                        struct suggestion *item, struct error *error)
{
    const struct query *query = &suggester->query;
    struct text before =
        text_slice(query->text, 0, (size_t)(suggester->last->typed.data - query->text.data));
    struct text form;
    struct text typed;
    enum status status =
        suggest_form(suggester->index, counted->word->exact, suggester->last->exact.size,
                     suggester->arena, &form, &typed, error);
    if (status == STATUS_OK) {
        status = join(suggester, before, form, &item->text, error);
    }
    if (status == STATUS_OK) {
        item->type = SUGGESTION_WORD;
        item->count = counted->count;
        item->match_length = utf8_count(before) + utf8_count(typed);
    }
    return status;
}

/* The completions, most records first. */
static enum status find_counted(struct suggester *suggester, size_t limit,
                                struct completion_list *list, struct counted_list *counted,
                                struct error *error)
{
    const xc_query *beside = others(suggester);
    enum status status = STATUS_OK;
    if (beside == NULL) {
        *list = suggester->words;
    } else {
        status = suggest_together(suggester, beside, list, error);
    }
    if (status == STATUS_OK) {
        status = choose_words(suggester, list, counted, error);
    }
    return status == STATUS_OK ? count_words(suggester, beside, limit, counted, error) : status;
}

enum status suggest_words(struct suggester *suggester, size_t limit,
                          struct suggestion_list *ret_list, struct error *error)
{
    struct completion_list list = {.count = 0};
    struct counted_list counted = {.count = 0};
    struct suggestion *items =
        arena_allocate_array(suggester->arena, SUGGESTIONS_MAX, sizeof *items);
    if (items == NULL) {
        return error_no_memory(error);
    }
    enum status status = find_counted(suggester, limit, &list, &counted, error);
    for (size_t i = 0; i < counted.count && status == STATUS_OK; i++) {
        status = make(suggester, &counted.items[i], &items[i], error);
    }
    if (status == STATUS_OK) {
        *ret_list = (struct suggestion_list){items, counted.count};
    }
    return status;
}

enum status suggest_as_typed(struct suggester *suggester, struct suggestion *ret_suggestion,
                             struct error *error)
{
    struct counted whole = {.word = suggester->last};
    struct suggestion suggestion = {.count = 0};
    enum status status =
        count_records(suggester, others(suggester), whole.word, &whole.count, error);
    if (status == STATUS_OK) {
        status = make(suggester, &whole, &suggestion, error);
    }
    if (status == STATUS_OK) {
        *ret_suggestion = suggestion;
    }
    return status;
}
