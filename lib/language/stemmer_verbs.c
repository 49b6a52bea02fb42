#include <string.h>

#include "language/stemmer_rules.h"

static const struct text none = {NULL, 0};

enum { VERB_SIZE_MIN = 2 };

static bool set_verb(const struct lexicon *lexicon, struct text first, struct text second,
                     struct stem *ret_stem)
{
    return first.size + second.size >= VERB_SIZE_MIN && stem_set(ret_stem, first, second) &&
           lexicon_has(lexicon, stem_text(ret_stem), LEXICON_VERB);
}

/* Of a form of a strong verb that is not rather a noun, as boog, week and wonden are. */
static struct text strong_base(const struct lexicon *lexicon, struct text form)
{
    struct text base = lexicon_base(lexicon, form, LEXICON_STRONG_VERB);
    return base.size > 0 && !lexicon_has(lexicon, form, LEXICON_NOT_A_VERB_FORM) ? base : none;
}

bool is_verb_beginning(const struct lexicon *lexicon, struct text beginning)
{
    return beginning.size == 0 || text_is(beginning, "be") || text_is(beginning, "ver") ||
           text_is(beginning, "ont") || text_is(beginning, "her") ||
           lexicon_has(lexicon, beginning, LEXICON_PARTICLE);
}

bool stem_strong_verb(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    if (lexicon_has(lexicon, word, LEXICON_NOT_A_VERB_FORM)) {
        return false;
    }
    for (size_t start = 0; start < PARTICLE_SIZE_MAX && start + VERB_SIZE_MIN <= word.size;
         start++) {
        struct text beginning = text_slice(word, 0, start);
        struct text rest = text_slice(word, start, word.size);
        if (!is_verb_beginning(lexicon, beginning)) {
            continue;
        }
        struct text base = strong_base(lexicon, rest);
        if (base.size > 0 && set_verb(lexicon, beginning, base, ret_stem)) {
            return true;
        }
        /* A participle without ge- after a prefix: besloten, of sluit. */
        char participle[STEM_BYTES_MAX];
        if (beginning.size == 0 || rest.size + 2 > sizeof participle) {
            continue;
        }
        participle[0] = 'g';
        participle[1] = 'e';
        memcpy(participle + 2, rest.data, rest.size);
        base = lexicon_base(lexicon, text_of(participle, rest.size + 2), LEXICON_STRONG_VERB);
        if (base.size > 0 && set_verb(lexicon, beginning, base, ret_stem)) {
            return true;
        }
    }
    return false;
}

/* Of an infinitive in -en without that. Definiëren, folded, looks as if its stem were definier. */
static bool stem_before_en(const struct lexicon *lexicon, struct text cut, struct stem *ret_stem)
{
    return (text_ends_with(cut, "er") &&
            set_verb(lexicon, stem_cut(cut, strlen("er")), text_from("eer"), ret_stem)) ||
           stem_set_respelled(lexicon, none, cut, LEXICON_VERB, ret_stem);
}

bool stem_infinitive(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    if (text_ends_with(word, "en") && stem_before_en(lexicon, stem_cut(word, 2), ret_stem)) {
        return true;
    }
    return (text_ends_with(word, "aan") && set_verb(lexicon, stem_cut(word, 2), none, ret_stem)) ||
           (text_ends_with(word, "n") && set_verb(lexicon, stem_cut(word, 1), none, ret_stem));
}

/* The stem of a participle without its ge-: werkt, meld, of a verb that begins with `beginning`. */
static bool set_participle(const struct lexicon *lexicon, struct text beginning, struct text rest,
                           struct stem *ret_stem)
{
    if (!text_ends_with(rest, "d") && !text_ends_with(rest, "t")) {
        return false;
    }
    return set_verb(lexicon, beginning, stem_cut(rest, 1), ret_stem) ||
           set_verb(lexicon, beginning, rest, ret_stem);
}

static bool stem_participle(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    for (size_t start = 0; start < PARTICLE_SIZE_MAX && start + VERB_SIZE_MIN + 2 < word.size;
         start++) {
        struct text beginning = text_slice(word, 0, start);
        struct text rest = text_slice(word, start, word.size);
        if (text_starts_with(rest, "ge") &&
            (start == 0 || lexicon_has(lexicon, beginning, LEXICON_PARTICLE)) &&
            set_participle(lexicon, beginning, text_slice(rest, 2, rest.size), ret_stem)) {
            return true;
        }
    }
    return false;
}

bool stem_weak_verb(const struct lexicon *lexicon, struct text word, struct stem *ret_stem)
{
    static const char *const present_participle[] = {"ende", "end"};
    static const char *const endings[] = {"ten", "den", "te", "de", "t", "d"};
    if (lexicon_has(lexicon, word, LEXICON_NOT_A_VERB_FORM)) {
        return false;
    }
    if (stem_participle(lexicon, word, ret_stem) ||
        (text_ends_with(word, "e") && stem_participle(lexicon, stem_cut(word, 1), ret_stem))) {
        return true;
    }
    for (size_t i = 0; i < sizeof present_participle / sizeof present_participle[0]; i++) {
        if (text_ends_with(word, present_participle[i]) &&
            stem_before_en(lexicon, stem_cut(word, strlen(present_participle[i])), ret_stem)) {
            return true;
        }
    }
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        if (text_ends_with(word, endings[i]) &&
            set_verb(lexicon, stem_cut(word, strlen(endings[i])), none, ret_stem)) {
            return true;
        }
    }
    return false;
}
