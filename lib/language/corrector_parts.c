#include "language/corrector_parts.h"

#include <string.h>

#include "language/compound.h"
#include "language/corrector_words.h"
#include "language/letters.h"

enum {
    SIDE_MIN = 4, /* letters of a part */
    WORD_MIN = 3,
    ORDINARY_MIN = 4, /* a word of fewer is often a chance hit */
    CUTS_MAX = 6,     /* places to cut that are looked at, each a pass over the vocabulary */
    LONG_SIDE = 6,    /* from how many letters a part may have two slips */
};

/* A compound that occurs nowhere is less likely meant than a word that does. */
static const double PART_COST = 3.0;

static const double RUN_ON_COST = 9.0;
static const double UNUSUAL_SIDE_COST = 4.0;

/* A place to cut at which one side is a part of compounds as it stands. */
struct cut {
    size_t at;
    bool is_left_right; /* and the right side is to be corrected; else the other way round */
    float count;        /* of compounds that have the side that is right */
};

struct cuts {
    struct cut items[CUTS_MAX]; /* the most productive first */
    size_t count;
};

static void add_cut(struct cuts *cuts, struct cut cut)
{
    size_t at = cuts->count;
    while (at > 0 && cuts->items[at - 1].count < cut.count) {
        at--;
    }
    if (at == CUTS_MAX) {
        return;
    }
    if (cuts->count < CUTS_MAX) {
        cuts->count++;
    }
    memmove(&cuts->items[at + 1], &cuts->items[at], (cuts->count - 1 - at) * sizeof cuts->items[0]);
    cuts->items[at] = cut;
}

static bool is_part(const struct corrector *corrector, struct text part, bool is_head)
{
    struct left_part left;
    struct lexicon_word head;
    return is_head ? head_find(corrector->lexicon, part, &head)
                   : left_part_find(corrector->lexicon, part, &left);
}

/* Where both sides are right it is a compound of words that are absent, and no slip. */
static void find_cuts(const struct corrector *corrector, struct text word, struct cuts *ret_cuts)
{
    ret_cuts->count = 0;
    for (size_t at = SIDE_MIN; at + SIDE_MIN <= word.size; at++) {
        struct text left_side = text_slice(word, 0, at);
        struct text right_side = text_slice(word, at, word.size);
        struct left_part left;
        struct lexicon_word head;
        bool is_left_right = left_part_find(corrector->lexicon, left_side, &left);
        bool is_head_right = head_find(corrector->lexicon, right_side, &head);
        if (is_left_right && !is_head_right) {
            add_cut(ret_cuts, (struct cut){at, true, left.word.left_count});
        } else if (is_head_right && !is_left_right) {
            add_cut(ret_cuts, (struct cut){at, false, head.head_count});
        }
    }
}

/* Whether it is a word or a compound that the splitter knows; a part alone proves little. */
static bool is_wellformed(const struct corrector *corrector, struct text word)
{
    struct compound compound;
    if (lexicon_is_known(corrector->lexicon, word)) {
        return true;
    }
    compound_split(corrector->lexicon, word, &compound);
    return compound.count > 0;
}

static bool is_known(const struct corrector *corrector, struct text word)
{
    return lexicon_is_known(corrector->lexicon, word);
}

/* The word of which one side is replaced by a correction of it. */
static bool join(struct text word, const struct cut *cut, const struct correction *side,
                 struct correction *ret_joined)
{
    struct text kept =
        cut->is_left_right ? text_slice(word, 0, cut->at) : text_slice(word, cut->at, word.size);
    if (kept.size + side->size > CORRECTION_BYTES_MAX) {
        return false;
    }
    *ret_joined = *side;
    ret_joined->kind = CORRECTION_COMPOUND;
    ret_joined->size = kept.size + side->size;
    memcpy(ret_joined->bytes + (cut->is_left_right ? 0 : side->size), kept.data, kept.size);
    memcpy(ret_joined->bytes + (cut->is_left_right ? kept.size : 0), side->bytes, side->size);
    ret_joined->cost += PART_COST;
    ret_joined->score += PART_COST;
    ret_joined->is_confident = ret_joined->cost <= corrector_confident_cost(word.size);
    return true;
}

static void correct_side(const struct corrector *corrector, struct text word, const struct cut *cut,
                         struct correction_list *list)
{
    struct text side =
        cut->is_left_right ? text_slice(word, cut->at, word.size) : text_slice(word, 0, cut->at);
    struct correction_list found = {.count = 0};
    correct_word(corrector, side, side.size < LONG_SIDE ? 1 : 2, &found);
    for (size_t i = 0; i < found.count; i++) {
        struct correction joined;
        struct text corrected = correction_text(&found.items[i]);
        if (found.items[i].is_confident && corrected.size >= SIDE_MIN &&
            is_part(corrector, corrected, cut->is_left_right) &&
            join(word, cut, &found.items[i], &joined) &&
            is_wellformed(corrector, correction_text(&joined))) {
            correction_list_add(list, &joined);
        }
    }
}

static bool is_part_of(const struct corrector *corrector, struct text word,
                       const struct compound_part *part, word_check *check)
{
    struct text surface = text_slice(word, part->start, part->size);
    return check(corrector, surface) || check(corrector, respelling_text(&part->base)) ||
           (text_ends_with(surface, "s") &&
            check(corrector, text_slice(surface, 0, surface.size - 1)));
}

bool is_compound_of(const struct corrector *corrector, struct text word, word_check *check)
{
    struct compound compound;
    compound_split(corrector->lexicon, word, &compound);
    for (size_t i = 0; i < compound.count; i++) {
        if (!is_part_of(corrector, word, &compound.parts[i], check)) {
            return false;
        }
    }
    return compound.count > 0;
}

void correct_parts(const struct corrector *corrector, struct text word,
                   struct correction_list *list)
{
    struct letters letters;
    if (!letters_read(word, &letters) || letters.count != word.size ||
        is_compound_of(corrector, word, is_known)) {
        return; /* parts are known of words in ASCII; of known words it is right, though absent */
    }
    struct cuts cuts;
    find_cuts(corrector, word, &cuts);
    for (size_t i = 0; i < cuts.count; i++) {
        correct_side(corrector, word, &cuts.items[i], list);
    }
}

/* `bound` are the flags of what seldom stands alone there. */
static double side_cost(const struct corrector *corrector, struct text side, uint32_t bound)
{
    uint32_t flags = lexicon_find(corrector->lexicon, side).flags;
    bool is_word = (flags & (LEXICON_HUNSPELL | LEXICON_WORD_LIST)) != 0 && (flags & bound) == 0;
    return is_word && side.size >= ORDINARY_MIN ? 0 : UNUSUAL_SIDE_COST;
}

static double run_on_cost(const struct corrector *corrector, struct text left, struct text right)
{
    static const uint32_t bound_left =
        LEXICON_NOT_A_LEFT_PART | LEXICON_PREPOSITION | LEXICON_PARTICLE;
    return RUN_ON_COST + side_cost(corrector, left, bound_left) +
           side_cost(corrector, right, LEXICON_NOT_A_HEAD);
}

void correct_run_on(const struct corrector *corrector, struct text word,
                    struct correction_list *list)
{
    for (size_t at = WORD_MIN; at + WORD_MIN <= word.size && word.size < CORRECTION_BYTES_MAX;
         at++) {
        struct text left = text_slice(word, 0, at);
        struct text right = text_slice(word, at, word.size);
        uint32_t left_count = vocabulary_count(corrector->vocabulary, left);
        uint32_t right_count = left_count > 0 ? vocabulary_count(corrector->vocabulary, right) : 0;
        if (right_count == 0) {
            continue;
        }
        struct correction correction = {
            .kind = CORRECTION_RUN_ON,
            .size = word.size + 1,
            .cost = run_on_cost(corrector, left, right),
            .count = left_count < right_count ? left_count : right_count,
        };
        memcpy(correction.bytes, left.data, left.size);
        correction.bytes[left.size] = ' ';
        memcpy(correction.bytes + left.size + 1, right.data, right.size);
        correction.score = correction_score(correction.cost, correction.count);
        correction.is_confident = correction.cost <= corrector_confident_cost(word.size);
        correction_list_add(list, &correction);
    }
}
