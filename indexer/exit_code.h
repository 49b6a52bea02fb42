/* exit_code.h: what verder-indexer tells the shell, for scripts to act on. */
#ifndef INDEXER_EXIT_CODE_H
#define INDEXER_EXIT_CODE_H

#include "base/buffer.h"
#include "base/status.h"

enum exit_code {
    EXIT_OK = 0,          /* done, also where there was nothing to do */
    EXIT_CONTENT = 1,     /* the content has mistakes; nothing was indexed */
    EXIT_USAGE = 2,       /* the command line or the settings have a mistake */
    EXIT_SYSTEM = 3,      /* a file cannot be read or written, or the machine is out of memory */
    EXIT_BUSY = 4,        /* another build of this index is running */
    EXIT_INTERRUPTED = 5, /* stopped by Ctrl-C or SIGTERM; the old index is as it was */
    EXIT_INTERNAL = 70,   /* a fault in the program itself (EX_SOFTWARE of sysexits.h) */
};

/* For a failure that is neither a mistake in content nor in settings. */
enum exit_code exit_code_from_status(enum status status);

/* Appends the codes and their meanings, a line each, for --help. */
void exit_code_describe(struct buffer *buffer);

#endif
