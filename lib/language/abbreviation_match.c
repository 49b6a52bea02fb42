#include "language/abbreviation_match.h"

enum {
    PART_LETTERS_MIN = 3,     /* a part of a compound is not shorter: wet, zorg */
    SKIPPING_LETTERS_MIN = 3, /* of an abbreviation that may skip a word */
    CARRYING_LETTERS_MIN = 2, /* that are the first of a word or part */
};

struct match {
    const struct short_form *form;
    const struct long_word *words;
    size_t word_count;
    size_t inner_max;
};

/* What has been matched so far. */
struct progress {
    size_t letter;
    size_t word;
    size_t carrying; /* letters that are the first of a word or part */
    size_t inner;    /* … of a later part */
    bool has_skipped;
};

static bool match_words(const struct match *match, struct progress progress);

/* From a letter that is matched at byte `at` of the word: goes on with the next word, or with
 * later letters in this one. */
static bool match_rest_of_word(const struct match *match, struct progress progress, size_t at)
{
    const struct short_form *form = match->form;
    struct text word = match->words[progress.word].folded;
    struct progress next = progress;
    next.word++;
    if (match_words(match, next)) {
        return true;
    }
    if (progress.letter == form->count) {
        return false;
    }
    char letter = form->letters[progress.letter];
    bool goes_on =
        match->word_count > 1 && form->capital_count > 0 && !form->is_capital[progress.letter];
    progress.letter++;
    if (goes_on && at + 1 < word.size && word.data[at + 1] == letter &&
        match_rest_of_word(match, progress, at + 1)) {
        return true;
    }
    progress.carrying++;
    if (progress.inner++ == match->inner_max) {
        return false;
    }
    size_t i = at + PART_LETTERS_MIN;
    while (i < word.size && word.data[i] != letter) {
        i++;
    }
    /* The first such letter leaves most room for the others, so that no other need be tried. */
    return i + PART_LETTERS_MIN <= word.size && match_rest_of_word(match, progress, i);
}

static bool match_words(const struct match *match, struct progress progress)
{
    const struct short_form *form = match->form;
    if (progress.word == match->word_count) {
        return progress.letter == form->count && progress.carrying >= CARRYING_LETTERS_MIN;
    }
    const struct long_word *word = &match->words[progress.word];
    bool is_at_end = progress.word == 0 || progress.word + 1 == match->word_count;
    if (word->is_stop_word && is_at_end) {
        return false;
    }
    if (progress.letter < form->count && word->folded.data[0] == form->letters[progress.letter]) {
        struct progress next = progress;
        next.letter++;
        next.carrying++;
        if (match_rest_of_word(match, next, 0)) {
            return true;
        }
    }
    bool may_skip = !progress.has_skipped && form->count >= SKIPPING_LETTERS_MIN;
    if (is_at_end || !(word->is_stop_word || may_skip)) {
        return false;
    }
    progress.has_skipped |= !word->is_stop_word;
    progress.word++;
    return match_words(match, progress);
}

bool abbreviation_matches(const struct short_form *form, const struct long_word *words,
                          size_t count, size_t inner_max)
{
    const struct match match = {form, words, count, inner_max};
    bool has_words = count > 1 || (count == 1 && form->capital_count > 0);
    return has_words && match_words(&match, (struct progress){0});
}

size_t abbreviation_inner_max(const struct short_form *form)
{
    /* With one capital it may also be just a word in brackets. */
    return form->capital_count == 1 ? 1 : form->count - 1;
}
