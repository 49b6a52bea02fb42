#include "view/suggest_view.h"

#include "view/link.h"

static const char *type_name(enum suggestion_type type)
{
    static const char *const names[] = {[SUGGESTION_WORD] = "word",
                                        [SUGGESTION_SESSION] = "session",
                                        [SUGGESTION_DOCUMENT] = "document"};
    return names[type];
}

static json_t *view_match(struct view *view, const struct suggestion *suggestion)
{
    json_t *match = view_object(view);
    view_add_number(view, match, "start", suggestion->match_start);
    view_add_number(view, match, "length", suggestion->match_length);
    return match;
}

static json_t *view_suggestion(struct view *view, const struct suggestion *suggestion)
{
    json_t *object = view_object(view);
    view_add_text(view, object, "text", suggestion->text);
    view_add_string(view, object, "type", type_name(suggestion->type));
    view_add_number(view, object, "count", suggestion->count);
    if (suggestion->match_length > 0) {
        view_add(view, object, "match", view_match(view, suggestion));
    }
    if (suggestion->type != SUGGESTION_WORD) {
        view_add_text(view, object, "id", suggestion->record.id);
        view_add(view, object, "url", link_record(view, &suggestion->record));
    }
    return object;
}

json_t *suggest_view_list(struct view *view, const struct suggestion_list *list)
{
    json_t *suggestions = view_array(view);
    for (size_t i = 0; i < list->count; i++) {
        view_append(view, suggestions, view_suggestion(view, &list->items[i]));
    }
    return suggestions;
}
