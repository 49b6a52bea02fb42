/* The quotes and minus signs of a query. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "index/query_syntax.h"

static const char *const KINDS[] = {"words", "phrase", "-word", "-phrase"};

/* The clauses of a query as "kind<text> kind<text>". */
static void assert_clauses(const char *query, const char *expected)
{
    struct buffer found = {0};
    struct clause clause;
    for (size_t offset = 0; query_next_clause(text_from(query), &offset, &clause);) {
        buffer_append_format(&found, "%s%s<%.*s>", found.size > 0 ? " " : "", KINDS[clause.kind],
                             TEXT_ARGS(clause.text));
    }
    assert_string_equal(found.data != NULL ? found.data : "", expected);
    buffer_free(&found);
}

static void test_words(void **state)
{
    (void)state;
    assert_clauses("", "");
    assert_clauses("jeugd zorg", "words<jeugd zorg>");
    assert_clauses("e-mail 's-Gravenhage", "words<e-mail 's-Gravenhage>");
}

static void test_phrases(void **state)
{
    (void)state;
    assert_clauses("\"de wijk\"", "phrase<de wijk>");
    assert_clauses("in \"de wijk\" nu", "words<in > phrase<de wijk> words< nu>");
    assert_clauses("“de wijk” „nu” «hier»",
                   "phrase<de wijk> words< > phrase<nu> words< > phrase<hier>");
}

static void test_unclosed_quote_is_ignored(void **state)
{
    (void)state;
    assert_clauses("\"", "words<\">");
    assert_clauses("\"de wijk", "words<\"de wijk>");
    assert_clauses("\"een\" \"twee", "phrase<een> words< \"twee>");
    assert_clauses("-\"twee", "-word<\"twee>");
}

static void test_exclusions(void **state)
{
    (void)state;
    assert_clauses("-wijk", "-word<wijk>");
    assert_clauses("straat -wijk buurt", "words<straat > -word<wijk> words< buurt>");
    assert_clauses("straat -\"de wijk\"", "words<straat > -phrase<de wijk>");
    assert_clauses("-e-mail", "-word<e-mail>");
}

static void test_minus_that_excludes_nothing(void **state)
{
    (void)state;
    assert_clauses("-", "words<->");
    assert_clauses("a - b", "words<a - b>");
    assert_clauses("--", "words<-->");
    assert_clauses("2020-2024", "words<2020-2024>");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_phrases),
        cmocka_unit_test(test_unclosed_quote_is_ignored),
        cmocka_unit_test(test_exclusions),
        cmocka_unit_test(test_minus_that_excludes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
