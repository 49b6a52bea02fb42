/* word_analyser.h: everything there is to know of one folded word: stem, parts, stop word. */
#ifndef LANGUAGE_WORD_ANALYSER_H
#define LANGUAGE_WORD_ANALYSER_H

#include "base/status.h"
#include "language/lexicon.h"
#include "language/word_analysis.h"
#include "language/word_scanner.h"
#include "xapian-c/xapian-c.h"

struct word_analyser {
    const struct lexicon *lexicon; /* borrowed */
    xc_stemmer *dutch;
    xc_stemmer *english;
};

/* To be ended with word_analyser_end(), also where it fails. STATUS_OK, STATUS_NO_MEMORY,
 * STATUS_INTERNAL. */
enum status word_analyser_begin(struct word_analyser *analyser, const struct lexicon *lexicon,
                                struct error *error) MUST_CHECK;
void word_analyser_end(struct word_analyser *analyser);

/* STATUS_OK, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status word_analyser_analyse(const struct word_analyser *analyser,
                                  const struct scanned_word *word, enum language language,
                                  struct word_analysis *analysis, struct error *error) MUST_CHECK;

#endif
