#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "base/file.h"
#include "index/build.h"
#include "language/analyser.h"
#include "language/synonyms_file.h"

enum { PATH_SIZE = 256 };

struct lexicon *support_lexicon(void)
{
    struct lexicon *lexicon = NULL;
    struct error error = {0};
    if (lexicon_open(TEST_LEXICON, &lexicon, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return lexicon;
}

char *support_directory(void)
{
    char pattern[] = "/tmp/verder-test-XXXXXX";
    const char *made = mkdtemp(pattern);
    assert_non_null(made);
    char *directory = strdup(made);
    assert_non_null(directory);
    return directory;
}

void support_remove(char *directory)
{
    assert_int_equal(file_remove_tree(directory, NULL), STATUS_OK);
    free(directory);
}

void support_load(const char *directory, const char *content, struct catalogue *ret_catalogue)
{
    char path[PATH_SIZE];
    (void)snprintf(path, sizeof path, "%s/content.%s", directory,
                   content[0] == '{' ? "jsonl" : "yaml");
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(content, file) >= 0);
    assert_int_equal(fclose(file), 0);

    const char *paths[] = {path};
    struct problem_list problems = {0};
    struct error error = {0};
    memset(ret_catalogue, 0, sizeof *ret_catalogue);
    enum status status = catalogue_load(paths, 1, ret_catalogue, &problems, &error);
    if (status != STATUS_OK) {
        fail_msg("%s: %s%s", status_name(status), error.message,
                 problems.count > 0 ? problems.items[0].message : "");
    }
    problem_list_free(&problems);
}

/* NULL of NULL. */
static struct synonyms *make_synonyms(const char *yaml, const struct lexicon *lexicon)
{
    struct synonyms *synonyms = NULL;
    if (yaml == NULL) {
        return NULL;
    }
    struct analyser *analyser = NULL;
    struct synonyms_builder *builder = NULL;
    struct problem_list problems = {0};
    assert_int_equal(analyser_create(lexicon, &analyser, NULL), STATUS_OK);
    assert_int_equal(synonyms_builder_create(analyser, &builder, NULL), STATUS_OK);
    assert_int_equal(
        synonyms_file_read_text(text_from(yaml), "synonyms.yaml", builder, &problems, NULL),
        STATUS_OK);
    assert_int_equal(synonyms_builder_finish(builder, &synonyms, NULL), STATUS_OK);
    synonyms_builder_free(builder);
    analyser_free(analyser);
    problem_list_free(&problems);
    return synonyms;
}

struct index *support_index(const char *directory, const char *yaml, const char *synonyms_yaml,
                            const struct lexicon *lexicon)
{
    char path[PATH_SIZE];
    (void)snprintf(path, sizeof path, "%s/verder.index", directory);
    struct catalogue catalogue;
    support_load(directory, yaml, &catalogue);

    struct error error = {0};
    struct build_report report;
    struct synonyms *synonyms = make_synonyms(synonyms_yaml, lexicon);
    const struct build_options options = {
        .index_path = path, .lexicon = lexicon, .synonyms = synonyms};
    if (index_build(&catalogue, &options, &report, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    synonyms_free(synonyms);
    catalogue_free(&catalogue);

    struct index *index = NULL;
    if (index_open(path, lexicon, &index, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return index;
}

const char *support_search(struct index *index, const char *query)
{
    static char ids[1024];
    struct arena arena = {0};
    struct error error = {0};
    struct search_results results;
    const struct search_request request = {.query = text_from(query), .limit = 20};
    if (index_search(index, &request, &arena, &results, &error) != STATUS_OK) {
        fail_msg("%s: %s", query, error.message);
    }
    assert_true(results.total_is_exact);
    assert_true(results.total >= results.hit_count);
    size_t size = 0;
    ids[0] = '\0';
    for (size_t i = 0; i < results.hit_count; i++) {
        int written = snprintf(ids + size, sizeof ids - size, "%s%.*s", i > 0 ? " " : "",
                               TEXT_ARGS(results.hits[i].record.id));
        assert_true(written > 0 && (size_t)written < sizeof ids - size);
        size += (size_t)written;
    }
    arena_free(&arena);
    return ids;
}

void support_open(struct support_fixture *fixture, const char *yaml, const char *synonyms_yaml)
{
    *fixture =
        (struct support_fixture){.lexicon = support_lexicon(), .directory = support_directory()};
    fixture->index = support_index(fixture->directory, yaml, synonyms_yaml, fixture->lexicon);
}

void support_close(struct support_fixture *fixture)
{
    arena_free(&fixture->arena);
    index_close(fixture->index);
    lexicon_close(fixture->lexicon);
    support_remove(fixture->directory);
}

int support_tear_down(void **state)
{
    support_close(*state);
    return 0;
}

struct record support_find(struct support_fixture *fixture, enum record_type type, const char *id)
{
    struct record record = {0};
    struct error error = {0};
    if (index_find(fixture->index, type, text_from(id), &fixture->arena, &record, &error) !=
        STATUS_OK) {
        fail_msg("%s", error.message);
    }
    return record;
}

void support_assert_found(const struct support_fixture *fixture, const char *query,
                          const char *expected)
{
    const char *ids = support_search(fixture->index, query);
    if (strcmp(ids, expected) != 0) {
        fail_msg("%s: expected \"%s\", found \"%s\"", query, expected, ids);
    }
}
