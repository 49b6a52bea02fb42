/* stemmer.h: the base form that the forms of a Dutch word share.
 *
 * Lexicon-driven: nothing is cut off a word unless what remains is a known word of the right part
 * of speech, so that gemeente, gezin and geluid stay whole. What no rule knows goes to Snowball's
 * Kraaij-Pohlmann stemmer. README.md has the order of the rules and what each brings. */
#ifndef LANGUAGE_STEMMER_H
#define LANGUAGE_STEMMER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"
#include "base/text.h"
#include "language/lexicon.h"
#include "xapian-c/xapian-c.h"

enum { STEM_BYTES_MAX = 64 };

struct stem {
    char bytes[STEM_BYTES_MAX];
    size_t size;
};

struct text stem_text(const struct stem *stem);

/* Of a folded word of 1 to STEM_BYTES_MAX bytes, whose last part as a compound begins at `head`
 * (0 where it is none). `fallback` is Kraaij-Pohlmann's stemmer. STATUS_OK, STATUS_NO_MEMORY,
 * STATUS_INTERNAL. */
enum status dutch_stem(const struct lexicon *lexicon, xc_stemmer *fallback, struct text word,
                       size_t head, struct stem *ret_stem, struct error *error) MUST_CHECK;

/* The same by the lexicon alone; false where it does not know the word. */
bool dutch_stem_known(const struct lexicon *lexicon, struct text word, size_t head,
                      struct stem *ret_stem);

/* By a stemmer of libxapian alone. */
enum status snowball_stem(xc_stemmer *stemmer, struct text word, struct stem *ret_stem,
                          struct error *error) MUST_CHECK;

#endif
