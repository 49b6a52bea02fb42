/* lexicon-compile: makes the Dutch lexicon that Verder's programs map. Run by the build.
 *
 * lexicon-compile --lists FOLDER --output FILE [--affixes FILE] [--dictionary FILE]
 *                 [--word-list FILE] [--hyphenation FILE] */
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language/compile/hunspell.h"
#include "language/compile/image.h"
#include "language/compile/patterns.h"
#include "language/compile/productivity.h"
#include "language/compile/verb_stems.h"
#include "language/compile/word_lists.h"
#include "language/lexicon_private.h"

struct sources {
    const char *affixes;
    const char *dictionary;
    const char *word_list;
    const char *hyphenation;
    const char *lists;
    const char *output;
};

static bool parse_options(int argc, char **argv, struct sources *sources)
{
    const struct option options[] = {
        {"affixes", required_argument, NULL, 'a'},
        {"dictionary", required_argument, NULL, 'd'},
        {"word-list", required_argument, NULL, 'w'},
        {"hyphenation", required_argument, NULL, 'h'},
        {"lists", required_argument, NULL, 'l'},
        {"output", required_argument, NULL, 'o'},
        {NULL, 0, NULL, 0},
    };
    int option;
    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        switch (option) {
        case 'a':
            sources->affixes = optarg;
            break;
        case 'd':
            sources->dictionary = optarg;
            break;
        case 'w':
            sources->word_list = optarg;
            break;
        case 'h':
            sources->hyphenation = optarg;
            break;
        case 'l':
            sources->lists = optarg;
            break;
        case 'o':
            sources->output = optarg;
            break;
        default:
            return false;
        }
    }
    return optind == argc && sources->lists != NULL && sources->output != NULL;
}

static enum status read_words(const struct sources *sources, struct vocabulary *vocabulary,
                              struct error *error)
{
    struct affix_file affixes = {0};
    enum status status = affix_file_read(sources->affixes, &affixes, error);
    if (status == STATUS_OK) {
        status = hunspell_add(sources->dictionary, &affixes, vocabulary, error);
    }
    affix_file_free(&affixes);
    if (status == STATUS_OK) {
        status = word_list_add(sources->word_list, vocabulary, error);
    }
    if (status == STATUS_OK) {
        status = word_lists_add_own(sources->lists, vocabulary, error);
    }
    word_lists_settle(vocabulary);
    return status;
}

/* What can be told of the words by looking them up: in a lexicon that has them, but no counts. */
static enum status infer(struct vocabulary *vocabulary, const struct pattern_list *patterns,
                         uint32_t *ret_compound_count, struct error *error)
{
    struct buffer image = {0};
    struct lexicon *lexicon = NULL;
    enum status status = image_write(vocabulary, patterns, 0, &image, error);
    if (status == STATUS_OK) {
        status = lexicon_open_memory((const unsigned char *)image.data, image.size,
                                     "the lexicon without counts", &lexicon, error);
    }
    if (status == STATUS_OK) {
        status = verb_stems_add(lexicon, vocabulary, error);
    }
    if (status == STATUS_OK) {
        status = productivity_count(lexicon, vocabulary, ret_compound_count, error);
    }
    lexicon_close(lexicon);
    buffer_free(&image);
    return status;
}

static enum status write_file(const char *path, struct text content, struct error *error)
{
    struct buffer temporary = {0};
    buffer_append_format(&temporary, "%s.new", path);
    enum status status = buffer_status(&temporary, error);
    if (status != STATUS_OK) {
        return status;
    }
    FILE *file = fopen(temporary.data, "wbe");
    bool is_written = file != NULL && fwrite(content.data, 1, content.size, file) == content.size;
    is_written = file != NULL && fclose(file) == 0 && is_written;
    if (!is_written || rename(temporary.data, path) != 0) {
        status = error_set(error, STATUS_IO, "%s: cannot be written: %s", path, strerror(errno));
    }
    buffer_free(&temporary);
    return status;
}

static enum status compile(const struct sources *sources, struct error *error)
{
    struct vocabulary vocabulary = {0};
    struct pattern_list patterns = {0};
    struct buffer image = {0};
    uint32_t compound_count = 0;
    enum status status = read_words(sources, &vocabulary, error);
    if (status == STATUS_OK) {
        status = pattern_list_read(sources->hyphenation, &patterns, error);
    }
    if (status == STATUS_OK) {
        status = infer(&vocabulary, &patterns, &compound_count, error);
    }
    if (status == STATUS_OK) {
        status = image_write(&vocabulary, &patterns, compound_count, &image, error);
    }
    if (status == STATUS_OK) {
        status = write_file(sources->output, buffer_text(&image), error);
    }
    if (status == STATUS_OK) {
        (void)printf("%s: %zu strings, %u compounds, %zu hyphenation patterns, %.1f MB\n",
                     sources->output, vocabulary.count, compound_count, patterns.count,
                     (double)image.size / 1e6);
    }
    buffer_free(&image);
    pattern_list_free(&patterns);
    vocabulary_free(&vocabulary);
    return status;
}

int main(int argc, char **argv)
{
    struct sources sources = {
        .affixes = "/usr/share/hunspell/nl.aff",
        .dictionary = "/usr/share/hunspell/nl.dic",
        .word_list = "/usr/share/dict/dutch",
        .hyphenation = "/usr/share/hyphen/hyph_nl_NL.dic",
    };
    if (!parse_options(argc, argv, &sources)) {
        (void)fputs("usage: lexicon-compile --lists FOLDER --output FILE [--affixes FILE] "
                    "[--dictionary FILE] [--word-list FILE] [--hyphenation FILE]\n",
                    stderr);
        return EXIT_FAILURE;
    }
    struct error error = {0};
    if (compile(&sources, &error) != STATUS_OK) {
        (void)fprintf(stderr, "lexicon-compile: %s\n", error.message);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
