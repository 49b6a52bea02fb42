#include "language/word_scanner.h"

#include <stdint.h>
#include <string.h>

#include "language/fold.h"

static bool is_word_class(enum fold_class class)
{
    return class == FOLD_LETTER || class == FOLD_DIGIT;
}

/* Class of the first code point from `offset` on that is not to be ignored. */
static enum fold_class next_class(struct text text, size_t offset)
{
    while (offset < text.size) {
        size_t size;
        enum fold_class class = fold_class_at(text, offset, &size);
        if (class != FOLD_IGNORABLE) {
            return class;
        }
        offset += size;
    }
    return FOLD_SEPARATOR;
}

struct word_state {
    enum fold_class previous; /* class of the last letter, digit or point */
    size_t apostrophe;        /* size of the folded word at the last apostrophe, or SIZE_MAX */
    bool is_full;
};

static void append(struct scanned_word *word, struct word_state *state, struct word_map *map,
                   const struct folded *folded, size_t offset)
{
    if (state->is_full || folded->size > sizeof word->folded - word->size) {
        state->is_full = true; /* a shorter code point after it must not be appended either */
        return;
    }
    if (folded->size == 1) {
        word->folded[word->size] = folded->bytes[0];
    } else {
        memcpy(word->folded + word->size, folded->bytes, folded->size);
    }
    if (map != NULL) {
        for (size_t i = word->size; i < word->size + folded->size; i++) {
            map->start[i] = offset;
            map->end[i] = offset + folded->source_size;
        }
    }
    word->size += folded->size;
}

/* Whether the code point at the scanner's offset goes on with the word. */
static bool continues_word(const struct word_scanner *scanner, const struct folded *folded,
                           const struct word_state *state)
{
    size_t after = scanner->offset + folded->source_size;
    switch (folded->class) {
    case FOLD_LETTER:
    case FOLD_DIGIT:
    case FOLD_MARK:
    case FOLD_IGNORABLE:
        return true;
    case FOLD_APOSTROPHE:
        return is_word_class(next_class(scanner->text, after));
    case FOLD_POINT:
        return state->previous == FOLD_DIGIT && next_class(scanner->text, after) == FOLD_DIGIT;
    default:
        return false;
    }
}

static void take(struct word_scanner *scanner, struct scanned_word *word, struct word_map *map)
{
    struct word_state state = {.previous = FOLD_SEPARATOR, .apostrophe = SIZE_MAX};
    struct folded folded;
    *word = (struct scanned_word){.start = scanner->offset, .end = scanner->offset};
    while (scanner->offset < scanner->text.size) {
        fold_next(scanner->text, scanner->offset, &folded);
        if (!continues_word(scanner, &folded, &state)) {
            word->joins_next =
                folded.class == FOLD_HYPHEN &&
                is_word_class(next_class(scanner->text, scanner->offset + folded.source_size));
            break;
        }
        if (folded.size > 0) {
            append(word, &state, map, &folded, scanner->offset);
            state.previous = folded.class;
            word->has_digit |= folded.class == FOLD_DIGIT;
        } else if (folded.class == FOLD_APOSTROPHE) {
            state.apostrophe = word->size;
        }
        scanner->offset += folded.source_size;
        if (folded.class != FOLD_IGNORABLE) {
            word->end = scanner->offset;
        }
    }
    if (state.apostrophe + 1 == word->size && word->folded[state.apostrophe] == 's') {
        word->size--; /* foto's */
    }
}

/* Moves to the next letter or digit; false where there is none. */
static bool find_start(struct word_scanner *scanner, bool *ret_after_apostrophe)
{
    bool after_apostrophe = false;
    while (scanner->offset < scanner->text.size) {
        size_t size;
        enum fold_class class = fold_class_at(scanner->text, scanner->offset, &size);
        if (is_word_class(class)) {
            *ret_after_apostrophe = after_apostrophe;
            return true;
        }
        after_apostrophe = class == FOLD_APOSTROPHE;
        scanner->offset += size;
    }
    return false;
}

bool word_scanner_next(struct word_scanner *scanner, struct scanned_word *word,
                       struct word_map *map)
{
    bool after_apostrophe;
    while (find_start(scanner, &after_apostrophe)) {
        take(scanner, word, map);
        bool is_lone_s = after_apostrophe && word->size == 1 && word->folded[0] == 's';
        if (!is_lone_s) {
            return true;
        }
    }
    return false;
}
