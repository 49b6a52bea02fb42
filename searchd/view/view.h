/* view.h: making the tree of values that an answer shows, as JSON or through a template.
 *
 * A failed allocation is remembered, as in a struct buffer: later additions do nothing, and the
 * caller asks once, at the end, with view_status(). Every json_t passed in is taken over. */
#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include <jansson.h>
#include <stdbool.h>

#include "base/status.h"
#include "base/text.h"

struct view {
    const char *base_url; /* in front of this site's own paths in JSON; "" for none */
    bool failed;

    /* For pages; NULL in the API. */
    const char *language;       /* of the interface: "nl" */
    const char *named_language; /* the same where addresses within the site have to say it: it was
                                   asked for and is not that of the settings */
    const json_t *months;       /* names of the twelve */
    const char *group_mark;     /* between groups of three digits: "." */
};

json_t *view_object(struct view *view);
json_t *view_array(struct view *view);

/* A text as a value, also where there is none: "". NULL, which view_add() and view_append()
 * remember, where there is no memory. */
json_t *view_text(struct text text);

/* The texts as a list. */
json_t *view_texts(struct view *view, const struct text *texts, size_t count);

void view_add(struct view *view, json_t *object, const char *key, json_t *value);
void view_append(struct view *view, json_t *array, json_t *value);

/* Nothing is added where there is no text; a record's absent member stays absent. */
void view_add_text(struct view *view, json_t *object, const char *key, struct text text);
void view_add_string(struct view *view, json_t *object, const char *key, const char *string);
void view_add_number(struct view *view, json_t *object, const char *key, size_t number);
void view_add_boolean(struct view *view, json_t *object, const char *key, bool boolean);

/* A number as text, as a visitor reads it: "12.345". */
void view_add_count(struct view *view, json_t *object, const char *key, size_t count);

/* STATUS_OK, or STATUS_NO_MEMORY where anything failed. */
enum status view_status(const struct view *view, struct error *error) MUST_CHECK;

#endif
