/* lexicon_file.h: the layout of a lexicon file, for who writes it and who reads it.
 *
 * A header, then the sections in the order of enum lexicon_section, each a multiple of eight
 * bytes. Numbers are little-endian. The digest is SHA-256 (FIPS 180-4) over all else, so that
 * any damage shows. */
#ifndef LANGUAGE_LEXICON_FILE_H
#define LANGUAGE_LEXICON_FILE_H

#include <stddef.h>
#include <stdint.h>

#define LEXICON_MAGIC "VRDRLEX" /* with its NUL eight bytes */

enum {
    LEXICON_FORMAT = 3, /* raise it when the layout or the meaning of a field changes */
    LEXICON_DIGEST_SIZE = 32,
    LEXICON_FILE_MAX = 1 << 28, /* bytes */
    LEXICON_COUNT_UNIT = 16,    /* counts are stored in sixteenths */
};

enum lexicon_section {
    SECTION_WORD_SLOTS,    /* uint32_t: see string_table.h */
    SECTION_WORD_OFFSETS,  /* uint32_t */
    SECTION_WORD_BYTES,    /* bytes */
    SECTION_ENTRIES,       /* struct lexicon_entry, by number of the word */
    SECTION_BASES,         /* struct lexicon_base_pair, by form */
    SECTION_PATTERN_SLOTS, /* uint32_t */
    SECTION_PATTERN_OFFSETS,
    SECTION_PATTERN_BYTES,
    SECTION_PATTERN_LEVELS, /* uint64_t by number of the pattern: four bits a level */
    SECTION_COUNT,
};

struct lexicon_header {
    char magic[8];
    uint32_t byte_order; /* 0x01020304 as its writer's processor has it */
    uint32_t format;
    uint32_t compound_count;
    uint32_t reserved;                     /* 0 */
    uint32_t section_sizes[SECTION_COUNT]; /* bytes, before padding */
    uint32_t padding;                      /* 0 */
    unsigned char digest[LEXICON_DIGEST_SIZE];
};

enum { LEXICON_BYTE_ORDER = 0x01020304 };

struct lexicon_entry {
    uint32_t flags;
    uint16_t left_count; /* in units of 1 / LEXICON_COUNT_UNIT */
    uint16_t head_count;
};

struct lexicon_base_pair {
    uint32_t form; /* numbers of words */
    uint32_t base;
    uint32_t kind; /* the flag of a word that lexicon_base() knows */
};

static inline size_t lexicon_padded(size_t size)
{
    return (size + 7) / 8 * 8;
}

/* The digest of a file with this header (whose own digest counts for nothing) and `size` bytes of
 * sections behind it. */
void lexicon_file_digest(const struct lexicon_header *header, const unsigned char *sections,
                         size_t size, unsigned char ret_digest[static LEXICON_DIGEST_SIZE]);

#endif
