/* word_evidence.h: what speaks for a record, for one word of a query.
 *
 * A word is found as itself, as another form, as a compound's part, or by its own parts. Each kind
 * of evidence has a factor; a record gets the best of them, not their sum, so that a word never
 * counts twice. Strong evidence stands by itself. Weak evidence (lone parts of a compound, linked
 * records) only adds to what something strong already points at: on its own it would answer
 * nonsense with nonsense. Where there is nothing strong of most words of a query, any evidence
 * needs the word in the title.
 *
 * The factors are those of an ablation study on five Dutch query sets; docs/relevance.md has what
 * each part is worth. */
#ifndef INDEX_WORD_EVIDENCE_H
#define INDEX_WORD_EVIDENCE_H

#include <stdbool.h>

#include "base/status.h"
#include "index/index.h"
#include "index/query.h"
#include "xapian-c/xapian-c.h"

/* What the index knows of a word, looked up before the query is built. */
struct word_facts {
    bool is_word;      /* occurs as itself */
    bool is_known;     /* occurs as itself, another form or part of a compound */
    bool is_linked;    /* occurs in what is linked */
    bool has_parts;    /* is a compound all of whose parts occur … */
    bool has_together; /* … together, in one record: word_facts_look_up_together() */
    bool has_prefixed; /* words that begin with it occur; looked up for an unfinished word only */
    uint32_t
        frequency; /* records with another form of it or a compound, in the commonest language */
    uint32_t part_frequencies[TOKEN_PARTS_MAX];
};

enum status word_facts_look_up(struct index *index, const struct query_word *word,
                               bool is_unfinished, struct word_facts *ret_facts,
                               struct error *error) MUST_CHECK;

/* Whether the parts of a compound occur together: in one record, or where the search is strict,
 * near each other. */
enum status word_facts_look_up_together(struct index *index, const struct query_word *word,
                                        bool is_strict, struct word_facts *facts,
                                        struct error *error) MUST_CHECK;

struct word_evidence {
    const xc_query *strong; /* NULL where there is none */
    const xc_query *weak;   /* NULL where there is none */
};

struct evidence_context {
    struct index *index;
    xc_pool *pool;
    uint32_t record_count;
    bool is_strict; /* no word of the query is known: parts must be rare, or near each other */
};

/* Failures stay in the pool. */
struct word_evidence word_evidence_make(const struct evidence_context *context,
                                        const struct query_word *word,
                                        const struct word_facts *facts);

#endif
