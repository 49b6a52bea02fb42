#include "language/correction_list.h"

#include <float.h>
#include <math.h>
#include <string.h>

static const double COUNT_WEIGHT = 0.3;

double correction_score(double cost, uint32_t count)
{
    return cost - COUNT_WEIGHT * log((double)count + 0.5);
}

double correction_list_limit(const struct correction_list *list)
{
    return list->count == CORRECTIONS_MAX ? list->items[CORRECTIONS_MAX - 1].score : DBL_MAX;
}

static bool is_before(const struct correction *left, const struct correction *right)
{
    if (left->score != right->score) {
        return left->score < right->score;
    }
    return text_compare(correction_text(left), correction_text(right)) < 0;
}

static void remove_at(struct correction_list *list, size_t at)
{
    list->count--;
    memmove(&list->items[at], &list->items[at + 1], (list->count - at) * sizeof list->items[0]);
}

void correction_list_add(struct correction_list *list, const struct correction *correction)
{
    for (size_t i = 0; i < list->count; i++) {
        if (text_equal(correction_text(&list->items[i]), correction_text(correction))) {
            if (!is_before(correction, &list->items[i])) {
                return;
            }
            remove_at(list, i);
            break;
        }
    }
    size_t at = list->count;
    while (at > 0 && is_before(correction, &list->items[at - 1])) {
        at--;
    }
    if (at == CORRECTIONS_MAX) {
        return;
    }
    if (list->count < CORRECTIONS_MAX) {
        list->count++;
    }
    memmove(&list->items[at + 1], &list->items[at], (list->count - 1 - at) * sizeof list->items[0]);
    list->items[at] = *correction;
}
