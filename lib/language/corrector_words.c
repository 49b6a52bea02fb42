#include "language/corrector_words.h"

#include <float.h>
#include <string.h>

#include "language/corrector_scan.h"
#include "language/spelling_cost.h"

static const double CONFIDENT_COST_A_LETTER = 0.9;
static const double UNKNOWN_COST = 3.0;

enum { ONE_EDIT_LETTERS_MIN = 5 /* of a word in which any one edit may be a slip */ };

unsigned corrector_edits(size_t letters)
{
    if (letters < 4) {
        return 1;
    }
    return letters < 7 ? 2 : 3;
}

double corrector_confident_cost(size_t letters)
{
    return CONFIDENT_COST_A_LETTER * (double)letters;
}

double corrector_unknown_cost(const struct corrector *corrector, struct text word)
{
    return lexicon_find(corrector->lexicon, word).flags == 0 ? UNKNOWN_COST : 0;
}

static bool is_confident(double cost, unsigned distance, size_t letters)
{
    return cost <= corrector_confident_cost(letters) ||
           (distance <= 1 && letters >= ONE_EDIT_LETTERS_MIN);
}

static void weigh(const struct corrector *corrector, const struct spelling *spelling,
                  size_t letters, const struct scan_found *found, struct correction_list *list)
{
    struct text word = vocabulary_word(corrector->vocabulary, found->number);
    uint32_t count = corrector->vocabulary->counts[found->number];
    struct letters meant_letters;
    struct marked_word meant;
    if (word.size > CORRECTION_BYTES_MAX || !letters_read(word, &meant_letters)) {
        return;
    }
    marked_word_make(&meant, &meant_letters, true);
    double bonus = correction_score(0, count);
    double limit = correction_list_limit(list) - bonus;
    double cost = spelling_cost(spelling, &meant, limit);
    if (cost > limit) {
        return;
    }
    struct correction correction = {
        .kind = CORRECTION_WORD,
        .size = word.size,
        .cost = cost,
        .score = cost + bonus + corrector_unknown_cost(corrector, word),
        .count = count,
        .is_confident = is_confident(cost, found->distance, letters),
    };
    memcpy(correction.bytes, word.data, word.size);
    correction_list_add(list, &correction);
}

void correct_word(const struct corrector *corrector, struct text word, unsigned edits,
                  struct correction_list *list)
{
    struct letters letters;
    if (!letters_read(word, &letters)) {
        return;
    }
    struct edit_pattern pattern;
    struct marked_word written;
    struct spelling spelling;
    struct scan scan;
    edit_pattern_prepare(&pattern, &letters);
    marked_word_make(&written, &letters, true);
    spelling_prepare(&spelling, &written);
    scan_words(corrector->vocabulary, &pattern, edits, &scan);
    /* The nearest first, for the best of them make the limit that cuts off the others. */
    for (unsigned distance = 0; distance <= edits; distance++) {
        for (size_t i = 0; i < scan.count; i++) {
            if (scan.items[i].distance == distance) {
                weigh(corrector, &spelling, letters.count, &scan.items[i], list);
            }
        }
    }
}
