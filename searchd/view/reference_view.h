/* reference_view.h: an OpenAPI document as a page to read.
 *
 * The page gets, for the template "reference":
 *
 *   info         as in the document
 *   style        address of the page's own style sheet
 *   server       the API's address, as a program needs it
 *   paragraphs   of the description: see schema_view_paragraphs()
 *   groups       for each tag: name, paragraphs, operations[]
 *   operations   path, operationId, summary, paragraphs, hasParameters, parameters[], answers[]
 *                (its own), sharedAnswers[] (status and component: the name of one of `shared`)
 *   parameters   name, in, isRequired, paragraphs, and as schema_view_value()
 *   answers      status, paragraphs, mediaType, as schema_view_value(), headers[] (name and
 *                component), hasExamples, examples[]
 *   examples     request ("GET /path?query"), address (where it can be asked for; or ""), body
 *   shared       name, and as answers
 *   headers      name, paragraphs, as schema_view_value(), example
 *   schemas      name, paragraphs, as schema_view_value() and schema_view_members()
 *
 * An object has all its members, so that none is taken from those around it. */
#ifndef VIEW_REFERENCE_VIEW_H
#define VIEW_REFERENCE_VIEW_H

#include "view/view.h"

/* `document` is borrowed; view->base_url goes in front of its server's address where that is a
 * path. */
json_t *reference_view_page(struct view *view, const json_t *document);

#endif
