/* file.h: reading and writing whole files. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stddef.h>

#include "base/buffer.h"
#include "base/status.h"

/* Appends the whole of a regular file to `buffer`. STATUS_NOT_FOUND where it does not exist,
 * STATUS_LIMIT where it is larger than `limit` bytes, STATUS_INVALID where it is no regular file,
 * STATUS_IO, STATUS_NO_MEMORY. */
enum status file_read(const char *path, size_t limit, struct buffer *buffer,
                      struct error *error) MUST_CHECK;

/* fsync() of a file or a folder, so that a later rename() or a rename() before it survives a
 * power cut. STATUS_OK or STATUS_IO. */
enum status file_sync(const char *path, struct error *error) MUST_CHECK;

/* Removes a file, or a folder with all that is in it; no error where there is none. */
enum status file_remove_tree(const char *path, struct error *error) MUST_CHECK;

/* Makes a folder and those above it, where they are not there yet. STATUS_OK, STATUS_IO. */
enum status file_make_directories(const char *path, struct error *error) MUST_CHECK;

/* The folder a path lies in ("." where it names none), as a new string for free(); NULL where
 * there is no memory. */
char *file_directory(const char *path) MUST_CHECK;

#endif
