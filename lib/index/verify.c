#include "index/verify.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "index/bridge.h"
#include "index/index.h"
#include "index/index_internal.h"
#include "index/search.h"

static enum status check_blocks(const char *path, uint64_t *ret_bytes, struct error *error)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat info;
    if (fd < 0 || fstat(fd, &info) != 0) {
        enum status status =
            error_set(error, STATUS_IO, "%s: cannot be read back: %s", path, strerror(errno));
        if (fd >= 0) {
            (void)close(fd);
        }
        return status;
    }
    xc_error reason;
    enum status status =
        bridge_status(xc_check(fd, &reason), &reason, error, "the new index is damaged");
    (void)close(fd);
    if (status == STATUS_OK) {
        *ret_bytes = (uint64_t)info.st_size;
    }
    return status;
}

static bool count_term(void *context, xc_text term, uint32_t frequency)
{
    (void)term;
    (void)frequency;
    size_t *count = context;
    (*count)++;
    return true;
}

static enum status count_terms(const struct index *index, size_t *ret_count, struct error *error)
{
    xc_error reason;
    size_t count = 0;
    enum status status = bridge_status(
        xc_database_each_term(index->database, (xc_text){"", 0}, count_term, &count, &reason),
        &reason, error, "the terms of the new index cannot be read");
    if (status == STATUS_OK) {
        *ret_count = count;
    }
    return status;
}

static enum status check_record(struct index *index, const struct record *record,
                                struct arena *arena, struct error *error)
{
    struct record found;
    return index_find(index, record->type, record->id, arena, &found, error);
}

static enum status check_records(struct index *index, const struct catalogue *catalogue,
                                 struct arena *arena, struct error *error)
{
    enum status status = STATUS_OK;
    for (int type = 0; type < RECORD_TYPE_COUNT && status == STATUS_OK; type++) {
        size_t count = catalogue->counts[type];
        if (index_info(index)->counts[type] != count) {
            return error_set(error, STATUS_CORRUPT, "the new index holds %zu %ss instead of %zu",
                             index_info(index)->counts[type],
                             record_type_name((enum record_type)type), count);
        }
        if (count > 0) {
            const struct record *records = catalogue->records[type];
            status = check_record(index, &records[0], arena, error);
            if (status == STATUS_OK) {
                status = check_record(index, &records[count - 1], arena, error);
            }
        }
    }
    return status;
}

/* Each record found has one type. */
static enum status check_facets(const struct search_results *results, struct error *error)
{
    const struct facet *types = &results->facets[FACET_TYPE];
    size_t count = 0;
    for (size_t i = 0; i < types->count; i++) {
        count += types->values[i].count;
    }
    if (count != results->total) {
        return error_set(error, STATUS_CORRUPT,
                         "the new index has the type of %zu records instead of %zu", count,
                         results->total);
    }
    return STATUS_OK;
}

static enum status check_search(struct index *index, const struct catalogue *catalogue,
                                struct arena *arena, struct error *error)
{
    enum record_type type =
        catalogue->counts[RECORD_SESSION] > 0 ? RECORD_SESSION : RECORD_DOCUMENT;
    if (catalogue->counts[type] == 0) {
        return STATUS_OK;
    }
    struct text title = catalogue->records[type][0].title;
    struct search_request request = {
        .query = title, .facets = FACET_BIT(FACET_TYPE), .limit = 1, .is_cut_to_limits = true};
    struct search_results results;
    enum status status = index_search(index, &request, arena, &results, error);
    /* A title of signs alone has no word to be found by. */
    if (status == STATUS_OK && results.word_count > 0 && results.total == 0) {
        return error_set(error, STATUS_CORRUPT,
                         "the new index does not find the title \"%.*s\" by its own words",
                         TEXT_ARGS(title));
    }
    return status == STATUS_OK ? check_facets(&results, error) : status;
}

static enum status check_generation(const struct index *index, const char *generation,
                                    struct error *error)
{
    if (strcmp(index_info(index)->generation, generation) != 0) {
        return error_set(error, STATUS_CORRUPT, "the new index is stamped %s instead of %s",
                         index_info(index)->generation, generation);
    }
    return STATUS_OK;
}

static enum status check_contents(struct index *index, const struct catalogue *catalogue,
                                  struct error *error)
{
    struct arena arena = {0};
    enum status status = check_records(index, catalogue, &arena, error);
    if (status == STATUS_OK) {
        status = check_search(index, catalogue, &arena, error);
    }
    arena_free(&arena);
    return status;
}

enum status verify_index(const char *path, const struct catalogue *catalogue,
                         const struct lexicon *lexicon, const char *generation,
                         struct verify_report *ret_report, struct error *error)
{
    struct verify_report report = {0};
    struct index *index;
    enum status status = index_open(path, lexicon, &index, error);
    if (status != STATUS_OK) {
        return status;
    }
    status = check_generation(index, generation, error);
    if (status == STATUS_OK) {
        status = check_blocks(path, &report.bytes, error);
    }
    if (status == STATUS_OK) {
        status = check_contents(index, catalogue, error);
    }
    if (status == STATUS_OK) {
        status = count_terms(index, &report.term_count, error);
    }
    index_close(index);
    if (status == STATUS_OK) {
        *ret_report = report;
    }
    return status;
}
