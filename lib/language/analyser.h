/* analyser.h: from text to tokens. Indexer and searchd use this same analyser, and an index is
 * stamped with ANALYSER_VERSION and the lexicon's digest; another version does not open it.
 *
 * A token is a word: a run of letters, digits and marks (Unicode), apostrophes inside it
 * included; "'s" at its end is dropped. It is folded: NFKC, lower case, diacritics off (ø, ß, œ, ĳ
 * as o, ss, oe, ij), so that "Coördinatie" and "coordinatie" are one. A hyphenated word
 * gives its pieces and, at the position of its first piece, a joined form: "e-mail" → e, mail,
 * email. The soft hyphen and the zero-width characters are as if they were not there. */
#ifndef LANGUAGE_ANALYSER_H
#define LANGUAGE_ANALYSER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "language/lexicon.h"

enum {
    ANALYSER_VERSION = 2, /* raise it when the same text gives other tokens */
    TOKEN_PARTS_MAX = 8,  /* parts of a compound */
    TOKEN_BYTES_MAX = 64, /* bytes of a folded word or a stem; a longer word is cut to it */
};

enum language {
    LANGUAGE_DUTCH,
    LANGUAGE_ENGLISH,
    LANGUAGE_OTHER, /* folded only */
};

/* From a tag as in a record's `language` ("nl", "en-GB"); no text means Dutch. */
enum language language_from_tag(struct text tag);

struct token_part {
    size_t start; /* bytes into the token's exact form */
    size_t size;  /* bytes; a linking element belongs to the part on its left */
    struct text stem;
};

struct token {
    size_t start;      /* bytes into the analysed text: where the word starts … */
    size_t end;        /* … and where it ends */
    uint32_t position; /* from 1; a joined form has that of its first piece */
    bool is_joined;    /* a hyphenated word written as one */
    bool is_stop_word; /* counts for nothing in a query unless quoted */
    struct text exact; /* folded */
    struct text stem;  /* of the exact form; may be equal to it */
    struct token_part parts[TOKEN_PARTS_MAX]; /* of a compound, left to right */
    size_t part_count;                        /* 0 where it is no compound, else ≥ 2 */
};

/* A list of tokens and the memory of their texts. `struct token_list list = {0};` is an empty
 * one; it may be filled again and again. Release with token_list_free(). */
struct token_list {
    struct token *items;
    size_t count;
    size_t capacity;
    struct arena arena;
};

void token_list_free(struct token_list *list);

struct analyser;

/* For one thread at a time. `lexicon` is borrowed and must outlive it. STATUS_OK,
 * STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status analyser_create(const struct lexicon *lexicon, struct analyser **ret_analyser,
                            struct error *error) MUST_CHECK;
void analyser_free(struct analyser *analyser);

/* The lexicon it was created with. */
const struct lexicon *analyser_lexicon(const struct analyser *analyser);

/* Replaces `tokens` by those of `text` (UTF-8; an invalid byte separates words), in order of
 * position. Each distinct word is analysed once; a bounded cache keeps the outcome. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status analyser_analyse(struct analyser *analyser, struct text text, enum language language,
                             struct token_list *tokens, struct error *error) MUST_CHECK;

/* Where bytes [start, start + size) of a token's exact form lie in the analysed text; folding
 * changes lengths. Whole characters (grapheme clusters) only. For a part of a compound, to mark
 * it. */
void token_source_range(struct text text, const struct token *token, size_t start, size_t size,
                        size_t *ret_start, size_t *ret_end);

#endif
