/* resource_answer.h: the answer of a resource, and what stands around it in every one. */
#ifndef API_RESOURCE_ANSWER_H
#define API_RESOURCE_ANSWER_H

#include "api/parameters.h"
#include "call.h"
#include "view/view.h"

/* Where an answer has pages: which parameters say so, and how many items there are. */
struct resource_pages {
    size_t page;
    size_t page_size;
    size_t total;
};

/* Answers with `body`, which is taken over, after adding to it:
 *
 *   index    generation and builtAt
 *   _links   self, the address of this answer in its canonical form, and where it has `pages` (else
 *            NULL) those of the pages after and before it: next, prev
 *
 * STATUS_OK, or STATUS_NO_MEMORY also where `view` failed. */
enum status resource_answer(const struct call *call, struct view *view, json_t *body,
                            const struct parameters *parameters, const struct resource_pages *pages,
                            struct error *error) MUST_CHECK;

#endif
