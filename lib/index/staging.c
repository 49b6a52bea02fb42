#include "index/staging.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/file.h"

static char *with_suffix(const char *path, const char *suffix)
{
    char *joined = NULL;
    return asprintf(&joined, "%s%s", path, suffix) < 0 ? NULL : joined;
}

static enum status set_paths(struct staging *staging, const char *index_path, struct error *error)
{
    staging->index_path = strdup(index_path);
    staging->directory = file_directory(index_path);
    staging->building = with_suffix(index_path, ".building");
    staging->merged = with_suffix(index_path, ".new");
    staging->lock_path = with_suffix(index_path, ".lock");
    if (staging->index_path == NULL || staging->directory == NULL || staging->building == NULL ||
        staging->merged == NULL || staging->lock_path == NULL) {
        return error_no_memory(error);
    }
    return STATUS_OK;
}

static enum status take_lock(struct staging *staging, struct error *error)
{
    /* The lock file stays: removing it would let two builds hold two files of one name. */
    staging->lock = open(staging->lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (staging->lock < 0) {
        return error_set(error, STATUS_IO,
                         "%s: cannot be made: %s; the index's folder must be writable",
                         staging->lock_path, strerror(errno));
    }
    if (flock(staging->lock, LOCK_EX | LOCK_NB) == 0) {
        return STATUS_OK;
    }
    if (errno == EWOULDBLOCK) {
        return error_set(error, STATUS_BUSY,
                         "%s: another build of this index is running; wait for it to finish",
                         staging->index_path);
    }
    return error_set(error, STATUS_IO, "%s: cannot be locked: %s", staging->lock_path,
                     strerror(errno));
}

static enum status remove_leftovers(const struct staging *staging, struct error *error)
{
    enum status status = file_remove_tree(staging->building, error);
    return status == STATUS_OK ? file_remove_tree(staging->merged, error) : status;
}

enum status staging_open(const char *index_path, struct staging *ret_staging, struct error *error)
{
    *ret_staging = (struct staging){.lock = -1};
    enum status status = set_paths(ret_staging, index_path, error);
    if (status == STATUS_OK) {
        status = file_make_directories(ret_staging->directory, error);
    }
    if (status == STATUS_OK) {
        status = take_lock(ret_staging, error);
    }
    if (status == STATUS_OK) {
        status = remove_leftovers(ret_staging, error);
    } else if (ret_staging->lock >= 0) {
        /* Not ours: what lies beside the index belongs to the build that holds the lock. */
        (void)close(ret_staging->lock);
        ret_staging->lock = -1;
    }
    return status;
}

enum status staging_publish(const struct staging *staging, struct error *error)
{
    enum status status = file_sync(staging->merged, error);
    if (status != STATUS_OK) {
        return status;
    }
    if (rename(staging->merged, staging->index_path) != 0) {
        return error_set(error, STATUS_IO, "%s: the new index cannot be put there: %s",
                         staging->index_path, strerror(errno));
    }
    return file_sync(staging->directory, error);
}

void staging_close(struct staging *staging)
{
    if (staging->lock >= 0) {
        (void)remove_leftovers(staging, NULL);
        (void)close(staging->lock);
    }
    free(staging->index_path);
    free(staging->directory);
    free(staging->building);
    free(staging->merged);
    free(staging->lock_path);
    *staging = (struct staging){.lock = -1};
}
