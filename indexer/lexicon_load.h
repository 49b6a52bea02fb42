/* lexicon_load.h: the lexicon the settings name. */
#ifndef INDEXER_LEXICON_LOAD_H
#define INDEXER_LEXICON_LOAD_H

#include "config/config.h"
#include "exit_code.h"
#include "language/lexicon.h"

/* On any code but EXIT_OK the reason has been printed; else release with lexicon_close(). */
enum exit_code lexicon_load(const struct config *config, struct lexicon **ret_lexicon);

#endif
