/* synonyms_file.h: synonyms as a person writes them; docs/synonyms.md describes the format. */
#ifndef LANGUAGE_SYNONYMS_FILE_H
#define LANGUAGE_SYNONYMS_FILE_H

#include "base/status.h"
#include "base/text.h"
#include "language/synonyms_builder.h"
#include "tree/problem.h"

/* Limits of a file. */
enum {
    SYNONYMS_FILE_BYTES_MAX = 4 << 20,
    SYNONYMS_FILE_NODES_MAX = 200000, /* values, lists and mappings */
    SYNONYMS_FILE_DEPTH_MAX = 8,      /* nesting of lists and mappings */
    SYNONYM_GROUP_MAX = 24,           /* members of a group, or of one side of a one-way group */
};

/* Adds the groups of a file to `builder`. Every problem is added to `problems`: STATUS_INVALID
 * where there is one, and the sound groups are added all the same. A file that cannot be read is
 * a problem too. Else STATUS_OK or STATUS_NO_MEMORY. `path` is borrowed for the places. */
enum status synonyms_file_read(const char *path, struct synonyms_builder *builder,
                               struct problem_list *problems, struct error *error) MUST_CHECK;

/* The same of a text; `file` names it in the places. */
enum status synonyms_file_read_text(struct text yaml, const char *file,
                                    struct synonyms_builder *builder, struct problem_list *problems,
                                    struct error *error) MUST_CHECK;

#endif
