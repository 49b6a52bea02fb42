#include "catalogue/files.h"

#include <errno.h>
#include <fts.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/array.h"
#include "base/text.h"
#include "catalogue/catalogue.h"

/* What tells a file from every other, whatever names lead to it. */
struct identity {
    dev_t device;
    ino_t inode;
};

struct finder {
    struct content_files *files;
    struct arena *arena;
    struct problem_list *problems;
    struct arena identities;
    void *seen; /* tsearch() tree of struct identity */
};

static int compare_identities(const void *left, const void *right)
{
    const struct identity *a = left;
    const struct identity *b = right;
    if (a->device != b->device) {
        return a->device < b->device ? -1 : 1;
    }
    return a->inode < b->inode ? -1 : a->inode > b->inode;
}

static enum status mark_seen(struct finder *finder, const struct stat *info, bool *ret_is_new)
{
    struct identity *identity = arena_allocate(&finder->identities, sizeof *identity);
    if (identity == NULL) {
        return STATUS_NO_MEMORY;
    }
    *identity = (struct identity){info->st_dev, info->st_ino};
    struct identity **found = tsearch(identity, &finder->seen, compare_identities);
    if (found == NULL) {
        return STATUS_NO_MEMORY;
    }
    *ret_is_new = *found == identity;
    return STATUS_OK;
}

static bool is_jsonl(struct text name)
{
    return text_ends_with(name, ".jsonl");
}

static bool is_content(struct text name)
{
    return is_jsonl(name) || text_ends_with(name, ".yaml") || text_ends_with(name, ".yml");
}

static enum status add_file(struct finder *finder, const char *path, const struct stat *info)
{
    struct content_files *files = finder->files;
    struct text copy;
    bool is_new;
    if (mark_seen(finder, info, &is_new) != STATUS_OK) {
        return STATUS_NO_MEMORY;
    }
    if (!is_new) {
        return STATUS_OK;
    }
    if (files->count >= CATALOGUE_FILES_MAX) {
        problem_add(finder->problems, (struct place){0},
                    "there are more than %d files of content: put more records into each",
                    CATALOGUE_FILES_MAX);
        return STATUS_LIMIT;
    }
    if (!array_reserve(&files->items, &files->capacity, files->count + 1, sizeof *files->items) ||
        arena_copy(finder->arena, text_from(path), &copy) != STATUS_OK) {
        return STATUS_NO_MEMORY;
    }
    files->items[files->count++] = (struct content_file){copy.data, is_jsonl(copy)};
    return STATUS_OK;
}

/* Adds a problem with a path that FTS found; the name is copied as FTS reuses it. */
static enum status report(struct finder *finder, const char *path, const char *message)
{
    struct text copy;
    if (arena_copy(finder->arena, text_from(path), &copy) != STATUS_OK) {
        return STATUS_NO_MEMORY;
    }
    problem_add(finder->problems, (struct place){copy.data, 0, 0}, "%s", message);
    return STATUS_OK;
}

/* A file, a link or something odd in a folder, or a path that was given itself. */
static enum status visit_file(struct finder *finder, const FTSENT *entry)
{
    bool is_given = entry->fts_level == FTS_ROOTLEVEL;
    struct stat info;
    if (!is_content(text_of(entry->fts_name, entry->fts_namelen))) {
        return is_given ? report(finder, entry->fts_path,
                                 "has a name that says nothing of its form: rename it to end in "
                                 ".yaml, .yml or .jsonl")
                        : STATUS_OK;
    }
    if (stat(entry->fts_accpath, &info) != 0) {
        return report(finder, entry->fts_path,
                      "is a link to a file that does not exist: mend it or remove it");
    }
    if (S_ISDIR(info.st_mode)) {
        return STATUS_OK;
    }
    if (!S_ISREG(info.st_mode)) {
        return report(finder, entry->fts_path,
                      "is not a regular file: replace it by one or remove it");
    }
    return add_file(finder, entry->fts_path, &info);
}

static enum status visit_folder(struct finder *finder, FTS *walk, FTSENT *entry)
{
    bool is_hidden = entry->fts_level > FTS_ROOTLEVEL && entry->fts_name[0] == '.';
    if (!is_hidden && entry->fts_level <= CATALOGUE_FOLDER_DEPTH_MAX) {
        return STATUS_OK;
    }
    (void)fts_set(walk, entry, FTS_SKIP);
    return is_hidden ? STATUS_OK
                     : report(finder, entry->fts_path,
                              "is a folder that lies too deep: move it further up");
}

static enum status visit_unreadable(struct finder *finder, const FTSENT *entry)
{
    struct error error = {0};
    if (entry->fts_errno == ENOMEM) {
        return STATUS_NO_MEMORY;
    }
    if (entry->fts_errno == ENOENT) {
        return report(finder, entry->fts_path,
                      "does not exist: give the path of a file or folder with content");
    }
    (void)error_set(&error, STATUS_IO, "cannot be read: %s", strerror(entry->fts_errno));
    return report(finder, entry->fts_path, error.message);
}

static enum status visit(struct finder *finder, FTS *walk, FTSENT *entry)
{
    switch (entry->fts_info) {
    case FTS_D:
        return visit_folder(finder, walk, entry);
    case FTS_F:
    case FTS_SL:
    case FTS_SLNONE:
    case FTS_DEFAULT:
        if (entry->fts_level > FTS_ROOTLEVEL && entry->fts_name[0] == '.') {
            return STATUS_OK;
        }
        return visit_file(finder, entry);
    case FTS_DNR:
    case FTS_ERR:
    case FTS_NS:
        return visit_unreadable(finder, entry);
    default:
        return STATUS_OK;
    }
}

static int compare_names(const FTSENT **left, const FTSENT **right)
{
    return strcmp((*left)->fts_name, (*right)->fts_name);
}

static enum status walk_path(struct finder *finder, const char *path)
{
    char *copy = strdup(path);
    char *const roots[] = {copy, NULL};
    if (copy == NULL) {
        return STATUS_NO_MEMORY;
    }
    /* Links are not followed but for the path itself, so there can be no loop. */
    FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_COMFOLLOW | FTS_NOCHDIR, compare_names);
    enum status status = STATUS_OK;
    if (walk == NULL) {
        status = errno == ENOMEM ? STATUS_NO_MEMORY : report(finder, path, strerror(errno));
    } else {
        FTSENT *entry;
        while (status == STATUS_OK && (entry = fts_read(walk)) != NULL) {
            status = visit(finder, walk, entry);
        }
        (void)fts_close(walk);
    }
    free(copy);
    return status;
}

static void keep(void *identity)
{
    (void)identity; /* it lies in the arena */
}

enum status content_files_find(const char *const *paths, size_t path_count, struct arena *arena,
                               struct problem_list *problems, struct content_files *files,
                               struct error *error)
{
    struct finder finder = {.files = files, .arena = arena, .problems = problems};
    enum status status = STATUS_OK;
    for (size_t i = 0; i < path_count && status == STATUS_OK; i++) {
        status = walk_path(&finder, paths[i]);
    }
    tdestroy(finder.seen, keep);
    arena_free(&finder.identities);
    if (status == STATUS_NO_MEMORY) {
        return error_no_memory(error);
    }
    return STATUS_OK;
}

void content_files_free(struct content_files *files)
{
    free(files->items);
    *files = (struct content_files){0};
}
