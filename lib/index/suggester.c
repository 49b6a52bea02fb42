#include "index/suggester.h"

#include "base/utf8.h"
#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"
#include "index/term_query.h"

bool suggester_has_clauses(const struct suggester *suggester)
{
    return suggester->query.phrase_count > 0 || suggester->query.excluded_count > 0;
}

static bool is_stop_word(const struct suggester *suggester, struct text word)
{
    uint32_t flags = lexicon_find(suggester->index->lexicon, word).flags;
    static const uint32_t dutch = LEXICON_HUNSPELL | LEXICON_WORD_LIST;
    return (flags & LEXICON_STOP_DUTCH) != 0 ||
           ((flags & LEXICON_STOP_ENGLISH) != 0 && (flags & dutch) == 0);
}

static enum status add(struct suggester *suggester, struct text word, struct completion_list *list,
                       struct error *error)
{
    struct word_reader *reader = &suggester->reader;
    struct query_word *item = &list->items[list->count];
    enum status status = word_reader_analyse(reader, word, error);
    if (status == STATUS_OK && reader->tokens.count == 1) {
        status = word_reader_make(reader, word, &reader->tokens.items[0], item, error);
        item->typed = item->exact; /* the vocabulary need not last */
        item->is_ignored = is_stop_word(suggester, word);
        list->count += status == STATUS_OK;
    }
    return status;
}

enum status suggester_complete(struct suggester *suggester, const struct vocabulary *vocabulary,
                               struct completion_list *list, struct error *error)
{
    const struct query_word *last = suggester->last;
    struct vocabulary_entry entries[SUGGESTER_WORDS_MAX - 1];
    size_t count = vocabulary_complete(vocabulary, last->exact, entries, SUGGESTER_WORDS_MAX - 1);
    enum status status = STATUS_OK;
    list->count = 0;
    if (vocabulary_count(vocabulary, last->exact) > 0) {
        list->items[0] = *last;
        list->items[0].is_ignored = last->is_ignored || is_stop_word(suggester, last->exact);
        list->count++;
    }
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        status = add(suggester, entries[i].word, list, error);
    }
    return status;
}

static size_t count_letters(const struct query *query)
{
    size_t count = 0;
    for (size_t i = 0; i < query->word_count; i++) {
        count += utf8_count(query->words[i].exact);
    }
    return count;
}

enum status suggester_begin(struct suggester *suggester, struct index *index, struct text typed,
                            struct arena *arena, struct error *error)
{
    const struct query_options options = {.with_english = index->english_count > 0,
                                          .is_cut_to_limits = true};
    *suggester = (struct suggester){
        .index = index,
        .arena = arena,
        .reader = {index->analyser, arena, options.with_english, {0}, {0}},
    };
    struct query *query = &suggester->query;
    enum status status = query_parse(typed, options, index->analyser, arena, query, error);
    if (status != STATUS_OK || query->is_cut || !query->ends_in_word || query->word_count == 0 ||
        count_letters(query) < SUGGEST_LETTERS_MIN) {
        return status;
    }
    suggester->last = &query->words[query->word_count - 1];
    xc_error reason;
    status = bridge_status(xc_pool_create(&suggester->pool, &reason), &reason, error,
                           "a query could not be made");
    return status == STATUS_OK
               ? suggester_complete(suggester, index->words->vocabulary, &suggester->words, error)
               : status;
}

void suggester_end(struct suggester *suggester)
{
    xc_pool_free(suggester->pool);
    word_reader_free(&suggester->reader);
    suggester->pool = NULL;
}

const xc_query *suggester_word(struct suggester *suggester, const char *prefix,
                               const struct query_word *word)
{
    if (word->is_stop_word || word->is_ignored) {
        return term_query(suggester->index, suggester->pool, TERM_WORD, word->exact);
    }
    const xc_query *stems[QUERY_STEMS_MAX];
    for (size_t i = 0; i < word->stem_count; i++) {
        stems[i] = term_query(suggester->index, suggester->pool, prefix, word->stems[i]);
    }
    return word->stem_count == 1
               ? stems[0]
               : xc_query_combine(suggester->pool, XC_OR, stems, word->stem_count, 0);
}

const xc_query *suggester_all(struct suggester *suggester, const xc_query *const *queries,
                              size_t count)
{
    if (count <= 1) {
        return count == 0 ? NULL : queries[0];
    }
    return xc_query_combine(suggester->pool, XC_AND, queries, count, 0);
}
