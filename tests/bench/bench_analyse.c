/* Speed of the analyser, as a ratio to a floor measured in the same run: folding the case of the
 * same text with utf8proc. Prints; asserts nothing.
 *
 *     bench_analyse LEXICON [TEXT]
 *
 * TEXT is a file; without one a text is made of words of the lexicon's language. The cache is
 * warm: the text is analysed once before the clock runs. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <utf8proc.h>

#include "base/file.h"
#include "language/analyser.h"

enum {
    TEXT_BYTES_MAX = 64 * 1024 * 1024,
    CHUNK_BYTES = 1000,           /* about a record */
    MADE_BYTES = 4 * 1024 * 1024, /* of a text that is made here */
    ROUNDS = 5,                   /* of which the fastest counts */
};

static double now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Ordinary Dutch, over and over, with enough different words to be like text. */
static void make_text(struct buffer *text)
{
    static const char *const sentences[] = {
        "De gemeente verleent een omgevingsvergunning voor het verbouwen van een woonhuis. ",
        "Hoe kunnen wijkteams vroegtijdig signaleren dat bewoners zich zorgen maken? ",
        "Eén coördinator per buurt onderhoudt contact met scholen, verenigingen en politie. ",
        "In 2021 werden 112 meldingen geregistreerd, vooral over geluidsoverlast en afval. ",
        "Het college informeert de gemeenteraad over de voortgang van het jeugdbeleid. ",
    };
    for (size_t i = 0; text->size < MADE_BYTES && !text->failed; i++) {
        buffer_append_string(text, sentences[i % (sizeof sentences / sizeof sentences[0])]);
        if (i % 7 == 0) {
            buffer_append_format(text, "Dossier %zu betreft straat%zux. ", i, i % 5000);
        }
    }
}

/* The end of a chunk that begins at `start`: at a blank, so that no word is cut. */
static size_t chunk_end(struct text text, size_t start)
{
    size_t end = start + CHUNK_BYTES < text.size ? start + CHUNK_BYTES : text.size;
    while (end < text.size && text.data[end] != ' ' && text.data[end] != '\n') {
        end++;
    }
    return end;
}

static double time_folding(struct text text)
{
    double start = now();
    for (size_t at = 0; at < text.size;) {
        size_t end = chunk_end(text, at);
        utf8proc_uint8_t *folded = NULL;
        (void)utf8proc_map(
            (const utf8proc_uint8_t *)text.data + at, (utf8proc_ssize_t)(end - at), &folded,
            UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
        free(folded);
        at = end;
    }
    return now() - start;
}

static double time_analysis(struct analyser *analyser, struct text text, size_t *ret_tokens)
{
    struct token_list tokens = {0};
    struct error error = {0};
    size_t count = 0;
    double start = now();
    for (size_t at = 0; at < text.size;) {
        size_t end = chunk_end(text, at);
        if (analyser_analyse(analyser, text_slice(text, at, end - at), LANGUAGE_DUTCH, &tokens,
                             &error) != STATUS_OK) {
            (void)fprintf(stderr, "%s\n", error.message);
            exit(EXIT_FAILURE);
        }
        count += tokens.count;
        at = end;
    }
    double elapsed = now() - start;
    token_list_free(&tokens);
    *ret_tokens = count;
    return elapsed;
}

static void measure(struct analyser *analyser, struct text text)
{
    size_t tokens = 0;
    double megabytes = (double)text.size / 1e6;
    double cold = time_analysis(analyser, text, &tokens);
    double warm = cold;
    double floor = time_folding(text);
    for (int i = 0; i < ROUNDS; i++) {
        double analysis = time_analysis(analyser, text, &tokens);
        double folding = time_folding(text);
        warm = analysis < warm ? analysis : warm;
        floor = folding < floor ? folding : floor;
    }
    (void)printf("%.1f MB, %zu tokens\n"
                 "analysis, cache cold: %6.1f MB/s\n"
                 "analysis, cache warm: %6.1f MB/s, %.0f ns a token\n"
                 "utf8proc case folding: %5.1f MB/s\n"
                 "ratio of analysis (warm) to the floor: %.2f\n",
                 megabytes, tokens, megabytes / cold, megabytes / warm, warm * 1e9 / (double)tokens,
                 megabytes / floor, warm / floor);
}

int main(int argc, char **argv)
{
    struct error error = {0};
    struct buffer text = {0};
    struct lexicon *lexicon = NULL;
    struct analyser *analyser = NULL;
    if (argc < 2 || argc > 3) {
        (void)fputs("usage: bench_analyse LEXICON [TEXT]\n", stderr);
        return EXIT_FAILURE;
    }
    enum status status = lexicon_open(argv[1], &lexicon, &error);
    if (status == STATUS_OK) {
        status = analyser_create(lexicon, &analyser, &error);
    }
    if (status == STATUS_OK && argc == 3) {
        status = file_read(argv[2], TEXT_BYTES_MAX, &text, &error);
    } else if (status == STATUS_OK) {
        make_text(&text);
        status = buffer_status(&text, &error);
    }
    if (status == STATUS_OK) {
        measure(analyser, buffer_text(&text));
    } else {
        (void)fprintf(stderr, "%s\n", error.message);
    }
    buffer_free(&text);
    analyser_free(analyser);
    lexicon_close(lexicon);
    return status == STATUS_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
