/* {"format":1,"forms":[["mobiele telefoon",["mobiel","telefoon"],[5,9],[2]],…]}: of each form what
 * was written, its stems, and the numbers of its strong and its weak synonyms. */
#include <jansson.h>

#include "language/synonyms.h"
#include "language/synonyms_private.h"

enum { JSON_FORMAT = 1 };

static json_t *json_text(struct text text)
{
    return json_stringn(text.data, text.size);
}

/* Numbers of the strong or of the weak synonyms. */
static json_t *json_numbers(const struct synonyms *synonyms, const struct synonym_list *list,
                            bool is_weak)
{
    json_t *numbers = json_array();
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].is_weak == is_weak &&
            json_array_append_new(numbers, json_integer(list->items[i].form - synonyms->forms)) !=
                0) {
            json_decref(numbers);
            return NULL;
        }
    }
    return numbers;
}

static json_t *json_form(const struct synonyms *synonyms, size_t number)
{
    const struct synonym_form *form = &synonyms->forms[number];
    const struct synonym_list *list = &synonyms->entries[number];
    json_t *stems = json_array();
    for (size_t i = 0; i < form->stem_count; i++) {
        if (json_array_append_new(stems, json_text(form->stems[i])) != 0) {
            json_decref(stems);
            return NULL;
        }
    }
    /* "o" takes its value over, and fails for NULL; all are then released. */
    return json_pack("[o,o,o,o]", json_text(form->surface), stems,
                     json_numbers(synonyms, list, false), json_numbers(synonyms, list, true));
}

static int append_piece(const char *piece, size_t size, void *context)
{
    buffer_append(context, text_of(piece, size));
    return 0;
}

enum status synonyms_to_json(const struct synonyms *synonyms, struct buffer *buffer,
                             struct error *error)
{
    json_t *forms = json_array();
    bool has_all = forms != NULL;
    for (size_t i = 0; i < synonyms->count && has_all; i++) {
        has_all = json_array_append_new(forms, json_form(synonyms, i)) == 0;
    }
    json_t *root = json_pack("{s:i,s:o}", "format", JSON_FORMAT, "forms", forms);
    has_all = has_all && root != NULL &&
              json_dump_callback(root, append_piece, buffer, JSON_COMPACT) == 0;
    json_decref(root);
    return has_all ? buffer_status(buffer, error) : error_no_memory(error);
}

/* Reads the texts of form `number`; false where they cannot be one. */
static bool read_form(struct synonyms *synonyms, size_t number, const json_t *item,
                      enum status *status)
{
    const json_t *surface = json_array_get(item, 0);
    const json_t *stems = json_array_get(item, 1);
    struct synonym_form form = {.stem_count = json_array_size(stems)};
    if (!json_is_string(surface) || form.stem_count == 0 || form.stem_count > SYNONYM_WORDS_MAX) {
        return false;
    }
    form.surface = text_of(json_string_value(surface), json_string_length(surface));
    for (size_t i = 0; i < form.stem_count; i++) {
        const json_t *stem = json_array_get(stems, i);
        form.stems[i] = text_of(json_string_value(stem), json_string_length(stem));
        if (form.stems[i].size == 0) {
            return false;
        }
    }
    if (number > 0) {
        const struct synonym_form *before = &synonyms->forms[number - 1];
        if (synonym_compare(before->stems, before->stem_count, form.stems, form.stem_count) >= 0) {
            return false; /* it could not be found */
        }
    }
    *status = synonym_form_copy(&form, &synonyms->arena, &synonyms->forms[number]);
    return *status == STATUS_OK;
}

static bool read_numbers(const struct synonyms *synonyms, const json_t *numbers, bool is_weak,
                         struct synonym *items, size_t *count)
{
    if (!json_is_array(numbers)) {
        return false;
    }
    for (size_t i = 0; i < json_array_size(numbers); i++) {
        const json_t *number = json_array_get(numbers, i);
        json_int_t form = json_integer_value(number);
        if (!json_is_integer(number) || form < 0 || (size_t)form >= synonyms->count ||
            *count == SYNONYMS_OF_ONE_MAX) {
            return false;
        }
        items[(*count)++] = (struct synonym){&synonyms->forms[form], is_weak};
    }
    return true;
}

static bool read_list(struct synonyms *synonyms, size_t number, const json_t *item,
                      enum status *status)
{
    size_t room =
        json_array_size(json_array_get(item, 2)) + json_array_size(json_array_get(item, 3));
    if (room > SYNONYMS_OF_ONE_MAX) {
        return false;
    }
    struct synonym *items = arena_allocate_array(&synonyms->arena, room + 1, sizeof *items);
    if (items == NULL) {
        *status = STATUS_NO_MEMORY;
        return false;
    }
    struct synonym_list *list = &synonyms->entries[number];
    list->items = items;
    return read_numbers(synonyms, json_array_get(item, 2), false, items, &list->count) &&
           read_numbers(synonyms, json_array_get(item, 3), true, items, &list->count);
}

static enum status read_forms(const json_t *forms, struct synonyms **ret_synonyms,
                              struct error *error)
{
    size_t count = json_array_size(forms);
    struct synonyms *synonyms = NULL;
    enum status status = STATUS_OK;
    bool is_sound = json_is_array(forms) && count <= SYNONYM_FORMS_MAX;
    if (is_sound) {
        status = synonyms_create(count, &synonyms, error);
        is_sound = status == STATUS_OK;
    }
    for (size_t i = 0; i < count && is_sound; i++) {
        is_sound = read_form(synonyms, i, json_array_get(forms, i), &status);
    }
    for (size_t i = 0; i < count && is_sound; i++) {
        is_sound = read_list(synonyms, i, json_array_get(forms, i), &status);
    }
    if (is_sound) {
        *ret_synonyms = synonyms;
        return STATUS_OK;
    }
    synonyms_free(synonyms);
    return status == STATUS_NO_MEMORY
               ? error_no_memory(error)
               : error_set(error, STATUS_CORRUPT,
                           "the synonyms in the index are damaged: build the index again");
}

enum status synonyms_from_json(struct text json, struct synonyms **ret_synonyms,
                               struct error *error)
{
    json_error_t reason;
    json_t *root =
        json_loadb(json.data != NULL ? json.data : "", json.size, JSON_ALLOW_NUL, &reason);
    if (root == NULL) {
        return json_error_code(&reason) == json_error_out_of_memory
                   ? error_no_memory(error)
                   : error_set(error, STATUS_CORRUPT,
                               "the synonyms in the index are damaged (%s): build the index again",
                               reason.text);
    }
    enum status status = STATUS_OK;
    const json_t *format = json_object_get(root, "format");
    if (json_is_integer(format) && json_integer_value(format) != JSON_FORMAT) {
        status = error_set(error, STATUS_VERSION,
                           "the synonyms in the index are of format %" JSON_INTEGER_FORMAT
                           ", this program reads format %d: build the index again",
                           json_integer_value(format), JSON_FORMAT);
    } else {
        status = read_forms(json_object_get(root, "forms"), ret_synonyms, error);
    }
    json_decref(root);
    return status;
}
