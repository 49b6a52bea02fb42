#include "language/compound.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "language/compound_cost.h"
#include "language/stemmer_rules.h"

enum {
    COMPOUND_SIZE_MIN = 2 * PART_SIZE_MIN,
    COMPOUND_SIZE_MAX = LEXICON_HYPHENATED_MAX,
    LEFTS_MAX = 3,         /* of one split: at most four parts */
    RESPLIT_SIZE_MIN = 12, /* a part this long may be a compound itself */
};

/* Dynamic programming: the cheapest way to fill the word with left parts and a head. */
struct splitter {
    struct compound_context context;

    /* cost[p][i] of the cheapest p left parts that fill the first i letters, and where the last
     * of them starts. */
    double cost[LEFTS_MAX + 1][COMPOUND_SIZE_MAX + 1];
    size_t from[LEFTS_MAX + 1][COMPOUND_SIZE_MAX + 1];

    double best; /* cost of the cheapest split so far */
    size_t best_lefts;
    size_t best_head; /* where its head starts */
};

static void offer(struct splitter *splitter, double cost, size_t lefts, size_t head)
{
    if (cost < splitter->best) {
        splitter->best = cost;
        splitter->best_lefts = lefts;
        splitter->best_head = head;
    }
}

/* Ends every way to fill the first `at` letters with the rest as head. */
static void end_at(struct splitter *splitter, size_t at)
{
    struct lexicon_word head;
    double cost = compound_head_cost(&splitter->context, at, &head);
    if (at == 0 || cost == DBL_MAX) {
        return;
    }
    for (size_t lefts = 1; lefts <= LEFTS_MAX; lefts++) {
        if (splitter->cost[lefts][at] < DBL_MAX) {
            offer(splitter, splitter->cost[lefts][at] + cost, lefts, at);
        }
    }
    double rare = compound_rare_left_cost(&splitter->context, at, &head);
    if (rare < DBL_MAX) {
        offer(splitter, rare + cost, 1, at);
    }
}

/* Goes on from every way to fill the first `start` letters with one more left part. */
static void go_on_from(struct splitter *splitter, size_t start)
{
    size_t fewest = start == 0 ? 0 : 1;
    double cheapest = DBL_MAX;
    for (size_t lefts = fewest; lefts < LEFTS_MAX; lefts++) {
        cheapest = fmin(cheapest, splitter->cost[lefts][start]);
    }
    if (cheapest >= splitter->best) {
        return;
    }
    for (size_t end = start + PART_SIZE_MIN; end + PART_SIZE_MIN <= splitter->context.word.size;
         end++) {
        double cost = compound_left_cost(&splitter->context, start, end);
        if (cost == DBL_MAX) {
            continue;
        }
        for (size_t lefts = fewest; lefts < LEFTS_MAX; lefts++) {
            if (splitter->cost[lefts][start] + cost < splitter->cost[lefts + 1][end]) {
                splitter->cost[lefts + 1][end] = splitter->cost[lefts][start] + cost;
                splitter->from[lefts + 1][end] = start;
            }
        }
    }
}

static void find_cheapest(struct splitter *splitter)
{
    for (size_t lefts = 0; lefts <= LEFTS_MAX; lefts++) {
        for (size_t i = 0; i <= splitter->context.word.size; i++) {
            splitter->cost[lefts][i] = DBL_MAX;
        }
    }
    splitter->cost[0][0] = 0;
    splitter->best = DBL_MAX;
    for (size_t at = 0; at + PART_SIZE_MIN <= splitter->context.word.size; at++) {
        end_at(splitter, at);
        go_on_from(splitter, at);
    }
}

static bool is_plain(struct text word)
{
    for (size_t i = 0; i < word.size; i++) {
        if (word.data[i] < 'a' || word.data[i] > 'z') {
            return false;
        }
    }
    return true;
}

/* Starts of the parts, with the size of the word behind the last. */
struct cuts {
    size_t starts[LEFTS_MAX + 2];
    size_t count; /* of parts; 0 where the word is no compound */
};

static void split_as_it_is(const struct lexicon *lexicon, struct text word, struct cuts *ret_cuts)
{
    ret_cuts->count = 0;
    if (word.size < COMPOUND_SIZE_MIN || word.size > COMPOUND_SIZE_MAX || !is_plain(word)) {
        return;
    }
    struct splitter splitter;
    compound_context_begin(&splitter.context, lexicon, word);
    find_cheapest(&splitter);
    if (splitter.best >= compound_limit(&splitter.context)) {
        return;
    }
    size_t at = splitter.best_head;
    ret_cuts->starts[splitter.best_lefts + 1] = word.size;
    for (size_t lefts = splitter.best_lefts; lefts > 0; lefts--) {
        ret_cuts->starts[lefts] = at;
        at = splitter.from[lefts][at];
    }
    ret_cuts->starts[0] = 0;
    ret_cuts->count = splitter.best_lefts + 1;
}

/* The known noun or adjective that a word is a form of by its ending: not groot of
 * allergrootst, which is cut elsewhere. */
static bool find_base(const struct lexicon *lexicon, struct text word, struct stem *ret_base)
{
    return (stem_noun(lexicon, word, ret_base) || stem_adjective(lexicon, word, ret_base)) &&
           lexicon_is_known(lexicon, stem_text(ret_base)) &&
           text_equal(text_slice(word, 0, PART_SIZE_MIN),
                      text_slice(stem_text(ret_base), 0, PART_SIZE_MIN));
}

/* A form of a verb that is nothing else. Those are not cut: opheffen is no ophef, and particles are
 * the stemmer's. */
static bool is_verb_form(struct text word, uint32_t flags)
{
    return (flags & LEXICON_VERB) != 0 && (flags & (LEXICON_NOUN | LEXICON_ADJECTIVE)) == 0 &&
           strchr("ndte", word.data[word.size - 1]) != NULL;
}

/* A form of a known word is cut where that is, so that both have the same parts. */
static void split_once(const struct lexicon *lexicon, struct text word, struct cuts *ret_cuts)
{
    struct stem base;
    ret_cuts->count = 0;
    if (is_verb_form(word, lexicon_find(lexicon, word).flags)) {
        return;
    }
    if (!find_base(lexicon, word, &base)) {
        split_as_it_is(lexicon, word, ret_cuts);
        return;
    }
    split_as_it_is(lexicon, stem_text(&base), ret_cuts);
    if (ret_cuts->count > 0) {
        ret_cuts->starts[ret_cuts->count] = word.size;
    }
}

static bool add_part(const struct lexicon *lexicon, struct text word, size_t start, size_t size,
                     bool is_head, struct compound *compound)
{
    if (compound->count == COMPOUND_PARTS_MAX) {
        return false;
    }
    struct compound_part *part = &compound->parts[compound->count++];
    *part = (struct compound_part){.start = start, .size = size};
    struct left_part left;
    if (!is_head && left_part_find(lexicon, text_slice(word, start, size), &left) &&
        (left.kind == LEFT_LINKED || left.kind == LEFT_RESPELLED)) {
        part->base = left.base;
    }
    return true;
}

/* A part with a linking s is cut where it is without. */
static void split_part(const struct lexicon *lexicon, struct text part, bool is_head,
                       struct cuts *ret_cuts)
{
    struct text base = stem_cut(part, 1);
    uint32_t flags = lexicon_find(lexicon, part).flags;
    bool is_word = lexicon_is_known(lexicon, part) && (flags & LEXICON_LINKED_FORM) == 0;
    if (is_head || is_word || !text_ends_with(part, "s") || !lexicon_is_known(lexicon, base)) {
        split_once(lexicon, part, ret_cuts);
        return;
    }
    split_once(lexicon, base, ret_cuts);
    if (ret_cuts->count > 0) {
        ret_cuts->starts[ret_cuts->count] = part.size;
    }
}

/* A part in the word from `start` on, which may be a compound itself. False where there would be
 * too many parts. */
static bool add_resplit(const struct lexicon *lexicon, struct text word, size_t start, size_t size,
                        bool is_head, struct compound *compound)
{
    struct cuts cuts = {.count = 0};
    if (size >= RESPLIT_SIZE_MIN) {
        split_part(lexicon, text_slice(word, start, size), is_head, &cuts);
    }
    if (cuts.count == 0) {
        return add_part(lexicon, word, start, size, is_head, compound);
    }
    for (size_t i = 0; i < cuts.count; i++) {
        if (!add_resplit(lexicon, word, start + cuts.starts[i], cuts.starts[i + 1] - cuts.starts[i],
                         is_head && i + 1 == cuts.count, compound)) {
            return false;
        }
    }
    return true;
}

void compound_split(const struct lexicon *lexicon, struct text word, struct compound *ret_compound)
{
    ret_compound->count = 0;
    struct cuts cuts;
    split_once(lexicon, word, &cuts);
    for (size_t i = 0; i < cuts.count; i++) {
        if (!add_resplit(lexicon, word, cuts.starts[i], cuts.starts[i + 1] - cuts.starts[i],
                         i + 1 == cuts.count, ret_compound)) {
            ret_compound->count = 0; /* that many parts are no word's */
            return;
        }
    }
}
