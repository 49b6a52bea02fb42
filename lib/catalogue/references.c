#include "catalogue/references.h"

#include <stdlib.h>

#include "base/nearest.h"

/* Ids that are compared with one that is not there: enough for a catalogue that is written by
 * hand; of more, those that sort beside it. */
enum { NEAREST_CANDIDATES = 2000 };

/* By id, and then in the order of reading, which is that of memory. */
static int compare_ids(const void *left, const void *right)
{
    const struct record *a = *(const struct record *const *)left;
    const struct record *b = *(const struct record *const *)right;
    int order = text_compare(a->id, b->id);
    return order != 0 ? order : (a > b) - (a < b);
}

const struct record **records_by_id(const struct record *records, size_t count)
{
    const struct record **by_id = count > 0 ? calloc(count, sizeof(const struct record *)) : NULL;
    if (by_id == NULL) {
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        by_id[i] = &records[i];
    }
    qsort(by_id, count, sizeof(const struct record *), compare_ids);
    return by_id;
}

/* Where the first record with that id or a later one is. */
static size_t find_place(const struct record *const *by_id, size_t count, struct text id)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text_compare(by_id[middle]->id, id) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const struct record *records_find(const struct record *const *by_id, size_t count, struct text id)
{
    size_t place = find_place(by_id, count, id);
    return place < count && text_equal(by_id[place]->id, id) ? by_id[place] : NULL;
}

struct checker {
    struct catalogue *catalogue;
    struct problem_list *problems;
    const struct record **by_id[RECORD_TYPE_COUNT];
};

/* The id most like one that is not there; NULL where none is. */
static const char *find_nearest_id(const struct checker *checker, enum record_type type,
                                   struct text id)
{
    const char *names[NEAREST_CANDIDATES];
    const struct record *const *by_id = checker->by_id[type];
    size_t count = checker->catalogue->counts[type];
    size_t middle = find_place(by_id, count, id);
    size_t start = middle > NEAREST_CANDIDATES / 2 ? middle - NEAREST_CANDIDATES / 2 : 0;
    size_t name_count = 0;
    for (size_t i = start; i < count && name_count < NEAREST_CANDIDATES; i++) {
        if (by_id[i]->id.size > 0) {
            names[name_count++] = by_id[i]->id.data; /* with a NUL behind it: arena.h */
        }
    }
    return nearest_name(id, names, name_count);
}

static void check_reference(const struct checker *checker, enum record_type type, struct text id,
                            struct place place)
{
    if (records_find(checker->by_id[type], checker->catalogue->counts[type], id) != NULL) {
        return;
    }
    const char *nearest =
        checker->problems->count < PROBLEMS_KEPT_MAX ? find_nearest_id(checker, type, id) : NULL;
    if (nearest != NULL) {
        problem_add(checker->problems, place, "there is no %s \"%.*s\": did you mean \"%s\"?",
                    record_type_name(type), TEXT_ARGS(id), nearest);
    } else {
        problem_add(checker->problems, place, "there is no %s \"%.*s\": add it, or remove it here",
                    record_type_name(type), TEXT_ARGS(id));
    }
}

static void check_sessions(const struct checker *checker, const struct position_list *positions)
{
    const struct position *position = positions->items;
    for (size_t i = 0; i < checker->catalogue->counts[RECORD_SESSION]; i++) {
        const struct record *session = &checker->catalogue->records[RECORD_SESSION][i];
        const char *file = session->place.file;
        for (size_t j = 0; j < session->document_count; j++, position++) {
            check_reference(checker, RECORD_DOCUMENT, session->documents[j],
                            (struct place){file, position->line, position->column});
        }
        if (session->event.size > 0) {
            check_reference(checker, RECORD_EVENT, session->event,
                            (struct place){file, position->line, position->column});
            position++;
        }
    }
}

static void report_duplicate(const struct checker *checker, const struct record *first,
                             const struct record *other)
{
    const struct place *place = &first->place;
    const char *type = record_type_name(other->type);
    if (place->file == other->place.file) {
        problem_add(checker->problems, other->place,
                    "%s id \"%.*s\" is used already in line %u: choose another", type,
                    TEXT_ARGS(other->id), place->line);
    } else {
        problem_add(checker->problems, other->place,
                    "%s id \"%.*s\" is used already at %s:%u:%u: choose another", type,
                    TEXT_ARGS(other->id), place->file, place->line, place->column);
    }
}

/* Of the records with one id the first keeps it. */
static void check_duplicates(const struct checker *checker, enum record_type type)
{
    struct record *records = checker->catalogue->records[type];
    const struct record *const *by_id = checker->by_id[type];
    const struct record *first = NULL;
    for (size_t i = 0; i < checker->catalogue->counts[type]; i++) {
        if (by_id[i]->id.size == 0) {
            continue;
        }
        if (first == NULL || !text_equal(first->id, by_id[i]->id)) {
            first = by_id[i];
            continue;
        }
        report_duplicate(checker, first, by_id[i]);
        records[by_id[i] - records].id = (struct text){0};
    }
}

enum status references_check(struct catalogue *catalogue, const struct position_list *positions,
                             struct problem_list *problems)
{
    struct checker checker = {.catalogue = catalogue, .problems = problems};
    enum status status = STATUS_OK;
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        checker.by_id[type] = records_by_id(catalogue->records[type], catalogue->counts[type]);
        if (checker.by_id[type] == NULL && catalogue->counts[type] > 0) {
            status = STATUS_NO_MEMORY;
        }
    }
    if (status == STATUS_OK) {
        check_sessions(&checker, positions);
        for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
            check_duplicates(&checker, (enum record_type)type);
        }
    }
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        free(checker.by_id[type]);
    }
    return status;
}
