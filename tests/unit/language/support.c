#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

int fixture_set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    struct error error = {0};
    if (fixture == NULL || lexicon_open(TEST_LEXICON, &fixture->lexicon, &error) != STATUS_OK ||
        analyser_create(fixture->lexicon, &fixture->analyser, &error) != STATUS_OK) {
        print_error("%s\n", error.message);
        free(fixture);
        return -1;
    }
    *state = fixture;
    return 0;
}

int fixture_tear_down(void **state)
{
    struct fixture *fixture = *state;
    token_list_free(&fixture->tokens);
    buffer_free(&fixture->line);
    analyser_free(fixture->analyser);
    lexicon_close(fixture->lexicon);
    free(fixture);
    return 0;
}

void fixture_analyse(struct fixture *fixture, const char *text, enum language language)
{
    struct error error = {0};
    assert_int_equal(
        analyser_analyse(fixture->analyser, text_from(text), language, &fixture->tokens, &error),
        STATUS_OK);
}

static const char *finish(struct fixture *fixture)
{
    struct error error = {0};
    buffer_append_string(&fixture->line, "");
    assert_int_equal(buffer_status(&fixture->line, &error), STATUS_OK);
    return fixture->line.data != NULL ? fixture->line.data : "";
}

const char *fixture_words(struct fixture *fixture, const char *text, enum language language)
{
    fixture_analyse(fixture, text, language);
    buffer_clear(&fixture->line);
    for (size_t i = 0; i < fixture->tokens.count; i++) {
        const struct token *token = &fixture->tokens.items[i];
        const char *open = token->is_joined ? "(" : "";
        const char *close = token->is_joined ? ")" : "";
        if (token->is_stop_word) {
            open = "[";
            close = "]";
        }
        buffer_append_format(&fixture->line, "%s%s%.*s%s", i > 0 ? " " : "", open,
                             TEXT_ARGS(token->exact), close);
    }
    return finish(fixture);
}

const char *fixture_stems(struct fixture *fixture, const char *text, enum language language)
{
    fixture_analyse(fixture, text, language);
    buffer_clear(&fixture->line);
    for (size_t i = 0; i < fixture->tokens.count; i++) {
        buffer_append_format(&fixture->line, "%s%.*s", i > 0 ? " " : "",
                             TEXT_ARGS(fixture->tokens.items[i].stem));
    }
    return finish(fixture);
}

const char *fixture_parts(struct fixture *fixture, const char *word)
{
    fixture_analyse(fixture, word, LANGUAGE_DUTCH);
    assert_int_equal(fixture->tokens.count, 1);
    const struct token *token = &fixture->tokens.items[0];
    buffer_clear(&fixture->line);
    if (token->part_count == 0) {
        buffer_append(&fixture->line, token->exact);
    }
    for (size_t i = 0; i < token->part_count; i++) {
        struct text part = text_slice(token->exact, token->parts[i].start, token->parts[i].size);
        buffer_append_format(&fixture->line, "%s%.*s", i > 0 ? "|" : "", TEXT_ARGS(part));
    }
    return finish(fixture);
}

const char *fixture_part_stems(struct fixture *fixture, const char *word)
{
    fixture_analyse(fixture, word, LANGUAGE_DUTCH);
    assert_int_equal(fixture->tokens.count, 1);
    const struct token *token = &fixture->tokens.items[0];
    buffer_clear(&fixture->line);
    for (size_t i = 0; i < token->part_count; i++) {
        buffer_append_format(&fixture->line, "%s%.*s", i > 0 ? "|" : "",
                             TEXT_ARGS(token->parts[i].stem));
    }
    return finish(fixture);
}
