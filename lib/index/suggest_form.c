#include "index/suggest_form.h"

#include <stdbool.h>
#include <stdint.h>
#include <utf8proc.h>

#include "base/buffer.h"
#include "index/index_internal.h"
#include "index/schema.h"
#include "language/word_scanner.h"

enum {
    RECORDS_READ_MAX = 8,
    TEXT_READ_MAX = 16 * 1024, /* bytes of each of a record's texts */
};

/* How well an occurrence shows how the word is written. */
enum evidence {
    EVIDENCE_NONE,
    EVIDENCE_FIRST,   /* with a capital where a sentence begins */
    EVIDENCE_CAPITAL, /* with a capital elsewhere */
    EVIDENCE_SMALL,
};

struct search {
    struct text word;
    struct text form; /* in a record's text */
    enum evidence evidence;
};

static utf8proc_int32_t code_point_at(struct text text, size_t offset, size_t *ret_size)
{
    utf8proc_int32_t code_point = 0;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text.data + offset,
                                             (utf8proc_ssize_t)(text.size - offset), &code_point);
    *ret_size = size > 0 ? (size_t)size : 1;
    return size > 0 ? code_point : text.data[offset];
}

static bool has_capital(struct text form)
{
    size_t size;
    for (size_t i = 0; i < form.size; i += size) {
        utf8proc_int32_t code_point = code_point_at(form, i, &size);
        if (utf8proc_tolower(code_point) != code_point) {
            return true;
        }
    }
    return false;
}

static bool begins_sentence(struct text text, size_t start)
{
    while (start > 0 && (text.data[start - 1] == ' ' || text.data[start - 1] == '\'' ||
                         text.data[start - 1] == '"')) {
        start--;
    }
    if (start == 0) {
        return true;
    }
    char before = text.data[start - 1];
    return before == '.' || before == '?' || before == '!' || before == ':' || before == '\n';
}

static void take(struct search *search, struct text text, size_t start, size_t end)
{
    const struct token token = {.start = start, .end = end};
    token_source_range(text, &token, 0, search->word.size, &start, &end);
    struct text form = text_slice(text, start, end - start);
    enum evidence evidence = EVIDENCE_SMALL;
    if (has_capital(form)) {
        evidence = begins_sentence(text, start) ? EVIDENCE_FIRST : EVIDENCE_CAPITAL;
    }
    if (evidence > search->evidence) {
        search->evidence = evidence;
        search->form = form;
    }
}

/* The word as one, or as pieces with hyphens between them. */
static void search_text(struct search *search, struct text text)
{
    struct word_scanner scanner = {.text = text_slice(text, 0, TEXT_READ_MAX)};
    struct scanned_word piece;
    size_t start = 0;   /* of a hyphenated word */
    size_t matched = 0; /* bytes of the word that its pieces are, so far */
    bool is_within = false;
    while (search->evidence < EVIDENCE_SMALL && word_scanner_next(&scanner, &piece, NULL)) {
        struct text folded = text_of(piece.folded, piece.size);
        if (text_equal(folded, search->word)) {
            take(search, text, piece.start, piece.end);
        }
        if (!is_within) {
            start = piece.start;
            matched = 0;
        }
        bool fits = text_equal(text_slice(search->word, matched, piece.size), folded);
        matched = fits ? matched + piece.size : SIZE_MAX / 2;
        if (is_within && !piece.joins_next && matched == search->word.size) {
            take(search, text, start, piece.end);
        }
        is_within = piece.joins_next;
    }
}

static void search_record(struct search *search, const struct record *record)
{
    search_text(search, record->title);
    search_text(search, record->summary);
    search_text(search, record->kind);
    search_text(search, record->publisher);
    for (size_t i = 0; i < record->person_count; i++) {
        search_text(search, record->people[i].name);
        search_text(search, record->people[i].organisation);
    }
}

static enum status search_records(struct index *index, struct search *search, struct arena *arena,
                                  struct error *error)
{
    uint32_t numbers[RECORDS_READ_MAX];
    size_t count = 0;
    (void)schema_term(&index->term, TERM_WORD, search->word);
    enum status status = index_read_postings(index, 0, numbers, RECORDS_READ_MAX, &count, error);
    for (size_t i = 0; i < count && status == STATUS_OK && search->evidence < EVIDENCE_SMALL; i++) {
        struct record record;
        status = index_read_record(index, numbers[i], arena, &record, error);
        if (status == STATUS_OK) {
            search_record(search, &record);
        }
    }
    return status;
}

static enum status lower(struct text *form, struct arena *arena, struct error *error)
{
    struct buffer lowered = {0};
    size_t size;
    for (size_t i = 0; i < form->size; i += size) {
        buffer_append_code_point(&lowered, utf8proc_tolower(code_point_at(*form, i, &size)));
    }
    return buffer_move(&lowered, arena, form, error);
}

enum status suggest_form(struct index *index, const struct query_word *word, size_t typed,
                         struct arena *arena, struct text *ret_form, struct text *ret_typed,
                         struct error *error)
{
    struct search search = {.word = word->exact, .form = word->typed};
    enum status status = search_records(index, &search, arena, error);
    if (status == STATUS_OK && search.evidence == EVIDENCE_FIRST &&
        lexicon_is_known(index->lexicon, word->exact)) {
        status = lower(&search.form, arena, error);
    }
    if (status == STATUS_OK) {
        const struct token whole = {.end = search.form.size};
        size_t start;
        size_t end;
        token_source_range(search.form, &whole, 0, typed, &start, &end);
        *ret_form = search.form;
        *ret_typed = text_slice(search.form, 0, end);
    }
    return status;
}
