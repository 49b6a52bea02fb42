#include "catalogue/fields.h"
#include "catalogue/record.h"

static void append_escaped(struct buffer *buffer, char c)
{
    switch (c) {
    case '"':
        buffer_append_string(buffer, "\\\"");
        break;
    case '\\':
        buffer_append_string(buffer, "\\\\");
        break;
    case '\n':
        buffer_append_string(buffer, "\\n");
        break;
    default:
        buffer_append_format(buffer, "\\u%04x", (unsigned)(unsigned char)c);
        break;
    }
}

/* RFC 8259, section 7: quotes, backslashes and control characters are escaped, nothing else. */
static void append_text(struct buffer *buffer, struct text text)
{
    size_t start = 0;
    buffer_append_char(buffer, '"');
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        if (c == '"' || c == '\\' || (unsigned char)c < 0x20) {
            buffer_append(buffer, text_slice(text, start, i - start));
            append_escaped(buffer, c);
            start = i + 1;
        }
    }
    buffer_append(buffer, text_slice(text, start, text.size));
    buffer_append_char(buffer, '"');
}

static void append_key(struct buffer *buffer, const char *name, bool is_first)
{
    buffer_append_string(buffer, is_first ? "\"" : ",\"");
    buffer_append_string(buffer, name);
    buffer_append_string(buffer, "\":");
}

static void append_members(struct buffer *buffer, enum field_owner owner, const void *value);

static void append_people(struct buffer *buffer, const struct person *people, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_append_char(buffer, i == 0 ? '[' : ',');
        append_members(buffer, OWNER_PERSON, &people[i]);
    }
    buffer_append_char(buffer, ']');
}

static void append_texts(struct buffer *buffer, const struct text *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_append_char(buffer, i == 0 ? '[' : ',');
        append_text(buffer, texts[i]);
    }
    buffer_append_char(buffer, ']');
}

static bool is_absent(const struct field *field, const void *owner)
{
    const void *value = field_value_const(field, owner);
    switch (field->kind) {
    case FIELD_TYPE:
        return false;
    case FIELD_NUMBER:
        return *(const uint32_t *)value == 0;
    case FIELD_PEOPLE:
        return ((const struct record *)owner)->person_count == 0;
    case FIELD_REFERENCES:
        return ((const struct record *)owner)->document_count == 0;
    default:
        return ((const struct text *)value)->size == 0;
    }
}

static void append_value(struct buffer *buffer, const struct field *field, const void *owner)
{
    const struct record *record = owner; /* where the field is a record's own */
    const void *value = field_value_const(field, owner);
    switch (field->kind) {
    case FIELD_TYPE:
        append_text(buffer, text_from(record_type_name(record->type)));
        break;
    case FIELD_NUMBER:
        buffer_append_format(buffer, "%u", *(const uint32_t *)value);
        break;
    case FIELD_PEOPLE:
        append_people(buffer, record->people, record->person_count);
        break;
    case FIELD_REFERENCES:
        append_texts(buffer, record->documents, record->document_count);
        break;
    default:
        append_text(buffer, *(const struct text *)value);
        break;
    }
}

static void append_members(struct buffer *buffer, enum field_owner owner, const void *value)
{
    bool is_first = true;
    buffer_append_char(buffer, '{');
    for (size_t i = 0; i < field_count; i++) {
        const struct field *field = &fields[i];
        if ((field->owners & FIELD_OWNER(owner)) == 0 || is_absent(field, value)) {
            continue;
        }
        append_key(buffer, field->name, is_first);
        append_value(buffer, field, value);
        is_first = false;
    }
    buffer_append_char(buffer, '}');
}

enum status record_to_json(const struct record *record, struct buffer *buffer, struct error *error)
{
    append_members(buffer, (enum field_owner)record->type, record);
    return buffer_status(buffer, error);
}
