/* verb_stems.h: the stems of verbs that a dictionary has as infinitives only. */
#ifndef LANGUAGE_COMPILE_VERB_STEMS_H
#define LANGUAGE_COMPILE_VERB_STEMS_H

#include "base/status.h"
#include "language/compile/vocabulary.h"
#include "language/lexicon.h"

/* Adds for each infinitive of which no stem is a known verb the one it has by the rules of
 * spelling, so that its other forms are joined to it: emotioneren, emotioneer. A verb with a
 * particle or prefix has the stem of the verb without. `lexicon` is made of the same
 * vocabulary. */
enum status verb_stems_add(const struct lexicon *lexicon, struct vocabulary *vocabulary,
                           struct error *error) MUST_CHECK;

#endif
