#include "language/abbreviations.h"

#include <string.h>

#include "base/utf8.h"
#include "language/abbreviation_match.h"
#include "language/word_scanner.h"

enum { BRACKETS_BYTES_MAX = 2 * ABBREVIATION_LONG_BYTES_MAX };

/* Words one after the other, with the texts they come from. */
struct word_run {
    struct long_word words[ABBREVIATION_WORDS_MAX];
    struct scanned_word scanned[ABBREVIATION_WORDS_MAX];
    size_t count;
};

static void run_add(struct word_run *run, const struct scanned_word *word,
                    const struct lexicon *lexicon)
{
    if (run->count == ABBREVIATION_WORDS_MAX) {
        run->count--;
        memmove(run->scanned, run->scanned + 1, run->count * sizeof *run->scanned);
        memmove(run->words, run->words + 1, run->count * sizeof *run->words);
    }
    struct text folded = text_of(word->folded, word->size);
    run->scanned[run->count] = *word;
    run->words[run->count].is_stop_word = lexicon_has(lexicon, folded, LEXICON_STOP_DUTCH);
    run->count++;
}

/* Whether words on both sides of it can belong together. */
static bool is_gap(struct text gap)
{
    size_t line_ends = 0;
    for (size_t i = 0; i < gap.size; i++) {
        if (strchr(".!?:;()[]{}|<>", gap.data[i]) != NULL) {
            return false;
        }
        line_ends += gap.data[i] == '\n';
    }
    return line_ends <= 1;
}

/* The words of `text`: all that belong together up to its end, and at most the last
 * ABBREVIATION_WORDS_MAX of them. */
static void run_read(struct word_run *run, struct text text, const struct lexicon *lexicon)
{
    struct word_scanner scanner = {.text = text};
    struct scanned_word word;
    size_t end = 0;
    run->count = 0;
    while (word_scanner_next(&scanner, &word, NULL)) {
        if (!is_gap(text_slice(text, end, word.start - end))) {
            run->count = 0;
        }
        run_add(run, &word, lexicon);
        end = word.end;
    }
    if (!is_gap(text_slice(text, end, text.size))) {
        run->count = 0;
    }
    for (size_t i = 0; i < run->count; i++) {
        run->words[i].folded = text_of(run->scanned[i].folded, run->scanned[i].size);
    }
}

/* Reads the one word that is all of `text` as an abbreviation. */
static bool read_short_form(struct text text, const struct lexicon *lexicon,
                            struct short_form *form)
{
    struct word_scanner scanner = {.text = text};
    struct scanned_word word;
    struct word_map map;
    if (!word_scanner_next(&scanner, &word, &map) || word.start != 0 || word.end != text.size ||
        word.has_digit || word.size < ABBREVIATION_LETTERS_MIN ||
        word.size > ABBREVIATION_LETTERS_MAX) {
        return false;
    }
    *form = (struct short_form){.count = word.size};
    for (size_t i = 0; i < word.size; i++) {
        char c = text.data[map.start[i]];
        form->letters[i] = word.folded[i];
        form->is_capital[i] = c >= 'A' && c <= 'Z';
        form->capital_count += form->is_capital[i];
    }
    return form->capital_count > 0 ||
           (word.size <= ABBREVIATION_SMALL_LETTERS_MAX &&
            !lexicon_has(lexicon, text_of(word.folded, word.size), LEXICON_STOP_DUTCH));
}

/* The written-out form that ends where `text` does: the one whose letters are the most of them
 * initials, and of those the shortest. */
static bool find_long_form_before(struct text text, const struct lexicon *lexicon,
                                  const struct short_form *form, struct text *ret_long_form)
{
    struct word_run run;
    run_read(&run, text, lexicon);
    for (size_t inner_max = 0; inner_max <= abbreviation_inner_max(form); inner_max++) {
        for (size_t first = run.count; first-- > 0;) {
            size_t count = run.count - first;
            if (abbreviation_matches(form, run.words + first, count, inner_max)) {
                size_t start = run.scanned[first].start;
                *ret_long_form = text_slice(text, start, run.scanned[run.count - 1].end - start);
                return true;
            }
        }
    }
    return false;
}

/* The written-out form that is all of `text`, but for stop words it begins with. */
static bool find_long_form_in(struct text text, const struct lexicon *lexicon,
                              const struct short_form *form, struct text *ret_long_form)
{
    struct word_run run;
    run_read(&run, text, lexicon);
    size_t first = 0;
    while (first < run.count && run.words[first].is_stop_word) {
        first++;
    }
    if (first == run.count || !abbreviation_matches(form, run.words + first, run.count - first,
                                                    abbreviation_inner_max(form))) {
        return false;
    }
    /* What is before must be all stop words too, not words that no longer fitted in the run. */
    struct word_scanner scanner = {.text = text};
    struct scanned_word word;
    bool has_first = word_scanner_next(&scanner, &word, NULL);
    if (!has_first || word.start != run.scanned[0].start) {
        return false;
    }
    size_t start = run.scanned[first].start;
    *ret_long_form = text_slice(text, start, run.scanned[run.count - 1].end - start);
    return true;
}

/* The last bytes of what is before the bracket, from the start of a word. */
static struct text before_bracket(struct text text, size_t bracket)
{
    size_t start = 0;
    if (bracket > ABBREVIATION_LONG_BYTES_MAX) {
        start = utf8_floor(text, bracket - ABBREVIATION_LONG_BYTES_MAX);
        while (start < bracket && text.data[start] != ' ' && text.data[start] != '\n') {
            start++;
        }
    }
    return text_trim(text_slice(text, start, bracket - start));
}

/* Up to the first comma or semicolon. */
static struct text first_piece(struct text inside)
{
    size_t size = 0;
    while (size < inside.size && inside.data[size] != ',' && inside.data[size] != ';') {
        size++;
    }
    return text_trim(text_slice(inside, 0, size));
}

/* What follows "hierna" or "afgekort" and the like. */
static struct text without_lead(struct text inside)
{
    static const char *const leads[] = {"hierna te noemen", "hierna",  "in het kort", "kortweg",
                                        "afgekort",         "ook wel", "voluit"};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        size_t size = strlen(leads[i]);
        if (text_starts_with(inside, leads[i]) && inside.size > size &&
            (inside.data[size] == ' ' || inside.data[size] == ':')) {
            size_t colon = inside.data[size] == ':' ? 1 : 0;
            struct text rest = text_trim(text_slice(inside, size + colon, inside.size));
            return text_starts_with(rest, ":") ? text_trim(text_slice(rest, 1, rest.size)) : rest;
        }
    }
    return inside;
}

static struct text last_word(struct text text)
{
    size_t start = text.size;
    while (start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '\n') {
        start--;
    }
    return text_slice(text, start, text.size);
}

static bool read_bracket(struct text before, struct text inside, const struct lexicon *lexicon,
                         struct abbreviation *found)
{
    struct short_form form;
    struct text outside = last_word(before);
    struct text piece = first_piece(inside);
    if (read_short_form(piece, lexicon, &form) &&
        find_long_form_before(before, lexicon, &form, &found->long_form)) {
        found->short_form = piece;
        return true;
    }
    found->short_form = outside;
    return inside.size <= ABBREVIATION_LONG_BYTES_MAX && read_short_form(outside, lexicon, &form) &&
           (find_long_form_in(inside, lexicon, &form, &found->long_form) ||
            find_long_form_in(piece, lexicon, &form, &found->long_form));
}

bool abbreviation_scanner_next(struct abbreviation_scanner *scanner,
                               struct abbreviation *ret_abbreviation)
{
    struct text text = scanner->text;
    while (scanner->offset < text.size) {
        const char *open = memchr(text.data + scanner->offset, '(', text.size - scanner->offset);
        if (open == NULL) {
            scanner->offset = text.size;
            return false;
        }
        size_t bracket = (size_t)(open - text.data);
        struct text rest = text_slice(text, bracket + 1, BRACKETS_BYTES_MAX);
        const char *close = rest.size > 0 ? memchr(rest.data, ')', rest.size) : NULL;
        scanner->offset = bracket + 1;
        if (close == NULL) {
            continue;
        }
        struct text inside = text_slice(rest, 0, (size_t)(close - rest.data));
        struct abbreviation found;
        if (read_bracket(before_bracket(text, bracket), without_lead(text_trim(inside)),
                         scanner->lexicon, &found)) {
            *ret_abbreviation = found;
            return true;
        }
    }
    return false;
}
