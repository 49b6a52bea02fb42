#include "index/word_reader.h"

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
static enum status copy_word(struct word_reader *reader, struct text source,
                             const struct token *token, struct query_word *ret_word)
{
    struct query_word word = {.typed = text_slice(source, token->start, token->end - token->start),
                              .is_stop_word = token->is_stop_word,
                              .part_count = token->part_count};
    struct text stem;
    enum status status = arena_copy(reader->arena, token->exact, &word.exact);
    if (status == STATUS_OK) {
        status = arena_copy(reader->arena, token->stem, &stem);
    }
    for (size_t i = 0; i < token->part_count && status == STATUS_OK; i++) {
        word.parts[i] = token->parts[i];
        status = arena_copy(reader->arena, token->parts[i].stem, &word.parts[i].stem);
    }
    if (status == STATUS_OK) {
        (void)add_stem(&word, stem);
        *ret_word = word;
    }
    return status;
}

/* Adds the English stem of a word, found by its place among the tokens of the same text. */
static enum status add_english_stem(struct word_reader *reader, const struct token *token,
                                    struct query_word *word)
{
    for (size_t i = 0; i < reader->english.count; i++) {
        const struct token *english = &reader->english.items[i];
        if (english->start == token->start && english->end == token->end &&
            !english->is_stop_word) {
            struct text stem;
            enum status status = arena_copy(reader->arena, english->stem, &stem);
            if (status == STATUS_OK) {
                (void)add_stem(word, stem);
            }
            return status;
        }
    }
    return STATUS_OK;
}

enum status word_reader_analyse(struct word_reader *reader, struct text text, struct error *error)
{
    enum status status =
        analyser_analyse(reader->analyser, text, LANGUAGE_DUTCH, &reader->tokens, error);
    if (status == STATUS_OK && reader->with_english) {
        status =
            analyser_analyse(reader->analyser, text, LANGUAGE_ENGLISH, &reader->english, error);
    }
    return status;
}

enum status word_reader_make(struct word_reader *reader, struct text source,
                             const struct token *token, struct query_word *ret_word,
                             struct error *error)
{
    enum status status = copy_word(reader, source, token, ret_word);
    if (status == STATUS_OK && reader->with_english) {
        status = add_english_stem(reader, token, ret_word);
    }
    return status == STATUS_OK ? STATUS_OK : error_no_memory(error);
}

void word_reader_free(struct word_reader *reader)
{
    token_list_free(&reader->tokens);
    token_list_free(&reader->english);
}
