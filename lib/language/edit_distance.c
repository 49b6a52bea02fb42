#include "language/edit_distance.h"

#include <string.h>

#include <utf8proc.h>

/* A column of the dynamic programme: its differences from one cell to the next, and its last cell.
 * The names are Hyyrö's. */
struct column {
    uint64_t vertical_positive;
    uint64_t vertical_negative;
    uint64_t diagonal_zero;
    uint64_t previous_matches;
    uint64_t last; /* bit of the last cell */
    unsigned distance;
};

void edit_pattern_prepare(struct edit_pattern *pattern, const struct letters *letters)
{
    *pattern = (struct edit_pattern){.letters = *letters, .is_ascii = true};
    for (size_t i = 0; i < letters->count; i++) {
        int32_t letter = letters->at[i];
        if (letter < EDIT_ASCII_SIZE) {
            pattern->ascii[letter] |= UINT64_C(1) << i;
        } else {
            pattern->is_ascii = false;
        }
    }
}

/* The places in the pattern of the letter at `*offset` of the word, which is moved behind it. */
static inline uint64_t next_matches(const struct edit_pattern *pattern, struct text word,
                                    size_t *offset)
{
    unsigned char byte = (unsigned char)word.data[*offset];
    if (byte < EDIT_ASCII_SIZE) {
        (*offset)++;
        return pattern->ascii[byte];
    }
    utf8proc_int32_t letter;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)word.data + *offset,
                                             (utf8proc_ssize_t)(word.size - *offset), &letter);
    *offset += size > 0 ? (size_t)size : 1;
    uint64_t matches = 0;
    for (size_t i = 0; i < pattern->letters.count && !pattern->is_ascii; i++) {
        matches |= (uint64_t)(pattern->letters.at[i] == letter) << i;
    }
    return matches;
}

static inline void start(struct column *column, const struct edit_pattern *pattern)
{
    *column = (struct column){
        .vertical_positive = UINT64_MAX,
        .last = UINT64_C(1) << (pattern->letters.count - 1),
        .distance = (unsigned)pattern->letters.count,
    };
}

static inline void advance(struct column *column, uint64_t matches)
{
    uint64_t positive = column->vertical_positive;
    uint64_t negative = column->vertical_negative;
    uint64_t swaps = ((~column->diagonal_zero & matches) << 1) & column->previous_matches;
    uint64_t zero = (((matches & positive) + positive) ^ positive) | matches | negative | swaps;
    uint64_t horizontal_positive = negative | ~(zero | positive);
    uint64_t horizontal_negative = zero & positive;
    column->distance += (horizontal_positive & column->last) != 0;
    column->distance -= (horizontal_negative & column->last) != 0;
    horizontal_positive = horizontal_positive << 1 | 1;
    horizontal_negative <<= 1;
    column->vertical_positive = horizontal_negative | ~(zero | horizontal_positive);
    column->vertical_negative = zero & horizontal_positive;
    column->diagonal_zero = zero;
    column->previous_matches = matches;
}

unsigned edit_distance(const struct edit_pattern *pattern, struct text word, unsigned limit)
{
    struct column column;
    start(&column, pattern);
    for (size_t offset = 0; offset < word.size;) {
        advance(&column, next_matches(pattern, word, &offset));
        /* What is left of the word can take away one edit a letter, and a letter has a byte. */
        if (column.distance > limit + (word.size - offset)) {
            return limit + 1;
        }
    }
    return column.distance <= limit ? column.distance : limit + 1;
}

unsigned edit_distance_of_beginning(const struct edit_pattern *pattern, struct text word,
                                    unsigned limit, size_t *ret_size)
{
    struct column column;
    start(&column, pattern);
    size_t longest = pattern->letters.count + limit;
    unsigned best = limit + 1;
    size_t letters = 0;
    for (size_t offset = 0; offset < word.size && letters < longest;) {
        advance(&column, next_matches(pattern, word, &offset));
        letters++;
        if (column.distance <= limit && column.distance <= best) {
            best = column.distance;
            *ret_size = offset;
        }
        /* Every letter still to come can take away one edit. */
        if (column.distance > limit + (longest - letters)) {
            break;
        }
    }
    return best;
}
