/* affix_file.h: the affix rules of a Hunspell dictionary (hunspell(5)), as far as a list of a
 * Dutch dictionary's words needs them: FLAG long, PFX, SFX. */
#ifndef LANGUAGE_COMPILE_AFFIX_FILE_H
#define LANGUAGE_COMPILE_AFFIX_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"

struct affix_rule {
    bool is_prefix;
    char flag[2];
    struct text strip;     /* taken off before `add` is put on; no text for "0" */
    struct text add;       /* no text for "0" */
    struct text condition; /* of the word, at the side of the affix: [^eo], (.), … */
    struct text flags;     /* of the result, two characters each */
};

struct affix_file {
    struct affix_rule *rules;
    size_t count;
    size_t capacity;
    struct buffer source; /* the texts lie in it */
};

void affix_file_free(struct affix_file *file);

enum status affix_file_read(const char *path, struct affix_file *file,
                            struct error *error) MUST_CHECK;

enum { AFFIXED_MAX = 128 /* bytes of a word with an affix */ };

/* The word with the affix. False where the rule does not apply or the result is too long. */
bool affix_apply(const struct affix_rule *rule, struct text word, char ret_word[static AFFIXED_MAX],
                 size_t *ret_size);

/* Whether a list of flags has this one. */
bool affix_has_flag(struct text flags, const char *flag);

#endif
