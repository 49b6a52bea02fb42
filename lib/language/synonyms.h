/* synonyms.h: which words may stand for which.
 *
 * A form is a word or a run of words ("mobiele telefoon") as the sequence of its stems, so that
 * synonyms work for every inflection, and inside compounds by the stems of their parts. Stop words
 * are no part of it. Each form has its synonyms: other forms that a search for it also looks for.
 * Made by synonyms_builder.h, from a file (synonyms_file.h) or from what an index keeps.
 *
 * Immutable: any number of threads may use one. */
#ifndef LANGUAGE_SYNONYMS_H
#define LANGUAGE_SYNONYMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"

enum {
    SYNONYM_WORDS_MAX = 6,     /* of a form, stop words not counted */
    SYNONYM_BYTES_MAX = 200,   /* of a form as written */
    SYNONYM_FORMS_MAX = 50000, /* of all groups together */
    SYNONYMS_OF_ONE_MAX = 32,  /* of one form; later ones are left out */
};

struct synonym_form {
    struct text surface; /* as it was first written: "mobiele telefoon" */
    struct text stems[SYNONYM_WORDS_MAX];
    size_t stem_count; /* ≥ 1 */
};

struct synonym {
    const struct synonym_form *form;
    bool is_weak; /* says less or something else: from a one-way group */
};

struct synonym_list {
    const struct synonym *items; /* strong ones first, then in the order of the groups */
    size_t count;
};

struct synonyms;

void synonyms_free(struct synonyms *synonyms);

/* Number of forms. */
size_t synonyms_count(const struct synonyms *synonyms);

/* The synonyms of the form with exactly these stems; an empty list where there are none. For a
 * query, `stems` are those of its words that are no stop words, and every run of 1 to
 * SYNONYM_WORDS_MAX of them may be a form. For a part of a compound it is the part's stem:
 * "jongere" for "jeugd" in jeugdzorg. `synonyms` may be NULL: it knows none. */
struct synonym_list synonyms_find(const struct synonyms *synonyms, const struct text *stems,
                                  size_t stem_count);

/* The same for the longest run of words that `stems` begins with and that has synonyms;
 * `ret_length` is how many of the words it takes, 0 where there is none. */
struct synonym_list synonyms_find_longest(const struct synonyms *synonyms, const struct text *stems,
                                          size_t stem_count, size_t *ret_length);

/* Appends all of it as one line of JSON, the same for the same synonyms. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status synonyms_to_json(const struct synonyms *synonyms, struct buffer *buffer,
                             struct error *error) MUST_CHECK;

/* The same again from that JSON. STATUS_CORRUPT where it is not what synonyms_to_json() writes,
 * STATUS_VERSION where another version wrote it, STATUS_NO_MEMORY. */
enum status synonyms_from_json(struct text json, struct synonyms **ret_synonyms,
                               struct error *error) MUST_CHECK;

#endif
