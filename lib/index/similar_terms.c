#include "index/similar_terms.h"

#include <math.h>
#include <string.h>

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"

/* Occurrences after which another says as much as all before it: k1 of BM25, lengths aside. */
static const double SATURATION = 1.3;

enum {
    FREQUENCY_MIN = 2, /* the record itself and another */
    STEMS_MAX = 5000,  /* of a record that are looked at */
};

struct reading {
    struct arena *arena;
    struct similar_term *stems;
    size_t count;
    bool has_failed;
};

static bool add_stem(void *context, xc_text term, uint32_t count)
{
    struct reading *reading = context;
    struct text text = bridge_text_from_xc(term);
    if (!text_starts_with(text, TERM_STEM)) {
        return text_compare(text, text_from(TERM_STEM)) < 0;
    }
    double title = count >> XC_TITLE_SHIFT;
    double body = count & XC_BODY_UNITS_MAX;
    double occurrences = (SCHEMA_TITLE_FACTOR * title + body) / SCHEMA_WORD_UNITS;
    struct similar_term *stem = &reading->stems[reading->count];
    stem->count = occurrences / (occurrences + SATURATION);
    reading->has_failed = arena_copy(reading->arena, text_slice(text, strlen(TERM_STEM), text.size),
                                     &stem->stem) != STATUS_OK;
    reading->count += !reading->has_failed;
    return !reading->has_failed && reading->count < STEMS_MAX;
}

/* Puts a stem in its place among those that tell more. */
static void insert(struct similar_terms *terms, const struct similar_term *stem)
{
    size_t place = terms->count;
    if (place == SIMILAR_TERMS_MAX) {
        place--;
        if (terms->items[place].score >= stem->score) {
            return;
        }
    } else {
        terms->count++;
    }
    for (; place > 0 && terms->items[place - 1].score < stem->score; place--) {
        terms->items[place] = terms->items[place - 1];
    }
    terms->items[place] = *stem;
}

static double sum_scores(const struct similar_terms *terms)
{
    double sum = 0;
    for (size_t i = 0; i < terms->count; i++) {
        sum += terms->items[i].score;
    }
    return sum;
}

static enum status choose(struct index *index, const struct reading *reading,
                          struct similar_terms *terms, struct error *error)
{
    struct similar_terms all = {.count = 0}; /* its own alone as well */
    uint32_t record_count = 0;
    xc_error reason;
    enum status status = bridge_status(xc_database_count(index->database, &record_count, &reason),
                                       &reason, error, "the index cannot be read");
    for (size_t i = 0; i < reading->count && status == STATUS_OK; i++) {
        struct similar_term *stem = &reading->stems[i];
        uint32_t frequency = 0;
        status = index_frequency(index, TERM_STEM, stem->stem, &frequency, error);
        stem->score = stem->count * log1p((record_count - frequency + 0.5) / (frequency + 0.5));
        insert(&all, stem);
        if (frequency >= FREQUENCY_MIN) {
            insert(terms, stem);
        }
    }
    terms->share = terms->count > 0 ? sum_scores(terms) / sum_scores(&all) : 0;
    return status;
}

enum status similar_terms_read(struct index *index, uint32_t number, struct arena *arena,
                               struct similar_terms *ret_terms, struct error *error)
{
    struct reading reading = {
        .arena = arena,
        .stems = arena_allocate_array(arena, STEMS_MAX, sizeof *reading.stems),
    };
    if (reading.stems == NULL) {
        return error_no_memory(error);
    }
    xc_error reason;
    enum status status = bridge_status(
        xc_database_each_document_term(index->database, number, add_stem, &reading, &reason),
        &reason, error, "the words of a record cannot be read");
    if (status == STATUS_OK && reading.has_failed) {
        status = error_no_memory(error);
    }
    struct similar_terms terms = {.count = 0};
    if (status == STATUS_OK) {
        status = choose(index, &reading, &terms, error);
    }
    if (status == STATUS_OK) {
        *ret_terms = terms;
    }
    return status;
}

struct counting {
    const struct similar_terms *terms;
    size_t count;
};

static bool count_stem(void *context, xc_text term, uint32_t ignored)
{
    (void)ignored;
    struct counting *counting = context;
    struct text text = bridge_text_from_xc(term);
    if (!text_starts_with(text, TERM_STEM)) {
        return text_compare(text, text_from(TERM_STEM)) < 0;
    }
    struct text stem = text_slice(text, strlen(TERM_STEM), text.size);
    for (size_t i = 0; i < counting->terms->count; i++) {
        counting->count += text_equal(counting->terms->items[i].stem, stem);
    }
    return true;
}

enum status similar_terms_count(struct index *index, const struct similar_terms *terms,
                                uint32_t number, size_t *ret_count, struct error *error)
{
    struct counting counting = {.terms = terms};
    xc_error reason;
    enum status status = bridge_status(
        xc_database_each_document_term(index->database, number, count_stem, &counting, &reason),
        &reason, error, "the words of a record cannot be read");
    if (status == STATUS_OK) {
        *ret_count = counting.count;
    }
    return status;
}
