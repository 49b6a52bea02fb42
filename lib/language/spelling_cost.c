#include "language/spelling_cost.h"

#include <float.h>
#include <string.h>

#include "language/confusions.h"
#include "language/respell.h"

/* Of edits that no confusion describes. In the unit of the costs in data/words/confusions.tsv. */
static const double REPLACE = 8.0;
static const double REPLACE_VOWEL = 7.0; /* by another */
static const double INSERT_OR_DELETE = 7.0;
static const double SWAP = 6.5;
static const double FIRST_LETTER = 1.0; /* on top: it is seldom wrong */

enum {
    /* How far the two words may be out of step: two words three edits apart are so by three
     * letters at most, and a confusion may take a step of three more on the way. */
    BAND = 6,
    ROWS = CONFUSION_SIZE_MAX + 1, /* that a cell can be reached from */
};

/* fmin() is a call, for the sake of NaN. */
static inline double least_of(double left, double right)
{
    return left < right ? left : right;
}

void marked_word_make(struct marked_word *word, const struct letters *letters, bool is_finished)
{
    word->at[0] = '^';
    memcpy(word->at + 1, letters->at, letters->count * sizeof letters->at[0]);
    word->count = letters->count + 1;
    if (is_finished) {
        word->at[word->count++] = '$';
    }
}

/* Whether the string is what the first `end` letters of the word end in. */
static bool ends_at(const struct marked_word *word, size_t end, const char *string, size_t size)
{
    if (size > end) {
        return false;
    }
    for (size_t i = 1; i <= size; i++) {
        if (word->at[end - i] != string[size - i]) {
            return false;
        }
    }
    return true;
}

void spelling_prepare(struct spelling *spelling, const struct marked_word *written)
{
    spelling->written = *written;
    uint16_t count = 0;
    for (size_t end = 0; end <= written->count; end++) {
        spelling->ends[end] = count;
        for (size_t i = 0; i < confusion_count && count < SPELLING_CONFUSIONS_MAX; i++) {
            if (ends_at(written, end, confusions[i].written, confusions[i].written_size)) {
                spelling->fitting[count++] = (uint16_t)i;
            }
        }
    }
    for (size_t end = written->count + 1; end <= SPELLING_MARKED_MAX; end++) {
        spelling->ends[end] = count;
    }
}

static bool is_mark(int32_t letter)
{
    return letter == '^' || letter == '$';
}

static bool is_vowel_letter(int32_t letter)
{
    return letter < 0x80 && is_vowel((char)letter);
}

static double replace_cost(int32_t written, int32_t meant)
{
    if (written == meant) {
        return 0;
    }
    if (is_mark(written) || is_mark(meant)) {
        return DBL_MAX;
    }
    return is_vowel_letter(written) && is_vowel_letter(meant) ? REPLACE_VOWEL : REPLACE;
}

/* The rows of the dynamic programme that are still needed, with a border of cells out of reach. */
struct table {
    double rows[ROWS][SPELLING_MARKED_MAX + 1];
};

static double *row_of(struct table *table, size_t row)
{
    return table->rows[row % ROWS];
}

/* By edits of letters alone, from the cells next to it. */
static double edit_cell(struct table *table, const struct marked_word *written,
                        const struct marked_word *meant, size_t i, size_t j)
{
    int32_t from = written->at[i - 1];
    int32_t to = meant->at[j - 1];
    double first = i == 2 || j == 2 ? FIRST_LETTER : 0;
    double best = row_of(table, i - 1)[j - 1] + replace_cost(from, to) + (from != to ? first : 0);
    if (!is_mark(from)) {
        best = least_of(best, row_of(table, i - 1)[j] + INSERT_OR_DELETE + (i == 2 ? first : 0));
    }
    if (!is_mark(to)) {
        best = least_of(best, row_of(table, i)[j - 1] + INSERT_OR_DELETE + (j == 2 ? first : 0));
    }
    if (i > 2 && j > 2 && from == meant->at[j - 2] && to == written->at[i - 2] && !is_mark(from) &&
        !is_mark(to)) {
        bool is_first = i == 3 || j == 3;
        best = least_of(best, row_of(table, i - 2)[j - 2] + SWAP + (is_first ? FIRST_LETTER : 0));
    }
    return best;
}

static double confusion_cell(struct table *table, const struct spelling *spelling,
                             const struct marked_word *meant, size_t i, size_t j, double best)
{
    for (size_t k = spelling->ends[i]; k < spelling->ends[i + 1]; k++) {
        const struct confusion *confusion = &confusions[spelling->fitting[k]];
        if (meant->at[j - 1] == confusion->meant[confusion->meant_size - 1] &&
            ends_at(meant, j, confusion->meant, confusion->meant_size)) {
            const double *row = row_of(table, i - confusion->written_size);
            best = least_of(best, row[j - confusion->meant_size] + (double)confusion->cost);
        }
    }
    return best;
}

/* Fills a row; returns the least in it. */
static double fill_row(struct table *table, const struct spelling *spelling,
                       const struct marked_word *meant, size_t i)
{
    size_t first = i > BAND + 1 ? i - BAND : 1;
    size_t last = i + BAND < meant->count ? i + BAND : meant->count;
    double *row = row_of(table, i);
    double least = DBL_MAX;
    for (size_t j = 0; j <= meant->count; j++) {
        row[j] = DBL_MAX;
    }
    for (size_t j = first; j <= last; j++) {
        double cost = edit_cell(table, &spelling->written, meant, i, j);
        row[j] = confusion_cell(table, spelling, meant, i, j, cost);
        least = least_of(least, row[j]);
    }
    return least;
}

/* False where every way costs more than the limit. */
static bool fill_table(struct table *table, const struct spelling *spelling,
                       const struct marked_word *meant, double limit)
{
    double least[ROWS];
    for (size_t row = 0; row < ROWS; row++) {
        least[row] = DBL_MAX;
    }
    for (size_t j = 0; j <= meant->count; j++) {
        table->rows[0][j] = DBL_MAX;
    }
    table->rows[0][0] = 0;
    least[0] = 0;
    for (size_t i = 1; i <= spelling->written.count; i++) {
        least[i % ROWS] = fill_row(table, spelling, meant, i);
        /* Every way to the end goes through one of the last rows. */
        double bound = DBL_MAX;
        for (size_t row = 0; row < ROWS; row++) {
            bound = least_of(bound, least[row]);
        }
        if (bound > limit) {
            return false;
        }
    }
    return true;
}

double spelling_cost(const struct spelling *spelling, const struct marked_word *meant, double limit)
{
    struct table table;
    return fill_table(&table, spelling, meant, limit)
               ? row_of(&table, spelling->written.count)[meant->count]
               : DBL_MAX;
}

double spelling_cost_of_beginning(const struct spelling *spelling, const struct marked_word *meant,
                                  double limit, size_t *ret_letters)
{
    struct table table;
    if (!fill_table(&table, spelling, meant, limit)) {
        return DBL_MAX;
    }
    const double *row = row_of(&table, spelling->written.count);
    size_t best = meant->count;
    for (size_t j = meant->count; j > 1; j--) {
        if (row[j] < row[best]) {
            best = j;
        }
    }
    *ret_letters = best - 1;
    return row[best];
}
