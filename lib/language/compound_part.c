#include "language/compound_part.h"

#include <string.h>

static const uint32_t KNOWN = LEXICON_HUNSPELL | LEXICON_WORD_LIST;

/* What may end a compound is a noun, as far as parts go. */
static const uint32_t NOUN = LEXICON_NOUN | LEXICON_END;

/* A noun and a linking en, er or e that changed its spelling. */
static bool find_respelled(const struct lexicon *lexicon, struct text surface,
                           struct respelling *ret_base)
{
    static const char *const links[] = {"en", "er", "e"};
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
        size_t link = strlen(links[i]);
        if (!text_ends_with(surface, links[i]) || surface.size < PART_SIZE_MIN + link - 1) {
            continue;
        }
        struct respellings bases;
        respell(text_slice(surface, 0, surface.size - link), &bases);
        for (size_t j = 0; j < bases.count; j++) {
            if (bases.items[j].size >= PART_SIZE_MIN &&
                (lexicon_find(lexicon, respelling_text(&bases.items[j])).flags & NOUN) != 0) {
                *ret_base = bases.items[j];
                return true;
            }
        }
    }
    return false;
}

/* Prepositions, pronouns and the like, unless they are nouns as well (mijn, weer) or compounds are
 * known to begin with them (achter, tussen). */
static bool is_function_word(uint32_t flags)
{
    return (flags & (LEXICON_STOP_DUTCH | LEXICON_NOT_A_LEFT_PART)) != 0 &&
           (flags & (LEXICON_NOUN | LEXICON_PREFIX_LIKE)) == 0;
}

/* A preposition or verbal prefix, or one with an s behind it. */
static bool is_barred(const struct lexicon *lexicon, struct text surface, uint32_t flags)
{
    if ((flags & LEXICON_NOT_A_LEFT_PART) != 0 || is_function_word(flags)) {
        return true;
    }
    return text_ends_with(surface, "s") &&
           lexicon_has(lexicon, text_slice(surface, 0, surface.size - 1), LEXICON_NOT_A_LEFT_PART);
}

bool left_part_find(const struct lexicon *lexicon, struct text surface, struct left_part *ret_part)
{
    if (surface.size < PART_SIZE_MIN) {
        return false;
    }
    struct lexicon_word word = lexicon_find(lexicon, surface);
    if (is_barred(lexicon, surface, word.flags)) {
        return false;
    }
    ret_part->word = word;
    if ((word.flags & LEXICON_PREFIX_LIKE) != 0) {
        ret_part->kind = LEFT_PREFIX_LIKE;
        return true;
    }
    if ((word.flags & KNOWN) != 0) {
        ret_part->kind = LEFT_WORD;
        return true;
    }
    struct text base = text_slice(surface, 0, surface.size - 1);
    if (surface.size >= LINKED_SIZE_MIN && text_ends_with(surface, "s") &&
        lexicon_is_known(lexicon, base)) {
        ret_part->kind = LEFT_LINKED;
        memcpy(ret_part->base.bytes, base.data, base.size);
        ret_part->base.size = base.size;
        return true;
    }
    ret_part->kind = LEFT_RESPELLED;
    return find_respelled(lexicon, surface, &ret_part->base);
}

/* A past tense or participle in -de(n), -te(n) that is nothing else. */
static bool is_past_only(struct text surface, uint32_t flags)
{
    return (flags & LEXICON_VERB) != 0 && (flags & (NOUN | LEXICON_ADJECTIVE)) == 0 &&
           (text_ends_with(surface, "de") || text_ends_with(surface, "te") ||
            text_ends_with(surface, "den") || text_ends_with(surface, "ten"));
}

bool head_find(const struct lexicon *lexicon, struct text surface, struct lexicon_word *ret_word)
{
    if (surface.size < PART_SIZE_MIN) {
        return false;
    }
    struct lexicon_word word = lexicon_find(lexicon, surface);
    if ((word.flags & KNOWN) == 0 ||
        (word.flags & (LEXICON_NOT_A_HEAD | LEXICON_LINKED_FORM)) != 0 ||
        is_past_only(surface, word.flags) || is_function_word(word.flags)) {
        return false;
    }
    *ret_word = word;
    return true;
}
