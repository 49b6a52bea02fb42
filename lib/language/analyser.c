#include "language/analyser.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "language/word_analyser.h"
#include "language/word_cache.h"
#include "language/word_scanner.h"

enum { PIECES_MAX = 8 /* of a hyphenated word with a joined form */ };

struct analyser {
    struct word_analyser words;
    struct word_cache cache;
};

enum status analyser_create(const struct lexicon *lexicon, struct analyser **ret_analyser,
                            struct error *error)
{
    struct analyser *analyser = calloc(1, sizeof *analyser);
    if (analyser == NULL) {
        return error_no_memory(error);
    }
    enum status status = word_analyser_begin(&analyser->words, lexicon, error);
    if (status != STATUS_OK) {
        analyser_free(analyser);
        return status;
    }
    *ret_analyser = analyser;
    return STATUS_OK;
}

void analyser_free(struct analyser *analyser)
{
    if (analyser == NULL) {
        return;
    }
    word_analyser_end(&analyser->words);
    word_cache_free(&analyser->cache);
    free(analyser);
}

const struct lexicon *analyser_lexicon(const struct analyser *analyser)
{
    return analyser->words.lexicon;
}

void token_list_free(struct token_list *list)
{
    free(list->items);
    arena_free(&list->arena);
    *list = (struct token_list){0};
}

static enum status recall_or_analyse(struct analyser *analyser, const struct scanned_word *word,
                                     enum language language,
                                     const struct word_analysis **ret_analysis, struct error *error)
{
    const struct word_analysis *kept =
        word_cache_find(&analyser->cache, text_of(word->folded, word->size), language);
    if (kept == NULL) {
        struct word_analysis analysis;
        enum status status =
            word_analyser_analyse(&analyser->words, word, language, &analysis, error);
        if (status != STATUS_OK) {
            return status;
        }
        kept = word_cache_add(&analyser->cache, &analysis);
    }
    if (kept == NULL) {
        return error_no_memory(error);
    }
    *ret_analysis = kept;
    return STATUS_OK;
}

/* Adds a token without its place. NULL where there is no memory. */
static struct token *add_token(struct token_list *tokens, const struct word_analysis *analysis)
{
    char *bytes = arena_allocate(&tokens->arena, analysis->size);
    if (bytes == NULL || !array_reserve((void *)&tokens->items, &tokens->capacity,
                                        tokens->count + 1, sizeof *tokens->items)) {
        return NULL;
    }
    memcpy(bytes, analysis->bytes, analysis->size);
    struct token *token = &tokens->items[tokens->count++];
    token->is_joined = false;
    token->is_stop_word = analysis->is_stop_word;
    token->exact = text_of(bytes, analysis->exact_size);
    token->stem = text_of(bytes + analysis->exact_size, analysis->stem_size);
    token->part_count = analysis->part_count;
    bytes += analysis->exact_size + analysis->stem_size;
    for (size_t i = 0; i < analysis->part_count; i++) {
        token->parts[i] = (struct token_part){.start = analysis->parts[i].start,
                                              .size = analysis->parts[i].size,
                                              .stem = text_of(bytes, analysis->parts[i].stem_size)};
        bytes += analysis->parts[i].stem_size;
    }
    return token;
}

static enum status add_word(struct analyser *analyser, const struct scanned_word *word,
                            enum language language, uint32_t position, struct token_list *tokens,
                            struct error *error)
{
    const struct word_analysis *analysis = NULL;
    enum status status = recall_or_analyse(analyser, word, language, &analysis, error);
    if (analysis == NULL) {
        return status;
    }
    struct token *token = add_token(tokens, analysis);
    if (token == NULL) {
        return error_no_memory(error);
    }
    token->start = word->start;
    token->end = word->end;
    token->position = position;
    return STATUS_OK;
}

/* The joined form of a hyphenated word goes behind its first piece. Its parts are its pieces, which
 * are tokens of their own. */
static enum status add_joined(struct analyser *analyser, const struct scanned_word *joined,
                              enum language language, size_t first, struct token_list *tokens,
                              struct error *error)
{
    uint32_t position = tokens->items[first].position;
    enum status status = add_word(analyser, joined, language, position, tokens, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct token token = tokens->items[tokens->count - 1];
    token.is_joined = true;
    token.part_count = 0;
    memmove(&tokens->items[first + 2], &tokens->items[first + 1],
            (tokens->count - first - 2) * sizeof token);
    tokens->items[first + 1] = token;
    return STATUS_OK;
}

static void join(struct scanned_word *joined, const struct scanned_word *piece)
{
    size_t room = sizeof joined->folded - joined->size;
    size_t size = piece->size;
    if (size > room) { /* whole code points only */
        size = room;
        while (size > 0 && ((unsigned char)piece->folded[size] & 0xC0U) == 0x80U) {
            size--;
        }
    }
    memcpy(joined->folded + joined->size, piece->folded, size);
    joined->size += size;
    joined->end = piece->end;
    joined->has_digit |= piece->has_digit;
}

enum status analyser_analyse(struct analyser *analyser, struct text text, enum language language,
                             struct token_list *tokens, struct error *error)
{
    tokens->count = 0;
    arena_clear(&tokens->arena);
    struct word_scanner scanner = {.text = text};
    struct scanned_word word;
    struct scanned_word joined;
    size_t pieces = 0; /* of the hyphenated word that is being read, so far */
    size_t first = 0;  /* token of its first piece */
    uint32_t position = 0;
    while (word_scanner_next(&scanner, &word, NULL)) {
        enum status status = add_word(analyser, &word, language, ++position, tokens, error);
        if (pieces > 0) {
            join(&joined, &word);
        } else if (word.joins_next) {
            joined = word;
            first = tokens->count - 1;
        }
        pieces = pieces > 0 || word.joins_next ? pieces + 1 : 0;
        if (status == STATUS_OK && !word.joins_next && pieces > 0) {
            if (pieces > 1 && pieces <= PIECES_MAX) {
                status = add_joined(analyser, &joined, language, first, tokens, error);
            }
            pieces = 0;
        }
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}
