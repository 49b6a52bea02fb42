#include "base/nearest.h"

#include <ctype.h>
#include <string.h>

static size_t smallest(size_t a, size_t b, size_t c)
{
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

static int same(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* Optimal string alignment distance by three rows of the usual table. */
static size_t distance(struct text a, struct text b)
{
    size_t rows[3][NEAREST_MAX + 1];
    size_t *before = rows[0];
    size_t *above = rows[1];
    size_t *row = rows[2];
    for (size_t j = 0; j <= b.size; j++) {
        above[j] = j;
    }
    for (size_t i = 1; i <= a.size; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b.size; j++) {
            size_t change = above[j - 1] + !same(a.data[i - 1], b.data[j - 1]);
            row[j] = smallest(change, above[j] + 1, row[j - 1] + 1);
            if (i > 1 && j > 1 && same(a.data[i - 1], b.data[j - 2]) &&
                same(a.data[i - 2], b.data[j - 1]) && before[j - 2] + 1 < row[j]) {
                row[j] = before[j - 2] + 1;
            }
        }
        size_t *spare = before;
        before = above;
        above = row;
        row = spare;
    }
    return above[b.size];
}

const char *nearest_name(struct text word, const char *const *names, size_t count)
{
    const char *best = NULL;
    size_t best_distance = 0;
    if (word.size == 0 || word.size > NEAREST_MAX) {
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        struct text name = text_from(names[i]);
        size_t longest = name.size > word.size ? name.size : word.size;
        if (name.size > NEAREST_MAX) {
            continue;
        }
        size_t edits = distance(word, name);
        if (edits <= (longest + 2) / 3 && (best == NULL || edits < best_distance)) {
            best = names[i];
            best_distance = edits;
        }
    }
    return best;
}
