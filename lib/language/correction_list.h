/* correction_list.h: the best corrections found so far. */
#ifndef LANGUAGE_CORRECTION_LIST_H
#define LANGUAGE_CORRECTION_LIST_H

#include "language/corrector.h"

struct correction_list {
    struct correction items[CORRECTIONS_MAX]; /* best first */
    size_t count;
};

/* The highest score that would still get into it. */
double correction_list_limit(const struct correction_list *list);

/* Adds it where it is good enough; of two with the same text the better stays. */
void correction_list_add(struct correction_list *list, const struct correction *correction);

/* A score: less is better. */
double correction_score(double cost, uint32_t count);

#endif
