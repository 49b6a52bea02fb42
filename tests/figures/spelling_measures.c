#include "spelling_measures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buffer.h"
#include "gold.h"

enum {
    TOP = 5,
    ABSENT_STEP = 150, /* of how many words of a list one is tried */
    RUN_ON_STEP = 7,   /* the same for words to be joined */
    RUN_ON_LETTERS = 4,
    UNFINISHED_TENTHS = 7, /* of a word are typed */
    KIND_COUNT = CORRECTION_RUN_ON + 1,
};

struct tally {
    size_t total;
    size_t first; /* the right one came first … */
    size_t among; /* … or among the first TOP */
    double seconds;
    double longest;
};

static double now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static void tally_add(struct tally *tally, size_t place, double seconds)
{
    tally->total++;
    tally->first += place == 0;
    tally->among += place < TOP;
    tally->seconds += seconds;
    tally->longest = seconds > tally->longest ? seconds : tally->longest;
}

static double share(size_t part, size_t whole)
{
    return whole > 0 ? (double)part / (double)whole : 0;
}

static void tally_print(const struct tally *tally, const char *what)
{
    (void)printf("  %zu %s: top-1 %.3f, top-%d %.3f; %.2f ms each, at most %.2f\n", tally->total,
                 what, share(tally->first, tally->total), TOP, share(tally->among, tally->total),
                 tally->total > 0 ? 1e3 * tally->seconds / (double)tally->total : 0,
                 1e3 * tally->longest);
}

/* The word as folded; false where the text is not one word. */
static bool fold_word(struct figures *figures, struct text text, struct buffer *folded)
{
    buffer_clear(folded);
    analyse(figures, text);
    if (figures->tokens.count != 1) {
        return false;
    }
    buffer_append(folded, figures->tokens.items[0].exact);
    return true;
}

/* The next pair of the half that is looked at. */
static bool next_pair(struct figures *figures, struct text *rest, struct buffer *written,
                      struct buffer *meant)
{
    struct text line;
    while (next_piece(rest, '\n', &line)) {
        struct text wrong = {0};
        struct text right = {0};
        (void)next_piece(&line, '\t', &wrong);
        (void)next_piece(&line, '\t', &right);
        if (is_in_report_half(wrong) == figures->is_report_half &&
            fold_word(figures, wrong, written) && fold_word(figures, right, meant) &&
            !text_equal(buffer_text(written), buffer_text(meant))) {
            return true;
        }
    }
    return false;
}

/* The place of the right one, from 0; CORRECTIONS_MAX where it is not there. */
static size_t place_of(const struct correction *corrections, size_t count, struct text meant)
{
    for (size_t i = 0; i < count; i++) {
        if (text_equal(correction_text(&corrections[i]), meant)) {
            return i;
        }
    }
    return CORRECTIONS_MAX;
}

static void print_corrections(struct text written, struct text meant,
                              const struct correction *corrections, size_t count)
{
    (void)printf("  %.*s (%.*s):", TEXT_ARGS(written), TEXT_ARGS(meant));
    for (size_t i = 0; i < count && i < TOP; i++) {
        (void)printf(" %.*s %.1f/%.1f%s", TEXT_ARGS(correction_text(&corrections[i])),
                     corrections[i].cost, corrections[i].score,
                     corrections[i].is_confident ? "!" : "");
    }
    (void)printf("\n");
}

void print_words(struct figures *figures, const struct corrector *corrector)
{
    struct tally tally = {0};
    size_t confident = 0;
    size_t right = 0;
    size_t known = 0;
    struct buffer written = {0};
    struct buffer meant = {0};
    struct text rest = figures->pairs;
    while (next_pair(figures, &rest, &written, &meant)) {
        struct text word = buffer_text(&written);
        struct text wanted = buffer_text(&meant);
        if (vocabulary_count(corrector->vocabulary, wanted) == 0 ||
            vocabulary_count(corrector->vocabulary, word) > 0) {
            continue;
        }
        struct correction found[CORRECTIONS_MAX];
        double begin = now();
        size_t count = corrector_suggest(corrector, word, found, CORRECTIONS_MAX);
        size_t place = place_of(found, count, wanted);
        tally_add(&tally, place, now() - begin);
        bool is_confident = count > 0 && found[0].is_confident;
        confident += is_confident;
        right += is_confident && place == 0;
        known += !corrector_is_correctable(corrector, word);
        if (figures->is_verbose && place > 0) {
            print_corrections(word, wanted, found, count);
        }
    }
    tally_print(&tally, "misspelt words");
    (void)printf("    confident in %.3f, of which right %.3f; %.3f taken for right words\n",
                 share(confident, tally.total), share(right, confident), share(known, tally.total));
    buffer_free(&written);
    buffer_free(&meant);
}

static bool starts_with(struct text word, struct text beginning)
{
    return text_equal(text_slice(word, 0, beginning.size), beginning);
}

void print_beginnings(struct figures *figures, const struct corrector *corrector)
{
    struct tally tally = {0};
    struct buffer written = {0};
    struct buffer meant = {0};
    struct text rest = figures->pairs;
    while (next_pair(figures, &rest, &written, &meant)) {
        struct text word = buffer_text(&meant);
        struct text typed =
            text_slice(buffer_text(&written), 0, written.size * UNFINISHED_TENTHS / 10);
        if (vocabulary_count(corrector->vocabulary, word) == 0 || starts_with(word, typed)) {
            continue;
        }
        struct correction found[CORRECTIONS_MAX];
        double begin = now();
        size_t count = corrector_suggest_beginning(corrector, typed, found, CORRECTIONS_MAX);
        double seconds = now() - begin;
        size_t place = 0;
        while (place < count && !starts_with(word, correction_text(&found[place]))) {
            place++;
        }
        if (count == 0) {
            continue; /* words begin with what was typed, or nothing is near */
        }
        tally_add(&tally, place < count ? place : CORRECTIONS_MAX, seconds);
        if (figures->is_verbose && place > 0) {
            print_corrections(typed, word, found, count);
        }
    }
    tally_print(&tally, "misspelt beginnings with a proposal");
    buffer_free(&written);
    buffer_free(&meant);
}

void print_absent(struct figures *figures, const struct corrector *corrector, struct text lines)
{
    size_t number = 0;
    size_t total = 0;
    size_t mistaken = 0;
    size_t kinds[KIND_COUNT] = {0};
    struct buffer word = {0};
    struct text line;
    while (next_piece(&lines, '\n', &line)) {
        if (number++ % ABSENT_STEP != 0 || !fold_word(figures, line, &word) ||
            vocabulary_count(corrector->vocabulary, buffer_text(&word)) > 0) {
            continue;
        }
        struct correction found[CORRECTIONS_MAX];
        size_t count = corrector_suggest(corrector, buffer_text(&word), found, CORRECTIONS_MAX);
        total++;
        mistaken += corrector_is_correctable(corrector, buffer_text(&word));
        if (count > 0 && found[0].is_confident) {
            kinds[found[0].kind]++;
            if (figures->is_verbose) {
                print_corrections(line, line, found, count);
            }
        }
    }
    (void)printf("  %zu right words that are absent: %.3f taken for slips; if only the vocabulary "
                 "knew words, %.3f would become another word, %.3f a compound, %.3f two words\n",
                 total, share(mistaken, total), share(kinds[CORRECTION_WORD], total),
                 share(kinds[CORRECTION_COMPOUND], total), share(kinds[CORRECTION_RUN_ON], total));
    buffer_free(&word);
}

void print_run_on(const struct corrector *corrector, struct text lines)
{
    struct tally tally = {0};
    size_t number = 0;
    struct buffer joined = {0};
    struct buffer apart = {0};
    struct text previous = {0};
    struct text line;
    while (next_piece(&lines, '\n', &line)) {
        if (vocabulary_count(corrector->vocabulary, line) == 0 || line.size < RUN_ON_LETTERS ||
            number++ % RUN_ON_STEP != 0) {
            continue;
        }
        buffer_clear(&joined);
        buffer_clear(&apart);
        buffer_append_format(&joined, "%.*s%.*s", TEXT_ARGS(previous), TEXT_ARGS(line));
        buffer_append_format(&apart, "%.*s %.*s", TEXT_ARGS(previous), TEXT_ARGS(line));
        previous = line;
        if (!corrector_is_correctable(corrector, buffer_text(&joined))) {
            continue; /* a compound, or the first word */
        }
        struct correction found[CORRECTIONS_MAX];
        double begin = now();
        size_t count = corrector_suggest(corrector, buffer_text(&joined), found, CORRECTIONS_MAX);
        tally_add(&tally, place_of(found, count, buffer_text(&apart)), now() - begin);
    }
    tally_print(&tally, "pairs of words run together");
    buffer_free(&joined);
    buffer_free(&apart);
}
