/* content.h: a folder of content that a test writes, and what is found in it. */
#ifndef TEST_CONTENT_H
#define TEST_CONTENT_H

#include "base/text.h"
#include "catalogue/catalogue.h"

/* `struct content content = {0};`, content_begin(), content_write()…, content_load(),
 * content_end(). Failures fail the test. */
struct content {
    char folder[64];
    struct catalogue catalogue;
    struct problem_list problems;
    enum status status;
};

void content_begin(struct content *content);

/* A file in the folder, whose name may have folders of its own. */
void content_write(struct content *content, const char *name, struct text text);

/* The path of a name in the folder; valid until the next call. */
const char *content_path(const struct content *content, const char *name);

/* Loads the folder. */
void content_load(struct content *content);

/* Loads paths instead. */
void content_load_paths(struct content *content, const char *const *paths, size_t count);

void content_end(struct content *content);

/* Loads one YAML text, in `a.yaml`, or JSON Lines, in `a.jsonl`, and checks that exactly these
 * problems are found: lines "line:column: message", each ending in a newline; "" for none. */
void content_expect_yaml(const char *yaml, const char *problems);
void content_expect_jsonl(const char *jsonl, const char *problems);

/* The problems that were found, as lines "name:line:column: message" with the name of the file
 * in the folder; in `buffer`. */
void content_list_problems(const struct content *content, struct buffer *buffer);

#endif
