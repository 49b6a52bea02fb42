/* record.h: an event, a work session or a document, as a person wrote it in a catalogue. */
#ifndef CATALOGUE_RECORD_H
#define CATALOGUE_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"
#include "tree/problem.h"

enum record_type {
    RECORD_EVENT,
    RECORD_SESSION,
    RECORD_DOCUMENT,
};

enum { RECORD_TYPE_COUNT = 3 };

/* "event", "session", "document". */
const char *record_type_name(enum record_type type);

/* The type of that name; false where there is none. */
bool record_type_find(struct text name, enum record_type *ret_type);

struct person {
    struct text name;
    struct text organisation; /* no text where not known */
};

/* Which members a type has, which it needs, and their limits: catalogue/fields.h. A member that
 * is absent is no text, 0 or no items. Texts are UTF-8 in the memory of whoever made it; their
 * white space is normalised: see catalogue/value.h. */
struct record {
    enum record_type type;
    struct text id;
    struct text title;
    struct text summary;
    struct text language; /* tag: "nl", "en"; no text means Dutch */
    struct text url;
    struct text date; /* YYYY-MM-DD */

    /* session */
    struct text event;  /* id of the event it belongs to */
    struct text status; /* "planned", "held", "cancelled", "postponed" */
    uint32_t number;
    struct person *people;
    size_t person_count;
    struct text *documents; /* ids, most relevant first */
    size_t document_count;

    /* document */
    struct text kind;
    struct text publisher;
    uint32_t year;

    struct place place; /* of its id, in the file it was read from */
};

/* When a record is of: its own date, else that of `event`, to which it belongs (or NULL); no text
 * where neither is known. */
struct text record_date(const struct record *record, const struct record *event);

/* The year of a document, else of record_date(); 0 where it is not known. */
uint32_t record_year(const struct record *record, const struct record *event);

/* Appends the record as one line of JSON (RFC 8259) with its `type`, without a final newline:
 * the form it has in a .jsonl catalogue and in an index. Members in a fixed order, absent ones
 * left out, so equal records give equal bytes. STATUS_OK or STATUS_NO_MEMORY. */
enum status record_to_json(const struct record *record, struct buffer *buffer,
                           struct error *error) MUST_CHECK;

/* Back from record_to_json(): a record equal to the one that was written, but for its place.
 * Texts lie in `arena`, each with a NUL behind it. STATUS_CORRUPT where it is none, or
 * STATUS_NO_MEMORY. */
enum status record_from_json(struct text json, struct arena *arena, struct record *ret_record,
                             struct error *error) MUST_CHECK;

#endif
