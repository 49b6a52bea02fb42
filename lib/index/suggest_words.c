#include "index/suggest_words.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "index/clauses.h"
#include "index/index_internal.h"
#include "index/schema.h"
#include "index/suggest_count.h"
#include "index/suggest_form.h"
#include "index/suggest_together.h"

/* Every word but the last, and every phrase; NULL where there are none. */
static const xc_query *others(struct suggester *suggester)
{
    const struct query *query = &suggester->query;
    const xc_query *parts[QUERY_WORDS_MAX + 1];
    size_t count = 0;
    for (size_t i = 0; i + 1 < query->word_count; i++) {
        if (!query->words[i].is_ignored && !query->words[i].is_stop_word) {
            parts[count++] = suggester_word(suggester, TERM_STEM, &query->words[i]);
        }
    }
    const xc_query *phrases = clauses_phrases(suggester->index, query, suggester->pool);
    if (phrases != NULL) {
        parts[count++] = phrases;
    }
    return suggester_all(suggester, parts, count);
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
    enum status status = suggest_form(suggester->index, counted->word, suggester->last->exact.size,
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
    return status == STATUS_OK ? suggest_count_words(suggester, list, beside, limit, counted, error)
                               : status;
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

/* The records with all that was typed before the last word, and `word`. A stop word only counts
 * where it is alone. */
static const xc_query *whole_query(struct suggester *suggester, const struct query_word *word)
{
    const xc_query *beside = others(suggester);
    if (beside != NULL && (word->is_stop_word || word->is_ignored)) {
        return beside;
    }
    const xc_query *both[] = {suggester_word(suggester, TERM_STEM, word), beside};
    return suggester_all(suggester, both, beside != NULL ? 2 : 1);
}

enum status suggest_whole(struct suggester *suggester, const struct query_word *word,
                          struct suggestion *ret_suggestion, struct error *error)
{
    struct counted whole = {.word = word};
    struct suggestion suggestion = {.count = 0};
    enum status status =
        suggest_count(suggester, whole_query(suggester, word), &whole.count, error);
    if (status == STATUS_OK) {
        status = make(suggester, &whole, &suggestion, error);
    }
    if (status == STATUS_OK) {
        *ret_suggestion = suggestion;
    }
    return status;
}
