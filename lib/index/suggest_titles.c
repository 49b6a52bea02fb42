#include "index/suggest_titles.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/ranking.h"
#include "index/schema.h"
#include "index/suggest_match.h"
#include "index/term_query.h"

enum {
    SEARCH_HITS_MAX = 32,   /* titles that are looked at, of each of two searches */
    PREFIX_LETTERS_MIN = 2, /* all titles have a word that begins with some letter */
    PREFIX_EXPANSIONS_MAX = 100,
};

struct title {
    struct record record;
    enum title_match match;
    size_t start; /* bytes of it that were typed */
    size_t end;
    uint32_t number; /* of the record */
    size_t rank;     /* as it was found */
};

struct title_list {
    struct title items[2 * SEARCH_HITS_MAX];
    size_t count;
    size_t beginning_count; /* that begin with what was typed */
};

static const xc_query *prefix(struct suggester *suggester, const char *prefix, struct text value)
{
    struct text term = schema_term(&suggester->index->term, prefix, value);
    return xc_query_prefix(suggester->pool, bridge_text_to_xc(term), PREFIX_EXPANSIONS_MAX);
}

/* The titles with a word that begins with the last. A stem need not begin as the word does: steden
 * is found by the stem of stad. Stop words stand in most records, and are looked for beside other
 * words only. */
static const xc_query *last_word(struct suggester *suggester)
{
    const struct query_word *last = suggester->last;
    const xc_query *queries[SUGGESTER_WORDS_MAX + 2];
    size_t count = 0;
    queries[count++] = prefix(suggester, TERM_TITLE, last->exact);
    if (suggester->query.word_count > 1 || !last->is_stop_word) {
        queries[count++] = suggester_word(suggester, TERM_TITLE, last);
    }
    for (size_t i = 0; i < suggester->words.count; i++) {
        const struct query_word *word = &suggester->words.items[i];
        if (word->is_ignored ? suggester->query.word_count > 1
                             : !text_has_prefix(word->stems[0], last->exact)) {
            queries[count++] = suggester_word(suggester, TERM_TITLE, word);
        }
    }
    return xc_query_combine(suggester->pool, XC_OR, queries, count, 0);
}

/* The titles whose first word is, or begins as, the first that was typed. */
static const xc_query *beginning(struct suggester *suggester)
{
    const struct query *query = &suggester->query;
    struct text first = query->words[0].exact;
    return query->word_count == 1
               ? prefix(suggester, TERM_TITLE_BEGINNING, first)
               : term_query(suggester->index, suggester->pool, TERM_TITLE_BEGINNING, first);
}

/* The titles with every word. */
static const xc_query *all_words(struct suggester *suggester)
{
    const struct query *query = &suggester->query;
    const xc_query *words[QUERY_WORDS_MAX];
    size_t count = 0;
    for (size_t i = 0; i + 1 < query->word_count; i++) {
        words[count++] = suggester_word(suggester, TERM_TITLE, &query->words[i]);
    }
    if (count == 0 || utf8_count(suggester->last->exact) >= PREFIX_LETTERS_MIN) {
        words[count++] = last_word(suggester);
    }
    return suggester_all(suggester, words, count);
}

/* The same, those first that are about the words before the last. */
static const xc_query *ranked(struct suggester *suggester, const xc_query *all)
{
    const struct query *query = &suggester->query;
    const xc_query *parts[QUERY_WORDS_MAX];
    size_t count = 0;
    parts[count++] = xc_query_scale(suggester->pool, all, 0);
    for (size_t i = 0; i + 1 < query->word_count; i++) {
        parts[count++] = suggester_word(suggester, TERM_STEM, &query->words[i]);
    }
    return xc_query_combine(suggester->pool, XC_AND_MAYBE, parts, count, 0);
}

static bool is_read(const struct title_list *titles, uint32_t number)
{
    for (size_t i = 0; i < titles->count; i++) {
        if (titles->items[i].number == number) {
            return true;
        }
    }
    return false;
}

static enum status read_title(struct suggester *suggester, uint32_t number,
                              struct title_list *titles, struct error *error)
{
    struct index *index = suggester->index;
    struct title *title = &titles->items[titles->count];
    enum status status = index_read_record(index, number, suggester->arena, &title->record, error);
    if (status == STATUS_OK) {
        status = analyser_analyse(index->analyser, title->record.title,
                                  language_from_tag(title->record.language),
                                  &suggester->reader.tokens, error);
    }
    if (status == STATUS_OK) {
        title->number = number;
        title->rank = titles->count;
        title->match = suggest_match(suggester, title->record.title, &suggester->reader.tokens,
                                     &title->start, &title->end);
        titles->count += title->match != TITLE_MISSES;
        titles->beginning_count += title->match == TITLE_BEGINS;
    }
    return status;
}

/* Without a weight the first that are found end the search. */
static enum status read_titles(struct suggester *suggester, const xc_query *query,
                               const xc_two_field_weight *weight, struct title_list *titles,
                               struct error *error)
{
    const xc_search search = {.query = query, .weight = weight, .limit = SEARCH_HITS_MAX};
    xc_results results = {0};
    enum status status =
        term_query_search(suggester->index, suggester->pool, &search, &results, error);
    for (size_t i = 0; i < results.hit_count && status == STATUS_OK; i++) {
        if (!is_read(titles, results.hits[i].number)) {
            status = read_title(suggester, results.hits[i].number, titles, error);
        }
    }
    xc_results_clear(&results);
    return status;
}

static enum status find_titles(struct suggester *suggester, size_t limit, struct title_list *titles,
                               struct error *error)
{
    const xc_two_field_weight weight = ranking_weight(suggester->index);
    const xc_query *all = all_words(suggester);
    const xc_query *both[] = {beginning(suggester), all};
    bool is_one_word = suggester->query.word_count == 1;
    enum status status = read_titles(suggester, suggester_all(suggester, both, is_one_word ? 1 : 2),
                                     NULL, titles, error);
    if (status != STATUS_OK || titles->beginning_count >= limit) {
        return status;
    }
    return is_one_word ? read_titles(suggester, all, NULL, titles, error)
                       : read_titles(suggester, ranked(suggester, all), &weight, titles, error);
}

static int compare(const void *left, const void *right)
{
    const struct title *a = left;
    const struct title *b = right;
    if (a->match != b->match) {
        return a->match < b->match ? -1 : 1;
    }
    return a->rank < b->rank ? -1 : 1;
}

static struct suggestion make(const struct title *title)
{
    struct text text = title->record.title;
    return (struct suggestion){
        .type = title->record.type == RECORD_SESSION ? SUGGESTION_SESSION : SUGGESTION_DOCUMENT,
        .text = text,
        .count = 1,
        .record = title->record,
        .match_start = utf8_count(text_slice(text, 0, title->start)),
        .match_length = utf8_count(text_slice(text, title->start, title->end - title->start)),
    };
}

enum status suggest_titles(struct suggester *suggester, size_t limit,
                           struct suggestion_list *ret_list, struct error *error)
{
    struct title_list titles = {.count = 0};
    struct suggestion *items =
        arena_allocate_array(suggester->arena, SUGGESTIONS_MAX, sizeof *items);
    if (items == NULL) {
        return error_no_memory(error);
    }
    if (!suggester_has_clauses(suggester)) {
        enum status status = find_titles(suggester, limit, &titles, error);
        if (status != STATUS_OK) {
            return status;
        }
        qsort(titles.items, titles.count, sizeof *titles.items, compare);
    }
    size_t count = titles.count < limit ? titles.count : limit;
    for (size_t i = 0; i < count; i++) {
        items[i] = make(&titles.items[i]);
    }
    *ret_list = (struct suggestion_list){items, count};
    return STATUS_OK;
}
