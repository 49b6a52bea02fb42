/* summary.h: the outcome of a build, or of a check, for a person to read. */
#ifndef INDEXER_SUMMARY_H
#define INDEXER_SUMMARY_H

#include <stddef.h>

#include "base/buffer.h"
#include "catalogue/record.h"
#include "index/build.h"

/* Appends "1 event, 8 sessions, 21 documents". */
void summary_counts(const size_t counts[static RECORD_TYPE_COUNT], struct buffer *buffer);

/* Appends some lines on a build: published or not, records, terms, size, time. */
void summary_build(const struct build_report *report, const char *index_path,
                   struct buffer *buffer);

#endif
