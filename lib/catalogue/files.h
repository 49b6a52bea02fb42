/* files.h: which files a catalogue consists of. */
#ifndef CATALOGUE_FILES_H
#define CATALOGUE_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"
#include "tree/problem.h"

struct content_file {
    const char *path;
    bool is_jsonl;
};

/* `struct content_files files = {0};` is an empty one; release with content_files_free(). */
struct content_files {
    struct content_file *items;
    size_t count;
    size_t capacity;
};

/* Finds the files that catalogue_load() describes: in the order of the paths, those of a folder
 * by name. Their paths lie in `arena`. What is wrong is added to `problems`. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status content_files_find(const char *const *paths, size_t path_count, struct arena *arena,
                               struct problem_list *problems, struct content_files *files,
                               struct error *error) MUST_CHECK;
void content_files_free(struct content_files *files);

#endif
