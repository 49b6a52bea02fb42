/* reader.h: reading one file of content. */
#ifndef CATALOGUE_READER_H
#define CATALOGUE_READER_H

#include "base/arena.h"
#include "base/status.h"
#include "catalogue/catalogue.h"
#include "catalogue/decode.h"

/* One for a whole load; the decoder's records go into the catalogue. */
struct reader {
    struct catalogue *catalogue;
    struct decoder decoder;
    struct position_list references; /* that the decoder met */
    struct arena trees;              /* cleared for each file or line */
    struct error *error;
};

/* Reads a file and adds its records to the catalogue. What is wrong in the file, and a file that
 * cannot be read, is added to the problems. STATUS_OK, with problems or without; STATUS_LIMIT
 * where CATALOGUE_RECORDS_MAX is passed, which is among the problems then; STATUS_NO_MEMORY.
 * `path` must live as long as the catalogue. */
enum status reader_read_yaml(struct reader *reader, const char *path) MUST_CHECK;
enum status reader_read_jsonl(struct reader *reader, const char *path) MUST_CHECK;

/* Decodes a mapping and adds the record. Statuses as above. */
enum status reader_add_record(struct reader *reader, const struct node *mapping,
                              enum record_type type) MUST_CHECK;

#endif
