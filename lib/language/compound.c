#include "language/compound.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "language/stemmer_rules.h"

enum {
    COMPOUND_SIZE_MIN = 2 * PART_SIZE_MIN,
    COMPOUND_SIZE_MAX = LEXICON_HYPHENATED_MAX,
    LEFTS_MAX = 3,             /* of one split: at most four parts */
    RESPLIT_SIZE_MIN = 12,     /* a part this long may be a compound itself */
    UNKNOWN_LEFT_SIZE_MIN = 5, /* letters, of an unknown left part … */
    UNKNOWN_HEAD_SIZE_MIN = 5, /* … and of the head it stands before */
};

/* Costs are natural logarithms. Measured one by one; see README.md. */
static const double NOUN_SMOOTHING = 0.3;
static const double HEAD_FORM_SHARE = 0.1;  /* of its noun's count, for a form without one */
static const double SHORT_PART = 0.75;      /* a part of three letters */
static const double RARE_LINKED = 0.5;      /* base and s, seen less than RARE_COUNT times */
static const double RARE_COUNT = 3.0;       /* times */
static const double RESPELLED = 3.0;        /* a base whose spelling is restored */
static const double NO_HYPHEN = 2.5;        /* a cut where no hyphen may stand */
static const double PREFIX_LIKE_COUNT = 50; /* super, binnen count as seen this often at least */
static const double PREPOSITION = 11.0;     /* voor-, onder- before a noun */
static const double UNKNOWN_LEFT = 12.0;
static const double UNKNOWN_LEFT_LETTER = 0.5;
static const double UNKNOWN_HEAD_COUNT = 15.0; /* how productive its head must be */
static const double THRESHOLD = 18.0;
static const double THRESHOLD_LETTER = 0.5;
static const double THRESHOLD_COUNT = 1.25; /* a word that forms compounds is rarely one itself */
static const double THRESHOLD_CORE = 2.5;   /* nor is one the dictionary makes compounds of … */
static const double THRESHOLD_KNOWN = 1.0;  /* … or lists at all */
static const double THRESHOLD_NAME = 5.0;   /* nor is a name: Voorburg */

struct splitter {
    const struct lexicon *lexicon;
    struct text word;
    double log_count; /* ln of the number of compounds that the counts are of */
    bool is_known;
    bool has_levels;
    unsigned char levels[LEXICON_HYPHENATED_MAX + 1];

    /* cost[p][i] of the cheapest p left parts that fill the first i letters, and where the last
     * of them starts. */
    double cost[LEFTS_MAX + 1][COMPOUND_SIZE_MAX + 1];
    size_t from[LEFTS_MAX + 1][COMPOUND_SIZE_MAX + 1];

    double best; /* cost of the cheapest split so far */
    size_t best_lefts;
    size_t best_head; /* where its head starts */
};

static bool may_hyphenate(const struct splitter *splitter, size_t at)
{
    return !splitter->has_levels || splitter->levels[at] % 2 == 1;
}

static double cost_of(const struct splitter *splitter, double count, size_t size)
{
    return splitter->log_count - log(count) + (size == PART_SIZE_MIN ? SHORT_PART : 0);
}

/* DBL_MAX where it is no left part. */
static double left_cost(const struct splitter *splitter, size_t start, size_t end)
{
    struct left_part part;
    if (!left_part_find(splitter->lexicon, text_slice(splitter->word, start, end - start), &part)) {
        return DBL_MAX;
    }
    double smoothing = 0.02;
    if ((part.word.flags & LEXICON_BEGIN) != 0) {
        smoothing = 1;
    } else if ((part.word.flags & LEXICON_NOUN_BASE) != 0) {
        smoothing = NOUN_SMOOTHING;
    } else if ((part.word.flags & LEXICON_HUNSPELL) != 0) {
        smoothing = 0.05;
    }
    double count = part.word.left_count + smoothing;
    if (part.kind == LEFT_PREFIX_LIKE && count < PREFIX_LIKE_COUNT) {
        count = PREFIX_LIKE_COUNT;
    }
    double cost = cost_of(splitter, count, end - start);
    if (part.kind == LEFT_LINKED && part.word.left_count < RARE_COUNT) {
        cost += RARE_LINKED;
    }
    if (part.kind == LEFT_RESPELLED) {
        cost += RESPELLED;
    }
    return may_hyphenate(splitter, end) ? cost : cost + NO_HYPHEN;
}

static double head_smoothing(uint32_t flags)
{
    if ((flags & LEXICON_END) != 0) {
        return 1;
    }
    if ((flags & LEXICON_NOUN) != 0) {
        return 0.3;
    }
    if ((flags & LEXICON_ADJECTIVE) != 0) {
        return 0.2;
    }
    return (flags & LEXICON_VERB) != 0 ? 0.02 : 0.05;
}

static void offer(struct splitter *splitter, double cost, size_t lefts, size_t head)
{
    if (cost < splitter->best) {
        splitter->best = cost;
        splitter->best_lefts = lefts;
        splitter->best_head = head;
    }
}

/* voorbeeld-like words: a preposition before a noun, and a left part nobody knows. */
static void offer_special_left(struct splitter *splitter, size_t at, double head_cost,
                               const struct lexicon_word *head)
{
    struct text left = text_slice(splitter->word, 0, at);
    if (lexicon_has(splitter->lexicon, left, LEXICON_PREPOSITION) &&
        (head->flags & (LEXICON_NOUN | LEXICON_END)) != 0 &&
        !text_ends_with(splitter->word, "ing") && !text_ends_with(splitter->word, "ingen") &&
        may_hyphenate(splitter, at)) {
        offer(splitter, PREPOSITION + head_cost, 1, at);
    }
    if (!splitter->is_known && at >= UNKNOWN_LEFT_SIZE_MIN &&
        splitter->word.size - at >= UNKNOWN_HEAD_SIZE_MIN &&
        head->head_count >= UNKNOWN_HEAD_COUNT) {
        offer(splitter, UNKNOWN_LEFT + UNKNOWN_LEFT_LETTER * (double)at + head_cost, 1, at);
    }
}

/* A form that is hardly ever a head may be that of a noun that often is. */
static double head_count(const struct splitter *splitter, struct text rest,
                         const struct lexicon_word *head)
{
    struct stem noun;
    double count = (double)head->head_count + head_smoothing(head->flags);
    if (head->head_count >= 1 || !stem_noun(splitter->lexicon, rest, &noun)) {
        return count;
    }
    struct lexicon_word base = lexicon_find(splitter->lexicon, stem_text(&noun));
    return fmax(count, HEAD_FORM_SHARE * (double)base.head_count);
}

/* Ends every way to fill the first `at` letters with the rest as head. */
static void end_at(struct splitter *splitter, size_t at)
{
    struct text rest = text_slice(splitter->word, at, splitter->word.size);
    struct lexicon_word head;
    if (at < PART_SIZE_MIN - 1 || !head_find(splitter->lexicon, rest, &head)) {
        return;
    }
    double cost = cost_of(splitter, head_count(splitter, rest, &head), rest.size);
    for (size_t lefts = 1; lefts <= LEFTS_MAX; lefts++) {
        if (splitter->cost[lefts][at] < DBL_MAX) {
            offer(splitter, splitter->cost[lefts][at] + cost, lefts, at);
        }
    }
    offer_special_left(splitter, at, cost, &head);
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
    for (size_t end = start + PART_SIZE_MIN; end + PART_SIZE_MIN <= splitter->word.size; end++) {
        double cost = left_cost(splitter, start, end);
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
        for (size_t i = 0; i <= splitter->word.size; i++) {
            splitter->cost[lefts][i] = DBL_MAX;
        }
    }
    splitter->cost[0][0] = 0;
    splitter->best = DBL_MAX;
    for (size_t at = 0; at + PART_SIZE_MIN <= splitter->word.size; at++) {
        end_at(splitter, at);
        go_on_from(splitter, at);
    }
}

/* In how many compounds the word occurs, itself or as a plural or diminutive of a noun that does.
 */
static double part_count(const struct splitter *splitter)
{
    struct lexicon_word word = lexicon_find(splitter->lexicon, splitter->word);
    struct stem noun;
    if (stem_noun(splitter->lexicon, splitter->word, &noun)) {
        struct lexicon_word base = lexicon_find(splitter->lexicon, stem_text(&noun));
        return fmax((double)word.left_count + (double)word.head_count,
                    (double)base.left_count + (double)base.head_count);
    }
    return (double)word.left_count + (double)word.head_count;
}

/* What a split may cost at most. */
static double threshold(const struct splitter *splitter)
{
    struct lexicon_word word = lexicon_find(splitter->lexicon, splitter->word);
    double limit = THRESHOLD + THRESHOLD_LETTER * (double)splitter->word.size -
                   THRESHOLD_COUNT * log(1 + part_count(splitter));
    if ((word.flags & (LEXICON_CORE | LEXICON_BEGIN | LEXICON_END)) != 0) {
        return limit - THRESHOLD_CORE;
    }
    if (splitter->is_known) {
        return limit - THRESHOLD_KNOWN;
    }
    return (word.flags & LEXICON_NAME) != 0 ? limit - THRESHOLD_NAME : limit;
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
    struct splitter splitter = {
        .lexicon = lexicon, .word = word, .log_count = log(lexicon_compound_count(lexicon) + 1)};
    splitter.is_known = lexicon_is_known(lexicon, word);
    splitter.has_levels = lexicon_hyphenate(lexicon, word, splitter.levels);
    find_cheapest(&splitter);
    if (splitter.best >= threshold(&splitter)) {
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

/* The known noun or adjective that a word is a form of. */
static bool find_base(const struct lexicon *lexicon, struct text word, struct stem *ret_base)
{
    return (stem_noun(lexicon, word, ret_base) || stem_adjective(lexicon, word, ret_base)) &&
           lexicon_is_known(lexicon, stem_text(ret_base));
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

static void add_part(const struct lexicon *lexicon, struct text word, size_t start, size_t size,
                     bool is_head, struct compound *compound)
{
    struct compound_part *part = &compound->parts[compound->count++];
    *part = (struct compound_part){.start = start, .size = size};
    struct left_part left;
    if (!is_head && left_part_find(lexicon, text_slice(word, start, size), &left) &&
        (left.kind == LEFT_LINKED || left.kind == LEFT_RESPELLED)) {
        part->base = left.base;
    }
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

/* A part in the word from `start` on, which may be a compound itself. */
static void add_resplit(const struct lexicon *lexicon, struct text word, size_t start, size_t size,
                        bool is_head, struct compound *compound)
{
    struct cuts cuts = {.count = 0};
    if (size >= RESPLIT_SIZE_MIN) {
        split_part(lexicon, text_slice(word, start, size), is_head, &cuts);
    }
    if (cuts.count == 0 || compound->count + cuts.count > COMPOUND_PARTS_MAX) {
        if (compound->count < COMPOUND_PARTS_MAX) {
            add_part(lexicon, word, start, size, is_head, compound);
        }
        return;
    }
    for (size_t i = 0; i < cuts.count; i++) {
        add_resplit(lexicon, word, start + cuts.starts[i], cuts.starts[i + 1] - cuts.starts[i],
                    is_head && i + 1 == cuts.count, compound);
    }
}

void compound_split(const struct lexicon *lexicon, struct text word, struct compound *ret_compound)
{
    ret_compound->count = 0;
    struct cuts cuts;
    split_once(lexicon, word, &cuts);
    for (size_t i = 0; i < cuts.count; i++) {
        add_resplit(lexicon, word, cuts.starts[i], cuts.starts[i + 1] - cuts.starts[i],
                    i + 1 == cuts.count, ret_compound);
    }
}
