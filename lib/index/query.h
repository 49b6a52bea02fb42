/* query.h: what a visitor typed, taken apart.
 *
 * Syntax: words; "a phrase" between straight or curly double quotes; -word or -"a phrase" to
 * leave out what has it, where the minus sign follows white space or nothing. All else is white
 * space. A quote that is not closed is ignored, as somebody may still be typing. */
#ifndef INDEX_QUERY_H
#define INDEX_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"
#include "language/analyser.h"

enum {
    QUERY_BYTES_MAX = 1000,
    QUERY_WORDS_MAX = 40,     /* words, those of phrases and exclusions included */
    QUERY_VARIANTS_MAX = 400, /* of all words together */
    QUERY_STEMS_MAX = 2,      /* of a word: one for each language of the index */
};

struct query_word {
    struct text typed; /* a slice of the query's text */
    struct text exact;
    struct text stems[QUERY_STEMS_MAX];
    size_t stem_count; /* ≥ 1 */
    struct token_part parts[TOKEN_PARTS_MAX];
    size_t part_count; /* 0, or ≥ 2 for a compound */
    bool is_stop_word;
    bool is_repeated; /* said before in the query */
    bool is_ignored;  /* repeated, or a stop word beside other words */
};

enum variant_kind {
    VARIANT_JOIN,       /* words next to each other written in one: "jeugd zorg" as jeugdzorg */
    VARIANT_CLOSE_KIN,  /* derived, and about the same: lerares, veiligheid */
    VARIANT_WIDE_KIN,   /* derived, of the same matter: fietser, werkloos */
    VARIANT_SYNONYM,    /* other words for the same */
    VARIANT_RELATED,    /* words for something less, or a little else */
    VARIANT_CORRECTION, /* what was meant by a word that occurs nowhere */
};

/* What may be looked for in place of some neighbouring words of the query. */
struct query_variant {
    enum variant_kind kind;
    size_t first;             /* index of the first word that it stands for … */
    size_t count;             /* … and how many there are */
    struct query_word *words; /* of a synonym only with the stems */
    size_t word_count;        /* ≥ 1 */
};

struct query_phrase {
    struct text *words; /* exact forms, in order */
    size_t word_count;  /* ≥ 1 */
    bool is_excluded;
};

struct query {
    struct text text; /* as understood: valid, white space normalised, cut where too long */
    bool is_cut;
    struct query_word *words; /* outside phrases, in order */
    size_t word_count;
    struct query_variant *variants; /* room for QUERY_VARIANTS_MAX */
    size_t variant_count;
    struct query_word *excluded;
    size_t excluded_count;
    struct query_phrase *phrases; /* also the excluded ones */
    size_t phrase_count;
    bool ends_in_word; /* its last word may be unfinished */
};

struct query_options {
    bool with_english;     /* also stem as English */
    bool is_cut_to_limits; /* see search_request */
};

/* Adds a variant with room for `word_count` words; NULL where there are QUERY_VARIANTS_MAX already
 * or no memory. */
struct query_variant *query_add_variant(struct query *query, struct arena *arena,
                                        enum variant_kind kind, size_t word_count);

/* Whether two words are forms of one, in any language of the index. */
bool query_word_is_form_of(const struct query_word *left, const struct query_word *right);

/* Takes `text` apart; everything lies in `arena`. STATUS_INVALID where it is not UTF-8;
 * STATUS_LIMIT where it is longer than QUERY_BYTES_MAX or has more words than QUERY_WORDS_MAX
 * and is not to be cut; STATUS_NO_MEMORY. */
enum status query_parse(struct text text, struct query_options options, struct analyser *analyser,
                        struct arena *arena, struct query *ret_query,
                        struct error *error) MUST_CHECK;

#endif
