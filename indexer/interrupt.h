/* interrupt.h: Ctrl-C and SIGTERM.
 *
 * While content is read there is nothing to undo, so the program ends at once. While an index is
 * built the request is only noted, and the build stops at its next report of progress; a second
 * one then ends the program at once, which does no harm: the old index is as it was. */
#ifndef INDEXER_INTERRUPT_H
#define INDEXER_INTERRUPT_H

#include <stdbool.h>

/* From now on ends the program with EXIT_INTERRUPTED. */
void interrupt_exit_at_once(void);

/* From now on is noted for interrupt_is_requested(). */
void interrupt_take_note(void);

bool interrupt_is_requested(void);

#endif
