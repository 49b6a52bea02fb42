#include "view/json_ld.h"

#include "base/buffer.h"
#include "view/link.h"

static json_t *view_thing(struct view *view, const char *type)
{
    json_t *thing = view_object(view);
    view_add_string(view, thing, "@type", type);
    return thing;
}

static json_t *view_document(struct view *view, const char *type)
{
    json_t *document = view_object(view);
    view_add_string(view, document, "@context", "https://schema.org");
    view_add_string(view, document, "@type", type);
    return document;
}

static void add_address(struct view *view, json_t *object, const char *key, const char *base_url,
                        const char *path)
{
    struct buffer address = {0};
    buffer_append_string(&address, base_url);
    buffer_append_string(&address, path);
    view->failed = view->failed || buffer_status(&address, NULL) != STATUS_OK;
    view_add_text(view, object, key, buffer_text(&address));
    buffer_free(&address);
}

json_t *json_ld_site(struct view *view, const char *base_url, const char *title)
{
    json_t *site = view_document(view, "WebSite");
    json_t *action = view_thing(view, "SearchAction");
    json_t *entry = view_thing(view, "EntryPoint");
    view_add_string(view, site, "name", title);
    add_address(view, site, "url", base_url, "/");
    add_address(view, entry, "urlTemplate", base_url, "/zoeken?q={search_term_string}");
    view_add(view, action, "target", entry);
    view_add_string(view, action, "query-input", "required name=search_term_string");
    view_add(view, site, "potentialAction", action);
    return site;
}

static const char *event_status(const struct record *record)
{
    if (text_is(record->status, "cancelled")) {
        return "https://schema.org/EventCancelled";
    }
    return text_is(record->status, "postponed") ? "https://schema.org/EventPostponed"
                                                : "https://schema.org/EventScheduled";
}

static void add_people(struct view *view, json_t *object, const struct record *record)
{
    if (record->person_count == 0) {
        return;
    }
    json_t *people = view_array(view);
    for (size_t i = 0; i < record->person_count; i++) {
        json_t *person = view_thing(view, "Person");
        view_add_text(view, person, "name", record->people[i].name);
        if (record->people[i].organisation.size > 0) {
            json_t *organisation = view_thing(view, "Organization");
            view_add_text(view, organisation, "name", record->people[i].organisation);
            view_add(view, person, "affiliation", organisation);
        }
        view_append(view, people, person);
    }
    view_add(view, object, "performer", people);
}

static void add_event_members(struct view *view, json_t *object, const struct record *event,
                              struct text date)
{
    view_add_text(view, object, "name", event->title);
    view_add_text(view, object, "startDate", date);
    if (link_is_safe(event->url)) {
        view_add(view, object, "url", link_record(view, event));
    }
}

json_t *json_ld_event(struct view *view, const char *base_url, const struct record *record,
                      const struct record *event)
{
    struct text date = record_date(record, event);
    if (date.size == 0) {
        return NULL;
    }
    json_t *object = view_document(view, "Event");
    add_event_members(view, object, record, date);
    view_add_text(view, object, "description", record->summary);
    if (record->type == RECORD_SESSION) {
        struct view absolute = {.base_url = base_url};
        view_add(view, object, "url", link_record(&absolute, record));
        view->failed = view->failed || absolute.failed;
        view_add_string(view, object, "eventStatus", event_status(record));
        add_people(view, object, record);
    }
    if (event != NULL && event->date.size > 0) {
        json_t *whole = view_thing(view, "Event");
        add_event_members(view, whole, event, event->date);
        view_add(view, object, "superEvent", whole);
    }
    return object;
}
