#include "index/similar_terms.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"
#include "index/similar_stems.h"

/* Occurrences after which another says as much as all before it: k1 of BM25, lengths aside. */
static const double SATURATION = 1.3;

/* Of two summaries the same words by chance are many, of two titles few. */
static const double TITLE_FACTOR = 1;
static const double BODY_FACTOR = 0.3;

/* The part of a compound in the title is not the title's subject. */
static double place_of(const struct similar_stem *stem, bool is_linked)
{
    if (is_linked) {
        return SIMILAR_LINKED_FACTOR;
    }
    return stem->title >= SCHEMA_WORD_UNITS ? TITLE_FACTOR : BODY_FACTOR;
}

static double count_of(const struct similar_stem *stem, bool is_linked)
{
    double units = SCHEMA_TITLE_FACTOR * stem->title + stem->body;
    double occurrences = units / SCHEMA_WORD_UNITS;
    double count = occurrences / (occurrences + SATURATION);
    return is_linked ? SIMILAR_LINKED_FACTOR * count : count;
}

static double score(const struct similar_term *term)
{
    return term->count * term->telling;
}

/* Puts a term in its place among those that tell more. */
static void insert(struct similar_terms *terms, const struct similar_term *term)
{
    size_t place = terms->count;
    if (place == SIMILAR_TERMS_MAX) {
        place--;
        if (score(&terms->items[place]) >= score(term)) {
            return;
        }
    } else {
        terms->count++;
    }
    for (; place > 0 && score(&terms->items[place - 1]) < score(term); place--) {
        terms->items[place] = terms->items[place - 1];
    }
    terms->items[place] = *term;
}

struct choice {
    struct index *index;
    uint32_t record_count;
    uint32_t linked_count; /* records that the record is linked with */
    struct similar_terms terms;
};

static double idf(double record_count, double frequency)
{
    return log1p((record_count - frequency + 0.5) / (frequency + 0.5));
}

/* A word of the record's own is also linked to each record that it is linked with; a linked word is
 * the own word of at least one of them. */
static enum status consider(struct choice *choice, const struct similar_stem *stem, bool is_linked,
                            struct error *error)
{
    uint32_t own = 0;
    uint32_t linked = 0;
    enum status status = index_frequency(choice->index, TERM_STEM, stem->text, &own, error);
    if (status == STATUS_OK) {
        status = index_frequency(choice->index, TERM_LINKED, stem->text, &linked, error);
    }
    uint32_t without_others = 1 + (is_linked ? 1 : choice->linked_count);
    if (status == STATUS_OK && own + linked > without_others) {
        double frequency = own > linked ? own : linked;
        const struct similar_term term = {
            .stem = stem->text,
            .count = count_of(stem, is_linked),
            .telling = idf(choice->record_count, frequency) / idf(choice->record_count, 1),
            .place = place_of(stem, is_linked),
        };
        insert(&choice->terms, &term);
    }
    return status;
}

static enum status choose(struct choice *choice, const struct similar_stems *own,
                          const struct similar_stems *linked, struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < own->count && status == STATUS_OK; i++) {
        const struct similar_stem *stem = &own->items[i];
        if (stem->title + stem->body > 0) {
            status = consider(choice, stem, false, error);
        }
    }
    for (size_t i = 0; i < linked->count && status == STATUS_OK; i++) {
        const struct similar_stem *stem = &linked->items[i];
        if (stem->body > 0 && similar_stems_find(own, stem->text) == NULL) {
            status = consider(choice, stem, true, error);
        }
    }
    return status;
}

static enum status count_records(struct choice *choice, const struct record *record,
                                 struct error *error)
{
    xc_error reason;
    enum status status =
        bridge_status(xc_database_count(choice->index->database, &choice->record_count, &reason),
                      &reason, error, "the index cannot be read");
    choice->linked_count = (uint32_t)record->document_count;
    if (status == STATUS_OK && record->type == RECORD_DOCUMENT) {
        status = index_frequency(choice->index, TERM_RECOMMENDED, record->id, &choice->linked_count,
                                 error);
    }
    return status;
}

enum status similar_terms_read(struct index *index, const struct record *record, uint32_t number,
                               struct arena *arena, struct similar_terms *ret_terms,
                               struct error *error)
{
    struct similar_stems own;
    struct similar_stems linked;
    struct choice choice = {.index = index};
    enum status status = similar_stems_read(index, record, number, arena, &own, &linked, error);
    if (status == STATUS_OK) {
        status = count_records(&choice, record, error);
    }
    if (status == STATUS_OK) {
        status = choose(&choice, &own, &linked, error);
    }
    if (status == STATUS_OK) {
        *ret_terms = choice.terms;
    }
    return status;
}

struct comparison {
    const struct similar_terms *terms;
    double places[SIMILAR_TERMS_MAX]; /* what each is worth in the other record; 0: not there */
};

static bool compare_stem(void *context, const struct similar_stem *stem, bool is_linked)
{
    struct comparison *comparison = context;
    for (size_t i = 0; i < comparison->terms->count; i++) {
        if (text_equal(comparison->terms->items[i].stem, stem->text)) {
            comparison->places[i] = place_of(stem, is_linked);
        }
    }
    return true;
}

static bool is_part(struct text part, struct text whole)
{
    return part.size < whole.size && memmem(whole.data, whole.size, part.data, part.size) != NULL;
}

/* Whether a term is part of a longer one that is there too, and is worth no less. */
static bool is_counted_already(const struct comparison *comparison, size_t term)
{
    const struct similar_term *terms = comparison->terms->items;
    for (size_t i = 0; i < comparison->terms->count; i++) {
        if (comparison->places[i] >= comparison->places[term] &&
            is_part(terms[term].stem, terms[i].stem)) {
            return true;
        }
    }
    return false;
}

enum status similar_terms_compare(struct index *index, const struct similar_terms *terms,
                                  uint32_t number, double *ret_likeness, struct error *error)
{
    struct comparison comparison = {.terms = terms};
    enum status status = similar_stems_each(index, number, compare_stem, &comparison, error);
    double likeness = 0;
    for (size_t i = 0; i < terms->count && status == STATUS_OK; i++) {
        if (comparison.places[i] > 0 && !is_counted_already(&comparison, i)) {
            const struct similar_term *term = &terms->items[i];
            likeness += term->telling * term->place * comparison.places[i];
        }
    }
    if (status == STATUS_OK) {
        *ret_likeness = likeness;
    }
    return status;
}
