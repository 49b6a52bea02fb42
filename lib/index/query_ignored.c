#include "index/query_ignored.h"

static bool is_english_stop_word(const struct lexicon *lexicon, const struct query_word *word)
{
    return lexicon_has(lexicon, word->exact, LEXICON_STOP_ENGLISH);
}

/* "how much does it cost": some words say nothing, and are no Dutch words either. */
static bool is_in_english(const struct query *query, const struct lexicon *lexicon)
{
    static const uint32_t dutch = LEXICON_HUNSPELL | LEXICON_WORD_LIST | LEXICON_STOP_DUTCH;
    for (size_t i = 0; i < query->word_count; i++) {
        const struct query_word *word = &query->words[i];
        if (is_english_stop_word(lexicon, word) &&
            (lexicon_find(lexicon, word->exact).flags & dutch) == 0) {
            return true;
        }
    }
    return false;
}

void query_ignore_words(struct query *query, const struct lexicon *lexicon)
{
    bool is_english = is_in_english(query, lexicon);
    bool has_more = query->word_count > 1 || query->phrase_count > 0;
    for (size_t i = 0; i < query->word_count; i++) {
        struct query_word *word = &query->words[i];
        bool is_stop_word =
            word->is_stop_word || (is_english && is_english_stop_word(lexicon, word));
        for (size_t j = 0; j < i && !word->is_repeated; j++) {
            word->is_repeated = text_equal(word->exact, query->words[j].exact);
        }
        word->is_ignored = word->is_repeated || (has_more && is_stop_word);
    }
}
