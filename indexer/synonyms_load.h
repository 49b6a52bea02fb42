/* synonyms_load.h: the synonyms of a site: those of its file, and those its content explains. */
#ifndef INDEXER_SYNONYMS_LOAD_H
#define INDEXER_SYNONYMS_LOAD_H

#include "catalogue/catalogue.h"
#include "config/config.h"
#include "exit_code.h"
#include "language/lexicon.h"
#include "language/synonyms.h"

/* Reads the file the settings name, and adds the abbreviations that the content explains. On any
 * code but EXIT_OK what is wrong has been printed, and after it `consequence`, and there is
 * nothing to free; else release with synonyms_free(). */
enum exit_code synonyms_load(const struct config *config, const struct lexicon *lexicon,
                             const struct catalogue *catalogue, const char *consequence,
                             struct synonyms **ret_synonyms);

#endif
