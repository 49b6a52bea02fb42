#include "language/compile/word_lists.h"

#include <string.h>

#include "language/compile/source_line.h"
#include "language/lexicon.h"

enum status word_list_add(const char *path, struct vocabulary *vocabulary, struct error *error)
{
    struct buffer source = {0};
    enum status status = source_read(path, "wdutch", &source, error);
    struct text rest = buffer_text(&source);
    struct text line;
    while (status == STATUS_OK && source_next_line(&rest, &line)) {
        struct source_word folded;
        if (!source_fold(line, &folded)) {
            continue;
        }
        struct vocabulary_word *word =
            vocabulary_add(vocabulary, text_of(folded.bytes, folded.size));
        if (word == NULL) {
            status = error_no_memory(error);
            break;
        }
        word->flags |= folded.has_capital ? LEXICON_NAME : LEXICON_WORD_LIST;
    }
    buffer_free(&source);
    return status;
}

/* How a line of one of our files is read. */
typedef enum status line_reader(struct text line, uint32_t flag, struct vocabulary *vocabulary,
                                struct error *error);

static enum status read_flagged(struct text line, uint32_t flag, struct vocabulary *vocabulary,
                                struct error *error)
{
    struct vocabulary_word *word = vocabulary_add(vocabulary, line);
    if (word == NULL) {
        return error_no_memory(error);
    }
    word->flags |= flag;
    return STATUS_OK;
}

/* stad<tab>steden, with several plurals between commas */
static enum status read_irregular_noun(struct text line, uint32_t flag,
                                       struct vocabulary *vocabulary, struct error *error)
{
    struct text base;
    struct text plurals;
    if (!source_next_field(&line, &base) || !source_next_field(&line, &plurals)) {
        return error_set(error, STATUS_INVALID, "\"%.*s\" has no plural", TEXT_ARGS(line));
    }
    struct vocabulary_word *base_word = vocabulary_add(vocabulary, base);
    while (plurals.size > 0) {
        const char *comma = memchr(plurals.data, ',', plurals.size);
        size_t size = comma != NULL ? (size_t)(comma - plurals.data) : plurals.size;
        struct vocabulary_word *word = vocabulary_add(vocabulary, text_slice(plurals, 0, size));
        if (word == NULL || base_word == NULL) {
            return error_no_memory(error);
        }
        word->flags |= flag;
        word->noun_base = base_word;
        plurals = text_slice(plurals, size + 1, SIZE_MAX);
    }
    return STATUS_OK;
}

/* loop<tab>liep<tab>liepen<tab>gelopen, where a regular form is left empty */
static enum status read_strong_verb(struct text line, uint32_t flag, struct vocabulary *vocabulary,
                                    struct error *error)
{
    struct text stem;
    struct text form;
    if (!source_next_field(&line, &stem)) {
        return STATUS_OK;
    }
    struct vocabulary_word *stem_word = vocabulary_add(vocabulary, stem);
    while (source_next_field(&line, &form)) {
        if (form.size == 0) {
            continue;
        }
        struct vocabulary_word *word = vocabulary_add(vocabulary, form);
        if (word == NULL || stem_word == NULL) {
            return error_no_memory(error);
        }
        if (word->verb_base == NULL) { /* of two verbs the first */
            word->flags |= flag;
            word->verb_base = stem_word;
        }
    }
    return STATUS_OK;
}

/* The words of a line become a ring. */
static enum status read_kin(struct text line, uint32_t flag, struct vocabulary *vocabulary,
                            struct error *error)
{
    struct vocabulary_word *first = NULL;
    struct vocabulary_word **next = NULL; /* of the word before */
    struct text rest = line;
    struct text field;
    while (source_next_field(&rest, &field)) {
        struct vocabulary_word *word = vocabulary_add(vocabulary, field);
        if (word == NULL) {
            return error_no_memory(error);
        }
        if ((word->flags & flag) != 0) {
            return error_set(error, STATUS_INVALID,
                             "\"%.*s\" has kin twice, the second time in \"%.*s\"; put them on "
                             "one line",
                             TEXT_ARGS(field), TEXT_ARGS(line));
        }
        word->flags |= flag;
        first = first != NULL ? first : word;
        if (next != NULL) {
            *next = word;
        }
        next = flag == LEXICON_CLOSE_KIN ? &word->close_kin : &word->wide_kin;
    }
    if (next != NULL) {
        *next = first;
    }
    return STATUS_OK;
}

static const struct {
    const char *name;
    uint32_t flag;
    line_reader *read;
} own_lists[] = {
    {"irregular-nouns.tsv", LEXICON_IRREGULAR_NOUN, read_irregular_noun},
    {"strong-verbs.tsv", LEXICON_STRONG_VERB, read_strong_verb},
    {"not-a-verb-form.txt", LEXICON_NOT_A_VERB_FORM, read_flagged},
    {"not-a-head.txt", LEXICON_NOT_A_HEAD, read_flagged},
    {"not-a-left-part.txt", LEXICON_NOT_A_LEFT_PART, read_flagged},
    {"prefix-like-left-parts.txt", LEXICON_PREFIX_LIKE, read_flagged},
    {"preposition-prefixes.txt", LEXICON_PREPOSITION, read_flagged},
    {"verb-particles.txt", LEXICON_PARTICLE, read_flagged},
    {"not-derived.txt", LEXICON_NOT_DERIVED, read_flagged},
    {"close-kin.tsv", LEXICON_CLOSE_KIN, read_kin},
    {"wide-kin.tsv", LEXICON_WIDE_KIN, read_kin},
    {"not-comparative.txt", LEXICON_COMPARATIVE_LIKE, read_flagged},
    {"stop-words-dutch.txt", LEXICON_STOP_DUTCH, read_flagged},
    {"stop-words-english.txt", LEXICON_STOP_ENGLISH, read_flagged},
};

static enum status read_own(const char *path, uint32_t flag, line_reader *read,
                            struct vocabulary *vocabulary, struct error *error)
{
    struct buffer source = {0};
    enum status status = source_read(path, "git and check the project out again", &source, error);
    struct text rest = buffer_text(&source);
    struct text line;
    while (status == STATUS_OK && source_next_line(&rest, &line)) {
        if (line.size > 0 && !text_starts_with(line, "#")) {
            status = read(line, flag, vocabulary, error);
        }
    }
    buffer_free(&source);
    return status;
}

enum status word_lists_add_own(const char *path, struct vocabulary *vocabulary, struct error *error)
{
    for (size_t i = 0; i < sizeof own_lists / sizeof own_lists[0]; i++) {
        struct buffer file = {0};
        buffer_append_format(&file, "%s/%s", path, own_lists[i].name);
        enum status status = buffer_status(&file, error);
        if (status == STATUS_OK) {
            status = read_own(file.data, own_lists[i].flag, own_lists[i].read, vocabulary, error);
        }
        buffer_free(&file);
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

void word_lists_settle(struct vocabulary *vocabulary)
{
    for (size_t i = 0; i < vocabulary->count; i++) {
        uint32_t *flags = &vocabulary->words[i]->flags;
        if ((*flags & (LEXICON_WORD_LIST | LEXICON_NOUN | LEXICON_ADJECTIVE | LEXICON_VERB)) != 0) {
            *flags &= ~(uint32_t)LEXICON_LINKED_FORM;
        }
    }
}
