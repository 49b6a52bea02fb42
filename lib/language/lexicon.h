/* lexicon.h: what is known of Dutch words, mapped from one compact file.
 *
 * The file is compiled at build time from Debian's hunspell-nl, wdutch and hyphen-nl and the lists
 * of data/words by lexicon-compile; see README.md here. A lexicon is immutable: any number of
 * threads may use one. The file is replaced by rename(), never written in place. */
#ifndef LANGUAGE_LEXICON_H
#define LANGUAGE_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "base/text.h"

struct lexicon;

/* Maps the file at `path` and checks all of it. STATUS_NOT_FOUND where it is missing (the message
 * says how to make it), STATUS_VERSION where it is of another format, STATUS_CORRUPT, STATUS_IO,
 * STATUS_NO_MEMORY. */
enum status lexicon_open(const char *path, struct lexicon **ret_lexicon,
                         struct error *error) MUST_CHECK;
void lexicon_close(struct lexicon *lexicon);

/* Names the contents: hex digits, the same for the same contents. Part of an index's stamp. */
struct text lexicon_digest(const struct lexicon *lexicon);

/* What is known of a word; bits of lexicon_word.flags. */
enum lexicon_flag {
    /* Where it comes from. A word with neither bit is in the lexicon for its counts only. */
    LEXICON_HUNSPELL = 1 << 0,
    LEXICON_WORD_LIST = 1 << 1,
    LEXICON_NAME = 1 << 2, /* known with a capital only */

    /* Part of speech, of the word or of the word it is a form of. */
    LEXICON_NOUN = 1 << 3,
    LEXICON_ADJECTIVE = 1 << 4,
    LEXICON_VERB = 1 << 5,

    /* What may become of it, by the flags of its own dictionary entry. */
    LEXICON_NOUN_BASE = 1 << 6,      /* has a plural or a diminutive */
    LEXICON_ADJECTIVE_BASE = 1 << 7, /* is inflected as an adjective */
    LEXICON_VERB_STEM = 1 << 8,      /* has a third person or a past tense: "werk" */
    LEXICON_INFINITIVE = 1 << 9,     /* "werken" */

    /* In compounds. */
    LEXICON_BEGIN = 1 << 10, /* the dictionary lets a compound begin with it */
    LEXICON_END = 1 << 11,   /* … or end */
    LEXICON_CORE = 1 << 12,  /* its entry has any flag for compounds */
    LEXICON_NOT_A_HEAD = 1 << 13,
    LEXICON_NOT_A_LEFT_PART = 1 << 14,
    LEXICON_PREFIX_LIKE = 1 << 15, /* super, binnen */
    LEXICON_PREPOSITION = 1 << 16, /* that compounds begin with: voor, onder */
    LEXICON_LINKED_FORM = 1 << 17, /* occurs with a linking element only: "omgevings" */

    /* For the stemmer. */
    LEXICON_PARTICLE = 1 << 18,         /* of a separable verb */
    LEXICON_IRREGULAR_NOUN = 1 << 19,   /* has a base: see lexicon_base() */
    LEXICON_STRONG_VERB = 1 << 20,      /* has a base */
    LEXICON_COMPARATIVE_LIKE = 1 << 21, /* an adjective in -er that is no comparative */

    LEXICON_NOT_A_VERB_FORM =
        1 << 26,                    /* looks like one, but is rather something else: boog, gezond */
    LEXICON_PLURAL_IN_EN = 1 << 22, /* a noun whose plural ends in -en, its spelling adapted … */
    LEXICON_PLURAL_IN_N = 1 << 23,  /* … or in -n */

    LEXICON_NOMINALISED = 1 << 27, /* a noun with a plural in -n and nothing else: zieke, dode */

    /* For word families. */
    LEXICON_NOT_DERIVED = 1 << 28, /* looks derived from another word, but is not: letter, water */
    LEXICON_CLOSE_KIN = 1 << 29, /* has kin that no rule knows: hulp, helpen; see lexicon_base() */
    LEXICON_WIDE_KIN = 1 << 30,  /* has wider kin */

    LEXICON_STOP_DUTCH = 1 << 24,
    LEXICON_STOP_ENGLISH = 1 << 25,
};

struct lexicon_word {
    uint32_t flags;
    float left_count; /* how many words of the lexicon have it as a left part, link included */
    float head_count; /* … as their last part */
};

/* The word as folded by the analyser; all zero where it is unknown. */
struct lexicon_word lexicon_find(const struct lexicon *lexicon, struct text word);

/* Whether all of `flags` are set for it. */
bool lexicon_has(const struct lexicon *lexicon, struct text word, uint32_t flags);

/* Whether it is a known word of the language. */
bool lexicon_is_known(const struct lexicon *lexicon, struct text word);

/* The base of an irregular noun ("steden" → "stad") or strong verb ("liep" → "loop"); no text
 * where there is none. `kind` is LEXICON_IRREGULAR_NOUN or LEXICON_STRONG_VERB; or a LEXICON_…_KIN
 * for the next of a ring of kin ("hulp" → "helpen" → "hulp"). */
struct text lexicon_base(const struct lexicon *lexicon, struct text word, enum lexicon_flag kind);

/* Number of words of the lexicon that are compounds by their looks: what the counts sum up to. */
double lexicon_compound_count(const struct lexicon *lexicon);

/* Levels of Liang's hyphenation algorithm: `ret_levels[i]` is odd where a hyphen may stand before
 * byte i of `word`. False, with all levels even, where the lexicon has no patterns. `word` has at
 * most LEXICON_HYPHENATED_MAX bytes. */
enum { LEXICON_HYPHENATED_MAX = 64 };
bool lexicon_hyphenate(const struct lexicon *lexicon, struct text word,
                       unsigned char ret_levels[static LEXICON_HYPHENATED_MAX + 1]);

#endif
