/* interface.h: the templates with the texts of one language, from what web/ has put into the
 * program. */
#ifndef PAGE_INTERFACE_H
#define PAGE_INTERFACE_H

#include <jansson.h>

#include "base/buffer.h"
#include "base/status.h"
#include "web_files.h"

struct interface;

/* `texts` is a file of web/texts, whose name is that of the language: "texts/nl.json". STATUS_OK,
 * STATUS_NO_MEMORY; STATUS_INVALID where a template or the texts are wrong. */
enum status interface_create(const struct web_file *texts, struct interface **ret_interface,
                             struct error *error) MUST_CHECK;
void interface_free(struct interface *interface);

/* The tag of the language: "nl". */
const char *interface_language(const struct interface *interface);

/* What the language calls itself: "Nederlands". */
const json_t *interface_name(const struct interface *interface);

/* Its names of the twelve months. */
const json_t *interface_months(const struct interface *interface);

/* What it writes between groups of three digits: ".". */
const char *interface_group_mark(const struct interface *interface);

/* Appends the template `name`; texts are the templates "t/NAME". Errors as of template_render(). */
enum status interface_render(const struct interface *interface, const char *name,
                             const json_t *values, struct buffer *buffer,
                             struct error *error) MUST_CHECK;

#endif
