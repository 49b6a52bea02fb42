/* catalogue.h: all content of a site, read from YAML and JSON Lines files and checked.
 *
 * The format is described in docs/catalogue.md and data/catalogue.schema.json. */
#ifndef CATALOGUE_CATALOGUE_H
#define CATALOGUE_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"
#include "catalogue/record.h"
#include "tree/problem.h"

/* Limits of content. */
#define CATALOGUE_YAML_BYTES_MAX ((size_t)64 << 20) /* one .yaml file */
#define CATALOGUE_JSONL_BYTES_MAX ((size_t)8 << 30) /* one .jsonl file */
enum {
    CATALOGUE_LINE_BYTES_MAX = 1 << 20, /* one line of a .jsonl file */
    CATALOGUE_DEPTH_MAX = 8,            /* nesting */
    CATALOGUE_FILES_MAX = 100000,
    CATALOGUE_RECORDS_MAX = 10000000,
};

/* Records by type; each list in its canonical order, whatever files they came from: events by
 * id, sessions by event, number and id, documents by id. */
struct catalogue {
    struct record *records[RECORD_TYPE_COUNT];
    size_t counts[RECORD_TYPE_COUNT];
    size_t capacities[RECORD_TYPE_COUNT];
    size_t file_count;
    struct arena arena; /* memory of the texts */
};

/* Reads files, and folders with what is below them (*.yaml, *.yml, *.jsonl; other files and names
 * that start with "." are passed over), and checks them together. Every problem is added to
 * `problems`; STATUS_INVALID where there is one, and the catalogue then holds what was sound.
 * Else STATUS_OK, STATUS_IO, STATUS_NO_MEMORY. Release with catalogue_free() in any case;
 * `catalogue` must be zeroed or freed before. */
enum status catalogue_load(const char *const *paths, size_t path_count, struct catalogue *catalogue,
                           struct problem_list *problems, struct error *error) MUST_CHECK;
void catalogue_free(struct catalogue *catalogue);

/* The record with that id; NULL where there is none. */
const struct record *catalogue_find(const struct catalogue *catalogue, enum record_type type,
                                    struct text id);

#endif
