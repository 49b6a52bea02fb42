#include "index/suggest_match.h"

enum { ENDING_SIZE_MAX = 2 /* bytes: -n, -s, -en */ };

static bool has_stem(const struct query_word *word, struct text stem)
{
    for (size_t i = 0; i < word->stem_count; i++) {
        if (text_equal(word->stems[i], stem)) {
            return true;
        }
    }
    return false;
}

/* A whole word, in any form or as part of a compound. */
static bool is_word(const struct query_word *word, const struct token *token)
{
    bool found = text_equal(word->exact, token->exact) || has_stem(word, token->stem);
    for (size_t i = 0; i < token->part_count && !found; i++) {
        found = has_stem(word, token->parts[i].stem);
    }
    return found;
}

static bool has_word(const struct query_word *word, const struct token_list *tokens)
{
    for (size_t i = 0; i < tokens->count; i++) {
        if (is_word(word, &tokens->items[i])) {
            return true;
        }
    }
    return false;
}

/* The next token that is no joined form. */
static size_t next_piece(const struct token_list *tokens, size_t at)
{
    do {
        at++;
    } while (at < tokens->count && tokens->items[at].is_joined);
    return at;
}

/* Whether the words stand in a row from token `at` on; `ret_last` is the token of the last. */
static bool is_run(const struct query *query, const struct token_list *tokens, size_t at,
                   size_t *ret_last)
{
    for (size_t i = 0; i + 1 < query->word_count; i++) {
        if (at >= tokens->count || !text_equal(tokens->items[at].exact, query->words[i].exact)) {
            return false;
        }
        at = next_piece(tokens, at);
    }
    *ret_last = at;
    return at < tokens->count &&
           text_has_prefix(tokens->items[at].exact, query->words[query->word_count - 1].exact);
}

/* Whether a token is another form of a word that only an ending is missing of: netwerk, for
 * "netwerke". A title would come and go with every letter of the ending. */
static bool is_nearly(const struct suggester *suggester, const struct token *token)
{
    bool found = false;
    for (size_t i = 0; i < suggester->words.count && !found; i++) {
        const struct query_word *word = &suggester->words.items[i];
        found = word->exact.size <= suggester->last->exact.size + ENDING_SIZE_MAX &&
                is_word(word, token);
    }
    return found;
}

/* A token that the last word begins, or a part of which it begins from byte `ret_from` on. */
static enum title_match match_last(const struct suggester *suggester, const struct token *token,
                                   size_t *ret_from)
{
    const struct query_word *last = suggester->last;
    *ret_from = 0;
    if (text_has_prefix(token->exact, last->exact)) {
        return TITLE_HAS_WORDS;
    }
    for (size_t i = 0; i < token->part_count; i++) {
        size_t start = token->parts[i].start;
        if (text_has_prefix(text_slice(token->exact, start, token->exact.size), last->exact)) {
            *ret_from = start;
            return TITLE_HAS_PART;
        }
    }
    return is_word(last, token) || is_nearly(suggester, token) ? TITLE_HAS_PART : TITLE_MISSES;
}

static enum title_match find_last(const struct suggester *suggester, struct text title,
                                  const struct token_list *tokens, size_t *ret_start,
                                  size_t *ret_end)
{
    enum title_match best = TITLE_MISSES;
    for (size_t i = 0; i < tokens->count; i++) {
        size_t from;
        enum title_match match = match_last(suggester, &tokens->items[i], &from);
        if (match < best) {
            token_source_range(title, &tokens->items[i], from, suggester->last->exact.size,
                               ret_start, ret_end);
            best = match;
        }
    }
    return best;
}

enum title_match suggest_match(const struct suggester *suggester, struct text title,
                               const struct token_list *tokens, size_t *ret_start, size_t *ret_end)
{
    const struct query *query = &suggester->query;
    const struct query_word *last = suggester->last;
    for (size_t i = 0; i < tokens->count; i = next_piece(tokens, i)) {
        size_t at;
        if (is_run(query, tokens, i, &at)) {
            size_t ignored;
            token_source_range(title, &tokens->items[i], 0, last->exact.size, ret_start, &ignored);
            token_source_range(title, &tokens->items[at], 0, last->exact.size, &ignored, ret_end);
            return i == 0 ? TITLE_BEGINS : TITLE_HAS_RUN;
        }
    }
    for (size_t i = 0; i + 1 < query->word_count; i++) {
        if (!has_word(&query->words[i], tokens)) {
            return TITLE_MISSES;
        }
    }
    return find_last(suggester, title, tokens, ret_start, ret_end);
}
