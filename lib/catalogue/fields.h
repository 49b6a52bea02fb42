/* fields.h: the members of an event, a session, a document and a person.
 *
 * One table drives reading, checking, messages and JSON; docs/catalogue.md and
 * data/catalogue.schema.json say the same to a person and to an editor. */
#ifndef CATALOGUE_FIELDS_H
#define CATALOGUE_FIELDS_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "catalogue/record.h"

/* Limits of one member, in bytes of UTF-8 or in items. */
enum {
    FIELD_ID_MAX = 200,
    FIELD_TITLE_MAX = 1024,
    FIELD_SUMMARY_MAX = 256 * 1024,
    FIELD_NAME_MAX = 500,  /* of a person or an organisation */
    FIELD_LABEL_MAX = 200, /* kind, publisher */
    FIELD_URL_MAX = 2048,
    FIELD_PEOPLE_MAX = 100,
    FIELD_DOCUMENTS_MAX = 100,
    FIELD_NUMBER_MAX = 100000,
    FIELD_YEAR_MIN = 1000,
    FIELD_YEAR_MAX = 2999,
};

/* Who has members: a record of each type, and a person of a session. */
enum field_owner {
    OWNER_EVENT = RECORD_EVENT,
    OWNER_SESSION = RECORD_SESSION,
    OWNER_DOCUMENT = RECORD_DOCUMENT,
    OWNER_PERSON,
};

/* "event", "session", "document", "person". */
const char *field_owner_name(enum field_owner owner);

enum field_kind {
    FIELD_TYPE,       /* the record's type: in JSON only */
    FIELD_ID,         /* [a-z0-9][a-z0-9._-]* */
    FIELD_LINE,       /* text on one line */
    FIELD_TEXT,       /* text of paragraphs */
    FIELD_NUMBER,     /* whole, from minimum to maximum */
    FIELD_DATE,       /* YYYY-MM-DD, in the calendar */
    FIELD_LANGUAGE,   /* [a-z]{2,3}(-[A-Z]{2})? */
    FIELD_URL,        /* http: or https:, with a host */
    FIELD_CHOICE,     /* one of `choices` */
    FIELD_REFERENCE,  /* id of a record of type `refers_to` */
    FIELD_REFERENCES, /* a list of those, without duplicates */
    FIELD_PEOPLE,     /* a list of people: a name, or a mapping */
};

struct field {
    const char *name;
    enum field_kind kind;
    unsigned owners;            /* FIELD_OWNER bits of those that have it */
    unsigned required_by;       /* of those that must have it */
    enum record_type refers_to; /* FIELD_REFERENCE, FIELD_REFERENCES */
    uint32_t minimum, maximum;  /* FIELD_NUMBER */
    size_t offset;              /* of its value in struct record or struct person */
    size_t size_max;            /* bytes of a text, items of a list; 0: its form says it */
    const char *const *choices; /* FIELD_CHOICE; ends with NULL */
};

#define FIELD_OWNER(owner) (1U << (unsigned)(owner))

/* In the order in which JSON has them. */
extern const struct field fields[];
extern const size_t field_count;

/* The owner's member of that name; NULL where there is none. */
const struct field *field_find(enum field_owner owner, struct text name);

/* Where a field's value is in a struct record or a struct person: a struct text, a uint32_t for
 * FIELD_NUMBER, the pointer to the items for a list. */
void *field_value(const struct field *field, void *owner);
const void *field_value_const(const struct field *field, const void *owner);

#endif
