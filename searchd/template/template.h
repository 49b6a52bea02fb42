/* template.h: Mustache, as far as it is needed here.
 *
 * After https://mustache.github.io/mustache.5.html: variables `{{name}}` and `{{a.b}}` and `{{.}}`,
 * sections `{{#name}}…{{/name}}`, inverted sections `{{^name}}…{{/name}}`, partials `{{>name}}`
 * and comments `{{! … }}`; the tag of a section or a comment that stands alone on a line takes the
 * line with it. Left out on purpose: every unescaped form (`{{{name}}}`, `{{&name}}`), so that a
 * value cannot become markup, and lambdas and changed delimiters. Added: `{{@name}}`, a whole value
 * as JSON, for a script element of data.
 *
 * A value is false where it is absent, null, false, "", or an empty list. A variable that is absent
 * is empty; one that is a list or an object is a mistake in the template. The final newline of a
 * template is not part of it, so that a partial can stand inside a line. */
#ifndef TEMPLATE_TEMPLATE_H
#define TEMPLATE_TEMPLATE_H

#include <jansson.h>

#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"

enum {
    TEMPLATES_MAX = 256,           /* in a set */
    TEMPLATE_BYTES_MAX = 64 << 10, /* source of one */
    TEMPLATE_DEPTH_MAX = 32,       /* sections and partials inside each other, while rendering */
};

/* Templates that may include each other. Once linked it does not change: any number of threads
 * may render from it. */
struct template_set;

enum status template_set_create(struct template_set **ret_set, struct error *error) MUST_CHECK;
void template_set_free(struct template_set *set);

/* Parses one. `name` and `source` are borrowed: they must outlive the set. STATUS_INVALID with
 * "name:line: what is wrong", STATUS_LIMIT, STATUS_NO_MEMORY. */
enum status template_set_add(struct template_set *set, const char *name, struct text source,
                             struct error *error) MUST_CHECK;

/* Resolves the partials, after the last template was added. STATUS_INVALID where one names no
 * template. */
enum status template_set_link(struct template_set *set, struct error *error) MUST_CHECK;

/* Appends the template `name`, filled in from `view`. STATUS_NOT_FOUND where there is no such
 * template, STATUS_INVALID where the view does not suit it or nesting passes the limit, with
 * "name:line: …"; STATUS_NO_MEMORY. What was appended before an error stays in the buffer. */
enum status template_render(const struct template_set *set, const char *name, const json_t *view,
                            struct buffer *buffer, struct error *error) MUST_CHECK;

/* Appends `text` with & < > " ' as character references and without the characters that no XML
 * document may have (XML 1.0 section 2.2): safe as text and as the value of a quoted attribute in
 * HTML and XML. */
void template_escape(struct text text, struct buffer *buffer);

/* Appends `value` as JSON in which & < > are written as \u0026 and so on, so that nothing in it
 * ends a script element or starts a comment there (HTML section 4.12.1.3). STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status template_escape_json(const json_t *value, struct buffer *buffer,
                                 struct error *error) MUST_CHECK;

#endif
