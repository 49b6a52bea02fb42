/* pages.h: the HTML pages: templates, texts of a language, and what every page has. */
#ifndef PAGE_PAGES_H
#define PAGE_PAGES_H

#include <jansson.h>

#include "base/status.h"
#include "config/config.h"
#include "http/response.h"
#include "page/branding.h"
#include "view/view.h"

struct pages;

/* Reads the templates and texts that web/ has put into the program. The settings of the site, and
 * what gives it its own look, are borrowed. STATUS_OK, STATUS_NO_MEMORY; STATUS_INVALID where a
 * template or the texts are wrong. */
enum status pages_create(const struct config *config, const struct branding *branding,
                         struct pages **ret_pages, struct error *error) MUST_CHECK;
void pages_free(struct pages *pages);

/* The names of the months in the language, for struct view. */
const json_t *pages_months(const struct pages *pages);

/* Fills in `response` with the template `name` ("start", "results", …), rendered from `page`,
 * which is taken over, with `site` and `language` added. STATUS_OK; STATUS_NO_MEMORY, also where
 * `view` failed; STATUS_INVALID, STATUS_NOT_FOUND as of template_render(). */
enum status pages_answer(const struct pages *pages, struct response *response, unsigned status,
                         const char *name, const struct view *view, json_t *page,
                         struct error *error) MUST_CHECK;

/* The same with status 200, as another kind of document than HTML. */
enum status pages_answer_as(const struct pages *pages, struct response *response,
                            const char *content_type, const char *name, const struct view *view,
                            json_t *page, struct error *error) MUST_CHECK;

/* Appends the text "t/NAME" of the interface, filled in from `values` and escaped. Errors as of
 * template_render(). */
enum status pages_text(const struct pages *pages, const char *name, const json_t *values,
                       struct buffer *buffer, struct error *error) MUST_CHECK;

/* The page that says what went wrong. Statuses without a text of their own get the general one. */
enum status pages_answer_error(const struct pages *pages, struct response *response,
                               unsigned status, struct error *error) MUST_CHECK;

#endif
