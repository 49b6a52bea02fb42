/* The examples in docs/catalogue.md are what they say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "content.h"

enum { DOCUMENT_MAX = 1 << 20 };

/* The first example that begins with `fence`, such as "```yaml\nevent:". */
static struct text find_example(struct text document, const char *fence)
{
    const char *start = strstr(document.data, fence);
    assert_non_null(start);
    start = strchr(start, '\n') + 1;
    const char *end = strstr(start, "```\n");
    assert_non_null(end);
    return text_of(start, (size_t)(end - start));
}

static void check_example(const char *fence, const char *name)
{
    struct content content;
    struct buffer document = {0};
    struct error error;
    assert_int_equal(file_read("docs/catalogue.md", DOCUMENT_MAX, &document, &error), STATUS_OK);
    content_begin(&content);
    content_write(&content, name, find_example(buffer_text(&document), fence));
    content_load(&content);
    assert_int_equal(content.status, STATUS_OK);
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        assert_int_equal(content.catalogue.counts[type], 1);
    }
    content_end(&content);
    buffer_free(&document);
}

static void test_the_examples_are_catalogues(void **state)
{
    (void)state;
    check_example("```yaml\nevent:", "a.yaml");
    check_example("```json\n", "a.jsonl");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_the_examples_are_catalogues)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
