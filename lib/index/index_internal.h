/* index_internal.h: the inside of a struct index, for the files of this folder. */
#ifndef INDEX_INDEX_INTERNAL_H
#define INDEX_INDEX_INTERNAL_H

#include <sys/stat.h>

#include "base/buffer.h"
#include "index/index.h"
#include "index/index_words.h"
#include "language/analyser.h"
#include "xapian-c/xapian-c.h"

struct index {
    char *path;
    struct stat opened; /* of the file, as it was opened */
    xc_database *database;
    const struct lexicon *lexicon;
    struct analyser *analyser;
    struct index_words *words; /* shared with the index's other handles */
    struct index_info info;
    size_t english_count; /* records in English */
    double mean_length;   /* see xc_two_field_weight */
    double mean_title_length;
    struct buffer term; /* scratch */
};

/* Reads the record with that number in the index into `arena`. STATUS_CORRUPT where its stored
 * form is none. */
enum status index_read_record(struct index *index, uint32_t number, struct arena *arena,
                              struct record *ret_record, struct error *error) MUST_CHECK;

/* The numbers of the records with the term in `index->term`, from the one at `offset` on:
 * `capacity` at most. */
enum status index_read_postings(struct index *index, size_t offset, uint32_t *numbers,
                                size_t capacity, size_t *ret_count, struct error *error) MUST_CHECK;

/* How many records have a term. */
enum status index_frequency(struct index *index, const char *prefix, struct text value,
                            uint32_t *ret_count, struct error *error) MUST_CHECK;

#endif
