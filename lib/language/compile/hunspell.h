/* hunspell.h: every word of a Hunspell dictionary, with what its flags say of it. */
#ifndef LANGUAGE_COMPILE_HUNSPELL_H
#define LANGUAGE_COMPILE_HUNSPELL_H

#include "base/status.h"
#include "language/compile/affix_file.h"
#include "language/compile/vocabulary.h"

/* Adds the dictionary at `path`, expanded by `affixes`: each entry, each entry with one suffix,
 * and both with one prefix. Forbidden words are left out. The meaning of the flags is that of
 * OpenTaal's Dutch dictionary. */
enum status hunspell_add(const char *path, const struct affix_file *affixes,
                         struct vocabulary *vocabulary, struct error *error) MUST_CHECK;

#endif
