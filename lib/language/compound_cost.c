#include "language/compound_cost.h"

#include <float.h>
#include <math.h>

#include "language/compound_part.h"
#include "language/stemmer_rules.h"

enum {
    UNKNOWN_LEFT_SIZE_MIN = 5, /* letters, of an unknown left part … */
    UNKNOWN_HEAD_SIZE_MIN = 5, /* … and of the head it stands before */
};

/* Costs are natural logarithms. Measured one by one; see README.md. */
static const double SMOOTHING_BEGIN = 1;  /* of a left part the dictionary begins compounds with */
static const double SMOOTHING_NOUN = 0.3; /* of a part that is a noun */
static const double SMOOTHING_ADJECTIVE = 0.2; /* of a head */
static const double SMOOTHING_OTHER = 0.05;
static const double SMOOTHING_RARE =
    0.02; /* of a left part in a word list only, a head that is a verb */
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

static bool may_hyphenate(const struct compound_context *context, size_t at)
{
    return !context->has_levels || context->levels[at] % 2 == 1;
}

static double cost_of(const struct compound_context *context, double count, size_t size)
{
    return context->log_count - log(count) + (size == PART_SIZE_MIN ? SHORT_PART : 0);
}

double compound_left_cost(const struct compound_context *context, size_t start, size_t end)
{
    struct left_part part;
    if (!left_part_find(context->lexicon, text_slice(context->word, start, end - start), &part)) {
        return DBL_MAX;
    }
    double smoothing = SMOOTHING_RARE;
    if ((part.word.flags & LEXICON_BEGIN) != 0) {
        smoothing = SMOOTHING_BEGIN;
    } else if ((part.word.flags & LEXICON_NOUN_BASE) != 0) {
        smoothing = SMOOTHING_NOUN;
    } else if ((part.word.flags & LEXICON_HUNSPELL) != 0) {
        smoothing = SMOOTHING_OTHER;
    }
    double count = part.word.left_count + smoothing;
    if (part.kind == LEFT_PREFIX_LIKE && count < PREFIX_LIKE_COUNT) {
        count = PREFIX_LIKE_COUNT;
    }
    double cost = cost_of(context, count, end - start);
    if (part.kind == LEFT_LINKED && part.word.left_count < RARE_COUNT) {
        cost += RARE_LINKED;
    }
    if (part.kind == LEFT_RESPELLED) {
        cost += RESPELLED;
    }
    return may_hyphenate(context, end) ? cost : cost + NO_HYPHEN;
}

static double head_smoothing(uint32_t flags)
{
    if ((flags & LEXICON_END) != 0) {
        return SMOOTHING_BEGIN;
    }
    if ((flags & LEXICON_NOUN) != 0) {
        return SMOOTHING_NOUN;
    }
    if ((flags & LEXICON_ADJECTIVE) != 0) {
        return SMOOTHING_ADJECTIVE;
    }
    return (flags & LEXICON_VERB) != 0 ? SMOOTHING_RARE : SMOOTHING_OTHER;
}

/* A form that is hardly ever a head may be that of a noun that often is. */
static double head_count(const struct compound_context *context, struct text rest,
                         const struct lexicon_word *head)
{
    struct stem noun;
    double count = (double)head->head_count + head_smoothing(head->flags);
    if (head->head_count >= 1 || !stem_noun(context->lexicon, rest, &noun)) {
        return count;
    }
    struct lexicon_word base = lexicon_find(context->lexicon, stem_text(&noun));
    return fmax(count, HEAD_FORM_SHARE * (double)base.head_count);
}

double compound_head_cost(const struct compound_context *context, size_t start,
                          struct lexicon_word *ret_head)
{
    struct text surface = text_slice(context->word, start, context->word.size);
    if (!head_find(context->lexicon, surface, ret_head)) {
        return DBL_MAX;
    }
    return cost_of(context, head_count(context, surface, ret_head), surface.size);
}

double compound_rare_left_cost(const struct compound_context *context, size_t at,
                               const struct lexicon_word *head)
{
    struct text left = text_slice(context->word, 0, at);
    if (lexicon_has(context->lexicon, left, LEXICON_PREPOSITION) &&
        (head->flags & (LEXICON_NOUN | LEXICON_END)) != 0 &&
        !text_ends_with(context->word, "ing") && !text_ends_with(context->word, "ingen") &&
        may_hyphenate(context, at)) {
        return PREPOSITION;
    }
    if (!context->is_known && at >= UNKNOWN_LEFT_SIZE_MIN &&
        context->word.size - at >= UNKNOWN_HEAD_SIZE_MIN &&
        head->head_count >= UNKNOWN_HEAD_COUNT) {
        return UNKNOWN_LEFT + UNKNOWN_LEFT_LETTER * (double)at;
    }
    return DBL_MAX;
}

void compound_context_begin(struct compound_context *context, const struct lexicon *lexicon,
                            struct text word)
{
    context->lexicon = lexicon;
    context->word = word;
    context->log_count = log(lexicon_compound_count(lexicon) + 1);
    context->is_known = lexicon_is_known(lexicon, word);
    context->has_levels = lexicon_hyphenate(lexicon, word, context->levels);
}

/* In how many compounds the word occurs, itself or as a plural or diminutive of a noun that does.
 */
static double part_count(const struct compound_context *context)
{
    struct lexicon_word word = lexicon_find(context->lexicon, context->word);
    struct stem noun;
    if (stem_noun(context->lexicon, context->word, &noun)) {
        struct lexicon_word base = lexicon_find(context->lexicon, stem_text(&noun));
        return fmax((double)word.left_count + (double)word.head_count,
                    (double)base.left_count + (double)base.head_count);
    }
    return (double)word.left_count + (double)word.head_count;
}

double compound_limit(const struct compound_context *context)
{
    struct lexicon_word word = lexicon_find(context->lexicon, context->word);
    double limit = THRESHOLD + THRESHOLD_LETTER * (double)context->word.size -
                   THRESHOLD_COUNT * log(1 + part_count(context));
    if ((word.flags & (LEXICON_CORE | LEXICON_BEGIN | LEXICON_END)) != 0) {
        return limit - THRESHOLD_CORE;
    }
    if (context->is_known) {
        return limit - THRESHOLD_KNOWN;
    }
    return (word.flags & LEXICON_NAME) != 0 ? limit - THRESHOLD_NAME : limit;
}
