#include "index/suggest.h"

#include "base/buffer.h"
#include "index/index_internal.h"
#include "index/plan.h"
#include "index/suggest_titles.h"
#include "index/suggest_words.h"
#include "index/suggester.h"
#include "index/variants.h"
#include "language/word_scanner.h"

/* The list that is made, and the folded words of each in it. */
struct mixer {
    struct arena *arena;
    struct suggestion *items;
    struct text keys[SUGGESTIONS_MAX];
    size_t count;
};

static enum status make_key(struct text text, struct arena *arena, struct text *ret_key,
                            struct error *error)
{
    struct buffer key = {0};
    struct word_scanner scanner = {.text = text};
    struct scanned_word word;
    while (word_scanner_next(&scanner, &word, NULL)) {
        buffer_append(&key, text_of(word.folded, word.size));
        buffer_append_char(&key, ' ');
    }
    return buffer_move(&key, arena, ret_key, error);
}

static bool has_key(const struct mixer *mixer, struct text key)
{
    for (size_t i = 0; i < mixer->count; i++) {
        if (text_equal(mixer->keys[i], key)) {
            return true;
        }
    }
    return false;
}

/* Adds those that are not there yet, until there are `most`. */
static enum status add(struct mixer *mixer, const struct suggestion_list *list, size_t most,
                       struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < list->count && mixer->count < most && status == STATUS_OK; i++) {
        struct text key = {NULL, 0};
        status = make_key(list->items[i].text, mixer->arena, &key, error);
        if (status == STATUS_OK && !has_key(mixer, key)) {
            mixer->keys[mixer->count] = key;
            mixer->items[mixer->count++] = list->items[i];
        }
    }
    return status;
}

/* Words, and titles: half of them, or all that words leave room for. */
static enum status mix(struct suggester *suggester, size_t limit, struct mixer *mixer,
                       struct error *error)
{
    struct suggestion_list titles = {NULL, 0};
    struct suggestion_list words = {NULL, 0};
    enum status status = suggest_titles(suggester, limit, &titles, error);
    size_t room = limit - titles.count;
    room = room > limit / 2 ? room : limit / 2;
    if (status == STATUS_OK) {
        status = suggest_words(suggester, room, &words, error);
    }
    if (status == STATUS_OK) {
        status = add(mixer, &words, room, error);
    }
    return status == STATUS_OK ? add(mixer, &titles, limit, error) : status;
}

static bool corrects_last(const struct query *query, size_t variant)
{
    return query->variants[variant].kind == VARIANT_CORRECTION &&
           query->variants[variant].first + 1 == query->word_count;
}

/* Where no correction of the last word can be searched for, they are beginnings of words, which
 * will be completed. */
static void use_beginnings(const struct query *query, bool *is_used)
{
    for (size_t i = 0; i < query->variant_count; i++) {
        if (corrects_last(query, i) && is_used[i]) {
            return;
        }
    }
    for (size_t i = 0; i < query->variant_count; i++) {
        is_used[i] = is_used[i] || corrects_last(query, i);
    }
}

/* The query with slips corrected; no text where there are none. */
static enum status correct(struct suggester *suggester, struct text *ret_text, struct error *error)
{
    struct plan plan;
    enum status status =
        plan_make(suggester->index, &suggester->query, suggester->arena, &plan, error);
    if (status == STATUS_OK) {
        use_beginnings(&suggester->query, plan.is_correction);
        status = variants_corrected_text(&suggester->query, plan.is_correction, suggester->arena,
                                         ret_text, error);
    }
    plan_free(&plan);
    return status;
}

/* What a corrected query finds, or the first word that completes it. */
static enum status suggest_corrected(struct suggester *suggester, struct mixer *mixer,
                                     struct error *error)
{
    struct suggestion whole = {.count = 0};
    struct suggestion_list list = {&whole, 1};
    enum status status = suggest_whole(suggester, suggester->last, &whole, error);
    if (status == STATUS_OK && whole.count == 0) {
        status = suggest_words(suggester, 1, &list, error);
    }
    if (status == STATUS_OK && list.count > 0) {
        list.items[0].match_length = 0;
        status = add(mixer, &list, 1, error);
    }
    return status;
}

static enum status add_correction(struct suggester *suggester, struct mixer *mixer,
                                  struct error *error)
{
    struct text text = {NULL, 0};
    enum status status = correct(suggester, &text, error);
    if (status != STATUS_OK || text.size == 0) {
        return status;
    }
    struct suggester corrected;
    status = suggester_begin(&corrected, suggester->index, text, suggester->arena, error);
    if (status == STATUS_OK && corrected.last != NULL) {
        status = suggest_corrected(&corrected, mixer, error);
    }
    suggester_end(&corrected);
    return status;
}

/* What is typed; where that finds nothing, the same with the stop word that completes its last. */
static enum status add_typed(struct suggester *suggester, struct mixer *mixer, struct error *error)
{
    const struct query_word *completion =
        suggester->words.count > 0 ? &suggester->words.items[0] : NULL;
    struct suggestion whole = {.count = 0};
    const struct suggestion_list list = {&whole, 1};
    enum status status = suggest_whole(suggester, suggester->last, &whole, error);
    if (status == STATUS_OK && whole.count == 0 && completion != NULL && completion->is_ignored) {
        status = suggest_whole(suggester, completion, &whole, error);
    }
    return status == STATUS_OK && whole.count > 0 ? add(mixer, &list, 1, error) : status;
}

static enum status suggest(struct suggester *suggester, size_t limit, struct mixer *mixer,
                           struct error *error)
{
    if (suggester->last == NULL || limit == 0) {
        return STATUS_OK;
    }
    enum status status = mix(suggester, limit, mixer, error);
    if (status == STATUS_OK && mixer->count == 0) {
        status = add_typed(suggester, mixer, error);
    }
    return status == STATUS_OK && mixer->count == 0 ? add_correction(suggester, mixer, error)
                                                    : status;
}

enum status index_suggest(struct index *index, struct text typed, size_t limit, struct arena *arena,
                          struct suggestion_list *ret_list, struct error *error)
{
    if (limit > SUGGESTIONS_MAX) {
        return error_set(error, STATUS_INVALID, "at most %d suggestions are made at a time",
                         SUGGESTIONS_MAX);
    }
    struct mixer mixer = {
        .arena = arena,
        .items = arena_allocate_array(arena, SUGGESTIONS_MAX, sizeof *mixer.items),
    };
    if (mixer.items == NULL) {
        return error_no_memory(error);
    }
    struct suggester suggester;
    enum status status = suggester_begin(&suggester, index, typed, arena, error);
    if (status == STATUS_OK) {
        status = suggest(&suggester, limit, &mixer, error);
    }
    suggester_end(&suggester);
    if (status == STATUS_OK) {
        *ret_list = (struct suggestion_list){mixer.items, mixer.count};
    }
    return status;
}
