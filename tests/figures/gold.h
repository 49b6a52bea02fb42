/* gold.h: what is right, as the evaluation data has it, a line each; and its halves. */
#ifndef FIGURES_GOLD_H
#define FIGURES_GOLD_H

#include <stdbool.h>

#include "base/text.h"

/* Cuts off `rest` what stands before the next `end`. False where nothing is left. */
bool next_piece(struct text *rest, char end, struct text *ret_piece);

/* Constants, rules and lists are chosen by one half, and figures reported of the other. Which half
 * a word is in follows from its letters alone. */
bool is_in_report_half(struct text word);

#endif
