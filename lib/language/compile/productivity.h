/* productivity.h: how often each string is a part of the lexicon's own words.
 *
 * How productive a string is as a part is what tells parts from chance: raw word frequency splits
 * too much (1.5 % against 66 % of simplex words split wrongly, README.md). */
#ifndef LANGUAGE_COMPILE_PRODUCTIVITY_H
#define LANGUAGE_COMPILE_PRODUCTIVITY_H

#include <stdint.h>

#include "base/status.h"
#include "language/compile/vocabulary.h"
#include "language/lexicon.h"

/* Takes every cut of every known word into a left part and a head, each cut of a word weighing
 * the same and all of them 1, and adds that to the counts of both in `vocabulary`, which gets
 * the left parts it does not have. `lexicon` is made of the same vocabulary. The number of words
 * with a cut goes to `ret_compound_count`. */
enum status productivity_count(const struct lexicon *lexicon, struct vocabulary *vocabulary,
                               uint32_t *ret_compound_count, struct error *error) MUST_CHECK;

#endif
