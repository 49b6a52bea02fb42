#include "index/suggest_count.h"

#include <stdlib.h>

#include "index/clauses.h"
#include "index/index_internal.h"
#include "index/probe.h"
#include "index/schema.h"

enum { COUNTED_MAX = SUGGESTIONS_MAX /* words that are counted together with others */ };

enum status suggest_count(struct suggester *suggester, const xc_query *query, size_t *ret_count,
                          struct error *error)
{
    const xc_query *wanted =
        clauses_without_excluded(suggester->index, &suggester->query, suggester->pool, query);
    return probe_count(suggester->index, suggester->pool, wanted, ret_count, error);
}

/* Whether a word finds nothing more than what stands before it or was chosen already. */
static bool is_said(const struct suggester *suggester, const struct query_word *word,
                    const struct counted_list *counted)
{
    const struct query *query = &suggester->query;
    bool is_said = false;
    for (size_t i = 0; i + 1 < query->word_count && !is_said; i++) {
        is_said = query_word_is_form_of(word, &query->words[i]);
    }
    for (size_t i = 0; i < counted->count && !is_said; i++) {
        is_said = query_word_is_form_of(word, counted->items[i].word);
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
    return text_compare(a->word->stems[0], b->word->stems[0]); /* whichever form is shown */
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
    if (status == STATUS_OK) {
        *ret_count = sum;
    }
    return status;
}

static enum status choose_word(struct suggester *suggester, const struct query_word *word,
                               struct counted_list *counted, struct error *error)
{
    if (word->is_ignored || word->is_stop_word || is_said(suggester, word, counted)) {
        return STATUS_OK;
    }
    struct counted *next = &counted->items[counted->count];
    next->word = word;
    enum status status = count_alone(suggester, word, &next->count, error);
    counted->count += status == STATUS_OK && next->count > 0;
    return status;
}

/* One form of each word, with the records that have it alone. */
static enum status choose_words(struct suggester *suggester, const struct completion_list *list,
                                struct counted_list *counted, struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
        status = choose_word(suggester, &list->items[i], counted, error);
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
            const xc_query *both[] = {suggester_word(suggester, TERM_STEM, item->word), beside};
            status =
                suggest_count(suggester, suggester_all(suggester, both, beside != NULL ? 2 : 1),
                              &item->count, error);
        }
    }
    qsort(counted->items, end, sizeof *counted->items, compare);
    while (end > 0 && counted->items[end - 1].count == 0) {
        end--;
    }
    counted->count = end < limit ? end : limit;
    return status;
}

enum status suggest_count_words(struct suggester *suggester, const struct completion_list *list,
                                const xc_query *beside, size_t limit, struct counted_list *ret_list,
                                struct error *error)
{
    ret_list->count = 0;
    enum status status = choose_words(suggester, list, ret_list, error);
    return status == STATUS_OK ? count_words(suggester, beside, limit, ret_list, error) : status;
}
