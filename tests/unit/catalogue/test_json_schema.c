/* data/catalogue.schema.json says what the table of fields says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>

#include "catalogue/fields.h"

static int load(void **state)
{
    *state = json_load_file("data/catalogue.schema.json", JSON_REJECT_DUPLICATES, NULL);
    return *state != NULL ? 0 : -1;
}

static int unload(void **state)
{
    json_decref(*state);
    return 0;
}

static json_t *definition(json_t *schema, const char *name)
{
    json_t *found = json_object_get(json_object_get(schema, "definitions"), name);
    assert_non_null(found);
    return found;
}

/* A member of an owner, or the definition it refers to. */
static json_t *member(json_t *schema, enum field_owner owner, const char *name)
{
    static const char start[] = "#/definitions/";
    json_t *properties = json_object_get(definition(schema, field_owner_name(owner)), "properties");
    json_t *found = json_object_get(properties, name);
    assert_non_null(found);
    json_t *reference = json_object_get(found, "$ref");
    return reference != NULL ? definition(schema, json_string_value(reference) + sizeof start - 1)
                             : found;
}

static bool contains(json_t *array, const char *string)
{
    size_t i;
    json_t *item;
    json_array_foreach(array, i, item)
    {
        if (json_is_string(item) && text_is(text_from(json_string_value(item)), string)) {
            return true;
        }
    }
    return false;
}

static void check_owner(json_t *schema, enum field_owner owner)
{
    json_t *own = definition(schema, field_owner_name(owner));
    size_t count = 0;
    size_t required_count = 0;
    for (size_t i = 0; i < field_count; i++) {
        const struct field *field = &fields[i];
        if ((field->owners & FIELD_OWNER(owner)) == 0 || field->kind == FIELD_TYPE) {
            continue;
        }
        bool is_required = (field->required_by & FIELD_OWNER(owner)) != 0;
        assert_non_null(member(schema, owner, field->name));
        assert_int_equal(contains(json_object_get(own, "required"), field->name), is_required);
        count++;
        required_count += is_required;
    }
    assert_int_equal(json_object_size(json_object_get(own, "properties")), count);
    assert_int_equal(json_array_size(json_object_get(own, "required")), required_count);
    assert_true(json_is_false(json_object_get(own, "additionalProperties")));
}

static void test_each_owner_has_the_same_members(void **state)
{
    check_owner(*state, OWNER_EVENT);
    check_owner(*state, OWNER_SESSION);
    check_owner(*state, OWNER_DOCUMENT);
    check_owner(*state, OWNER_PERSON);
}

static json_int_t number(json_t *object, const char *key)
{
    json_t *value = json_object_get(object, key);
    assert_true(json_is_integer(value));
    return json_integer_value(value);
}

static void check_choices(json_t *choices, const struct field *field)
{
    size_t count = 0;
    for (; field->choices[count] != NULL; count++) {
        assert_true(contains(choices, field->choices[count]));
    }
    assert_int_equal(json_array_size(choices), count + 1); /* and null, for nothing */
}

static void check_limits(json_t *found, const struct field *field)
{
    switch (field->kind) {
    case FIELD_NUMBER:
        assert_int_equal(number(found, "minimum"), field->minimum);
        assert_int_equal(number(found, "maximum"), field->maximum);
        break;
    case FIELD_PEOPLE:
    case FIELD_REFERENCES:
        assert_int_equal(number(found, "maxItems"), field->size_max);
        break;
    case FIELD_CHOICE:
        check_choices(json_object_get(found, "enum"), field);
        break;
    default:
        if (field->size_max > 0) {
            assert_int_equal(number(found, "maxLength"), field->size_max);
        }
        break;
    }
}

static void test_each_member_has_the_same_limits(void **state)
{
    size_t checked = 0;
    for (size_t i = 0; i < field_count; i++) {
        for (size_t owner = 0; owner <= OWNER_PERSON; owner++) {
            if ((fields[i].owners & FIELD_OWNER(owner)) != 0 && fields[i].kind != FIELD_TYPE) {
                json_t *found = member(*state, (enum field_owner)owner, fields[i].name);
                check_limits(found, &fields[i]);
                checked++;
            }
        }
    }
    assert_true(checked > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_owner_has_the_same_members),
        cmocka_unit_test(test_each_member_has_the_same_limits),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
