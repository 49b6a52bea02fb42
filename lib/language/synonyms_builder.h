/* synonyms_builder.h: makes synonyms, link by link. */
#ifndef LANGUAGE_SYNONYMS_BUILDER_H
#define LANGUAGE_SYNONYMS_BUILDER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "base/text.h"
#include "language/analyser.h"
#include "language/synonyms.h"

struct synonyms_builder;

/* `analyser` is borrowed: its stems are those of the forms. STATUS_OK or STATUS_NO_MEMORY. */
enum status synonyms_builder_create(struct analyser *analyser,
                                    struct synonyms_builder **ret_builder,
                                    struct error *error) MUST_CHECK;
void synonyms_builder_free(struct synonyms_builder *builder);

/* Why a text can be no form. */
enum synonym_fault {
    SYNONYM_SOUND,
    SYNONYM_NO_WORD,        /* no letter or digit in it */
    SYNONYM_ONLY_STOPS,     /* only words that count for nothing in a search */
    SYNONYM_TOO_LONG,       /* more than SYNONYM_BYTES_MAX bytes */
    SYNONYM_TOO_MANY_WORDS, /* more than SYNONYM_WORDS_MAX words that count */
};

/* The number of the form that `surface` is, which is added where it is new; texts with the same
 * stems are the same form. Nothing is added where `ret_fault` is not SYNONYM_SOUND, and `ret_form`
 * is untouched then. A word with hyphens is taken as written in one: "e-mail" as email.
 * STATUS_OK; STATUS_LIMIT where there are SYNONYM_FORMS_MAX already; STATUS_NO_MEMORY. */
enum status synonyms_builder_add_form(struct synonyms_builder *builder, struct text surface,
                                      enum synonym_fault *ret_fault, uint32_t *ret_form,
                                      struct error *error) MUST_CHECK;

/* Lets a search for `from` also look for `to`. The same link twice is one, and strong where one
 * of the two is; from a form to itself is none. STATUS_OK or STATUS_NO_MEMORY. */
enum status synonyms_builder_link(struct synonyms_builder *builder, uint32_t from, uint32_t to,
                                  bool is_weak, struct error *error) MUST_CHECK;

/* Both directions between two texts, as for an abbreviation met in content; nothing where one of
 * them can be no form. STATUS_OK, STATUS_LIMIT, STATUS_NO_MEMORY. */
enum status synonyms_builder_add_pair(struct synonyms_builder *builder, struct text left,
                                      struct text right, struct error *error) MUST_CHECK;

/* All that was added; the builder can go on after that. STATUS_OK or STATUS_NO_MEMORY. */
enum status synonyms_builder_finish(struct synonyms_builder *builder,
                                    struct synonyms **ret_synonyms, struct error *error) MUST_CHECK;

#endif
