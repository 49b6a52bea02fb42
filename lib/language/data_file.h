/* data_file.h: where the files are that come with the program. */
#ifndef LANGUAGE_DATA_FILE_H
#define LANGUAGE_DATA_FILE_H

#include "base/buffer.h"
#include "base/status.h"

#define DATA_FILE_LEXICON "nl.lexicon"
#define DATA_FILE_SYNONYMS "synonyms.yaml"

/* Appends to `path` where the file `name` is: `explicit_path` if it is given (not NULL or empty),
 * else the one beside the running program if there is one, else the one of the installation.
 * STATUS_OK or STATUS_NO_MEMORY. */
enum status data_file_locate(const char *name, const char *explicit_path, struct buffer *path,
                             struct error *error) MUST_CHECK;

#endif
