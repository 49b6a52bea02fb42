/* word_reader.h: the words of a query, analysed in each language of the index. */
#ifndef INDEX_WORD_READER_H
#define INDEX_WORD_READER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "index/query.h"
#include "language/analyser.h"

struct word_reader {
    struct analyser *analyser;
    struct arena *arena; /* for the texts of the words */
    bool with_english;
    struct token_list tokens;  /* of the latest text, in Dutch … */
    struct token_list english; /* … and, with_english, in English */
};

/* Analyses a text; its tokens are in reader->tokens until the next. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status word_reader_analyse(struct word_reader *reader, struct text text,
                                struct error *error) MUST_CHECK;

/* The word of a query that a token of that text stands for. `source` is the text. */
enum status word_reader_make(struct word_reader *reader, struct text source,
                             const struct token *token, struct query_word *ret_word,
                             struct error *error) MUST_CHECK;

void word_reader_free(struct word_reader *reader);

#endif
