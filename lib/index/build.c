#include "index/build.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/clock.h"
#include "index/bridge.h"
#include "index/index.h"
#include "index/links.h"
#include "index/record_terms.h"
#include "index/schema.h"
#include "index/staging.h"
#include "index/verify.h"

enum { RECORDS_BETWEEN_REPORTS = 100 };

/* One build: what is asked, and what is at hand while it runs. */
struct build {
    const struct catalogue *catalogue;
    const struct build_options *options;
    struct staging staging;
    struct links *links;
    struct record_terms *terms;
    xc_writer *writer;
    size_t done;
    size_t total;
    char generation[GENERATION_SIZE];
};

static size_t count_records(const struct catalogue *catalogue)
{
    size_t total = 0;
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        total += catalogue->counts[type];
    }
    return total;
}

static enum status report(const struct build *build, enum build_stage stage, struct error *error)
{
    const struct build_options *options = build->options;
    if (options->progress != NULL &&
        !options->progress(options->context, stage, build->done, build->total)) {
        return error_set(error, STATUS_CANCELLED,
                         "the build was stopped before it was done; the index is as it was");
    }
    return STATUS_OK;
}

static enum status add_record(struct build *build, const struct record *record, struct error *error)
{
    const xc_document *document;
    enum status status = record_terms_make(build->terms, record, build->links, &document, error);
    if (status != STATUS_OK) {
        return status;
    }
    xc_error reason;
    uint32_t number;
    status = bridge_status(xc_writer_add(build->writer, document, &number, &reason), &reason, error,
                           "a record could not be added to the new index");
    if (status == STATUS_OK && ++build->done % RECORDS_BETWEEN_REPORTS == 0) {
        status = report(build, BUILD_ADDING, error);
    }
    return status;
}

static enum status add_records(struct build *build, struct error *error)
{
    enum status status = report(build, BUILD_ADDING, error);
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        for (size_t i = 0; i < build->catalogue->counts[type] && status == STATUS_OK; i++) {
            status = add_record(build, &build->catalogue->records[type][i], error);
        }
    }
    return status;
}

static enum status set_metadata(struct build *build, const char *key, struct text value,
                                struct error *error)
{
    xc_error reason;
    return bridge_status(xc_writer_set_metadata(build->writer, bridge_text_to_xc(text_from(key)),
                                                bridge_text_to_xc(value), &reason),
                         &reason, error, "the new index could not be stamped");
}

static enum status set_number(struct build *build, const char *key, double value,
                              struct error *error)
{
    char digits[32];
    int size = snprintf(digits, sizeof digits, "%.17g", value);
    return set_metadata(build, key, text_of(digits, (size_t)size), error);
}

static enum status stamp_counts(struct build *build, struct error *error)
{
    size_t english = 0;
    enum status status = STATUS_OK;
    for (int type = 0; type < RECORD_TYPE_COUNT && status == STATUS_OK; type++) {
        const struct record *records = build->catalogue->records[type];
        size_t count = build->catalogue->counts[type];
        for (size_t i = 0; i < count; i++) {
            english += language_from_tag(records[i].language) == LANGUAGE_ENGLISH;
        }
        char key[64];
        (void)snprintf(key, sizeof key, METADATA_COUNT_PREFIX "%s",
                       record_type_name((enum record_type)type));
        status = set_number(build, key, (double)count, error);
    }
    return status == STATUS_OK ? set_number(build, METADATA_ENGLISH, (double)english, error)
                               : status;
}

/* Means over all records; at least one unit, as the weight divides by them. */
static enum status stamp_lengths(struct build *build, struct error *error)
{
    struct record_lengths lengths = record_terms_lengths(build->terms);
    double count = build->total > 0 ? (double)build->total : 1;
    double title = (double)lengths.title / count;
    double whole = SCHEMA_TITLE_FACTOR * title + (double)lengths.body / count;
    enum status status =
        set_number(build, METADATA_MEAN_TITLE_LENGTH, title > 1 ? title : 1, error);
    return status == STATUS_OK
               ? set_number(build, METADATA_MEAN_LENGTH, whole > 1 ? whole : 1, error)
               : status;
}

static enum status store_synonyms(struct build *build, struct error *error)
{
    if (build->options->synonyms == NULL) {
        return STATUS_OK;
    }
    struct buffer json = {0};
    enum status status = synonyms_to_json(build->options->synonyms, &json, error);
    if (status == STATUS_OK) {
        status = set_metadata(build, METADATA_SYNONYMS, buffer_text(&json), error);
    }
    buffer_free(&json);
    return status;
}

static enum status stamp(struct build *build, struct error *error)
{
    char built_at[sizeof "2026-01-31T12:00:00Z"];
    time_t now = time(NULL);
    struct tm parts;
    (void)strftime(built_at, sizeof built_at, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&now, &parts));

    const struct {
        const char *key;
        struct text value;
    } texts[] = {
        {METADATA_GENERATION, text_from(build->generation)},
        {METADATA_BUILT_AT, text_from(built_at)},
        {METADATA_LEXICON, lexicon_digest(build->options->lexicon)},
    };
    enum status status = set_number(build, METADATA_SCHEMA, SCHEMA_VERSION, error);
    if (status == STATUS_OK) {
        status = set_number(build, METADATA_ANALYSER, ANALYSER_VERSION, error);
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts && status == STATUS_OK; i++) {
        status = set_metadata(build, texts[i].key, texts[i].value, error);
    }
    if (status == STATUS_OK) {
        status = store_synonyms(build, error);
    }
    if (status == STATUS_OK) {
        status = stamp_counts(build, error);
    }
    return status == STATUS_OK ? stamp_lengths(build, error) : status;
}

static enum status fill(struct build *build, struct error *error)
{
    xc_error reason;
    enum status status = links_create(build->catalogue, &build->links, error);
    if (status == STATUS_OK) {
        status = record_terms_create(build->options->lexicon, &build->terms, error);
    }
    if (status == STATUS_OK) {
        status =
            bridge_status(xc_writer_create(build->staging.building, 0, &build->writer, &reason),
                          &reason, error, "a new index could not be begun beside the old one");
    }
    if (status == STATUS_OK) {
        status = add_records(build, error);
    }
    if (status == STATUS_OK) {
        status = stamp(build, error);
    }
    if (status == STATUS_OK) {
        status = bridge_status(xc_writer_commit(build->writer, &reason), &reason, error,
                               "the new index could not be written");
    }
    return status;
}

static enum status merge(struct build *build, struct error *error)
{
    enum status status = report(build, BUILD_MERGING, error);
    if (status != STATUS_OK) {
        return status;
    }
    /* The writer holds the folder's lock and descriptors. */
    xc_writer_free(build->writer);
    build->writer = NULL;
    const char *sources[] = {build->staging.building};
    xc_error reason;
    return bridge_status(xc_compact(sources, 1, build->staging.merged, &reason), &reason, error,
                         "the new index could not be merged into one file");
}

static enum status verify_and_publish(struct build *build, struct build_report *build_report,
                                      struct error *error)
{
    struct verify_report verified;
    enum status status = report(build, BUILD_VERIFYING, error);
    if (status == STATUS_OK) {
        status = verify_index(build->staging.merged, build->catalogue, build->options->lexicon,
                              build->generation, &verified, error);
    }
    if (status == STATUS_OK) {
        status = report(build, BUILD_PUBLISHING, error);
    }
    if (status == STATUS_OK) {
        status = staging_publish(&build->staging, error);
    }
    if (status == STATUS_OK) {
        build_report->is_published = true;
        build_report->term_count = verified.term_count;
        build_report->bytes = verified.bytes;
    }
    return status;
}

/* Whether the published index is sound and already of the generation to be built. Any trouble
 * with it is a reason to build. */
static bool is_unchanged(const struct build *build, struct build_report *build_report)
{
    struct verify_report verified;
    if (verify_index(build->staging.index_path, build->catalogue, build->options->lexicon,
                     build->generation, &verified, NULL) != STATUS_OK) {
        return false;
    }
    build_report->term_count = verified.term_count;
    build_report->bytes = verified.bytes;
    return true;
}

static enum status run(struct build *build, struct build_report *build_report, struct error *error)
{
    enum status status = staging_open(build->options->index_path, &build->staging, error);
    if (status != STATUS_OK || is_unchanged(build, build_report)) {
        return status;
    }
    status = fill(build, error);
    if (status == STATUS_OK) {
        status = merge(build, error);
    }
    return status == STATUS_OK ? verify_and_publish(build, build_report, error) : status;
}

/* What the operating system refused is told with the place, and what to do about it. */
static enum status explain_refusal(const struct build *build, struct error *error)
{
    if (error == NULL) {
        return STATUS_IO;
    }
    const struct error reason = *error;
    return error_set(error, STATUS_IO,
                     "%s: the index could not be built there: %.*s. Make room, or make its folder "
                     "writable, and build again; a published index is as it was",
                     build->options->index_path, ERROR_MESSAGE_SIZE / 2, reason.message);
}

enum status index_build(const struct catalogue *catalogue, const struct build_options *options,
                        struct build_report *ret_report, struct error *error)
{
    uint64_t start = clock_now();
    struct build build = {.catalogue = catalogue,
                          .options = options,
                          .staging = {.lock = -1},
                          .total = count_records(catalogue)};
    struct build_report build_report = {0};
    enum status status =
        generation_compute(catalogue, options->lexicon, options->synonyms, build.generation, error);
    if (status == STATUS_OK) {
        status = run(&build, &build_report, error);
    }
    xc_writer_free(build.writer);
    record_terms_free(build.terms);
    links_free(build.links);
    staging_close(&build.staging);
    if (status != STATUS_OK) {
        return status == STATUS_IO ? explain_refusal(&build, error) : status;
    }
    memcpy(build_report.generation, build.generation, sizeof build.generation);
    memcpy(build_report.counts, catalogue->counts, sizeof build_report.counts);
    build_report.seconds = clock_milliseconds_since(start) / 1e3;
    *ret_report = build_report;
    return STATUS_OK;
}
