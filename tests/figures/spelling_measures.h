/* spelling_measures.h: what figures_spelling prints of one vocabulary. */
#ifndef FIGURES_SPELLING_MEASURES_H
#define FIGURES_SPELLING_MEASURES_H

#include <stdbool.h>

#include "base/text.h"
#include "language/analyser.h"
#include "language/corrector.h"

struct figures {
    struct lexicon *lexicon;
    struct analyser *analyser;
    struct token_list tokens;
    struct text pairs;
    bool is_report_half;
    bool is_verbose;
};

/* Ends the program where `status` is none that is expected. */
void stop_on_failure(enum status status, const struct error *error);

/* Tokens of a text into figures->tokens. */
void analyse(struct figures *figures, struct text text);

/* Misspelt words whose right word is in the vocabulary. */
void print_words(struct figures *figures, const struct corrector *corrector);

/* The same, of which only the beginning is typed. */
void print_beginnings(struct figures *figures, const struct corrector *corrector);

/* Words of a list that are right but absent, as if nothing but the vocabulary knew words. */
void print_absent(struct figures *figures, const struct corrector *corrector, struct text lines);

/* Words of a list that occur, run together two by two. */
void print_run_on(const struct corrector *corrector, struct text lines);

#endif
