#include "view/page_view.h"

#include <string.h>

#include "view/link.h"

json_t *page_view_form(struct view *view, struct text query)
{
    json_t *form = view_object(view);
    view_add_text(view, form, "query", query);
    return form;
}

void page_view_add_language(struct view *view, json_t *object, struct text language)
{
    struct text own = language.size > 0 ? language : text_from("nl");
    bool is_other = view->language != NULL && !text_is(own, view->language);
    view_add(view, object, "lang", is_other ? view_text(own) : json_null());
}

static void append_run(struct view *view, json_t *runs, struct text text, bool is_match)
{
    if (text.size > 0) {
        json_t *run = view_object(view);
        view_add_text(view, run, "text", text);
        view_add_boolean(view, run, "isMatch", is_match);
        view_append(view, runs, run);
    }
}

json_t *page_view_runs(struct view *view, const struct excerpt *excerpt)
{
    json_t *runs = view_array(view);
    size_t done = 0;
    for (size_t i = 0; i < excerpt->match_count; i++) {
        const struct match *match = &excerpt->matches[i];
        append_run(view, runs, text_slice(excerpt->text, done, match->start - done), false);
        append_run(view, runs, text_slice(excerpt->text, match->start, match->size), true);
        done = match->start + match->size;
    }
    append_run(view, runs, text_slice(excerpt->text, done, excerpt->text.size), false);
    return runs;
}

static bool ends_host(char c)
{
    return c == '/' || c == '?' || c == '#';
}

/* The host of a checked address: "www.example.nl". */
static struct text host_of(struct text url)
{
    const char *start = memmem(url.data, url.size, "//", 2);
    struct text rest =
        start != NULL ? text_slice(url, (size_t)(start + 2 - url.data), url.size) : url;
    size_t size = 0;
    while (size < rest.size && !ends_host(rest.data[size])) {
        size++;
    }
    return text_slice(rest, 0, size);
}

static void add_external(struct view *view, json_t *object, struct text url)
{
    if (link_is_safe(url)) {
        view_add_text(view, object, "externalUrl", url);
        view_add_text(view, object, "externalHost", host_of(url));
    }
}

static void add_page_members(struct view *view, json_t *object, const struct record *record)
{
    view_add(view, object, "path", link_record_page(view, record));
    view_add_boolean(view, object, "isSession", record->type == RECORD_SESSION);
    view_add_boolean(view, object, "isCancelled", text_is(record->status, "cancelled"));
    view_add_boolean(view, object, "isPostponed", text_is(record->status, "postponed"));
    view_add_boolean(view, object, "hasSource",
                     record->kind.size > 0 || record->publisher.size > 0 || record->year > 0);
    page_view_add_language(view, object, record->language);
    add_external(view, object, record->url);
}

/* A template looks for what an object lacks in the objects around it, so an item that stands inside
 * another one says what it has not. */
static void add_absent(struct view *view, json_t *object)
{
    static const char *const keys[] = {"number", "date",        "kind", "publisher",
                                       "year",   "externalUrl", "event"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (json_object_get(object, keys[i]) == NULL) {
            view_add(view, object, keys[i], json_null());
        }
    }
}

json_t *page_view_item(struct view *view, const struct record *record)
{
    json_t *object = record_view_reference(view, record);
    if (record->number > 0) {
        view_add_number(view, object, "number", record->number);
    }
    add_page_members(view, object, record);
    add_absent(view, object);
    return object;
}

/* "2026-01-31" as `date` {iso, day, month, year}. */
static void add_date(struct view *view, json_t *object, struct text iso)
{
    if (iso.size != strlen("YYYY-MM-DD") || view->months == NULL) {
        return;
    }
    size_t month = (size_t)(iso.data[5] - '0') * 10 + (size_t)(iso.data[6] - '0');
    json_t *name = json_array_get(view->months, month - 1);
    if (name == NULL) {
        return;
    }
    json_t *date = view_object(view);
    view_add_text(view, date, "iso", iso);
    view_add_text(view, date, "day", text_slice(iso, iso.data[8] == '0' ? 9 : 8, 2));
    view_add(view, date, "month", json_incref(name));
    view_add_text(view, date, "year", text_slice(iso, 0, 4));
    view_add(view, object, "date", date);
}

json_t *page_view_items(struct view *view, const struct record_page *page)
{
    json_t *items = view_array(view);
    for (size_t i = 0; i < page->count; i++) {
        view_append(view, items, page_view_item(view, &page->items[i]));
    }
    return items;
}

/* {items, total, more} of related records; nothing where there are none. */
static void add_related(struct view *view, json_t *object, const struct record_page *page)
{
    if (page->count == 0) {
        return;
    }
    json_t *related = view_object(view);
    view_add(view, related, "items", page_view_items(view, page));
    view_add_count(view, related, "total", page->total);
    if (page->total > page->count) {
        view_add_count(view, related, "more", page->total - page->count);
    }
    view_add(view, object, "related", related);
}

/* The paragraphs of a text, which empty lines part. */
static json_t *view_paragraphs(struct view *view, struct text text)
{
    json_t *paragraphs = view_array(view);
    while (text.size > 0) {
        const char *end = memmem(text.data, text.size, "\n\n", 2);
        size_t size = end != NULL ? (size_t)(end - text.data) : text.size;
        struct text paragraph = text_trim(text_slice(text, 0, size));
        if (paragraph.size > 0) {
            view_append(view, paragraphs, view_text(paragraph));
        }
        text = text_slice(text, size + 2, text.size);
    }
    return paragraphs;
}

/* The `event` of a session: where it is, too. */
static void add_event(struct view *view, json_t *object, const struct record *event)
{
    if (event == NULL) {
        return;
    }
    json_t *reference = view_object(view);
    view_add_text(view, reference, "title", event->title);
    view_add(view, reference, "path", link_record_page(view, event));
    page_view_add_language(view, reference, event->language);
    view_add(view, object, "event", reference);
}

json_t *page_view_record(struct view *view, const struct record *record,
                         const struct record_context *context)
{
    json_t *object = record_view_whole(view, record, context);
    add_page_members(view, object, record);
    add_event(view, object, context->event);
    add_date(view, object, record_date(record, context->event));
    view_add_boolean(view, object, "hasText", record->summary.size > 0);
    view_add(view, object, "paragraphs", view_paragraphs(view, record->summary));
    view_add_boolean(view, object, "hasPeople", record->person_count > 0);
    add_related(view, object, context->related);
    return object;
}

json_t *page_view_hit(struct view *view, const struct search_hit *hit, const struct record *event)
{
    json_t *object = search_view_hit(view, hit, event);
    add_page_members(view, object, &hit->record);
    add_event(view, object, event);
    add_date(view, object, record_date(&hit->record, event));
    view_add(view, object, "titleRuns", page_view_runs(view, &hit->title));
    view_add(view, object, "snippetRuns", page_view_runs(view, &hit->snippet));
    view_add_boolean(view, object, "hasSnippet", hit->snippet.text.size > 0);
    add_related(view, object, &hit->related);
    return object;
}

json_t *page_view_event(struct view *view, const struct record *event,
                        const struct record_page *sessions)
{
    json_t *object = view_object(view);
    if (event != NULL) {
        view_add_text(view, object, "title", event->title);
        view_add(view, object, "path", link_record_page(view, event));
        page_view_add_language(view, object, event->language);
        view_add(view, object, "paragraphs", view_paragraphs(view, event->summary));
        add_date(view, object, event->date);
        add_external(view, object, event->url);
    }
    add_related(view, object, sessions);
    return object;
}
