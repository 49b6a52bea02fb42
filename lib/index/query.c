#include "index/query.h"

#include <string.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "index/query_syntax.h"

/* What is needed while a query is taken apart. */
struct parser {
    struct query_options options;
    struct analyser *analyser;
    struct arena *arena;
    struct token_list tokens;
    struct token_list english;
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

/* ASCII white space and control characters to single spaces, none at the ends. */
static enum status normalise_space(struct parser *parser, struct text text, struct error *error)
{
    char *clean = arena_allocate(parser->arena, text.size + 1);
    if (clean == NULL) {
        return error_no_memory(error);
    }
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        bool is_space = (unsigned char)text.data[i] <= ' ' || text.data[i] == 0x7F;
        if (!is_space) {
            clean[size++] = text.data[i];
        } else if (size > 0 && clean[size - 1] != ' ') {
            clean[size++] = ' ';
        }
    }
    struct text cleaned = text_trim(text_of(clean, size));
    if (cleaned.size > QUERY_BYTES_MAX) {
        enum status status = cut_or_refuse(parser, error);
        if (status != STATUS_OK) {
            return status;
        }
        cleaned = text_slice(cleaned, 0, utf8_floor(cleaned, QUERY_BYTES_MAX));
    }
    parser->query->text = cleaned;
    return STATUS_OK;
}

static bool add_stem(struct query_word *word, struct text stem)
{
    for (size_t i = 0; i < word->stem_count; i++) {
        if (text_equal(word->stems[i], stem)) {
            return false;
        }
    }
    word->stems[word->stem_count++] = stem;
    return true;
}

/* Copies a token's texts out of the list it came in, which is used again. */
static enum status copy_word(struct parser *parser, struct text source, const struct token *token,
                             struct query_word *ret_word)
{
    struct query_word word = {.typed = text_slice(source, token->start, token->end - token->start),
                              .is_stop_word = token->is_stop_word,
                              .part_count = token->part_count};
    struct text stem;
    enum status status = arena_copy(parser->arena, token->exact, &word.exact);
    if (status == STATUS_OK) {
        status = arena_copy(parser->arena, token->stem, &stem);
    }
    for (size_t i = 0; i < token->part_count && status == STATUS_OK; i++) {
        word.parts[i] = token->parts[i];
        status = arena_copy(parser->arena, token->parts[i].stem, &word.parts[i].stem);
    }
    if (status == STATUS_OK) {
        (void)add_stem(&word, stem);
        *ret_word = word;
    }
    return status;
}

/* Adds the English stem of a word, found by its place among the tokens of the same text. */
static enum status add_english_stem(struct parser *parser, const struct token *token,
                                    struct query_word *word)
{
    for (size_t i = 0; i < parser->english.count; i++) {
        const struct token *english = &parser->english.items[i];
        if (english->start == token->start && english->end == token->end &&
            !english->is_stop_word) {
            struct text stem;
            enum status status = arena_copy(parser->arena, english->stem, &stem);
            if (status == STATUS_OK) {
                (void)add_stem(word, stem);
            }
            return status;
        }
    }
    return STATUS_OK;
}

static enum status analyse(struct parser *parser, struct text text, struct error *error)
{
    enum status status =
        analyser_analyse(parser->analyser, text, LANGUAGE_DUTCH, &parser->tokens, error);
    if (status == STATUS_OK && parser->options.with_english) {
        status =
            analyser_analyse(parser->analyser, text, LANGUAGE_ENGLISH, &parser->english, error);
    }
    return status;
}

static enum status make_word(struct parser *parser, struct text source, const struct token *token,
                             struct query_word *ret_word, struct error *error)
{
    enum status status = copy_word(parser, source, token, ret_word);
    if (status == STATUS_OK && parser->options.with_english) {
        status = add_english_stem(parser, token, ret_word);
    }
    return status == STATUS_OK ? STATUS_OK : error_no_memory(error);
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
    struct query_join *join = &query->joins[query->join_count];
    enum status status = make_word(parser, source, token, &join->word, error);
    if (status == STATUS_OK) {
        join->first = query->word_count;
        join->count = 0;
        query->join_count++;
    }
    return status;
}

/* Pieces that lie within the latest joined form are counted to it. */
static void count_to_join(struct query *query, struct text typed)
{
    if (query->join_count > 0) {
        struct query_join *join = &query->joins[query->join_count - 1];
        const char *end = join->word.typed.data + join->word.typed.size;
        join->count += typed.data >= join->word.typed.data && typed.data < end;
    }
}

static enum status add_words(struct parser *parser, struct text clause, struct error *error)
{
    struct query *query = parser->query;
    enum status status = analyse(parser, clause, error);
    for (size_t i = 0; i < parser->tokens.count && status == STATUS_OK; i++) {
        const struct token *token = &parser->tokens.items[i];
        if (!has_room(parser)) {
            return cut_or_refuse(parser, error);
        }
        if (token->is_joined) {
            status = add_join(parser, clause, token, error);
            continue;
        }
        status = make_word(parser, clause, token, &query->words[query->word_count], error);
        if (status == STATUS_OK) {
            count_to_join(query, query->words[query->word_count].typed);
            query->word_count++;
            parser->words_taken++;
        }
    }
    return status;
}

static enum status add_excluded_word(struct parser *parser, struct text clause, struct error *error)
{
    struct query *query = parser->query;
    enum status status = analyse(parser, clause, error);
    for (size_t i = 0; i < parser->tokens.count && status == STATUS_OK; i++) {
        if (!has_room(parser)) {
            return cut_or_refuse(parser, error);
        }
        status = make_word(parser, clause, &parser->tokens.items[i],
                           &query->excluded[query->excluded_count], error);
        query->excluded_count += status == STATUS_OK;
        parser->words_taken++;
    }
    return status;
}

static enum status add_phrase(struct parser *parser, struct text clause, bool is_excluded,
                              struct error *error)
{
    enum status status = analyse(parser, clause, error);
    struct text *words =
        arena_allocate_array(parser->arena, parser->tokens.count + 1, sizeof *words);
    if (words == NULL) {
        return error_no_memory(error);
    }
    size_t count = 0;
    for (size_t i = 0; i < parser->tokens.count && status == STATUS_OK; i++) {
        if (parser->tokens.items[i].is_joined) {
            continue;
        }
        if (!has_room(parser)) {
            status = cut_or_refuse(parser, error);
            break;
        }
        status = arena_copy(parser->arena, parser->tokens.items[i].exact, &words[count++]);
        parser->words_taken++;
    }
    if (status == STATUS_OK && count > 0) {
        parser->query->phrases[parser->query->phrase_count++] =
            (struct query_phrase){words, count, is_excluded};
    }
    return status;
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
            status = analyse(parser, buffer_text(&joined), error);
        }
        if (status == STATUS_OK && parser->tokens.count == 1) {
            struct query_join *join = &query->joins[query->join_count];
            status = make_word(parser, buffer_text(&joined), &parser->tokens.items[0], &join->word,
                               error);
            join->first = i;
            join->count = 2;
            join->word.typed = (struct text){NULL, 0}; /* nobody typed it */
            query->join_count += status == STATUS_OK;
        }
    }
    buffer_free(&joined);
    return status;
}

/* Stop words count only where there is nothing else, and a word said twice counts once. */
static void mark_ignored(struct query *query)
{
    bool has_content = query->phrase_count > 0;
    for (size_t i = 0; i < query->word_count; i++) {
        has_content = has_content || !query->words[i].is_stop_word;
    }
    for (size_t i = 0; i < query->word_count; i++) {
        struct query_word *word = &query->words[i];
        word->is_ignored = has_content && word->is_stop_word;
        for (size_t j = 0; j < i && !word->is_ignored; j++) {
            word->is_ignored = text_equal(word->exact, query->words[j].exact);
        }
    }
}

static enum status parse(struct parser *parser, struct text text, struct error *error)
{
    struct query *query = parser->query;
    query->words = arena_allocate_array(parser->arena, QUERY_WORDS_MAX, sizeof *query->words);
    /* Joined forms: of hyphenated words, and of neighbours. */
    query->joins = arena_allocate_array(parser->arena, 2 * QUERY_WORDS_MAX, sizeof *query->joins);
    query->excluded = arena_allocate_array(parser->arena, QUERY_WORDS_MAX, sizeof *query->excluded);
    query->phrases = arena_allocate_array(parser->arena, QUERY_WORDS_MAX, sizeof *query->phrases);
    if (query->words == NULL || query->joins == NULL || query->excluded == NULL ||
        query->phrases == NULL) {
        return error_no_memory(error);
    }
    enum status status = normalise_space(parser, text, error);
    if (status == STATUS_OK) {
        status = add_clauses(parser, error);
    }
    if (status == STATUS_OK) {
        mark_ignored(query);
        status = join_neighbours(parser, error);
    }
    return status;
}

enum status query_parse(struct text text, struct query_options options, struct analyser *analyser,
                        struct arena *arena, struct query *ret_query, struct error *error)
{
    if (utf8_find_invalid(text) < text.size) {
        return error_set(error, STATUS_INVALID, "the query is not valid UTF-8");
    }
    struct query query = {0};
    struct parser parser = {
        .options = options, .analyser = analyser, .arena = arena, .query = &query};
    enum status status = parse(&parser, text, error);
    token_list_free(&parser.tokens);
    token_list_free(&parser.english);
    if (status == STATUS_OK) {
        *ret_query = query;
    }
    return status;
}
