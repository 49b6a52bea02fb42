/* generation.h: the name of an index's contents. */
#ifndef INDEX_GENERATION_H
#define INDEX_GENERATION_H

#include "base/status.h"
#include "catalogue/catalogue.h"
#include "language/lexicon.h"
#include "language/synonyms.h"

enum { GENERATION_SIZE = 32 + 1 /* hex digits and a NUL */ };

/* The same records, analysed the same way into the same schema, have the same generation: the
 * first 128 bits of SHA-256 (FIPS 180-4) over the versions of schema and analyser, the lexicon's
 * digest, the synonyms (NULL: none), and every record as JSON in the catalogue's order. */
enum status generation_compute(const struct catalogue *catalogue, const struct lexicon *lexicon,
                               const struct synonyms *synonyms,
                               char ret_generation[static GENERATION_SIZE],
                               struct error *error) MUST_CHECK;

#endif
