/* lexicon_private.h: an opened lexicon, for the few files that read it directly. */
#ifndef LANGUAGE_LEXICON_PRIVATE_H
#define LANGUAGE_LEXICON_PRIVATE_H

#include "language/lexicon.h"
#include "language/lexicon_file.h"
#include "language/string_table.h"

struct lexicon {
    void *mapping; /* to be unmapped; NULL where the bytes are borrowed */
    size_t mapping_size;
    const struct lexicon_header *header;
    struct string_table words;
    const struct lexicon_entry *entries;
    const struct lexicon_base_pair *bases;
    size_t base_count;
    struct string_table patterns;
    const uint64_t *pattern_levels;
    char digest[2 * LEXICON_DIGEST_SIZE + 1];
};

/* A lexicon over `size` bytes in memory, aligned for uint64_t, which it borrows; `name` is for
 * messages. As lexicon_open(). */
enum status lexicon_open_memory(const unsigned char *data, size_t size, const char *name,
                                struct lexicon **ret_lexicon, struct error *error) MUST_CHECK;

#endif
