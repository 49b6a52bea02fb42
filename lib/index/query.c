#include "index/query.h"

#include <string.h>

#include "base/buffer.h"
#include "base/line.h"
#include "base/utf8.h"
#include "index/query_ignored.h"
#include "index/query_syntax.h"
#include "index/word_reader.h"

/* What is needed while a query is taken apart. */
struct parser {
    struct query_options options;
    struct word_reader reader;
    struct arena *arena;
    struct query *query;
    size_t words_taken; /* of all clauses, against QUERY_WORDS_MAX */
};

static enum status cut_or_refuse(struct parser *parser, struct error *error)
{
    if (parser->options.is_cut_to_limits) {
        parser->query->is_cut = true;
        return STATUS_OK;
    }
    return error_set(error, STATUS_LIMIT,
                     "the query is too long: at most %d bytes and %d words are searched for",
                     QUERY_BYTES_MAX, QUERY_WORDS_MAX);
}

static enum status set_text(struct parser *parser, struct text text, struct error *error)
{
    struct text line;
    if (line_copy(parser->arena, text, &line) != STATUS_OK) {
        return error_no_memory(error);
    }
    if (line.size > QUERY_BYTES_MAX) {
        enum status status = cut_or_refuse(parser, error);
        if (status != STATUS_OK) {
            return status;
        }
        line = text_slice(line, 0, utf8_floor(line, QUERY_BYTES_MAX));
    }
    parser->query->text = line;
    return STATUS_OK;
}

struct query_variant *query_add_variant(struct query *query, struct arena *arena,
                                        enum variant_kind kind, size_t word_count)
{
    if (query->variant_count == QUERY_VARIANTS_MAX) {
        return NULL;
    }
    struct query_word *words = arena_allocate_array(arena, word_count, sizeof *words);
    if (words == NULL) {
        return NULL;
    }
    struct query_variant *variant = &query->variants[query->variant_count++];
    *variant = (struct query_variant){.kind = kind, .words = words, .word_count = word_count};
    return variant;
}

static bool has_room(const struct parser *parser)
{
    return parser->words_taken < QUERY_WORDS_MAX;
}

/* A hyphenated word: its joined form comes with the first of its pieces. */
static enum status add_join(struct parser *parser, struct text source, const struct token *token,
                            struct error *error)
{
    struct query *query = parser->query;
    struct query_variant *join = query_add_variant(query, parser->arena, VARIANT_JOIN, 1);
    if (join == NULL) {
        return error_no_memory(error);
    }
    join->first = query->word_count;
    return word_reader_make(&parser->reader, source, token, &join->words[0], error);
}

/* Pieces that lie within the latest joined form are counted to it. */
static void count_to_join(struct query *query, struct text typed)
{
    if (query->variant_count > 0) {
        struct query_variant *join = &query->variants[query->variant_count - 1];
        const struct query_word *word = &join->words[0];
        join->count +=
            typed.data >= word->typed.data && typed.data < word->typed.data + word->typed.size;
    }
}

static enum status add_words(struct parser *parser, struct text clause, struct error *error)
{
    struct query *query = parser->query;
    enum status status = word_reader_analyse(&parser->reader, clause, error);
    for (size_t i = 0; i < parser->reader.tokens.count && status == STATUS_OK; i++) {
        const struct token *token = &parser->reader.tokens.items[i];
        if (!has_room(parser)) {
            return cut_or_refuse(parser, error);
        }
        if (token->is_joined) {
            status = add_join(parser, clause, token, error);
            continue;
        }
        status = word_reader_make(&parser->reader, clause, token, &query->words[query->word_count],
                                  error);
        if (status == STATUS_OK) {
            count_to_join(query, query->words[query->word_count].typed);
            query->word_count++;
            parser->words_taken++;
        }
    }
    return status;
}

static enum status add_phrase(struct parser *parser, struct text clause, bool is_excluded,
                              struct error *error)
{
    enum status status = word_reader_analyse(&parser->reader, clause, error);
    struct text *words =
        arena_allocate_array(parser->arena, parser->reader.tokens.count + 1, sizeof *words);
    if (words == NULL) {
        return error_no_memory(error);
    }
    size_t count = 0;
    for (size_t i = 0; i < parser->reader.tokens.count && status == STATUS_OK; i++) {
        if (parser->reader.tokens.items[i].is_joined) {
            continue;
        }
        if (!has_room(parser)) {
            status = cut_or_refuse(parser, error);
            break;
        }
        status = arena_copy(parser->arena, parser->reader.tokens.items[i].exact, &words[count++]);
        parser->words_taken++;
    }
    if (status == STATUS_OK && count > 0) {
        parser->query->phrases[parser->query->phrase_count++] =
            (struct query_phrase){words, count, is_excluded};
    }
    return status;
}

/* Of a hyphenated word, the pieces in a row and the joined form are left out, not each piece. */
static enum status add_excluded_word(struct parser *parser, struct text clause, struct error *error)
{
    struct query *query = parser->query;
    enum status status = word_reader_analyse(&parser->reader, clause, error);
    bool has_pieces = parser->reader.tokens.count > 1;
    for (size_t i = 0; i < parser->reader.tokens.count && status == STATUS_OK; i++) {
        const struct token *token = &parser->reader.tokens.items[i];
        if (has_pieces && !token->is_joined) {
            continue;
        }
        if (!has_room(parser)) {
            return cut_or_refuse(parser, error);
        }
        status = word_reader_make(&parser->reader, clause, token,
                                  &query->excluded[query->excluded_count], error);
        query->excluded_count += status == STATUS_OK;
        parser->words_taken++;
    }
    return status == STATUS_OK && has_pieces ? add_phrase(parser, clause, true, error) : status;
}

static enum status add_clauses(struct parser *parser, struct error *error)
{
    struct text text = parser->query->text;
    struct clause clause;
    enum status status = STATUS_OK;
    for (size_t offset = 0; status == STATUS_OK && query_next_clause(text, &offset, &clause);) {
        switch (clause.kind) {
        case CLAUSE_WORDS:
            status = add_words(parser, clause.text, error);
            break;
        case CLAUSE_PHRASE:
            status = add_phrase(parser, clause.text, false, error);
            break;
        case CLAUSE_EXCLUDED_WORD:
            status = add_excluded_word(parser, clause.text, error);
            break;
        case CLAUSE_EXCLUDED_PHRASE:
            status = add_phrase(parser, clause.text, true, error);
            break;
        }
        parser->query->ends_in_word = clause.kind == CLAUSE_WORDS;
    }
    return status;
}

static enum status add_neighbours(struct parser *parser, size_t first, struct text joined,
                                  struct error *error)
{
    struct query_variant *variant =
        query_add_variant(parser->query, parser->arena, VARIANT_JOIN, 1);
    if (variant == NULL) {
        return error_no_memory(error);
    }
    variant->first = first;
    variant->count = 2;
    enum status status = word_reader_make(&parser->reader, joined, &parser->reader.tokens.items[0],
                                          &variant->words[0], error);
    variant->words[0].typed = (struct text){NULL, 0}; /* nobody typed it */
    return status;
}

/* Each word with the next as one word. */
static enum status join_neighbours(struct parser *parser, struct error *error)
{
    struct query *query = parser->query;
    struct buffer joined = {0};
    enum status status = STATUS_OK;
    for (size_t i = 0; i + 1 < query->word_count && status == STATUS_OK; i++) {
        if (query->words[i].is_stop_word || query->words[i + 1].is_stop_word) {
            continue;
        }
        buffer_clear(&joined);
        buffer_append(&joined, query->words[i].exact);
        buffer_append(&joined, query->words[i + 1].exact);
        status = buffer_status(&joined, error);
        if (status == STATUS_OK) {
            status = word_reader_analyse(&parser->reader, buffer_text(&joined), error);
        }
        if (status == STATUS_OK && parser->reader.tokens.count == 1) {
            status = add_neighbours(parser, i, buffer_text(&joined), error);
        }
    }
    buffer_free(&joined);
    return status;
}

static enum status parse(struct parser *parser, struct text text, struct error *error)
{
    struct query *query = parser->query;
    query->words = arena_allocate_array(parser->arena, QUERY_WORDS_MAX, sizeof *query->words);
    query->variants =
        arena_allocate_array(parser->arena, QUERY_VARIANTS_MAX, sizeof *query->variants);
    query->excluded = arena_allocate_array(parser->arena, QUERY_WORDS_MAX, sizeof *query->excluded);
    query->phrases = arena_allocate_array(parser->arena, QUERY_WORDS_MAX, sizeof *query->phrases);
    if (query->words == NULL || query->variants == NULL || query->excluded == NULL ||
        query->phrases == NULL) {
        return error_no_memory(error);
    }
    enum status status = set_text(parser, text, error);
    if (status == STATUS_OK) {
        status = add_clauses(parser, error);
    }
    if (status == STATUS_OK) {
        query_ignore_words(query, analyser_lexicon(parser->reader.analyser));
        status = join_neighbours(parser, error);
    }
    return status;
}

bool query_word_is_form_of(const struct query_word *left, const struct query_word *right)
{
    for (size_t i = 0; i < left->stem_count * right->stem_count; i++) {
        if (text_equal(left->stems[i / right->stem_count], right->stems[i % right->stem_count])) {
            return true;
        }
    }
    return false;
}

enum status query_parse(struct text text, struct query_options options, struct analyser *analyser,
                        struct arena *arena, struct query *ret_query, struct error *error)
{
    if (utf8_find_invalid(text) < text.size) {
        return error_set(error, STATUS_INVALID, "the query is not valid UTF-8");
    }
    struct query query = {0};
    struct parser parser = {
        .options = options,
        .reader = {.analyser = analyser, .arena = arena, .with_english = options.with_english},
        .arena = arena,
        .query = &query};
    enum status status = parse(&parser, text, error);
    word_reader_free(&parser.reader);
    if (status == STATUS_OK) {
        *ret_query = query;
    }
    return status;
}
