/* build.h: from a catalogue to a published index file.
 *
 * A new index is built aside, in a folder next to the index file; merged into one immutable file;
 * verified; synced to disk; and published by rename(), which readers see at once and whole. On
 * any error, and after a crash at any moment, the index file is as it was. */
#ifndef INDEX_BUILD_H
#define INDEX_BUILD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "catalogue/catalogue.h"
#include "index/generation.h"
#include "language/lexicon.h"
#include "language/synonyms.h"

enum build_stage {
    BUILD_ADDING,     /* records to the new index; counted in records */
    BUILD_MERGING,    /* into one file; not counted */
    BUILD_VERIFYING,  /* not counted */
    BUILD_PUBLISHING, /* not counted */
};

/* Called at the start of each stage and now and then in it. False asks to stop. */
typedef bool build_progress(void *context, enum build_stage stage, size_t done, size_t total);

struct build_options {
    const char *index_path; /* of the file to publish; its folder is made where there is none */
    const struct lexicon *lexicon;
    const struct synonyms *synonyms; /* NULL: none */
    build_progress *progress;        /* or NULL */
    void *context;                   /* for progress */
};

struct build_report {
    char generation[GENERATION_SIZE]; /* of the index that is now there */
    bool is_published;                /* false: the index already was this generation */
    size_t counts[RECORD_TYPE_COUNT];
    size_t term_count; /* distinct terms */
    uint64_t bytes;    /* of the index file */
    double seconds;
};

/* STATUS_OK; STATUS_BUSY where another build of this index is running; STATUS_CANCELLED where
 * `progress` asked for it; STATUS_IO (no space, no permission), STATUS_CORRUPT (the new index did
 * not pass its checks), STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status index_build(const struct catalogue *catalogue, const struct build_options *options,
                        struct build_report *ret_report, struct error *error) MUST_CHECK;

#endif
