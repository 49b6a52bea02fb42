/* The words of an index. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "index/vocabulary_read.h"
#include "support.h"

static const char CONTENT[] = "event: {id: dag, title: Dag}\n"
                              "documents:\n"
                              "- {id: a, title: Coördinatie van jeugdzorg}\n"
                              "- {id: b, title: De jeugdzorg in 2024, summary: Zorg en zorg}\n"
                              "- {id: c, title: Москва}\n";

static uint32_t count(const struct vocabulary *vocabulary, const char *word)
{
    return vocabulary_count(vocabulary, text_from(word));
}

static void test_words_have_the_number_of_their_records(void **state)
{
    (void)state;
    struct support_fixture fixture;
    support_open(&fixture, CONTENT, NULL);
    struct vocabulary *vocabulary = NULL;
    struct error error = {0};
    assert_int_equal(index_read_vocabulary(fixture.index, &vocabulary, &error), STATUS_OK);
    assert_int_equal(count(vocabulary, "jeugdzorg"), 2);
    assert_int_equal(count(vocabulary, "zorg"), 1);
    assert_int_equal(count(vocabulary, "coordinatie"), 1);
    assert_int_equal(count(vocabulary, "москва"), 1);
    /* Neither digits, nor stems, ids and what else begins with a capital. */
    assert_int_equal(count(vocabulary, "2024"), 0);
    assert_int_equal(count(vocabulary, "coordineer"), 0);
    assert_int_equal(count(vocabulary, "document"), 0);
    assert_int_equal(vocabulary_size(vocabulary), 8);
    vocabulary_free(vocabulary);
    support_close(&fixture);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_have_the_number_of_their_records),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
