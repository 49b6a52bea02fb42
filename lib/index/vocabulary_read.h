/* vocabulary_read.h: the words of an index, for corrections. */
#ifndef INDEX_VOCABULARY_READ_H
#define INDEX_VOCABULARY_READ_H

#include "base/status.h"
#include "index/index.h"
#include "language/vocabulary.h"

/* Every word as folded, with the number of records that have it. Takes a second for some million
 * words; the vocabulary may serve all threads that search the same generation. Release with
 * vocabulary_free(). STATUS_OK, STATUS_CORRUPT, STATUS_IO, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status index_read_vocabulary(struct index *index, struct vocabulary **ret_vocabulary,
                                  struct error *error) MUST_CHECK;

#endif
