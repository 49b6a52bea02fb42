/* suggest_form.h: a word as people write it, from the word as it is folded. */
#ifndef INDEX_SUGGEST_FORM_H
#define INDEX_SUGGEST_FORM_H

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "index/index.h"
#include "index/query.h"

/* The form that the first records with the word write: "coördinatie" of coordinatie, "e-mail" of
 * email. In lower case unless they all write it with a capital where no sentence begins. The word
 * itself where it stands in none of their texts. `ret_typed` is the part of the form that folds to
 * the first `typed` bytes of the word. STATUS_OK, STATUS_NO_MEMORY or that of the index. */
enum status suggest_form(struct index *index, const struct query_word *word, size_t typed,
                         struct arena *arena, struct text *ret_form, struct text *ret_typed,
                         struct error *error) MUST_CHECK;

#endif
