#include "language/data_file.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PROGRAM_PATH_MAX = 4096 };

/* The folder of the running program, with a slash at its end; false where it cannot be told. */
static bool find_program_folder(char *folder, size_t size)
{
    ssize_t length = readlink("/proc/self/exe", folder, size - 1);
    if (length <= 0 || (size_t)length >= size - 1) {
        return false;
    }
    folder[length] = '\0';
    char *slash = strrchr(folder, '/');
    if (slash == NULL) {
        return false;
    }
    slash[1] = '\0';
    return true;
}

enum status data_file_locate(const char *name, const char *explicit_path, struct buffer *path,
                             struct error *error)
{
    char folder[PROGRAM_PATH_MAX];
    if (explicit_path != NULL && explicit_path[0] != '\0') {
        buffer_append_string(path, explicit_path);
        return buffer_status(path, error);
    }
    if (find_program_folder(folder, sizeof folder)) {
        struct buffer beside = {0};
        buffer_append_format(&beside, "%s%s", folder, name);
        enum status status = buffer_status(&beside, error);
        bool is_there = status == STATUS_OK && access(beside.data, F_OK) == 0;
        if (is_there) {
            buffer_append(path, buffer_text(&beside));
        }
        buffer_free(&beside);
        if (status != STATUS_OK || is_there) {
            return status != STATUS_OK ? status : buffer_status(path, error);
        }
    }
    buffer_append_format(path, VERDER_DATA_FOLDER "/%s", name);
    return buffer_status(path, error);
}
