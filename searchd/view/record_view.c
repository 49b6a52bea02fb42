#include "view/record_view.h"

#include "view/link.h"

static void add_reference(struct view *view, json_t *object, const struct record *record,
                          uint32_t year)
{
    view_add_text(view, object, "id", record->id);
    view_add_string(view, object, "type", record_type_name(record->type));
    view_add_text(view, object, "title", record->title);
    if (record->type != RECORD_EVENT || link_is_safe(record->url)) {
        view_add(view, object, "url", link_record(view, record));
    }
    view_add_text(view, object, "kind", record->kind);
    view_add_text(view, object, "publisher", record->publisher);
    if (year > 0) {
        view_add_number(view, object, "year", year);
    }
}

json_t *record_view_reference(struct view *view, const struct record *record)
{
    json_t *object = view_object(view);
    add_reference(view, object, record, record->year);
    return object;
}

static json_t *view_event(struct view *view, const struct record *event)
{
    json_t *object = view_object(view);
    view_add_text(view, object, "id", event->id);
    view_add_text(view, object, "title", event->title);
    return object;
}

static void add_dated(struct view *view, json_t *object, const struct record *record,
                      const struct record *event)
{
    add_reference(view, object, record, record_year(record, event));
    view_add_text(view, object, "date", record->date);
    if (event != NULL) {
        view_add(view, object, "event", view_event(view, event));
    }
}

json_t *record_view_dated(struct view *view, const struct record *record,
                          const struct record *event)
{
    json_t *object = view_object(view);
    add_dated(view, object, record, event);
    return object;
}

static void add_related(struct view *view, json_t *object, enum record_type type,
                        const struct record_page *related)
{
    bool has_documents = type == RECORD_SESSION;
    json_t *items = view_array(view);
    for (size_t i = 0; i < related->count; i++) {
        view_append(view, items, record_view_reference(view, &related->items[i]));
    }
    view_add(view, object, has_documents ? "documents" : "sessions", items);
    view_add_number(view, object, has_documents ? "documentsTotal" : "sessionsTotal",
                    related->total);
}

void record_view_add_common(struct view *view, json_t *object, const struct record *record,
                            const struct record_context *context)
{
    add_dated(view, object, record, context->event);
    if (record->number > 0) {
        view_add_number(view, object, "number", record->number);
    }
    view_add_text(view, object, "status", record->status);
    if (context->related != NULL) {
        add_related(view, object, record->type, context->related);
    }
}

static json_t *view_people(struct view *view, const struct record *record)
{
    json_t *people = view_array(view);
    for (size_t i = 0; i < record->person_count; i++) {
        json_t *person = view_object(view);
        view_add_text(view, person, "name", record->people[i].name);
        view_add_text(view, person, "organisation", record->people[i].organisation);
        view_append(view, people, person);
    }
    return people;
}

json_t *record_view_whole(struct view *view, const struct record *record,
                          const struct record_context *context)
{
    json_t *object = view_object(view);
    record_view_add_common(view, object, record, context);
    view_add_text(view, object, "summary", record->summary);
    view_add(view, object, "language",
             record->language.size > 0 ? view_text(record->language) : json_string("nl"));
    if (record->type == RECORD_SESSION) {
        view_add(view, object, "people", view_people(view, record));
    }
    return object;
}

void record_view_add_links(struct view *view, json_t *object, const struct record *record)
{
    json_t *links = view_object(view);
    view_add(view, links, "self", link_record_resource(view, record));
    view_add(view, object, "_links", links);
}

json_t *record_view_index(struct view *view, const struct index_info *info)
{
    json_t *object = view_object(view);
    view_add_string(view, object, "generation", info->generation);
    view_add_string(view, object, "builtAt", info->built_at);
    return object;
}
