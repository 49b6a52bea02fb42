#include "catalogue/catalogue.h"

#include <stdlib.h>

#include "catalogue/files.h"
#include "catalogue/reader.h"
#include "catalogue/references.h"

static int compare_numbers(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

/* The canonical order: events and documents have neither event nor number. */
static int compare_records(const void *left, const void *right)
{
    const struct record *a = left;
    const struct record *b = right;
    int order = text_compare(a->event, b->event);
    if (order == 0) {
        order = compare_numbers(a->number, b->number);
    }
    return order != 0 ? order : text_compare(a->id, b->id);
}

/* Leaves out the records without an id, of which the problems are told. */
static void drop_nameless(struct catalogue *catalogue, enum record_type type)
{
    struct record *records = catalogue->records[type];
    size_t kept = 0;
    for (size_t i = 0; i < catalogue->counts[type]; i++) {
        if (records[i].id.size > 0) {
            records[kept++] = records[i];
        }
    }
    catalogue->counts[type] = kept;
}

static enum status put_in_order(struct catalogue *catalogue)
{
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        drop_nameless(catalogue, (enum record_type)type);
        struct record *records = catalogue->records[type];
        size_t count = catalogue->counts[type];
        if (count == 0) {
            continue;
        }
        qsort(records, count, sizeof *records, compare_records);
        catalogue->by_id[type] = records_by_id(records, count);
        if (catalogue->by_id[type] == NULL) {
            return STATUS_NO_MEMORY;
        }
    }
    return STATUS_OK;
}

static enum status read_files(struct reader *reader, const struct content_files *files)
{
    for (size_t i = 0; i < files->count; i++) {
        const struct content_file *file = &files->items[i];
        enum status status = file->is_jsonl ? reader_read_jsonl(reader, file->path)
                                            : reader_read_yaml(reader, file->path);
        if (status != STATUS_OK) {
            return status == STATUS_LIMIT ? STATUS_OK : status;
        }
    }
    return STATUS_OK;
}

static bool is_empty(const struct catalogue *catalogue)
{
    size_t count = 0;
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        count += catalogue->counts[type];
    }
    return count == 0;
}

static void report_empty_catalogue(const char *const *paths, size_t path_count,
                                   struct problem_list *problems)
{
    struct buffer names = {0};
    for (size_t i = 0; i < path_count; i++) {
        buffer_append_format(&names, "%s%s", i > 0 ? ", " : " in ", paths[i]);
    }
    problem_add(problems, (struct place){0},
                "no content found%.*s: put events, sessions and documents there, in files that "
                "end in .yaml, .yml or .jsonl",
                TEXT_ARGS(buffer_text(&names)));
    buffer_free(&names);
}

static enum status read_and_check(struct reader *reader, const struct content_files *files)
{
    reader->decoder.references = &reader->references;
    enum status status = read_files(reader, files);
    if (status == STATUS_OK) {
        status = references_check(reader->catalogue, &reader->references, reader->decoder.problems);
    }
    free(reader->references.items);
    reader->references = (struct position_list){0};
    if (status == STATUS_OK) {
        status = put_in_order(reader->catalogue);
    }
    return status == STATUS_NO_MEMORY ? error_no_memory(reader->error) : status;
}

enum status catalogue_load(const char *const *paths, size_t path_count, struct catalogue *catalogue,
                           struct problem_list *problems, struct error *error)
{
    size_t problems_before = problems->total;
    struct content_files files = {0};
    struct reader reader = {
        .catalogue = catalogue,
        .decoder = {.arena = &catalogue->arena, .problems = problems},
        .error = error,
    };
    enum status status =
        content_files_find(paths, path_count, &catalogue->arena, problems, &files, error);
    if (status == STATUS_OK) {
        catalogue->file_count = files.count;
        status = read_and_check(&reader, &files);
    }
    arena_free(&reader.trees);
    content_files_free(&files);
    if (status != STATUS_OK) {
        return status;
    }
    if (is_empty(catalogue) && problems->total == problems_before) {
        report_empty_catalogue(paths, path_count, problems);
    }
    if (problems->failed) {
        return error_no_memory(error);
    }
    problem_list_sort(problems);
    return problems->total > problems_before ? STATUS_INVALID : STATUS_OK;
}

void catalogue_free(struct catalogue *catalogue)
{
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        free(catalogue->records[type]);
        free(catalogue->by_id[type]);
    }
    arena_free(&catalogue->arena);
    *catalogue = (struct catalogue){0};
}

const struct record *catalogue_find(const struct catalogue *catalogue, enum record_type type,
                                    struct text id)
{
    return records_find(catalogue->by_id[type], catalogue->counts[type], id);
}
