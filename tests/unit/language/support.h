/* support.h: an analyser with the lexicon of this build, and its tokens as a line of text. */
#ifndef TEST_LANGUAGE_SUPPORT_H
#define TEST_LANGUAGE_SUPPORT_H

#include "base/buffer.h"
#include "language/analyser.h"

struct fixture {
    struct lexicon *lexicon;
    struct analyser *analyser;
    struct token_list tokens;
    struct buffer line;
};

/* cmocka's group set-up and tear-down; the state is the fixture. */
int fixture_set_up(void **state);
int fixture_tear_down(void **state);

/* Tokens of the text into the fixture. */
void fixture_analyse(struct fixture *fixture, const char *text, enum language language);

/* Exact forms with blanks between them: a joined one in parentheses, a stop word in brackets. */
const char *fixture_words(struct fixture *fixture, const char *text, enum language language);

/* Stems with blanks between them. */
const char *fixture_stems(struct fixture *fixture, const char *text, enum language language);

/* Parts of the only word with | between them, or the word where it is not split. */
const char *fixture_parts(struct fixture *fixture, const char *word);

/* Stems of the parts of the only word with | between them; "" where it is not split. */
const char *fixture_part_stems(struct fixture *fixture, const char *word);

#endif
