#include "language/compile/productivity.h"

#include "language/compound_part.h"

enum { COUNTED_SIZE_MIN = 6, COUNTED_SIZE_MAX = 28 /* letters; longer ones are curiosities */ };

struct cuts {
    size_t at[COUNTED_SIZE_MAX];
    size_t count;
};

static void find_cuts(const struct lexicon *lexicon, struct text word, struct cuts *ret_cuts)
{
    ret_cuts->count = 0;
    for (size_t at = PART_SIZE_MIN; at + PART_SIZE_MIN <= word.size; at++) {
        struct left_part left;
        struct lexicon_word head;
        if (head_find(lexicon, text_slice(word, at, word.size), &head) &&
            left_part_find(lexicon, text_slice(word, 0, at), &left)) {
            ret_cuts->at[ret_cuts->count++] = at;
        }
    }
}

static enum status count_word(const struct lexicon *lexicon, struct text word,
                              struct vocabulary *vocabulary, uint32_t *compound_count,
                              struct error *error)
{
    struct cuts cuts;
    find_cuts(lexicon, word, &cuts);
    for (size_t i = 0; i < cuts.count; i++) {
        double share = 1.0 / (double)cuts.count;
        struct vocabulary_word *left = vocabulary_add(vocabulary, text_slice(word, 0, cuts.at[i]));
        struct vocabulary_word *head =
            vocabulary_add(vocabulary, text_slice(word, cuts.at[i], word.size));
        if (left == NULL || head == NULL) {
            return error_no_memory(error);
        }
        left->left_count += share;
        head->head_count += share;
    }
    *compound_count += cuts.count > 0;
    return STATUS_OK;
}

enum status productivity_count(const struct lexicon *lexicon, struct vocabulary *vocabulary,
                               uint32_t *ret_compound_count, struct error *error)
{
    uint32_t compound_count = 0;
    size_t count = vocabulary->count; /* those added below are no words */
    for (size_t i = 0; i < count; i++) {
        const struct vocabulary_word *word = vocabulary->words[i];
        bool is_counted = (word->flags & (LEXICON_HUNSPELL | LEXICON_WORD_LIST)) != 0 &&
                          (word->flags & LEXICON_LINKED_FORM) == 0 &&
                          word->text.size >= COUNTED_SIZE_MIN &&
                          word->text.size <= COUNTED_SIZE_MAX;
        if (!is_counted) {
            continue;
        }
        enum status status = count_word(lexicon, word->text, vocabulary, &compound_count, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    *ret_compound_count = compound_count;
    return STATUS_OK;
}
