#include "index/query_syntax.h"

#include <string.h>

/* Straight, curly, low and angle double quotes: a word processor's choice is not the visitor's. */
static const char *const QUOTES[] = {"\"", "“", "”", "„", "‟", "«", "»"};

/* Size in bytes of a double quote at `offset`; 0 where there is none. */
static size_t quote_at(struct text query, size_t offset)
{
    struct text rest = text_slice(query, offset, query.size);
    for (size_t i = 0; i < sizeof QUOTES / sizeof *QUOTES; i++) {
        if (text_starts_with(rest, QUOTES[i])) {
            return strlen(QUOTES[i]);
        }
    }
    return 0;
}

/* Offset of the next double quote from `offset`; query.size where there is none. */
static size_t find_quote(struct text query, size_t offset)
{
    while (offset < query.size && quote_at(query, offset) == 0) {
        offset++;
    }
    return offset;
}

/* The query's white space is already single spaces. */
static bool starts_exclusion(struct text query, size_t offset)
{
    return query.data[offset] == '-' && (offset == 0 || query.data[offset - 1] == ' ') &&
           offset + 1 < query.size && query.data[offset + 1] != ' ' &&
           query.data[offset + 1] != '-';
}

static size_t find_space(struct text query, size_t offset)
{
    while (offset < query.size && query.data[offset] != ' ') {
        offset++;
    }
    return offset;
}

static bool take_phrase(struct text query, size_t *offset, enum clause_kind kind,
                        struct clause *ret_clause)
{
    size_t start = *offset + quote_at(query, *offset);
    size_t end = find_quote(query, start);
    if (end == query.size) {
        return false;
    }
    *ret_clause = (struct clause){kind, text_slice(query, start, end - start)};
    *offset = end + quote_at(query, end);
    return true;
}

static void take_words(struct text query, size_t *offset, struct clause *ret_clause)
{
    size_t start = *offset;
    size_t end = start;
    while (end < query.size && !starts_exclusion(query, end)) {
        size_t quote = quote_at(query, end);
        if (quote > 0 && find_quote(query, end + quote) < query.size) {
            break;
        }
        end += quote > 0 ? quote : 1;
    }
    *ret_clause = (struct clause){CLAUSE_WORDS, text_slice(query, start, end - start)};
    *offset = end;
}

bool query_next_clause(struct text query, size_t *offset, struct clause *ret_clause)
{
    if (*offset >= query.size) {
        return false;
    }
    if (starts_exclusion(query, *offset)) {
        size_t behind = *offset + 1;
        if (quote_at(query, behind) > 0 &&
            take_phrase(query, &behind, CLAUSE_EXCLUDED_PHRASE, ret_clause)) {
            *offset = behind;
            return true;
        }
        size_t end = find_space(query, behind);
        *ret_clause =
            (struct clause){CLAUSE_EXCLUDED_WORD, text_slice(query, behind, end - behind)};
        *offset = end;
        return true;
    }
    if (quote_at(query, *offset) > 0 && take_phrase(query, offset, CLAUSE_PHRASE, ret_clause)) {
        return true;
    }
    take_words(query, offset, ret_clause);
    return true;
}
