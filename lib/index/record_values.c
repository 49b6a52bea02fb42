#include "index/record_values.h"

#include <stdio.h>

#include "base/buffer.h"
#include "index/bridge.h"
#include "index/schema.h"
#include "index/value_key.h"

/* A record whose values are being added. */
struct values {
    xc_document *document;
    struct buffer term;   /* scratch */
    struct buffer joined; /* the values of a facet */
};

static enum status set_value(struct values *values, uint32_t slot, struct text value,
                             struct error *error)
{
    xc_error reason;
    return bridge_status(
        xc_document_set_value(values->document, slot, bridge_text_to_xc(value), &reason), &reason,
        error, "a value of a record could not be stored");
}

static enum status add_term(struct values *values, enum facet_name facet, struct text value,
                            struct error *error)
{
    struct value_key key;
    value_key_make(value, &key);
    struct text term = schema_term(&values->term, schema_facet_prefix(facet), value_key_text(&key));
    enum status status = buffer_status(&values->term, error);
    if (status != STATUS_OK) {
        return status;
    }
    xc_error reason;
    return bridge_status(
        xc_document_add_term(values->document, bridge_text_to_xc(term), 0, &reason), &reason, error,
        "a term could not be added");
}

/* Of its values none, one or several may be there. */
static enum status add_facet(struct values *values, enum facet_name facet, const struct text *items,
                             size_t count, struct error *error)
{
    buffer_clear(&values->joined);
    for (size_t i = 0; i < count; i++) {
        if (items[i].size == 0) {
            continue;
        }
        enum status status = add_term(values, facet, items[i], error);
        if (status != STATUS_OK) {
            return status;
        }
        if (values->joined.size > 0) {
            buffer_append_char(&values->joined, XC_VALUE_SEPARATOR);
        }
        buffer_append(&values->joined, items[i]);
    }
    enum status status = buffer_status(&values->joined, error);
    return status == STATUS_OK && values->joined.size > 0
               ? set_value(values, schema_facet_slot(facet), buffer_text(&values->joined), error)
               : status;
}

/* The events of a record as they are kept: by their ids. */
static enum status add_events(struct values *values, const struct record *const *events,
                              size_t count, struct error *error)
{
    struct text ids[LINKED_RECORDS_MAX];
    for (size_t i = 0; i < count; i++) {
        ids[i] = events[i]->id;
    }
    return add_facet(values, FACET_EVENT, ids, count, error);
}

/* What is sorted by. */
static enum status add_order(struct values *values, const struct record *record, struct text date,
                             struct error *error)
{
    struct value_key title;
    value_key_make_sortable(record->title, &title);
    enum status status = set_value(values, SLOT_TITLE, value_key_text(&title), error);
    return status == STATUS_OK && date.size > 0 ? set_value(values, SLOT_DATE, date, error)
                                                : status;
}

static enum status add_all(struct values *values, const struct record *record,
                           const struct links *links, struct error *error)
{
    const struct record *events[LINKED_RECORDS_MAX];
    size_t event_count = links_events(links, record, events);
    bool is_of_event = record->type == RECORD_SESSION && event_count > 0;
    const struct record *event = is_of_event ? events[0] : NULL;
    char digits[sizeof "4294967295"];
    int size = snprintf(digits, sizeof digits, "%04u", record_year(record, event));
    struct text year = text_of(digits, record_year(record, event) > 0 ? (size_t)size : 0);
    struct text date = record_date(record, event);
    const struct {
        enum facet_name facet;
        struct text value;
    } facets[] = {
        {FACET_TYPE, text_from(record_type_name(record->type))},
        {FACET_KIND, record->kind},
        {FACET_PUBLISHER, record->publisher},
        {FACET_YEAR, year},
    };

    enum status status = add_events(values, events, event_count, error);
    for (size_t i = 0; i < sizeof facets / sizeof *facets && status == STATUS_OK; i++) {
        status = add_facet(values, facets[i].facet, &facets[i].value, 1, error);
    }
    return status == STATUS_OK ? add_order(values, record, date.size > 0 ? date : year, error)
                               : status;
}

enum status record_values_add(const struct record *record, const struct links *links,
                              xc_document *document, struct error *error)
{
    struct values values = {.document = document};
    enum status status = add_all(&values, record, links, error);
    buffer_free(&values.term);
    buffer_free(&values.joined);
    return status;
}
