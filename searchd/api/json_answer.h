/* json_answer.h: a tree of values as the body of an answer. */
#ifndef API_JSON_ANSWER_H
#define API_JSON_ANSWER_H

#include "base/status.h"
#include "http/response.h"
#include "view/view.h"

/* Fills in `response` with `body`, which is taken over. STATUS_OK, or
 * STATUS_NO_MEMORY, also where `view` failed. */
enum status json_answer(struct response *response, unsigned status, const char *content_type,
                        const struct view *view, json_t *body, struct error *error) MUST_CHECK;

#endif
