#include "catalogue/decode.h"

#include "base/array.h"
#include "catalogue/decode_report.h"
#include "catalogue/fields.h"
#include "catalogue/value.h"

/* A text member or an item of a list of texts; `text` stays as it is where there is none or where
 * it is wrong. */
static enum status decode_text(struct decoder *decoder, const struct field *field,
                               const struct node *node, bool is_required, struct text *text)
{
    struct text value = {0};
    if (node->kind == NODE_REFUSED) {
        return STATUS_OK;
    }
    if (node->kind == NODE_SEQUENCE || node->kind == NODE_MAPPING) {
        report_wrong_text(decoder->problems, node, field, decoder->is_json);
        return STATUS_OK;
    }
    if (node->kind != NODE_NULL) {
        enum status status = value_normalise(field, node->text, decoder->arena, &value);
        if (status != STATUS_OK) {
            return status;
        }
    }
    if (value.size == 0 && is_required) {
        report_empty(decoder->problems, node, field);
    }
    if (value.size > 0 && value_check(field, value, node->place, decoder->problems)) {
        *text = value;
    }
    return STATUS_OK;
}

static void decode_number(struct decoder *decoder, const struct field *field,
                          const struct node *node, uint32_t *number)
{
    if (node->kind == NODE_NULL || node->kind == NODE_REFUSED) {
        return;
    }
    if (node->kind == NODE_INTEGER && node->integer >= (long long)field->minimum &&
        node->integer <= (long long)field->maximum) {
        *number = (uint32_t)node->integer;
        return;
    }
    report_wrong_number(decoder->problems, node, field);
}

/* Whether a member is a list that can be read. Nothing is an empty list. */
static bool is_list(struct decoder *decoder, const struct field *field, const struct node *node)
{
    if (node->kind == NODE_NULL || node->kind == NODE_REFUSED) {
        return false;
    }
    if (node->kind != NODE_SEQUENCE) {
        report_wrong_list(decoder->problems, node, field, decoder->is_json);
        return false;
    }
    if (node->child_count > field->size_max) {
        problem_add(decoder->problems, node->place, "\"%s\" has %zu items: keep at most %zu",
                    field->name, node->child_count, field->size_max);
        return false;
    }
    return node->child_count > 0;
}

static bool contains(const struct text *items, size_t count, struct text text)
{
    for (size_t i = 0; i < count; i++) {
        if (text_equal(items[i], text)) {
            return true;
        }
    }
    return false;
}

static enum status add_position(struct decoder *decoder, struct place place)
{
    struct position_list *list = decoder->references;
    if (list == NULL) {
        return STATUS_OK;
    }
    if (!array_reserve(&list->items, &list->capacity, list->count + 1, sizeof *list->items)) {
        return STATUS_NO_MEMORY;
    }
    list->items[list->count++] = (struct position){place.line, place.column};
    return STATUS_OK;
}

static enum status decode_references(struct decoder *decoder, const struct field *field,
                                     const struct node *node, struct record *record)
{
    if (!is_list(decoder, field, node)) {
        return STATUS_OK;
    }
    record->documents =
        arena_allocate_array(decoder->arena, node->child_count, sizeof *record->documents);
    if (record->documents == NULL) {
        return STATUS_NO_MEMORY;
    }
    for (const struct node *item = node->first_child; item != NULL; item = item->next) {
        struct text id = {0};
        enum status status = decode_text(decoder, field, item, true, &id);
        if (status != STATUS_OK) {
            return status;
        }
        if (contains(record->documents, record->document_count, id)) {
            problem_add(decoder->problems, item->place,
                        "document \"%.*s\" is listed twice in this session: remove one",
                        TEXT_ARGS(id));
        } else if (id.size > 0) {
            status = add_position(decoder, item->place);
            record->documents[record->document_count++] = id;
        }
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

static enum status decode_members(struct decoder *decoder, const struct node *mapping,
                                  enum field_owner owner, void *target);

/* A person is a name, or a mapping. */
static enum status decode_person(struct decoder *decoder, const struct node *node,
                                 struct person *person)
{
    if (node->kind == NODE_MAPPING) {
        return decode_members(decoder, node, OWNER_PERSON, person);
    }
    const struct field *name = field_find(OWNER_PERSON, text_from("name"));
    return decode_text(decoder, name, node, true, &person->name);
}

static enum status decode_people(struct decoder *decoder, const struct field *field,
                                 const struct node *node, struct record *record)
{
    if (!is_list(decoder, field, node)) {
        return STATUS_OK;
    }
    record->people =
        arena_allocate_array(decoder->arena, node->child_count, sizeof *record->people);
    if (record->people == NULL) {
        return STATUS_NO_MEMORY;
    }
    for (const struct node *item = node->first_child; item != NULL; item = item->next) {
        struct person person = {0};
        enum status status = decode_person(decoder, item, &person);
        if (status != STATUS_OK) {
            return status;
        }
        if (person.name.size > 0) {
            record->people[record->person_count++] = person;
        }
    }
    return STATUS_OK;
}

static enum status decode_member(struct decoder *decoder, const struct field *field,
                                 const struct node *node, enum field_owner owner, void *target)
{
    void *value = field_value(field, target);
    switch (field->kind) {
    case FIELD_TYPE:
        if (!decoder->is_json) {
            problem_add(decoder->problems, node->key->place,
                        "\"type\" is for JSON Lines only: remove it, the list says it already");
        }
        return STATUS_OK;
    case FIELD_NUMBER:
        decode_number(decoder, field, node, value);
        return STATUS_OK;
    case FIELD_PEOPLE:
        return decode_people(decoder, field, node, target);
    case FIELD_REFERENCES:
        return decode_references(decoder, field, node, target);
    default:
        return decode_text(decoder, field, node, (field->required_by & FIELD_OWNER(owner)) != 0,
                           value);
    }
}

static enum status decode_members(struct decoder *decoder, const struct node *mapping,
                                  enum field_owner owner, void *target)
{
    unsigned seen = 0; /* a bit for each field */
    for (const struct node *node = mapping->first_child; node != NULL; node = node->next) {
        const struct field *field = field_find(owner, node->key->text);
        if (field == NULL) {
            report_unknown_member(decoder->problems, node->key, owner);
            continue;
        }
        unsigned bit = 1U << (unsigned)(field - fields);
        if ((seen & bit) != 0) {
            continue; /* a duplicate key, which the tree has told of */
        }
        seen |= bit;
        enum status status = decode_member(decoder, field, node, owner, target);
        if (status != STATUS_OK) {
            return status;
        }
    }
    for (size_t i = 0; i < field_count; i++) {
        if ((fields[i].required_by & FIELD_OWNER(owner)) != 0 && (seen & (1U << i)) == 0) {
            problem_add(decoder->problems, mapping->place, "this %s has no \"%s\": add it",
                        field_owner_name(owner), fields[i].name);
        }
    }
    return STATUS_OK;
}

/* The event's place comes last, wherever in the mapping its key stands. */
static enum status decode_event(struct decoder *decoder, const struct node *mapping,
                                struct record *record)
{
    const struct node *node = node_find(mapping, "event");
    if (record->event.size == 0) {
        record->event = decoder->event;
    }
    if (record->event.size == 0) {
        return STATUS_OK;
    }
    return add_position(decoder, node != NULL ? node->place : record->place);
}

enum status decode_record(struct decoder *decoder, const struct node *mapping,
                          enum record_type type, struct record *ret_record)
{
    const struct node *id = node_find(mapping, "id");
    struct record record = {.type = type, .place = (id != NULL ? id : mapping)->place};
    enum status status = decode_members(decoder, mapping, (enum field_owner)type, &record);
    if (status == STATUS_OK && type == RECORD_SESSION) {
        status = decode_event(decoder, mapping, &record);
    }
    if (status == STATUS_OK) {
        *ret_record = record;
    }
    return status;
}
