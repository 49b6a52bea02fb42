/* word_lists.h: plain word lists: Debian's wdutch and those of data/words. */
#ifndef LANGUAGE_COMPILE_WORD_LISTS_H
#define LANGUAGE_COMPILE_WORD_LISTS_H

#include <stdint.h>

#include "base/status.h"
#include "language/compile/vocabulary.h"

/* Adds a list of words, one a line; a word with a capital is a name. */
enum status word_list_add(const char *path, struct vocabulary *vocabulary,
                          struct error *error) MUST_CHECK;

/* Adds what the files in the folder `path` say of words; data/words/README.md says what is in
 * each. */
enum status word_lists_add_own(const char *path, struct vocabulary *vocabulary,
                               struct error *error) MUST_CHECK;

/* Once all sources are read: a linked form that is a word too is no mere linked form. */
void word_lists_settle(struct vocabulary *vocabulary);

#endif
