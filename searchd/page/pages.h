/* pages.h: the HTML pages: in the language that is asked for, with what every page has. */
#ifndef PAGE_PAGES_H
#define PAGE_PAGES_H

#include <jansson.h>

#include "base/status.h"
#include "config/config.h"
#include "http/request.h"
#include "http/response.h"
#include "page/branding.h"
#include "view/view.h"

struct pages;

/* From the templates and texts that web/ has put into the program. The settings of the site, whose
 * language is that of the interface where a request asks for no other, and what gives it its own
 * look are borrowed. STATUS_OK, STATUS_NO_MEMORY; STATUS_INVALID where a template or the texts are
 * wrong; STATUS_LIMIT where there are texts in more languages than fit. */
enum status pages_create(const struct config *config, const struct branding *branding,
                         struct pages **ret_pages, struct error *error) MUST_CHECK;
void pages_free(struct pages *pages);

/* An empty view in the language that the request's "lang" asks for; one that there is not is passed
 * over. */
struct view pages_view(const struct pages *pages, const struct request *request);

/* Says where the page is: `path`, made by a view that names no language, is taken over; NULL is a
 * failure. Where `base_url` is not NULL, search engines are told that address as well. A page that
 * does not say it leads to the start in other languages. */
void pages_add_address(const struct pages *pages, struct view *view, json_t *page,
                       const char *base_url, json_t *path);

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

/* Appends the text "t/NAME" in the language of the view, filled in from `values` and escaped.
 * Errors as of template_render(). */
enum status pages_text(const struct pages *pages, const struct view *view, const char *name,
                       const json_t *values, struct buffer *buffer, struct error *error) MUST_CHECK;

/* The page that says what went wrong with the request, with its query in the search box. Statuses
 * without a text of their own get the general one. */
enum status pages_answer_error(const struct pages *pages, const struct request *request,
                               struct response *response, unsigned status,
                               struct error *error) MUST_CHECK;

#endif
