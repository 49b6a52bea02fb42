/* Reading documents, terms and postings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support.h"

static const struct support_sample samples[] = {
    {.data = "een", .postings = {{"wijk", 1, 2}, {"wijkraad", 2, 1}, {"Kgids", 0, 0}}},
    {.data = "twee", .postings = {{"wijk", 1, 1}}},
    {.data = "", .postings = {{NULL, 0, 0}}},
    {.data = "vier", .postings = {{"wijk", 1, 1}, {"plein", 2, 1}, {"wijn", 3, 1}}},
};
enum { SAMPLES = sizeof samples / sizeof samples[0] };

static xc_database *database;

static int open_samples(void **state)
{
    if (support_enter_folder(state) != 0) {
        return -1;
    }
    support_build(samples, SAMPLES, "index");
    database = support_open("index");
    return 0;
}

static int close_samples(void **state)
{
    xc_database_free(database);
    return support_leave_folder(state);
}

static void counts(void **state)
{
    (void)state;
    uint32_t count;
    assert_done(xc_database_count(database, &count, &support_error));
    assert_int_equal(count, SAMPLES);
    assert_done(xc_database_frequency(database, TEXT("wijk"), &count, &support_error));
    assert_int_equal(count, 3);
    assert_done(xc_database_frequency(database, TEXT("Kgids"), &count, &support_error));
    assert_int_equal(count, 1);
    assert_done(xc_database_frequency(database, TEXT("nergens"), &count, &support_error));
    assert_int_equal(count, 0);
    assert_status(xc_database_frequency(database, TEXT(""), &count, &support_error), XC_INVALID);
    assert_int_equal(count, 0);
}

static void reads_documents(void **state)
{
    (void)state;
    xc_text data;
    for (uint32_t number = 1; number <= SAMPLES; number++) {
        assert_done(xc_database_data(database, number, &data, &support_error));
        support_assert_text(data, samples[number - 1].data);
    }
}

static void knows_what_is_not_there(void **state)
{
    (void)state;
    static const uint32_t numbers[] = {0, SAMPLES + 1, UINT32_MAX};
    for (size_t i = 0; i < 3; i++) {
        xc_text text = {NULL, 0};
        assert_status(xc_database_data(database, numbers[i], &text, &support_error), XC_NOT_FOUND);
        assert_status(xc_database_value(database, numbers[i], 0, &text, &support_error),
                      XC_NOT_FOUND);
        assert_status(
            xc_database_each_document_term(database, numbers[i], NULL, NULL, &support_error),
            XC_NOT_FOUND);
        assert_null(text.data);
    }
}

static void reads_values(void **state)
{
    (void)state;
    xc_writer *writer;
    xc_document *document;
    uint32_t number;
    assert_done(xc_writer_create("values", 0, &writer, &support_error));
    assert_done(xc_document_create(&document, &support_error));
    assert_done(xc_document_set_value(document, 0, TEXT("nul"), &support_error));
    assert_done(xc_document_set_value(document, 7, TEXT("z\0ven"), &support_error));
    assert_done(xc_writer_add(writer, document, &number, &support_error));
    xc_document_free(document);
    assert_done(xc_writer_commit(writer, &support_error));
    xc_writer_free(writer);
    const char *source = "values";
    assert_done(xc_compact(&source, 1, "values.index", &support_error));

    xc_database *values = support_open("values.index");
    xc_text value;
    assert_done(xc_database_value(values, 1, 0, &value, &support_error));
    support_assert_text(value, "nul");
    assert_done(xc_database_value(values, 1, 7, &value, &support_error));
    assert_int_equal(value.size, 5);
    assert_memory_equal(value.data, "z\0ven", 5);
    assert_done(xc_database_value(values, 1, 8, &value, &support_error));
    assert_int_equal(value.size, 0);
    xc_database_free(values);
}

static void pages_through_postings(void **state)
{
    (void)state;
    static const uint32_t all[] = {1, 2, 4};
    for (size_t offset = 0; offset <= 4; offset++) {
        for (size_t capacity = 0; capacity <= 4; capacity++) {
            uint32_t numbers[4] = {0};
            size_t count = 99;
            assert_done(xc_database_postings(database, TEXT("wijk"), offset, numbers, capacity,
                                             &count, &support_error));
            const size_t left = offset < 3 ? 3 - offset : 0;
            assert_int_equal(count, left < capacity ? left : capacity);
            for (size_t i = 0; i < count && offset + i < 3; i++) {
                assert_int_equal(numbers[i], all[offset + i]);
            }
        }
    }
    size_t count = 99;
    uint32_t number;
    assert_done(
        xc_database_postings(database, TEXT("nergens"), 0, &number, 1, &count, &support_error));
    assert_int_equal(count, 0);
    assert_status(xc_database_postings(database, TEXT(""), 0, &number, 1, &count, &support_error),
                  XC_INVALID);
}

struct listing {
    char text[200];
    size_t size;
    size_t left; /* terms to take before stopping */
};

static bool list_term(void *context, xc_text term, uint32_t number)
{
    struct listing *listing = context;
    listing->size +=
        (size_t)snprintf(listing->text + listing->size, sizeof listing->text - listing->size,
                         "%.*s:%u ", (int)term.size, term.data, number);
    listing->left--;
    return listing->left > 0;
}

static void lists_terms(void **state)
{
    (void)state;
    static const struct {
        const char *prefix;
        size_t limit;
        const char *expected;
    } cases[] = {
        {"", 10, "Kgids:1 plein:1 wijk:3 wijkraad:1 wijn:1 "},
        {"wijk", 10, "wijk:3 wijkraad:1 "},
        {"wij", 2, "wijk:3 wijkraad:1 "},
        {"wijkr", 10, "wijkraad:1 "},
        {"x", 10, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct listing listing = {.left = cases[i].limit};
        assert_done(xc_database_each_term(database, support_text(cases[i].prefix), list_term,
                                          &listing, &support_error));
        assert_string_equal(listing.text, cases[i].expected);
    }
}

static void lists_the_terms_of_a_document(void **state)
{
    (void)state;
    static const char *const expected[] = {"Kgids:0 wijk:2 wijkraad:1 ", "wijk:1 ", "",
                                           "plein:1 wijk:1 wijn:1 "};
    for (uint32_t number = 1; number <= SAMPLES; number++) {
        struct listing listing = {.left = 10};
        assert_done(
            xc_database_each_document_term(database, number, list_term, &listing, &support_error));
        assert_string_equal(listing.text, expected[number - 1]);
    }
    struct listing listing = {.left = 1};
    assert_done(xc_database_each_document_term(database, 4, list_term, &listing, &support_error));
    assert_string_equal(listing.text, "plein:1 ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts),
        cmocka_unit_test(reads_documents),
        cmocka_unit_test(knows_what_is_not_there),
        cmocka_unit_test(reads_values),
        cmocka_unit_test(pages_through_postings),
        cmocka_unit_test(lists_terms),
        cmocka_unit_test(lists_the_terms_of_a_document),
    };
    return cmocka_run_group_tests(tests, open_samples, close_samples);
}
