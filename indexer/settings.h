/* settings.h: the settings of a run: the file's, with the command line's over them. */
#ifndef INDEXER_SETTINGS_H
#define INDEXER_SETTINGS_H

#include "config/config.h"
#include "exit_code.h"
#include "options.h"

/* Reads the file of --config; without that option takes the defaults, and says so (unless quiet)
 * where a verder.yaml in the working folder might have been meant. Options go over it; what they
 * hold is borrowed. On any code but EXIT_OK the reason has been printed and there is nothing to
 * free; else release with config_free(). */
enum exit_code settings_load(const struct options *options, struct config *ret_config);

#endif
