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
#define CATALOGUE_JSONL_BYTES_MAX (8LL << 30) /* one .jsonl file */
enum {
    CATALOGUE_YAML_BYTES_MAX = 64 << 20, /* one .yaml file */
    CATALOGUE_YAML_NODES_MAX = 4000000,  /* values, lists and mappings in one */
    CATALOGUE_LINE_BYTES_MAX = 1 << 20,  /* one line of a .jsonl file */
    CATALOGUE_LINE_NODES_MAX = 10000,    /* values, lists and mappings in one */
    CATALOGUE_DEPTH_MAX = 8,             /* nesting of lists and mappings */
    CATALOGUE_FOLDER_DEPTH_MAX = 16,     /* nesting of folders */
    CATALOGUE_FILES_MAX = 100000,
    CATALOGUE_RECORDS_MAX = 10000000, /* of one type */
};

/* Records by type; each list in its canonical order, whatever files they came from: events by
 * id, sessions by event, number and id, documents by id. */
struct catalogue {
    struct record *records[RECORD_TYPE_COUNT];
    size_t counts[RECORD_TYPE_COUNT];
    size_t capacities[RECORD_TYPE_COUNT];
    const struct record **by_id[RECORD_TYPE_COUNT]; /* the same, for catalogue_find() */
    size_t file_count;
    struct arena arena; /* memory of the texts, and of the names of the files */
};

/* Reads files, and folders with what is below them (*.yaml, *.yml, *.jsonl; other files, names
 * that start with "." and links to folders are passed over; a file that is reached twice is read
 * once), and checks them together. Every problem is added to `problems`, in the order of files
 * and lines: STATUS_INVALID where there is one, and the catalogue then holds what was sound. A
 * path that does not exist, a file that cannot be read and a catalogue without any record are
 * problems too. Else STATUS_OK or STATUS_NO_MEMORY.
 *
 * `catalogue` must be zeroed or freed before; release it with catalogue_free() in any case, after
 * `problems`, which borrows the names of the files from it. */
enum status catalogue_load(const char *const *paths, size_t path_count, struct catalogue *catalogue,
                           struct problem_list *problems, struct error *error) MUST_CHECK;
void catalogue_free(struct catalogue *catalogue);

/* The record with that id; NULL where there is none. */
const struct record *catalogue_find(const struct catalogue *catalogue, enum record_type type,
                                    struct text id);

#endif
