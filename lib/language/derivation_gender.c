/* Persons that the lexicon does not know, by the other gender. */
#include <string.h>

#include "language/derivation.h"
#include "language/respell.h"
#include "language/stemmer_rules.h"

enum { REST_SIZE_MIN = 3 };

/* Endings of stems: Kraaij-Pohlmann has cut the -e off -euse and -iste. */
static const struct {
    const char *from;
    const char *to;
} endings[] = {
    {"eus", "eur"},     {"euse", "eur"},    {"trice", "teur"},  {"trice", "tor"},
    {"ologe", "oloog"}, {"oloog", "ologe"}, {"grafe", "graaf"}, {"iere", "ier"},
};

/* lasrobotbedienster → lasrobotbediener */
static void guess_in_er(struct text stem, derivation_visit *visit, void *context)
{
    static const char *const ending = "ster";
    struct respellings spellings;
    struct stem guess;
    respell_before_vowel(stem_cut(stem, strlen(ending)), &spellings);
    if (text_ends_with(stem, ending) && spellings.count > 0 &&
        stem_set(&guess, respelling_text(&spellings.items[0]), text_from("er"))) {
        visit(stem_text(&guess), KINSHIP_CLOSE, context);
    }
}

void derivation_guess_gender(struct text stem, derivation_visit *visit, void *context)
{
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        struct text rest = stem_cut(stem, strlen(endings[i].from));
        struct stem guess;
        if (rest.size >= REST_SIZE_MIN && text_ends_with(stem, endings[i].from) &&
            stem_set(&guess, rest, text_from(endings[i].to))) {
            visit(stem_text(&guess), KINSHIP_CLOSE, context);
        }
    }
    if (stem.size >= REST_SIZE_MIN + strlen("ster")) {
        guess_in_er(stem, visit, context);
    }
}
