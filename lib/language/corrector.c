#include "language/corrector.h"

#include <string.h>

#include "language/correction_list.h"
#include "language/corrector_parts.h"
#include "language/corrector_words.h"
#include "language/letters.h"

/* Flags of which any makes a word known; others are of parts of words. */
static const uint32_t KNOWN =
    LEXICON_HUNSPELL | LEXICON_WORD_LIST | LEXICON_NAME | LEXICON_STOP_DUTCH | LEXICON_STOP_ENGLISH;

enum { REPEATED_MIN = 3 /* equal letters in a row, which no Dutch word has */ };

/* Of a key that was held: a sure sign of a slip, and of which. */
static const double REPEATED_COST = 1.0;

struct text correction_text(const struct correction *correction)
{
    return text_of(correction->bytes, correction->size);
}

static bool occurs(const struct corrector *corrector, struct text word)
{
    return vocabulary_count(corrector->vocabulary, word) > 0;
}

bool corrector_is_correctable(const struct corrector *corrector, struct text word)
{
    struct letters letters;
    return letters_read(word, &letters) && letters.count >= CORRECTED_LETTERS_MIN &&
           !occurs(corrector, word) &&
           (lexicon_find(corrector->lexicon, word).flags & KNOWN) == 0 &&
           !is_compound_of(corrector, word, occurs);
}

/* Copies `word` with `kept` letters of each run of REPEATED_MIN or more. False where it has none.
 * Runs of bytes of one code point outside ASCII do not occur: neighbours in it differ. */
static bool shorten_repeated(struct text word, size_t kept, char *ret_bytes, size_t *ret_size)
{
    size_t size = 0;
    for (size_t start = 0; start < word.size;) {
        size_t end = start;
        while (end < word.size && word.data[end] == word.data[start]) {
            end++;
        }
        size_t run = end - start;
        size_t copied = run >= REPEATED_MIN ? kept : run;
        memset(ret_bytes + size, word.data[start], copied);
        size += copied;
        start = end;
    }
    *ret_size = size;
    return size < word.size;
}

/* What is found for the word without the repeated letters counts for the word. */
static void correct_shortened(const struct corrector *corrector, struct text word,
                              struct correction_list *list)
{
    struct letters letters;
    struct correction_list found = {.count = 0};
    if (letters_read(word, &letters)) {
        correct_word(corrector, word, corrector_edits(letters.count), &found);
    }
    for (size_t i = 0; i < found.count; i++) {
        found.items[i].cost += REPEATED_COST;
        found.items[i].score += REPEATED_COST;
        correction_list_add(list, &found.items[i]);
    }
}

static bool has_confident(const struct correction_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].is_confident) {
            return true;
        }
    }
    return false;
}

size_t corrector_suggest(const struct corrector *corrector, struct text word,
                         struct correction *corrections, size_t capacity)
{
    struct letters letters;
    if (!letters_read(word, &letters) || letters.count < CORRECTED_LETTERS_MIN) {
        return 0;
    }
    struct correction_list list = {.count = 0};
    char shortened[LETTERS_MAX * 4];
    size_t size;
    if (shorten_repeated(word, 2, shortened, &size)) {
        correct_shortened(corrector, text_of(shortened, size), &list);
        (void)shorten_repeated(word, 1, shortened, &size);
        correct_shortened(corrector, text_of(shortened, size), &list);
    } else {
        correct_word(corrector, word, corrector_edits(letters.count), &list);
    }
    if (!has_confident(&list)) {
        correct_parts(corrector, word, &list);
    }
    if (!has_confident(&list)) {
        correct_run_on(corrector, word, &list);
    }
    size_t count = list.count < capacity ? list.count : capacity;
    memcpy(corrections, list.items, count * sizeof list.items[0]);
    return count;
}
