#include "view/facet_view.h"

#include <string.h>

#include "http/uri.h"
#include "view/page_view.h"

static const char *const flags[FACET_COUNT] = {[FACET_TYPE] = "isType",
                                               [FACET_KIND] = "isKind",
                                               [FACET_EVENT] = "isEvent",
                                               [FACET_PUBLISHER] = "isPublisher",
                                               [FACET_YEAR] = "isYear"};

/* `id`: the value as a part of an identifier, which has no white space. */
static void add_id(struct view *view, json_t *object, struct text value)
{
    struct buffer id = {0};
    uri_encode(value, &id);
    view->failed = view->failed || buffer_status(&id, NULL) != STATUS_OK;
    view_add_text(view, object, "id", buffer_text(&id));
    buffer_free(&id);
}

static json_t *view_value(struct view *view, enum facet_name facet, const struct facet_value *value)
{
    bool is_type = facet == FACET_TYPE;
    json_t *object = view_object(view);
    view_add_text(view, object, "value", value->value);
    add_id(view, object, value->value);
    view_add_boolean(view, object, "isSessions", is_type && text_is(value->value, "session"));
    view_add_boolean(view, object, "isDocuments", is_type && text_is(value->value, "document"));
    if (!is_type) {
        view_add_text(view, object, "label", value->label);
    }
    if (facet == FACET_KIND || facet == FACET_EVENT || facet == FACET_PUBLISHER) {
        page_view_add_language(view, object, text_from(""));
    }
    view_add_count(view, object, "count", value->count);
    view_add_boolean(view, object, "isSelected", value->is_selected);
    return object;
}

static json_t *view_facet(struct view *view, enum facet_name name, const struct facet *facet)
{
    json_t *object = view_object(view);
    json_t *values = view_array(view);
    json_t *more = view_array(view);
    view_add_string(view, object, "name", search_view_facets[name]);
    view_add_boolean(view, object, flags[name], true);
    for (size_t i = 0; i < facet->count; i++) {
        const struct facet_value *value = &facet->values[i];
        bool is_shown = i < CHOICES_SHOWN_MAX || value->is_selected;
        view_append(view, is_shown ? values : more, view_value(view, name, value));
    }
    view_add(view, object, "values", values);
    view_add_boolean(view, object, "hasMore", json_array_size(more) > 0);
    view_add(view, object, "more", more);
    return object;
}

/* A single value that every result has leaves nothing to choose. */
static bool offers_choice(const struct facet *facet, size_t total)
{
    return facet->count > 1 ||
           (facet->count == 1 && (facet->values[0].is_selected || facet->values[0].count < total));
}

void facet_view_add(struct view *view, json_t *page, const struct search_view *search)
{
    json_t *facets = view_array(view);
    for (size_t i = 0; i < FACET_COUNT; i++) {
        const struct facet *facet = &search->results->facets[i];
        if (offers_choice(facet, search->results->total)) {
            view_append(view, facets, view_facet(view, (enum facet_name)i, facet));
        }
    }
    view_add(view, page, "facets", facets);
}

/* The address of the results without one of the chosen values. */
static json_t *link_without(struct view *view, const struct search_view *search, size_t facet,
                            size_t at)
{
    struct text others[FILTER_VALUES_MAX];
    struct search_link link = page_view_link(search, "/zoeken");
    const struct search_filter *filter = &search->link->filters[facet];
    size_t count = 0;
    for (size_t i = 0; i < filter->count; i++) {
        if (i != at) {
            others[count++] = filter->values[i];
        }
    }
    link.filters[facet] = (struct search_filter){others, count};
    return link_search(view, &link);
}

static json_t *link_without_any(struct view *view, const struct search_view *search)
{
    struct search_link link = page_view_link(search, "/zoeken");
    memset(link.filters, 0, sizeof link.filters);
    return link_search(view, &link);
}

/* A chosen value of a facet with the label that the facet has for it. */
static json_t *view_chosen(struct view *view, const struct search_view *search, size_t facet,
                           size_t at)
{
    const struct facet *counted = &search->results->facets[facet];
    struct text text = search->link->filters[facet].values[at];
    struct facet_value value = {.value = text, .label = text, .is_selected = true};
    for (size_t i = 0; i < counted->count; i++) {
        if (text_equal(counted->values[i].value, text)) {
            value = counted->values[i];
        }
    }
    json_t *chosen = view_value(view, (enum facet_name)facet, &value);
    view_add_string(view, chosen, "name", search_view_facets[facet]);
    view_add(view, chosen, "path", link_without(view, search, facet, at));
    return chosen;
}

void facet_view_add_chosen(struct view *view, json_t *page, const struct search_view *search)
{
    json_t *list = view_array(view);
    for (size_t facet = 0; facet < FACET_COUNT; facet++) {
        for (size_t i = 0; i < search->link->filters[facet].count; i++) {
            view_append(view, list, view_chosen(view, search, facet, i));
        }
    }
    view_add_boolean(view, page, "isFiltered", json_array_size(list) > 0);
    if (json_array_size(list) > 1) {
        view_add(view, page, "clearPath", link_without_any(view, search));
    }
    view_add(view, page, "chosen", list);
}
