/* suggest.h: what a visitor may be going to ask, while the question is being typed. */
#ifndef INDEX_SUGGEST_H
#define INDEX_SUGGEST_H

#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "catalogue/record.h"
#include "index/index.h"

enum {
    SUGGESTIONS_MAX = 20,
    SUGGEST_LETTERS_MIN = 2, /* letters and digits of fewer say too little */
};

enum suggestion_type {
    SUGGESTION_WORD,     /* what was typed, with its last word completed, or corrected */
    SUGGESTION_SESSION,  /* the title of a session … */
    SUGGESTION_DOCUMENT, /* … or a document */
};

struct suggestion {
    enum suggestion_type type;
    struct text text;     /* the whole query to search for, or the title */
    size_t count;         /* records that have all its words, in any form; 1 for a title */
    struct record record; /* of a title */
    size_t match_start;   /* code points of `text` that were typed … */
    size_t match_length;  /* … 0 where none can be pointed at */
};

struct suggestion_list {
    struct suggestion *items;
    size_t count;
};

/* Completions of `typed`, at most `limit` (up to SUGGESTIONS_MAX), in `arena`.
 *
 * Words first: the last word as it is typed, where it occurs, and completed, as the content writes
 * it, to words that occur together with all that was typed before it, most records first; of the
 * forms of a word that which was typed, else the most frequent. Then titles in which every word
 * that was typed occurs, the last as the beginning of a word or of a part of a compound; those that
 * begin with what was typed before the others. Where there are titles at most half are words. Where
 * there is neither, what was typed, if any record has all of it; else one suggestion with slips
 * corrected, if that finds something.
 *
 * What can be typed never fails: where there is nothing to complete (no word at the end, more than
 * QUERY_BYTES_MAX or QUERY_WORDS_MAX) the list is empty. With a phrase or an exclusion in the
 * query, words alone are completed. STATUS_INVALID for what is not UTF-8 or a limit over
 * SUGGESTIONS_MAX; STATUS_CORRUPT, STATUS_IO, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status index_suggest(struct index *index, struct text typed, size_t limit, struct arena *arena,
                          struct suggestion_list *ret_list, struct error *error) MUST_CHECK;

#endif
