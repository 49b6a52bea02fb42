/* content.h: all content the settings name, read and checked. */
#ifndef INDEXER_CONTENT_H
#define INDEXER_CONTENT_H

#include "catalogue/catalogue.h"
#include "config/config.h"
#include "exit_code.h"

/* Reads it. On any code but EXIT_OK what is wrong has been printed, and after it `consequence`,
 * and there is nothing to free; content without a single record counts as wrong, because it is
 * far more often a folder that is not there yet than a site that is to be emptied. Else release
 * with catalogue_free(). */
enum exit_code content_load(const struct config *config, const char *consequence,
                            struct catalogue *ret_catalogue);

#endif
