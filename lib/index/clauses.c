#include "index/clauses.h"

#include "index/schema.h"
#include "index/term_query.h"

static const xc_query *phrase(struct index *index, xc_pool *pool, const struct query_phrase *phrase)
{
    const xc_query *words[QUERY_WORDS_MAX];
    for (size_t i = 0; i < phrase->word_count; i++) {
        words[i] = term_query(index, pool, TERM_WORD, phrase->words[i]);
    }
    if (phrase->word_count == 1) {
        return words[0];
    }
    uint32_t window = (uint32_t)(phrase->word_count - 1) * SCHEMA_POSITION_STRIDE + 1;
    return xc_query_combine(pool, XC_PHRASE, words, phrase->word_count, window);
}

const xc_query *clauses_phrases(struct index *index, const struct query *query, xc_pool *pool)
{
    const xc_query *phrases[QUERY_WORDS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < query->phrase_count; i++) {
        if (!query->phrases[i].is_excluded) {
            phrases[count++] = phrase(index, pool, &query->phrases[i]);
        }
    }
    return count == 0 ? NULL : xc_query_combine(pool, XC_AND, phrases, count, 0);
}

const xc_query *clauses_without_excluded(struct index *index, const struct query *query,
                                         xc_pool *pool, const xc_query *found)
{
    const xc_query *parts[1 + QUERY_WORDS_MAX * 2];
    size_t count = 0;
    parts[count++] = found;
    for (size_t i = 0; i < query->excluded_count; i++) {
        const struct query_word *word = &query->excluded[i];
        parts[count++] = word->is_stop_word ? term_query(index, pool, TERM_WORD, word->exact)
                                            : term_query(index, pool, TERM_STEM, word->stems[0]);
    }
    for (size_t i = 0; i < query->phrase_count; i++) {
        if (query->phrases[i].is_excluded) {
            parts[count++] = phrase(index, pool, &query->phrases[i]);
        }
    }
    return count == 1 ? found : xc_query_combine(pool, XC_AND_NOT, parts, count, 0);
}
