/* Prints how well words are split, against gold that is no part of the product:
 *
 *     figures_language LEXICON FOLDER [choose|report|all] [-v]
 *
 * FOLDER is the evaluation data's, with compounds/compounds.tsv (form, gold parts as lemmas, gold
 * parts in surface form or nothing), compounds/simplex.tsv and, of the words in that, those that
 * are compounds all the same, compounds/compounds-among-simplex.txt. The words are halved (gold.h);
 * `report` is the default. Ends with 77, which ctest reads as "skipped", where the folder is not
 * there. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "gold.h"
#include "language/analyser.h"

enum { SKIPPED = 77, FILE_BYTES_MAX = 1 << 24 };

struct halves {
    bool has_choose;
    bool has_report;
};

struct gold_word {
    struct text form;
    struct text lemmas;  /* with | between them */
    struct text surface; /* the same, or nothing */
};

static bool read_or_report(const char *folder, const char *name, struct buffer *content)
{
    struct buffer path = {0};
    struct error error = {0};
    buffer_append_format(&path, "%s/%s", folder, name);
    enum status status = buffer_status(&path, &error);
    if (status == STATUS_OK) {
        status = file_read(path.data, FILE_BYTES_MAX, content, &error);
    }
    if (status != STATUS_OK) {
        (void)printf("skipped: %s\n", error.message);
    }
    buffer_free(&path);
    return status == STATUS_OK;
}

static bool is_in(const struct halves *halves, struct text word)
{
    return is_in_report_half(word) ? halves->has_report : halves->has_choose;
}

static const struct token *analyse(struct analyser *analyser, struct text word,
                                   struct token_list *tokens)
{
    struct error error = {0};
    if (analyser_analyse(analyser, word, LANGUAGE_DUTCH, tokens, &error) != STATUS_OK) {
        (void)fprintf(stderr, "%s\n", error.message);
        exit(EXIT_FAILURE);
    }
    return tokens->count == 1 ? &tokens->items[0] : NULL;
}

/* A bit for each place where the surface form is cut. */
static unsigned long long surface_cuts(struct text surface)
{
    unsigned long long cuts = 0;
    size_t letters = 0;
    for (size_t i = 0; i < surface.size; i++) {
        if (surface.data[i] == '|') {
            cuts |= 1ULL << (letters % 64);
        } else {
            letters++;
        }
    }
    return cuts;
}

static unsigned long long token_cuts(const struct token *token)
{
    unsigned long long cuts = 0;
    for (size_t i = 1; token != NULL && i < token->part_count; i++) {
        cuts |= 1ULL << (token->parts[i].start % 64);
    }
    return cuts;
}

/* Where gold has lemmas only: as many parts, each beginning as its lemma does. */
static bool fits_lemmas(const struct token *token, struct text lemmas)
{
    struct text lemma;
    size_t part = 0;
    while (next_piece(&lemmas, '|', &lemma)) {
        if (token == NULL || part >= token->part_count ||
            !text_equal(text_slice(text_slice(token->exact, token->parts[part].start,
                                              token->parts[part].size),
                                   0, 2),
                        text_slice(lemma, 0, 2))) {
            return false;
        }
        part++;
    }
    return part == token->part_count;
}

static void print_parts(struct text form, const struct token *token, struct text gold)
{
    (void)printf("  %.*s:", TEXT_ARGS(form));
    for (size_t i = 0; token != NULL && i < token->part_count; i++) {
        struct text part = text_slice(token->exact, token->parts[i].start, token->parts[i].size);
        (void)printf("%s%.*s", i > 0 ? "|" : " ", TEXT_ARGS(part));
    }
    (void)printf("  (gold %.*s)\n", TEXT_ARGS(gold));
}

static void count_compounds(struct analyser *analyser, struct text rest,
                            const struct halves *halves, bool is_verbose)
{
    struct token_list tokens = {0};
    struct text line;
    size_t total = 0;
    size_t exact = 0;
    size_t acceptable = 0;
    while (next_piece(&rest, '\n', &line)) {
        struct gold_word gold = {0};
        (void)next_piece(&line, '\t', &gold.form);
        (void)next_piece(&line, '\t', &gold.lemmas);
        (void)next_piece(&line, '\t', &gold.surface);
        if (!is_in(halves, gold.form)) {
            continue;
        }
        const struct token *token = analyse(analyser, gold.form, &tokens);
        unsigned long long found = token_cuts(token);
        unsigned long long wanted = surface_cuts(gold.surface);
        bool is_exact = wanted != 0 ? found == wanted : fits_lemmas(token, gold.lemmas);
        bool is_acceptable =
            is_exact || (found != 0 && wanted != 0 &&
                         ((found & wanted) == wanted || (found & wanted) == found));
        total++;
        exact += is_exact;
        acceptable += is_acceptable;
        if (is_verbose && !is_exact) {
            print_parts(gold.form, token, gold.surface.size > 0 ? gold.surface : gold.lemmas);
        }
    }
    (void)printf("compounds: %zu, exact %.3f, acceptable %.3f\n", total,
                 (double)exact / (double)total, (double)acceptable / (double)total);
    token_list_free(&tokens);
}

static bool has_line(struct text lines, struct text wanted)
{
    struct text line;
    while (next_piece(&lines, '\n', &line)) {
        if (text_equal(line, wanted)) {
            return true;
        }
    }
    return false;
}

static void count_simplex(struct analyser *analyser, struct text rest, struct text exceptions,
                          const struct halves *halves, bool is_verbose)
{
    struct token_list tokens = {0};
    struct text line;
    size_t total = 0;
    size_t split = 0;
    while (next_piece(&rest, '\n', &line)) {
        struct text form;
        if (!next_piece(&line, '\t', &form) || !is_in(halves, form) || has_line(exceptions, form)) {
            continue;
        }
        const struct token *token = analyse(analyser, form, &tokens);
        total++;
        if (token_cuts(token) != 0) {
            split++;
            if (is_verbose) {
                print_parts(form, token, form);
            }
        }
    }
    (void)printf("simplex words: %zu, split wrongly %zu = %.2f %%\n", total, split,
                 100.0 * (double)split / (double)total);
    token_list_free(&tokens);
}

int main(int argc, char **argv)
{
    struct buffer compounds = {0};
    struct buffer simplex = {0};
    struct buffer exceptions = {0};
    if (argc < 3) {
        (void)fputs("usage: figures_language LEXICON FOLDER [choose|report|all] [-v]\n", stderr);
        return EXIT_FAILURE;
    }
    bool is_verbose = strcmp(argv[argc - 1], "-v") == 0;
    const char *half = argc > 3 ? argv[3] : "report";
    const struct halves halves = {
        .has_choose = strcmp(half, "choose") == 0 || strcmp(half, "all") == 0,
        .has_report = strcmp(half, "choose") != 0,
    };
    struct error error = {0};
    struct lexicon *lexicon = NULL;
    struct analyser *analyser = NULL;
    if (lexicon_open(argv[1], &lexicon, &error) != STATUS_OK ||
        analyser_create(lexicon, &analyser, &error) != STATUS_OK) {
        (void)fprintf(stderr, "%s\n", error.message);
        lexicon_close(lexicon);
        return EXIT_FAILURE;
    }
    int result = SKIPPED;
    if (read_or_report(argv[2], "compounds/compounds.tsv", &compounds) &&
        read_or_report(argv[2], "compounds/simplex.tsv", &simplex) &&
        read_or_report(argv[2], "compounds/compounds-among-simplex.txt", &exceptions)) {
        count_compounds(analyser, buffer_text(&compounds), &halves, is_verbose);
        count_simplex(analyser, buffer_text(&simplex), buffer_text(&exceptions), &halves,
                      is_verbose);
        result = EXIT_SUCCESS;
    }
    buffer_free(&compounds);
    buffer_free(&simplex);
    buffer_free(&exceptions);
    analyser_free(analyser);
    lexicon_close(lexicon);
    return result;
}
