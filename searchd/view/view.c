#include "view/view.h"

#include <stdio.h>

#include "base/buffer.h"

enum {
    DIGITS_MAX = 20, /* of a size_t */
    GROUP_DIGITS = 3,
};

static json_t *check(struct view *view, json_t *value)
{
    view->failed = view->failed || value == NULL;
    return value;
}

json_t *view_object(struct view *view)
{
    return check(view, json_object());
}

json_t *view_array(struct view *view)
{
    return check(view, json_array());
}

json_t *view_text(struct text text)
{
    return json_stringn(text.size > 0 ? text.data : "", text.size);
}

json_t *view_texts(struct view *view, const struct text *texts, size_t count)
{
    json_t *list = view_array(view);
    for (size_t i = 0; i < count; i++) {
        view_append(view, list, view_text(texts[i]));
    }
    return list;
}

void view_add(struct view *view, json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, value) != 0) {
        view->failed = true;
    }
}

void view_append(struct view *view, json_t *array, json_t *value)
{
    if (json_array_append_new(array, value) != 0) {
        view->failed = true;
    }
}

void view_add_text(struct view *view, json_t *object, const char *key, struct text text)
{
    if (text.size > 0) {
        view_add(view, object, key, view_text(text));
    }
}

void view_add_string(struct view *view, json_t *object, const char *key, const char *string)
{
    view_add(view, object, key, json_string(string));
}

void view_add_number(struct view *view, json_t *object, const char *key, size_t number)
{
    view_add(view, object, key, json_integer((json_int_t)number));
}

void view_add_boolean(struct view *view, json_t *object, const char *key, bool boolean)
{
    view_add(view, object, key, json_boolean(boolean));
}

void view_add_count(struct view *view, json_t *object, const char *key, size_t count)
{
    char digits[DIGITS_MAX + 1];
    struct buffer grouped = {0};
    size_t left = (size_t)snprintf(digits, sizeof digits, "%zu", count);
    for (const char *digit = digits; *digit != '\0'; digit++) {
        buffer_append_char(&grouped, *digit);
        left--;
        if (left > 0 && left % GROUP_DIGITS == 0 && view->group_mark != NULL) {
            buffer_append_string(&grouped, view->group_mark);
        }
    }
    view->failed = view->failed || buffer_status(&grouped, NULL) != STATUS_OK;
    view_add_text(view, object, key, buffer_text(&grouped));
    buffer_free(&grouped);
}

enum status view_status(const struct view *view, struct error *error)
{
    return view->failed ? error_no_memory(error) : STATUS_OK;
}
