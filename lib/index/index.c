#include "index/index.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "index/bridge.h"
#include "index/index_internal.h"
#include "index/schema.h"

enum { NUMBER_SIZE = 32 };

static enum status read_text(struct index *index, const char *key, char *value, size_t size,
                             struct error *error)
{
    xc_error reason;
    xc_text found;
    enum status status = bridge_status(
        xc_database_metadata(index->database, bridge_text_to_xc(text_from(key)), &found, &reason),
        &reason, error, "the index's stamp cannot be read");
    if (status != STATUS_OK) {
        return status;
    }
    if (found.size == 0 || found.size >= size) {
        return error_set(error, STATUS_CORRUPT,
                         "%s: is not an index of this program (no sound \"%s\" in it); build it "
                         "anew",
                         index->path, key);
    }
    memcpy(value, found.data, found.size);
    value[found.size] = '\0';
    return STATUS_OK;
}

static enum status read_number(struct index *index, const char *key, double *ret_number,
                               struct error *error)
{
    char digits[NUMBER_SIZE];
    enum status status = read_text(index, key, digits, sizeof digits, error);
    if (status != STATUS_OK) {
        return status;
    }
    char *end;
    double number = strtod(digits, &end);
    if (*end != '\0' || !(number >= 0)) {
        return error_set(error, STATUS_CORRUPT, "%s: \"%s\" is no number: %s", index->path, key,
                         digits);
    }
    *ret_number = number;
    return STATUS_OK;
}

static enum status check_version(struct index *index, const char *key, int expected,
                                 const char *what, struct error *error)
{
    double version = 0;
    enum status status = read_number(index, key, &version, error);
    if (status == STATUS_OK && version != expected) {
        return error_set(error, STATUS_VERSION,
                         "%s: was built with %s version %g, this program has version %d; build "
                         "the index anew with the indexer of this version",
                         index->path, what, version, expected);
    }
    return status;
}

static enum status check_lexicon(struct index *index, const struct lexicon *lexicon,
                                 struct error *error)
{
    char digest[128];
    enum status status = read_text(index, METADATA_LEXICON, digest, sizeof digest, error);
    if (status == STATUS_OK && !text_is(lexicon_digest(lexicon), digest)) {
        return error_set(error, STATUS_VERSION,
                         "%s: was built with another lexicon than this program has; build the "
                         "index anew, or give both programs the same lexicon",
                         index->path);
    }
    return status;
}

static enum status read_counts(struct index *index, struct error *error)
{
    enum status status = STATUS_OK;
    double number = 0;
    for (int type = 0; type < RECORD_TYPE_COUNT && status == STATUS_OK; type++) {
        char key[64];
        (void)snprintf(key, sizeof key, METADATA_COUNT_PREFIX "%s",
                       record_type_name((enum record_type)type));
        status = read_number(index, key, &number, error);
        index->info.counts[type] = (size_t)number;
    }
    if (status == STATUS_OK) {
        status = read_number(index, METADATA_ENGLISH, &number, error);
        index->english_count = (size_t)number;
    }
    return status;
}

static enum status read_stamp(struct index *index, const struct lexicon *lexicon,
                              struct error *error)
{
    enum status status = check_version(index, METADATA_SCHEMA, SCHEMA_VERSION, "schema", error);
    if (status == STATUS_OK) {
        status = check_version(index, METADATA_ANALYSER, ANALYSER_VERSION, "analyser", error);
    }
    if (status == STATUS_OK) {
        status = check_lexicon(index, lexicon, error);
    }
    if (status == STATUS_OK) {
        status = read_text(index, METADATA_GENERATION, index->info.generation,
                           sizeof index->info.generation, error);
    }
    if (status == STATUS_OK) {
        status = read_text(index, METADATA_BUILT_AT, index->info.built_at,
                           sizeof index->info.built_at, error);
    }
    if (status == STATUS_OK) {
        status = read_counts(index, error);
    }
    if (status == STATUS_OK) {
        status = read_number(index, METADATA_MEAN_LENGTH, &index->mean_length, error);
    }
    return status == STATUS_OK
               ? read_number(index, METADATA_MEAN_TITLE_LENGTH, &index->mean_title_length, error)
               : status;
}

/* Opens the file itself, so that what is read stays what it was whatever is renamed over it. */
static enum status open_file(struct index *index, int *ret_fd, struct error *error)
{
    int fd = open(index->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) {
        return error_set(error, STATUS_NOT_FOUND,
                         "%s: no index has been published there; build one with verder-indexer",
                         index->path);
    }
    if (fd < 0) {
        return error_set(error, STATUS_IO, "%s: the index cannot be opened: %s", index->path,
                         strerror(errno));
    }
    if (fstat(fd, &index->opened) != 0 || !S_ISREG(index->opened.st_mode)) {
        (void)close(fd);
        return error_set(error, STATUS_CORRUPT, "%s: is not an index file; build it anew",
                         index->path);
    }
    *ret_fd = fd;
    return STATUS_OK;
}

static enum status open_all(struct index *index, const struct lexicon *lexicon, struct error *error)
{
    int fd = -1;
    enum status status = open_file(index, &fd, error);
    if (status != STATUS_OK) {
        return status;
    }
    xc_error reason;
    status =
        bridge_status(xc_database_open(fd, &index->database, &reason), &reason, error, index->path);
    if (status == STATUS_OK) {
        status = read_stamp(index, lexicon, error);
    }
    if (status == STATUS_OK) {
        status = analyser_create(lexicon, &index->analyser, error);
    }
    index->lexicon = lexicon;
    return status;
}

/* NULL where there is no memory. */
static struct index *new_handle(const char *path)
{
    struct index *index = calloc(1, sizeof *index);
    if (index != NULL) {
        index->path = strdup(path);
    }
    if (index == NULL || index->path == NULL) {
        free(index);
        return NULL;
    }
    return index;
}

enum status index_open(const char *path, const struct lexicon *lexicon, struct index **ret_index,
                       struct error *error)
{
    struct index *index = new_handle(path);
    if (index == NULL) {
        return error_no_memory(error);
    }
    enum status status = open_all(index, lexicon, error);
    if (status == STATUS_OK) {
        status = index_words_read(index, &index->words, error);
    }
    if (status != STATUS_OK) {
        index_close(index);
        return status;
    }
    *ret_index = index;
    return STATUS_OK;
}

enum status index_open_another(const struct index *first, struct index **ret_index,
                               struct error *error)
{
    struct index *index = new_handle(first->path);
    if (index == NULL) {
        return error_no_memory(error);
    }
    enum status status = open_all(index, first->lexicon, error);
    if (status == STATUS_OK && strcmp(index->info.generation, first->info.generation) != 0) {
        status =
            error_set(error, STATUS_BUSY, "%s: another index was published meanwhile", first->path);
    }
    if (status != STATUS_OK) {
        index_close(index);
        return status;
    }
    index->words = index_words_share(first->words);
    *ret_index = index;
    return STATUS_OK;
}

void index_close(struct index *index)
{
    if (index == NULL) {
        return;
    }
    xc_database_free(index->database);
    analyser_free(index->analyser);
    index_words_release(index->words);
    buffer_free(&index->term);
    free(index->path);
    free(index);
}

bool index_is_superseded(const struct index *index)
{
    struct stat now;
    if (stat(index->path, &now) != 0) {
        return false;
    }
    /* A new file may get the number of one just unlinked, hence the time as well. */
    return now.st_dev != index->opened.st_dev || now.st_ino != index->opened.st_ino ||
           now.st_mtim.tv_sec != index->opened.st_mtim.tv_sec ||
           now.st_mtim.tv_nsec != index->opened.st_mtim.tv_nsec;
}

const struct index_info *index_info(const struct index *index)
{
    return &index->info;
}

const struct vocabulary *index_vocabulary(const struct index *index)
{
    return index->words->vocabulary;
}
