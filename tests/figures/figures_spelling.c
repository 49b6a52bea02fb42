/* Prints how well misspelt words are corrected, against pairs that are no part of the product:
 *
 *     figures_spelling LEXICON FOLDER [choose|report] [-v]
 *
 * FOLDER is the evaluation data's, with spelling/corrections.tsv (misspelt word, right word) and
 * retrieval/…/corpus.jsonl, of which the words make the vocabularies. The pairs are halved by a
 * hash of the misspelt word: one half was used to choose by, the other (the default here) is to
 * report. Ends with 77, which ctest reads as "skipped", where the folder is not there. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/file.h"
#include "gold.h"
#include "spelling_measures.h"

enum {
    SKIPPED = 77,
    FILE_BYTES_MAX = 1 << 26,
};

static const char word_list[] = "/usr/share/dict/dutch";

void stop_on_failure(enum status status, const struct error *error)
{
    if (status != STATUS_OK) {
        (void)fprintf(stderr, "%s\n", error->message);
        exit(EXIT_FAILURE);
    }
}

/* False where it is missing; anything else that fails ends the program. */
static bool read_file(const char *folder, const char *name, struct buffer *content)
{
    struct buffer path = {0};
    struct error error = {0};
    buffer_append_format(&path, "%s%s", folder, name);
    stop_on_failure(buffer_status(&path, &error), &error);
    enum status status = file_read(path.data, FILE_BYTES_MAX, content, &error);
    buffer_free(&path);
    if (status == STATUS_NOT_FOUND) {
        (void)printf("skipped: %s\n", error.message);
        return false;
    }
    stop_on_failure(status, &error);
    return true;
}

void analyse(struct figures *figures, struct text text)
{
    struct error error = {0};
    stop_on_failure(
        analyser_analyse(figures->analyser, text, LANGUAGE_DUTCH, &figures->tokens, &error),
        &error);
}

static void add_words(struct figures *figures, struct vocabulary_builder *builder, const char *text)
{
    struct error error = {0};
    analyse(figures, text_from(text));
    for (size_t i = 0; i < figures->tokens.count; i++) {
        stop_on_failure(vocabulary_builder_add(builder, figures->tokens.items[i].exact, 1, &error),
                        &error);
    }
}

static void add_collection(struct figures *figures, struct vocabulary_builder *builder,
                           struct text lines)
{
    struct text line;
    while (next_piece(&lines, '\n', &line)) {
        json_t *record = json_loadb(line.data, line.size, 0, NULL);
        const char *title = json_string_value(json_object_get(record, "title"));
        const char *text = json_string_value(json_object_get(record, "text"));
        add_words(figures, builder, title);
        add_words(figures, builder, text);
        json_decref(record);
    }
}

static struct vocabulary *finish(struct vocabulary_builder *builder, const char *name)
{
    struct error error = {0};
    struct vocabulary *vocabulary = NULL;
    stop_on_failure(vocabulary_builder_finish(builder, &vocabulary, &error), &error);
    (void)printf("%s: %zu words, %.1f bytes a word\n", name, vocabulary_size(vocabulary),
                 (double)vocabulary_memory(vocabulary) / (double)vocabulary_size(vocabulary));
    return vocabulary;
}

static void print_vocabularies(struct figures *figures, struct text help, struct text occupations,
                               struct text list)
{
    const char *const names[] = {"lohelp-nl", "lohelp-nl, esco-occ-nl",
                                 "lohelp-nl, esco-occ-nl, wdutch"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct vocabulary_builder *builder = NULL;
        struct error error = {0};
        stop_on_failure(vocabulary_builder_create(&builder, &error), &error);
        add_collection(figures, builder, help);
        if (i > 0) {
            add_collection(figures, builder, occupations);
        }
        if (i > 1) {
            struct text line;
            struct text rest = list;
            while (next_piece(&rest, '\n', &line)) {
                analyse(figures, line);
                if (figures->tokens.count == 1) {
                    stop_on_failure(
                        vocabulary_builder_add(builder, figures->tokens.items[0].exact, 1, &error),
                        &error);
                }
            }
        }
        struct vocabulary *vocabulary = finish(builder, names[i]);
        struct corrector corrector = {vocabulary, figures->lexicon};
        print_words(figures, &corrector);
        print_beginnings(figures, &corrector);
        if (i == 0) {
            print_absent(figures, &corrector, list);
            print_run_on(&corrector, list);
        }
        vocabulary_free(vocabulary);
        vocabulary_builder_free(builder);
    }
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        (void)fputs("usage: figures_spelling LEXICON FOLDER [choose|report] [-v]\n", stderr);
        return EXIT_FAILURE;
    }
    struct figures figures = {
        .is_report_half = argc < 4 || strcmp(argv[3], "choose") != 0,
        .is_verbose = strcmp(argv[argc - 1], "-v") == 0,
    };
    struct error error = {0};
    stop_on_failure(lexicon_open(argv[1], &figures.lexicon, &error), &error);
    stop_on_failure(analyser_create(figures.lexicon, &figures.analyser, &error), &error);
    struct buffer pairs = {0};
    struct buffer help = {0};
    struct buffer occupations = {0};
    struct buffer list = {0};
    int result = SKIPPED;
    if (read_file(argv[2], "/spelling/corrections.tsv", &pairs) &&
        read_file(argv[2], "/retrieval/lohelp-nl/corpus.jsonl", &help) &&
        read_file(argv[2], "/retrieval/esco-occ-nl/corpus.jsonl", &occupations) &&
        read_file("", word_list, &list)) {
        figures.pairs = buffer_text(&pairs);
        print_vocabularies(&figures, buffer_text(&help), buffer_text(&occupations),
                           buffer_text(&list));
        result = EXIT_SUCCESS;
    }
    buffer_free(&pairs);
    buffer_free(&help);
    buffer_free(&occupations);
    buffer_free(&list);
    token_list_free(&figures.tokens);
    analyser_free(figures.analyser);
    lexicon_close(figures.lexicon);
    return result;
}
