#include "index/matcher.h"

#include <stdlib.h>

#include "base/array.h"

/* One piece of a token's exact form. */
struct piece {
    size_t start;
    size_t size;
    enum match_kind kind;
};

/* The pieces found in one token, for one word of the query. */
struct pieces {
    struct piece items[TOKEN_PARTS_MAX];
    size_t count;
};

struct finder {
    const struct matcher *matcher;
    struct text text;
    struct mark *marks; /* from malloc, until they are copied */
    size_t count;
    size_t capacity;
};

/* Phrases have the bits behind those of the words. */
_Static_assert(QUERY_WORDS_MAX <= 64, "a bit for each word in an uint64_t");

static bool has_stem(const struct query_word *word, struct text stem)
{
    for (size_t i = 0; i < word->stem_count; i++) {
        if (text_equal(word->stems[i], stem)) {
            return true;
        }
    }
    return false;
}

static bool is_part(const struct query_word *word, struct text stem)
{
    for (size_t i = 0; i < word->part_count; i++) {
        if (text_equal(word->parts[i].stem, stem)) {
            return true;
        }
    }
    return false;
}

static void whole(const struct token *token, enum match_kind kind, struct pieces *pieces)
{
    pieces->items[0] = (struct piece){0, token->exact.size, kind};
    pieces->count = 1;
}

/* The parts of a compound that are the word, or parts of the word. */
static void match_parts(const struct token *token, const struct query_word *word,
                        bool with_word_parts, struct pieces *pieces)
{
    for (size_t i = 0; i < token->part_count; i++) {
        const struct token_part *part = &token->parts[i];
        if (has_stem(word, part->stem) || (with_word_parts && is_part(word, part->stem))) {
            pieces->items[pieces->count++] =
                (struct piece){part->start, part->size, MATCH_COMPOUND};
        }
    }
}

static void match_word(const struct token *token, const struct query_word *word,
                       bool with_word_parts, bool is_unfinished, struct pieces *ret_pieces)
{
    ret_pieces->count = 0;
    if (word->exact.size > 0 && text_equal(token->exact, word->exact)) {
        whole(token, MATCH_WORD, ret_pieces);
    } else if (!token->is_stop_word && has_stem(word, token->stem)) {
        whole(token, MATCH_STEM, ret_pieces);
    } else if (is_unfinished && word->exact.size <= token->exact.size &&
               text_equal(word->exact, text_slice(token->exact, 0, word->exact.size))) {
        ret_pieces->items[0] = (struct piece){0, word->exact.size, MATCH_PREFIX};
        ret_pieces->count = 1;
    } else {
        match_parts(token, word, with_word_parts, ret_pieces);
        if (ret_pieces->count == 0 && with_word_parts && is_part(word, token->stem)) {
            whole(token, MATCH_COMPOUND, ret_pieces);
        }
    }
}

static bool add_mark(struct finder *finder, struct mark mark)
{
    if (!array_reserve(&finder->marks, &finder->capacity, finder->count + 1,
                       sizeof *finder->marks)) {
        return false;
    }
    finder->marks[finder->count++] = mark;
    return true;
}

static bool add_pieces(struct finder *finder, const struct token *token,
                       const struct pieces *pieces, uint64_t words)
{
    for (size_t i = 0; i < pieces->count; i++) {
        struct mark mark = {.kind = pieces->items[i].kind, .words = words};
        token_source_range(finder->text, token, pieces->items[i].start, pieces->items[i].size,
                           &mark.start, &mark.end);
        if (mark.start < mark.end && !add_mark(finder, mark)) {
            return false;
        }
    }
    return true;
}

static bool find_words(struct finder *finder, const struct token *token)
{
    const struct query *query = finder->matcher->query;
    struct pieces pieces;
    for (size_t i = 0; i < query->word_count; i++) {
        const struct query_word *word = &query->words[i];
        if (word->is_ignored) {
            continue;
        }
        bool is_unfinished = finder->matcher->plan->is_unfinished && i + 1 == query->word_count;
        match_word(token, word, finder->matcher->plan->has_parts[i], is_unfinished, &pieces);
        if (!add_pieces(finder, token, &pieces, UINT64_C(1) << i)) {
            return false;
        }
    }
    return true;
}

static enum match_kind kind_of(const struct query_variant *variant)
{
    switch (variant->kind) {
    case VARIANT_JOIN:
        return MATCH_COMPOUND;
    case VARIANT_SYNONYM:
    case VARIANT_RELATED:
        return MATCH_SYNONYM;
    case VARIANT_CLOSE_KIN:
    case VARIANT_WIDE_KIN:
    case VARIANT_CORRECTION:
        break;
    }
    return MATCH_STEM;
}

/* A variant of one word. */
static bool find_variant_word(struct finder *finder, const struct token *token,
                              const struct query_variant *variant)
{
    struct pieces pieces;
    match_word(token, &variant->words[0], true, false, &pieces);
    for (size_t i = 0; i < pieces.count; i++) {
        if (pieces.items[i].kind != MATCH_COMPOUND || kind_of(variant) == MATCH_SYNONYM) {
            pieces.items[i].kind = kind_of(variant);
        }
    }
    return add_pieces(finder, token, &pieces, UINT64_C(1) << variant->first);
}

/* Index of the token behind the words of a variant that start at token `at`, stop words between
 * them passed over; 0 where they do not. */
static size_t variant_end(const struct token_list *tokens, size_t at,
                          const struct query_variant *variant)
{
    size_t matched = 0;
    for (size_t i = at; i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        if (token->is_joined || (token->is_stop_word && matched > 0)) {
            continue;
        }
        if (!has_stem(&variant->words[matched], token->stem)) {
            return 0;
        }
        if (++matched == variant->word_count) {
            return i + 1;
        }
    }
    return 0;
}

static bool find_variants(struct finder *finder, const struct token_list *tokens, size_t at)
{
    const struct query *query = finder->matcher->query;
    for (size_t i = 0; i < query->variant_count; i++) {
        const struct query_variant *variant = &query->variants[i];
        if (!finder->matcher->plan->has_variant[i]) {
            continue;
        }
        if (variant->word_count == 1) {
            if (!find_variant_word(finder, &tokens->items[at], variant)) {
                return false;
            }
            continue;
        }
        size_t end = variant_end(tokens, at, variant);
        if (end > 0 &&
            !add_mark(finder, (struct mark){tokens->items[at].start, tokens->items[end - 1].end,
                                            kind_of(variant), UINT64_C(1) << variant->first})) {
            return false;
        }
    }
    return true;
}

/* Index of the token behind the phrase that starts at token `at`; 0 where none starts there.
 * Joined forms stand beside the words and are passed over. */
static size_t phrase_end(const struct token_list *tokens, size_t at,
                         const struct query_phrase *phrase)
{
    size_t matched = 0;
    for (size_t i = at; i < tokens->count && matched < phrase->word_count; i++) {
        if (tokens->items[i].is_joined) {
            continue;
        }
        if (!text_equal(tokens->items[i].exact, phrase->words[matched])) {
            return 0;
        }
        if (++matched == phrase->word_count) {
            return i + 1;
        }
    }
    return 0;
}

static bool find_phrases(struct finder *finder, const struct token_list *tokens, size_t at)
{
    const struct query *query = finder->matcher->query;
    for (size_t i = 0; i < query->phrase_count; i++) {
        size_t end = query->phrases[i].is_excluded || tokens->items[at].is_joined
                         ? 0
                         : phrase_end(tokens, at, &query->phrases[i]);
        if (end > 0 &&
            !add_mark(finder, (struct mark){tokens->items[at].start, tokens->items[end - 1].end,
                                            MATCH_WORD, UINT64_C(1) << (63 - i % 64)})) {
            return false;
        }
    }
    return true;
}

static int compare_marks(const void *left, const void *right)
{
    const struct mark *a = left;
    const struct mark *b = right;
    if (a->start != b->start) {
        return a->start < b->start ? -1 : 1;
    }
    return (a->end < b->end) - (a->end > b->end);
}

/* Sorts, and makes one of marks that touch or overlap: the best kind of them. */
static void merge_marks(struct finder *finder)
{
    if (finder->count == 0) {
        return;
    }
    qsort(finder->marks, finder->count, sizeof *finder->marks, compare_marks);
    size_t last = 0;
    for (size_t i = 1; i < finder->count; i++) {
        struct mark *kept = &finder->marks[last];
        const struct mark *next = &finder->marks[i];
        if (next->start > kept->end) {
            finder->marks[++last] = *next;
            continue;
        }
        kept->end = next->end > kept->end ? next->end : kept->end;
        kept->kind = next->kind < kept->kind ? next->kind : kept->kind;
        kept->words |= next->words;
    }
    finder->count = last + 1;
}

static enum status copy_marks(const struct finder *finder, struct arena *arena,
                              struct mark_list *ret_marks, struct error *error)
{
    struct mark *items = arena_allocate_array(arena, finder->count + 1, sizeof *items);
    if (items == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < finder->count; i++) {
        items[i] = finder->marks[i];
    }
    *ret_marks = (struct mark_list){items, finder->count};
    return STATUS_OK;
}

enum status matcher_find(const struct matcher *matcher, struct text text,
                         const struct token_list *tokens, struct arena *arena,
                         struct mark_list *ret_marks, struct error *error)
{
    struct finder finder = {.matcher = matcher, .text = text};
    bool has_memory = true;
    for (size_t i = 0; i < tokens->count && has_memory; i++) {
        has_memory = find_words(&finder, &tokens->items[i]) && find_variants(&finder, tokens, i) &&
                     find_phrases(&finder, tokens, i);
    }
    enum status status = STATUS_OK;
    if (has_memory) {
        merge_marks(&finder);
        status = copy_marks(&finder, arena, ret_marks, error);
    } else {
        status = error_no_memory(error);
    }
    free(finder.marks);
    return status;
}
