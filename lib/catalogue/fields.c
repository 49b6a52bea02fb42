#include "catalogue/fields.h"

#define EVENT FIELD_OWNER(OWNER_EVENT)
#define SESSION FIELD_OWNER(OWNER_SESSION)
#define DOCUMENT FIELD_OWNER(OWNER_DOCUMENT)
#define PERSON FIELD_OWNER(OWNER_PERSON)
#define RECORD (EVENT | SESSION | DOCUMENT)

static const char *const statuses[] = {"planned", "held", "cancelled", "postponed", NULL};

const struct field fields[] = {
    {.name = "type", .kind = FIELD_TYPE, .owners = RECORD},
    {.name = "id",
     .kind = FIELD_ID,
     .owners = RECORD,
     .required_by = RECORD,
     .offset = offsetof(struct record, id),
     .size_max = FIELD_ID_MAX},
    {.name = "event",
     .kind = FIELD_REFERENCE,
     .owners = SESSION,
     .offset = offsetof(struct record, event),
     .size_max = FIELD_ID_MAX,
     .refers_to = RECORD_EVENT},
    {.name = "number",
     .kind = FIELD_NUMBER,
     .owners = SESSION,
     .offset = offsetof(struct record, number),
     .maximum = FIELD_NUMBER_MAX},
    {.name = "title",
     .kind = FIELD_LINE,
     .owners = RECORD,
     .required_by = RECORD,
     .offset = offsetof(struct record, title),
     .size_max = FIELD_TITLE_MAX},
    {.name = "summary",
     .kind = FIELD_TEXT,
     .owners = RECORD,
     .offset = offsetof(struct record, summary),
     .size_max = FIELD_SUMMARY_MAX},
    {.name = "people",
     .kind = FIELD_PEOPLE,
     .owners = SESSION,
     .offset = offsetof(struct record, people),
     .size_max = FIELD_PEOPLE_MAX},
    {.name = "name",
     .kind = FIELD_LINE,
     .owners = PERSON,
     .required_by = PERSON,
     .offset = offsetof(struct person, name),
     .size_max = FIELD_NAME_MAX},
    {.name = "organisation",
     .kind = FIELD_LINE,
     .owners = PERSON,
     .offset = offsetof(struct person, organisation),
     .size_max = FIELD_NAME_MAX},
    {.name = "kind",
     .kind = FIELD_LINE,
     .owners = DOCUMENT,
     .offset = offsetof(struct record, kind),
     .size_max = FIELD_LABEL_MAX},
    {.name = "publisher",
     .kind = FIELD_LINE,
     .owners = DOCUMENT,
     .offset = offsetof(struct record, publisher),
     .size_max = FIELD_LABEL_MAX},
    {.name = "year",
     .kind = FIELD_NUMBER,
     .owners = DOCUMENT,
     .offset = offsetof(struct record, year),
     .minimum = FIELD_YEAR_MIN,
     .maximum = FIELD_YEAR_MAX},
    {.name = "status",
     .kind = FIELD_CHOICE,
     .owners = SESSION,
     .offset = offsetof(struct record, status),
     .choices = statuses},
    {.name = "date",
     .kind = FIELD_DATE,
     .owners = EVENT | SESSION,
     .offset = offsetof(struct record, date)},
    {.name = "language",
     .kind = FIELD_LANGUAGE,
     .owners = RECORD,
     .offset = offsetof(struct record, language)},
    {.name = "url",
     .kind = FIELD_URL,
     .owners = RECORD,
     .offset = offsetof(struct record, url),
     .size_max = FIELD_URL_MAX},
    {.name = "documents",
     .kind = FIELD_REFERENCES,
     .owners = SESSION,
     .offset = offsetof(struct record, documents),
     .size_max = FIELD_DOCUMENTS_MAX,
     .refers_to = RECORD_DOCUMENT},
};

const size_t field_count = sizeof fields / sizeof *fields;

const char *field_owner_name(enum field_owner owner)
{
    static const char *const names[] = {"event", "session", "document", "person"};
    return names[owner];
}

const char *record_type_name(enum record_type type)
{
    return field_owner_name((enum field_owner)type);
}

bool record_type_find(struct text name, enum record_type *ret_type)
{
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        if (text_is(name, record_type_name((enum record_type)type))) {
            *ret_type = (enum record_type)type;
            return true;
        }
    }
    return false;
}

const struct field *field_find(enum field_owner owner, struct text name)
{
    for (size_t i = 0; i < field_count; i++) {
        if ((fields[i].owners & FIELD_OWNER(owner)) != 0 && text_is(name, fields[i].name)) {
            return &fields[i];
        }
    }
    return NULL;
}

void *field_value(const struct field *field, void *owner)
{
    return (char *)owner + field->offset;
}

const void *field_value_const(const struct field *field, const void *owner)
{
    return (const char *)owner + field->offset;
}
