/* staging.h: the place beside an index file where its next generation is made.
 *
 * For the index file I: I.building, a folder, is the database as it is filled; I.new is the merged
 * file; I.lock is held (flock) by the one build there may be. What a killed build left of the
 * first two is removed by the next. */
#ifndef INDEX_STAGING_H
#define INDEX_STAGING_H

#include "base/status.h"

struct staging {
    char *index_path;
    char *directory; /* the folder all of these lie in */
    char *building;  /* path for the database's folder; not there yet */
    char *merged;    /* path for the new file; not there yet */
    char *lock_path;
    int lock; /* descriptor; -1 where not held */
};

/* Makes the folder, takes the lock and clears what is left of a killed build. STATUS_BUSY where
 * another build holds the lock; STATUS_IO, STATUS_NO_MEMORY. Close in any case. */
enum status staging_open(const char *index_path, struct staging *ret_staging,
                         struct error *error) MUST_CHECK;

/* Publishes the merged file: to disk first, then under the index's name, at once. STATUS_IO
 * leaves the old index in place. */
enum status staging_publish(const struct staging *staging, struct error *error) MUST_CHECK;

/* Removes what was made and not published, and gives the lock back. */
void staging_close(struct staging *staging);

#endif
