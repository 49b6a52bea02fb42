#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OPEN_FOLDERS = 16 };

static enum status read_all(int fd, const char *path, size_t limit, struct buffer *buffer,
                            struct error *error)
{
    size_t before = buffer->size;
    for (;;) {
        if (!buffer_reserve(buffer, BUFSIZ)) {
            return error_no_memory(error);
        }
        ssize_t got = read(fd, buffer->data + buffer->size, BUFSIZ);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return error_set(error, STATUS_IO, "%s: cannot be read: %s", path, strerror(errno));
        }
        if (got == 0) {
            buffer->data[buffer->size] = '\0';
            return STATUS_OK;
        }
        buffer->size += (size_t)got;
        if (buffer->size - before > limit) {
            return error_set(error, STATUS_LIMIT,
                             "%s: is larger than the %zu bytes allowed; split it into more files",
                             path, limit);
        }
    }
}

enum status file_read(const char *path, size_t limit, struct buffer *buffer, struct error *error)
{
    /* O_NONBLOCK: opening a FIFO must not wait for a writer. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        enum status status = errno == ENOENT ? STATUS_NOT_FOUND : STATUS_IO;
        return error_set(error, status, "%s: cannot be opened: %s", path, strerror(errno));
    }
    struct stat info;
    enum status status = STATUS_OK;
    if (fstat(fd, &info) != 0) {
        status = error_set(error, STATUS_IO, "%s: %s", path, strerror(errno));
    } else if (!S_ISREG(info.st_mode)) {
        status = error_set(error, STATUS_INVALID, "%s: is not a regular file", path);
    } else {
        status = read_all(fd, path, limit, buffer, error);
    }
    (void)close(fd);
    return status;
}

enum status file_sync(const char *path, struct error *error)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fsync(fd) != 0) {
        enum status status =
            error_set(error, STATUS_IO, "%s: cannot be written to disk: %s", path, strerror(errno));
        if (fd >= 0) {
            (void)close(fd);
        }
        return status;
    }
    (void)close(fd);
    return STATUS_OK;
}

static int remove_entry(const char *path, const struct stat *info, int type, struct FTW *place)
{
    (void)info;
    (void)type;
    (void)place;
    return remove(path);
}

enum status file_remove_tree(const char *path, struct error *error)
{
    if (nftw(path, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS) != 0 && errno != ENOENT) {
        return error_set(error, STATUS_IO, "%s: cannot be removed: %s", path, strerror(errno));
    }
    return STATUS_OK;
}

enum status file_make_directories(const char *path, struct error *error)
{
    if (mkdir(path, 0777) == 0) {
        return STATUS_OK;
    }
    if (errno == ENOENT) {
        char *above = file_directory(path);
        if (above == NULL) {
            return error_no_memory(error);
        }
        enum status status = file_make_directories(above, error);
        free(above);
        if (status != STATUS_OK) {
            return status;
        }
        if (mkdir(path, 0777) == 0) {
            return STATUS_OK;
        }
    }
    struct stat info;
    if (errno == EEXIST && stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
        return STATUS_OK;
    }
    return error_set(error, STATUS_IO, "%s: the folder cannot be made: %s", path, strerror(errno));
}

char *file_directory(const char *path)
{
    char *copy = strdup(path);
    if (copy == NULL) {
        return NULL;
    }
    /* dirname() may answer with a pointer into its argument or with a static string. */
    char *directory = strdup(dirname(copy));
    free(copy);
    return directory;
}
