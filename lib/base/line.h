/* line.h: text as one line. */
#ifndef BASE_LINE_H
#define BASE_LINE_H

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"

/* A copy in `arena` in which each run of ASCII white space and control characters is one space,
 * and none is at an end. STATUS_OK or STATUS_NO_MEMORY. */
enum status line_copy(struct arena *arena, struct text text, struct text *ret_line) MUST_CHECK;

#endif
