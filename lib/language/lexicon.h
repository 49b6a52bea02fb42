/* lexicon.h: what is known of Dutch words, mapped from one compact file.
 *
 * The file is compiled at build time from Debian's hunspell-nl, wdutch and hyphen-nl by
 * lexicon-compile; see lib/language/README.md. A lexicon is immutable: any number of threads may
 * use one. */
#ifndef LANGUAGE_LEXICON_H
#define LANGUAGE_LEXICON_H

#include "base/status.h"
#include "base/text.h"

struct lexicon;

/* Maps the file at `path`. STATUS_NOT_FOUND where it is missing (the message says how to make
 * it), STATUS_VERSION where it is of another format, STATUS_CORRUPT, STATUS_IO,
 * STATUS_NO_MEMORY. */
enum status lexicon_open(const char *path, struct lexicon **ret_lexicon,
                         struct error *error) MUST_CHECK;
void lexicon_close(struct lexicon *lexicon);

/* Names the contents: hex digits, the same for the same contents. Part of an index's stamp. */
struct text lexicon_digest(const struct lexicon *lexicon);

#endif
