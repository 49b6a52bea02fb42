/* schema_view.h: a JSON Schema of an OpenAPI document, in words for a page. */
#ifndef VIEW_SCHEMA_VIEW_H
#define VIEW_SCHEMA_VIEW_H

#include "view/view.h"

/* The last part of "#/components/KIND/NAME" that `object` refers to; NULL where it does not. */
const char *schema_view_reference(const json_t *object);

/* A description as paragraphs[] of spans[] {text, isCode}: an empty line parts paragraphs, grave
 * accents enclose code. None where there is no description. */
void schema_view_paragraphs(struct view *view, json_t *object, const json_t *description);

/* Adds what a value may be:
 *
 *   isList       a list of what follows
 *   references   [{separator, name}] of schemas, any of which it may be; empty where it is none
 *   type         "string", "integer", …; "" where there are references
 *   limits       "1 to 100, default 10"; "" where there are none */
void schema_view_value(struct view *view, json_t *object, const json_t *schema);

/* Adds hasMembers and members[] of an object: name, isRequired, paragraphs, schema_view_value(). */
void schema_view_members(struct view *view, json_t *object, const json_t *schema);

#endif
