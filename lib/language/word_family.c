#include "language/word_family.h"

#include <string.h>

#include "language/derivation.h"
#include "language/respell.h"
#include "language/stemmer_rules.h"

static const struct text none = {NULL, 0};

/* A word on the way, and how it was reached. */
struct station {
    struct stem word; /* a verb by its infinitive */
    enum kinship kinship;
    bool is_base; /* reached from a word that is derived from it */
};

enum { STATION_MAX = 48 };

static const float HEAD_COUNT_MIN = 1; /* words of the lexicon that end in a relative's last part */

struct journey {
    const struct lexicon *lexicon;
    struct station stations[STATION_MAX]; /* nearest first */
    size_t start_count;                   /* of them that stand for the word itself */
    size_t count;
    bool is_part; /* the last part of a compound is looked at */
    /* Of the step that is being made. */
    enum kinship kinship;
    bool goes_to_base;
};

static void add_station(struct text word, enum kinship kinship, void *context)
{
    struct journey *journey = context;
    bool is_made_adjective =
        !journey->goes_to_base && lexicon_has(journey->lexicon, word, LEXICON_ADJECTIVE_BASE);
    if (journey->count == STATION_MAX || (journey->is_part && is_made_adjective)) {
        return;
    }
    for (size_t i = 0; i < journey->count; i++) {
        if (text_equal(stem_text(&journey->stations[i].word), word)) {
            return;
        }
    }
    struct station *station = &journey->stations[journey->count];
    if (stem_set(&station->word, word, none)) {
        station->kinship = kinship > journey->kinship ? kinship : journey->kinship;
        station->is_base = journey->goes_to_base;
        journey->count++;
    }
}

/* Adds the verb if `stem` is its stem. */
static bool add_infinitive(struct text first, const char *ending, struct text stem,
                           struct journey *journey)
{
    struct stem infinitive;
    struct stem back;
    if (!stem_set(&infinitive, first, text_from(ending)) ||
        !lexicon_has(journey->lexicon, stem_text(&infinitive), LEXICON_INFINITIVE) ||
        !dutch_stem_known(journey->lexicon, stem_text(&infinitive), 0, &back) ||
        !text_equal(stem_text(&back), stem)) {
        return false;
    }
    add_station(stem_text(&infinitive), KINSHIP_CLOSE, journey);
    return true;
}

/* The words that a stem stands for: itself, and the infinitive of a verb. */
static void start(struct text stem, struct journey *journey)
{
    journey->kinship = KINSHIP_CLOSE;
    journey->goes_to_base = true;
    uint32_t flags = lexicon_find(journey->lexicon, stem).flags;
    if ((flags & (LEXICON_HUNSPELL | LEXICON_WORD_LIST | LEXICON_NAME)) != 0) {
        add_station(stem, KINSHIP_CLOSE, journey);
    }
    if ((flags & LEXICON_VERB) != 0) {
        struct respellings spellings;
        respell_before_vowel(stem, &spellings);
        bool found = add_infinitive(stem, "n", stem, journey) || /* zien */
                     add_infinitive(stem, "an", stem, journey);  /* gaan */
        for (size_t i = 0; i < spellings.count && !found; i++) {
            found = add_infinitive(respelling_text(&spellings.items[i]), "en", stem, journey);
        }
    }
    journey->start_count = journey->count;
}

/* From a base one may go on to its own bases and to what else is derived from it; from a derived
 * word only to what means the same: hulp, hulpeloos, hulpeloosheid. */
static void go_on(struct journey *journey)
{
    size_t count = journey->count;
    for (size_t i = 0; i < count; i++) {
        struct station from = journey->stations[i];
        journey->kinship = from.kinship;
        journey->goes_to_base = true;
        if (from.is_base) {
            derivation_visit_kin(journey->lexicon, stem_text(&from.word), add_station, journey);
            derivation_visit_bases(journey->lexicon, stem_text(&from.word), add_station, journey);
        }
        journey->goes_to_base = false;
        derivation_visit_derived(journey->lexicon, stem_text(&from.word),
                                 from.is_base ? KINSHIP_WIDE : KINSHIP_CLOSE, add_station, journey);
    }
}

static bool contains(const struct word_family *family, struct text stem)
{
    for (size_t i = 0; i < family->count; i++) {
        if (text_equal(stem_text(&family->items[i].stem), stem)) {
            return true;
        }
    }
    return false;
}

/* Puts the close ones before the wide ones; what is too many falls off. */
static void insert(struct word_family *family, const struct relative *relative)
{
    size_t place = family->count;
    while (place > 0 && family->items[place - 1].kinship > relative->kinship) {
        place--;
    }
    if (place == WORD_FAMILY_MAX) {
        return;
    }
    size_t kept = family->count < WORD_FAMILY_MAX ? family->count : WORD_FAMILY_MAX - 1;
    memmove(&family->items[place + 1], &family->items[place],
            (kept - place) * sizeof family->items[0]);
    family->items[place] = *relative;
    family->count = kept + 1;
}

/* Whether compounds end in the word or its stem. */
static bool is_head(const struct lexicon *lexicon, struct text word, struct text stem)
{
    return lexicon_find(lexicon, word).head_count >= HEAD_COUNT_MIN ||
           lexicon_find(lexicon, stem).head_count >= HEAD_COUNT_MIN;
}

/* Adds the relatives of the part of `stem` from `head` on. */
static void add_relatives(const struct lexicon *lexicon, struct text stem, size_t head,
                          struct word_family *family)
{
    struct journey journey = {.lexicon = lexicon, .is_part = head > 0};
    start(text_slice(stem, head, stem.size), &journey);
    go_on(&journey);
    go_on(&journey);
    for (size_t i = journey.start_count; i < journey.count; i++) {
        struct stem part;
        struct relative relative = {.kinship = journey.stations[i].kinship};
        struct text word = stem_text(&journey.stations[i].word);
        if (dutch_stem_known(lexicon, word, 0, &part) &&
            (head == 0 || is_head(lexicon, word, stem_text(&part))) &&
            stem_set(&relative.stem, text_slice(stem, 0, head), stem_text(&part)) &&
            !text_equal(stem_text(&relative.stem), stem) &&
            !contains(family, stem_text(&relative.stem))) {
            insert(family, &relative);
        }
    }
}

struct guesses {
    const struct lexicon *lexicon;
    struct word_family *family;
};

static void add_guess(struct text word, enum kinship kinship, void *context)
{
    struct guesses *guesses = context;
    struct relative relative = {.kinship = kinship};
    if ((dutch_stem_known(guesses->lexicon, word, 0, &relative.stem) ||
         stem_set(&relative.stem, word, none)) &&
        !contains(guesses->family, stem_text(&relative.stem))) {
        insert(guesses->family, &relative);
    }
}

/* Of a known adjective the last part is one, of a verb there is none: krullig is no krul|lig. */
static bool has_head(const struct lexicon *lexicon, struct text stem, size_t head)
{
    uint32_t flags = lexicon_find(lexicon, stem).flags;
    uint32_t head_flags = lexicon_find(lexicon, text_slice(stem, head, stem.size)).flags;
    bool is_noun = (flags & LEXICON_NOUN) != 0;
    bool is_adjective = (flags & LEXICON_ADJECTIVE_BASE) != 0;
    return is_noun || ((flags & LEXICON_VERB) == 0 &&
                       (!is_adjective || (head_flags & LEXICON_ADJECTIVE_BASE) != 0));
}

void word_family_find(const struct lexicon *lexicon, struct text stem, size_t head,
                      struct word_family *ret_family)
{
    ret_family->count = 0;
    add_relatives(lexicon, stem, 0, ret_family);
    if (head > 0 && head < stem.size && has_head(lexicon, stem, head)) {
        add_relatives(lexicon, stem, head, ret_family);
    }
    if (ret_family->count == 0 && !lexicon_is_known(lexicon, stem)) {
        struct guesses guesses = {lexicon, ret_family};
        derivation_guess_gender(stem, add_guess, &guesses);
    }
}
