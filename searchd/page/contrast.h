/* contrast.h: how well one colour can be read on another.
 *
 * Contrast ratio and relative luminance are those of WCAG 2.2 (https://www.w3.org/TR/WCAG22/). */
#ifndef PAGE_CONTRAST_H
#define PAGE_CONTRAST_H

#include "config/colour.h"

#define CONTRAST_OF_TEXT 4.5 /* success criterion 1.4.3, level AA */

/* From 1, of a colour with itself, to 21, of black with white. */
double contrast_ratio(struct colour one, struct colour other);

/* Black or white, whichever can be read better on `background`: at least 4.58. */
struct colour contrast_black_or_white(struct colour background);

/* `percent` of `other` in a mixture with `colour`, as color-mix(in srgb) of CSS. */
struct colour contrast_mix(struct colour colour, struct colour other, unsigned percent);

/* The nearest colour to `colour` that reaches `ratio` (at most 4.58) on `background`, on its way to
 * black or to white, whichever can be read better there: itself where it does. */
struct colour contrast_reach(struct colour colour, struct colour background, double ratio);

#endif
