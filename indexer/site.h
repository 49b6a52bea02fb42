/* site.h: all that an index is made of: settings, lexicon, content and synonyms, read and checked.
 */
#ifndef INDEXER_SITE_H
#define INDEXER_SITE_H

#include "catalogue/catalogue.h"
#include "config/config.h"
#include "exit_code.h"
#include "language/lexicon.h"
#include "language/synonyms.h"
#include "options.h"

struct site {
    struct config config;
    struct lexicon *lexicon;
    struct catalogue catalogue;
    struct synonyms *synonyms;
};

/* On any code but EXIT_OK what is wrong has been printed, and there is nothing to free; else
 * release with site_free(). */
enum exit_code site_load(const struct options *options, struct site *ret_site);
void site_free(struct site *site);

#endif
