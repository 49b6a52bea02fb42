/* support.h: an index of a few records, for the tests of lib/index. */
#ifndef TESTS_INDEX_SUPPORT_H
#define TESTS_INDEX_SUPPORT_H

#include "catalogue/catalogue.h"
#include "index/index.h"
#include "index/search.h"
#include "language/lexicon.h"

/* The lexicon of the build. Fails the test where it cannot be read. */
struct lexicon *support_lexicon(void);

/* A catalogue from the text of a .yaml file, or of a .jsonl file, which starts with a brace; it is
 * written into `directory`. Fails the test where it has a mistake. */
void support_load(const char *directory, const char *content, struct catalogue *ret_catalogue);

/* A fresh temporary folder; remove it with support_remove(). */
char *support_directory(void);
void support_remove(char *directory);

/* Builds the index of `yaml` in `directory` and opens it; with the synonyms of the text of a file,
 * or NULL for none. */
struct index *support_index(const char *directory, const char *yaml, const char *synonyms_yaml,
                            const struct lexicon *lexicon);

/* All of it, to be closed again. */
struct support_fixture {
    struct lexicon *lexicon;
    char *directory;
    struct index *index;
    struct arena arena; /* for what a test finds */
};

void support_open(struct support_fixture *fixture, const char *yaml, const char *synonyms_yaml);
void support_close(struct support_fixture *fixture);

/* The same as a teardown of cmocka, where the state is the fixture. */
int support_tear_down(void **state);

/* The record of that id, in the fixture's arena. Fails the test where there is none. */
struct record support_find(struct support_fixture *fixture, enum record_type type, const char *id);

/* Fails the test unless the ids of the hits, best first, are `expected`. */
void support_assert_found(const struct support_fixture *fixture, const char *query,
                          const char *expected);

/* Ids of the hits, best first, as "a b c". Lives until the next call. */
const char *support_search(struct index *index, const char *query);

#endif
