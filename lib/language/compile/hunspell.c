#include "language/compile/hunspell.h"

#include <string.h>

#include "language/compile/source_line.h"
#include "language/lexicon.h"

/* Of a flag Z…, how a noun makes its plural. */
static uint32_t noun_flag(char second)
{
    switch (second) {
    case 'k': /* an adjective, used as a noun with -e */
    case 'm': /* one that makes a noun with -heid */
        return LEXICON_NOUN;
    case 'b':
    case 'e':
    case 'f':
    case 'g':
    case 'h':
        return LEXICON_NOUN | LEXICON_NOUN_BASE | LEXICON_PLURAL_IN_EN;
    case 'i':
    case 'j':
        return LEXICON_NOUN | LEXICON_NOUN_BASE | LEXICON_PLURAL_IN_N;
    default:
        return LEXICON_NOUN | LEXICON_NOUN_BASE;
    }
}

/* What the flags of an entry say of the entry itself. */
static uint32_t entry_flag(char first, char second)
{
    switch (first) {
    case 'C':
        if (second == 'a' || second == 'e' || second == 'A' || second == 'B') {
            return LEXICON_BEGIN | LEXICON_CORE;
        }
        if (second == 'b') {
            return LEXICON_BEGIN | LEXICON_END | LEXICON_CORE;
        }
        if (second == 'c') {
            return LEXICON_END | LEXICON_CORE;
        }
        return second == 'h' ? LEXICON_CORE | LEXICON_NOUN : LEXICON_CORE;
    case 'Z':
        return noun_flag(second);
    case 'Y':
        return LEXICON_NOUN | LEXICON_NOUN_BASE;
    case 'A':
        return LEXICON_ADJECTIVE | LEXICON_ADJECTIVE_BASE;
    case 'V':
        if (second == 'i') {
            return LEXICON_VERB | LEXICON_INFINITIVE;
        }
        return LEXICON_VERB |
               (second == '3' || second == 'p' || second == 'q' ? LEXICON_VERB_STEM : 0);
    case 'P': /* a particle of a verb; with a capital behind it a flag of names */
        return second >= 'a' && second <= 'z' ? LEXICON_VERB : 0;
    default:
        return 0;
    }
}

static uint32_t entry_flags(struct text flags)
{
    uint32_t all = 0;
    bool has_other_uses =
        affix_has_flag(flags, "Za") || affix_has_flag(flags, "Ca") || affix_has_flag(flags, "Cb");
    for (size_t i = 0; i + 1 < flags.size; i += 2) {
        all |= entry_flag(flags.data[i], flags.data[i + 1]);
        has_other_uses |= flags.data[i] == 'Y';
    }
    if ((all & LEXICON_PLURAL_IN_N) != 0 && !has_other_uses) {
        all |= LEXICON_NOMINALISED;
    }
    return all;
}

/* What an affix makes of an entry: its part of speech, and its place in compounds. */
static uint32_t form_flags(const struct affix_rule *rule, uint32_t entry)
{
    uint32_t flags = entry & (LEXICON_CORE | LEXICON_END);
    if (affix_has_flag(rule->flags, "Ca") || affix_has_flag(rule->flags, "Cb")) {
        flags |= LEXICON_BEGIN;
    }
    switch (rule->flag[0]) {
    case 'Z':
    case 'Y':
    case 'X':
        return flags | LEXICON_NOUN;
    case 'A':
        return flags | LEXICON_ADJECTIVE;
    case 'V':
    case 'P':
        return flags | LEXICON_VERB;
    case 'C': /* a linking s */
        return (flags & ~(uint32_t)LEXICON_END) | LEXICON_LINKED_FORM;
    default:
        return flags;
    }
}

static enum status add_word(struct vocabulary *vocabulary, struct text written, uint32_t flags,
                            struct error *error)
{
    struct source_word folded;
    if (!source_fold(written, &folded)) {
        return STATUS_OK;
    }
    struct vocabulary_word *word = vocabulary_add(vocabulary, text_of(folded.bytes, folded.size));
    if (word == NULL) {
        return error_no_memory(error);
    }
    word->flags |= folded.has_capital ? (uint32_t)LEXICON_NAME : LEXICON_HUNSPELL | flags;
    return STATUS_OK;
}

/* Puts the prefixes of an entry before one of its forms. */
static enum status add_prefixed(struct vocabulary *vocabulary, const struct affix_file *affixes,
                                struct text flags, struct text form, uint32_t bits,
                                struct error *error)
{
    for (size_t i = 0; i < affixes->count; i++) {
        const struct affix_rule *rule = &affixes->rules[i];
        char flag[3] = {rule->flag[0], rule->flag[1], '\0'};
        char word[AFFIXED_MAX];
        size_t size;
        if (!rule->is_prefix || !affix_has_flag(flags, flag) ||
            !affix_apply(rule, form, word, &size)) {
            continue;
        }
        enum status status = add_word(vocabulary, text_of(word, size), bits, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

static enum status add_suffixed(struct vocabulary *vocabulary, const struct affix_file *affixes,
                                struct text entry, struct text flags, uint32_t bits,
                                struct error *error)
{
    for (size_t i = 0; i < affixes->count; i++) {
        const struct affix_rule *rule = &affixes->rules[i];
        char flag[3] = {rule->flag[0], rule->flag[1], '\0'};
        char word[AFFIXED_MAX];
        size_t size;
        if (rule->is_prefix || !affix_has_flag(flags, flag) ||
            !affix_apply(rule, entry, word, &size)) {
            continue;
        }
        uint32_t form = form_flags(rule, bits);
        enum status status = add_word(vocabulary, text_of(word, size), form, error);
        if (status ==
            STATUS_OK) { /* a prefix comes from the entry, or from the suffix: allerkleinst */
            status = add_prefixed(vocabulary, affixes, flags, text_of(word, size), form, error);
        }
        if (status == STATUS_OK) {
            status =
                add_prefixed(vocabulary, affixes, rule->flags, text_of(word, size), form, error);
        }
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

static enum status add_entry(struct vocabulary *vocabulary, const struct affix_file *affixes,
                             struct text line, struct error *error)
{
    const char *slash = line.size > 0 ? memchr(line.data, '/', line.size) : NULL;
    struct text entry =
        text_slice(line, 0, slash != NULL ? (size_t)(slash - line.data) : line.size);
    struct text flags = {NULL, 0};
    if (slash != NULL) {
        flags = text_slice(line, entry.size + 1, SIZE_MAX);
        const char *blank = flags.size > 0 ? memchr(flags.data, '\t', flags.size) : NULL;
        flags = blank != NULL ? text_slice(flags, 0, (size_t)(blank - flags.data)) : flags;
    }
    if (affix_has_flag(flags, "Fw")) {
        return STATUS_OK;
    }
    uint32_t bits = entry_flags(flags);
    if (!affix_has_flag(flags, "Cx")) { /* else it occurs in compounds only */
        enum status status = add_word(vocabulary, entry, bits, error);
        if (status == STATUS_OK) {
            status = add_prefixed(vocabulary, affixes, flags, entry, bits, error);
        }
        if (status != STATUS_OK) {
            return status;
        }
    }
    return flags.size > 0 ? add_suffixed(vocabulary, affixes, entry, flags, bits, error)
                          : STATUS_OK;
}

enum status hunspell_add(const char *path, const struct affix_file *affixes,
                         struct vocabulary *vocabulary, struct error *error)
{
    struct buffer source = {0};
    enum status status = source_read(path, "hunspell-nl", &source, error);
    struct text rest = buffer_text(&source);
    struct text line;
    if (status == STATUS_OK) {
        (void)source_next_line(&rest, &line); /* the number of entries */
    }
    while (status == STATUS_OK && source_next_line(&rest, &line)) {
        status = add_entry(vocabulary, affixes, line, error);
    }
    buffer_free(&source);
    return status;
}
