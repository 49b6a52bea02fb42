#include <float.h>
#include <string.h>

#include "language/confusions.h"
#include "language/correction_list.h"
#include "language/corrector_scan.h"
#include "language/corrector_words.h"
#include "language/spelling_cost.h"
#include "language/string_table.h"

enum {
    BEGINNINGS_MAX = 512, /* different ones that are looked at closely; later ones are left out */
    SLOTS = 2 * BEGINNINGS_MAX,
    LETTERS_TO_COME = 2, /* at least, of a word that is not finished */
    LONG_BEGINNING = 6,  /* from how many letters there may be two slips */
};

struct beginning {
    struct text text; /* in the vocabulary */
    uint32_t count;   /* of the words that begin with it */
    uint32_t distance;
};

struct beginnings {
    struct beginning items[BEGINNINGS_MAX];
    uint16_t slots[SLOTS]; /* hash table: index + 1 of an item */
    size_t count;
};

static void add(struct beginnings *beginnings, struct text text, uint32_t distance, uint32_t count)
{
    uint32_t slot = string_table_hash(text) % SLOTS;
    while (beginnings->slots[slot] != 0) {
        struct beginning *item = &beginnings->items[beginnings->slots[slot] - 1];
        if (text_equal(item->text, text)) {
            item->count = count > UINT32_MAX - item->count ? UINT32_MAX : item->count + count;
            return;
        }
        slot = (slot + 1) % SLOTS;
    }
    if (beginnings->count < BEGINNINGS_MAX) {
        beginnings->items[beginnings->count++] = (struct beginning){text, count, distance};
        beginnings->slots[slot] = (uint16_t)beginnings->count;
    }
}

/* What a word may begin with: the letter that was typed, the one behind it, for the two may be
 * swapped, or one that the first is often written for. Others are seldom meant, and leaving them
 * out saves comparing most of the vocabulary. */
struct first_letters {
    bool is_possible[EDIT_ASCII_SIZE];
    bool is_ascii; /* what was typed begins with ASCII; else all are possible */
};

static void find_first_letters(const struct spelling *spelling, const struct letters *letters,
                               struct first_letters *ret_first)
{
    *ret_first = (struct first_letters){.is_ascii = letters->at[0] < EDIT_ASCII_SIZE &&
                                                    letters->at[1] < EDIT_ASCII_SIZE};
    if (!ret_first->is_ascii) {
        return;
    }
    ret_first->is_possible[letters->at[0]] = true;
    ret_first->is_possible[letters->at[1]] = true;
    for (size_t end = 1; end <= CONFUSION_SIZE_MAX && end <= spelling->written.count; end++) {
        for (size_t i = spelling->ends[end]; i < spelling->ends[end + 1]; i++) {
            const struct confusion *confusion = &confusions[spelling->fitting[i]];
            bool has_mark = confusion->meant[0] == '^';
            if (end == confusion->written_size + (has_mark ? 0U : 1U)) {
                ret_first->is_possible[(unsigned char)confusion->meant[has_mark ? 1 : 0]] = true;
            }
        }
    }
}

static bool may_begin(const struct first_letters *first, struct text word)
{
    unsigned char byte = (unsigned char)word.data[0];
    return !first->is_ascii || byte >= EDIT_ASCII_SIZE || first->is_possible[byte];
}

/* False where a word begins with the pattern itself. */
static bool find_beginnings(const struct vocabulary *vocabulary, const struct edit_pattern *pattern,
                            const struct first_letters *first, unsigned limit,
                            struct beginnings *ret_beginnings)
{
    *ret_beginnings = (struct beginnings){.count = 0};
    uint64_t mask = letters_mask(&pattern->letters);
    for (uint32_t number = vocabulary->starts[pattern->letters.count - limit];
         number < vocabulary->count; number++) {
        if (has_more_bits(mask & ~vocabulary->masks[number], limit)) {
            continue;
        }
        struct text word = vocabulary_word(vocabulary, number);
        if (!may_begin(first, word)) {
            continue;
        }
        size_t size = 0;
        unsigned distance = edit_distance_of_beginning(pattern, word, limit, &size);
        if (distance == 0) {
            return false;
        }
        if (distance <= limit) {
            add(ret_beginnings, text_slice(word, 0, size), distance, vocabulary->counts[number]);
        }
    }
    return true;
}

static void weigh(const struct beginning *beginning, const struct spelling *spelling,
                  size_t letters, struct correction_list *list)
{
    struct letters meant_letters;
    struct marked_word meant;
    if (beginning->text.size > CORRECTION_BYTES_MAX ||
        !letters_read(beginning->text, &meant_letters)) {
        return;
    }
    marked_word_make(&meant, &meant_letters, false);
    double bonus = correction_score(0, beginning->count);
    double limit = correction_list_limit(list) - bonus;
    size_t size = 0;
    double cost = spelling_cost_of_beginning(spelling, &meant, limit, &size);
    if (cost > limit || cost == DBL_MAX) {
        return;
    }
    struct correction correction = {
        .kind = CORRECTION_WORD,
        .size = letters_size(&meant_letters, size),
        .cost = cost,
        .score = cost + bonus,
        .count = beginning->count,
        .is_confident = cost <= corrector_confident_cost(letters + LETTERS_TO_COME),
    };
    memcpy(correction.bytes, beginning->text.data, correction.size);
    correction_list_add(list, &correction);
}

static void weigh_all(const struct beginnings *beginnings, const struct spelling *spelling,
                      const struct edit_pattern *pattern, unsigned limit,
                      struct correction_list *list)
{
    /* The nearest first, for the best of them make the limit that cuts off the others. */
    for (unsigned distance = 1; distance <= limit; distance++) {
        for (size_t i = 0; i < beginnings->count; i++) {
            if (beginnings->items[i].distance == distance) {
                weigh(&beginnings->items[i], spelling, pattern->letters.count, list);
            }
        }
    }
}

size_t corrector_suggest_beginning(const struct corrector *corrector, struct text typed,
                                   struct correction *corrections, size_t capacity)
{
    struct letters letters;
    if (!letters_read(typed, &letters) || letters.count < CORRECTED_BEGINNING_MIN) {
        return 0;
    }
    struct edit_pattern pattern;
    struct marked_word written;
    struct spelling spelling;
    struct first_letters first;
    struct beginnings beginnings;
    struct correction_list list = {.count = 0};
    unsigned limit = letters.count < LONG_BEGINNING ? 1 : 2;
    edit_pattern_prepare(&pattern, &letters);
    marked_word_make(&written, &letters, false);
    spelling_prepare(&spelling, &written);
    find_first_letters(&spelling, &letters, &first);
    if (!find_beginnings(corrector->vocabulary, &pattern, &first, limit, &beginnings)) {
        return 0;
    }
    weigh_all(&beginnings, &spelling, &pattern, limit, &list);
    size_t count = list.count < capacity ? list.count : capacity;
    memcpy(corrections, list.items, count * sizeof list.items[0]);
    return count;
}
