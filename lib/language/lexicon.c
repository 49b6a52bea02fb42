#include "language/lexicon.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "language/lexicon_private.h"

static_assert(sizeof(struct lexicon_header) % 8 == 0, "sections start at multiples of eight");
static_assert(sizeof(struct lexicon_entry) == 8, "the layout of the file");

static_assert(offsetof(struct lexicon_header, digest) + LEXICON_DIGEST_SIZE ==
                  sizeof(struct lexicon_header),
              "the digest is last");

void lexicon_file_digest(const struct lexicon_header *header, const unsigned char *sections,
                         size_t size, unsigned char ret_digest[static LEXICON_DIGEST_SIZE])
{
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, offsetof(struct lexicon_header, digest), (const unsigned char *)header);
    sha256_update(&context, size, sections);
    sha256_digest(&context, LEXICON_DIGEST_SIZE, ret_digest);
}

static enum status check_header(const struct lexicon_header *header, size_t size, const char *name,
                                struct error *error)
{
    if (size < sizeof *header || memcmp(header->magic, LEXICON_MAGIC, sizeof header->magic) != 0) {
        return error_set(error, STATUS_CORRUPT,
                         "%s: is no lexicon, or its beginning is damaged; build or install it anew",
                         name);
    }
    if (header->byte_order != LEXICON_BYTE_ORDER || header->format != LEXICON_FORMAT) {
        return error_set(error, STATUS_VERSION,
                         "%s: is a lexicon for another version or another processor; this program "
                         "reads format %d. Use the one that was built with it",
                         name, LEXICON_FORMAT);
    }
    return STATUS_OK;
}

/* Points `sections` at the parts of the file; false where they do not fill it exactly. */
static bool lay_out(const struct lexicon_header *header, size_t size,
                    const unsigned char *sections[static SECTION_COUNT])
{
    const unsigned char *data = (const unsigned char *)header;
    size_t offset = sizeof *header;
    for (int i = 0; i < SECTION_COUNT; i++) {
        size_t padded = lexicon_padded(header->section_sizes[i]);
        if (padded > size - offset) {
            return false;
        }
        sections[i] = data + offset;
        offset += padded;
    }
    return offset == size;
}

static struct string_table table_from(const struct lexicon_header *header,
                                      const unsigned char *const *sections,
                                      enum lexicon_section first)
{
    return (struct string_table){
        .slots = (const void *)sections[first],
        .slot_count = header->section_sizes[first] / sizeof(uint32_t),
        .offsets = (const void *)sections[first + 1],
        .count = header->section_sizes[first + 1] / sizeof(uint32_t),
        .bytes = sections[first + 2],
        .byte_count = header->section_sizes[first + 2],
    };
}

static bool has_sound_bases(const struct lexicon *lexicon)
{
    for (size_t i = 0; i < lexicon->base_count; i++) {
        if (lexicon->bases[i].form >= lexicon->words.count ||
            lexicon->bases[i].base >= lexicon->words.count) {
            return false;
        }
    }
    return true;
}

static bool has_sound_contents(struct lexicon *lexicon, size_t size)
{
    const struct lexicon_header *header = lexicon->header;
    const unsigned char *sections[SECTION_COUNT];
    if (!lay_out(header, size, sections)) {
        return false;
    }
    unsigned char digest[LEXICON_DIGEST_SIZE];
    lexicon_file_digest(header, (const unsigned char *)(header + 1), size - sizeof *header, digest);
    if (memcmp(digest, header->digest, sizeof digest) != 0) {
        return false;
    }
    lexicon->words = table_from(header, sections, SECTION_WORD_SLOTS);
    lexicon->entries = (const void *)sections[SECTION_ENTRIES];
    lexicon->bases = (const void *)sections[SECTION_BASES];
    lexicon->base_count = header->section_sizes[SECTION_BASES] / sizeof *lexicon->bases;
    lexicon->patterns = table_from(header, sections, SECTION_PATTERN_SLOTS);
    lexicon->pattern_levels = (const void *)sections[SECTION_PATTERN_LEVELS];
    return string_table_is_sound(&lexicon->words) && string_table_is_sound(&lexicon->patterns) &&
           header->section_sizes[SECTION_ENTRIES] / sizeof *lexicon->entries ==
               lexicon->words.count &&
           header->section_sizes[SECTION_PATTERN_LEVELS] / sizeof(uint64_t) ==
               lexicon->patterns.count &&
           has_sound_bases(lexicon);
}

static void write_hex(const unsigned char *bytes, size_t size, char *hex)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < size; i++) {
        hex[2 * i] = digits[bytes[i] >> 4U];
        hex[2 * i + 1] = digits[bytes[i] & 0xFU];
    }
    hex[2 * size] = '\0';
}

enum status lexicon_open_memory(const unsigned char *data, size_t size, const char *name,
                                struct lexicon **ret_lexicon, struct error *error)
{
    const struct lexicon_header *header = (const void *)data;
    enum status status = check_header(header, size, name, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (lexicon == NULL) {
        return error_no_memory(error);
    }
    lexicon->header = header;
    if (!has_sound_contents(lexicon, size)) {
        free(lexicon);
        return error_set(error, STATUS_CORRUPT, "%s: is damaged; build or install it anew", name);
    }
    write_hex(header->digest, LEXICON_DIGEST_SIZE, lexicon->digest);
    *ret_lexicon = lexicon;
    return STATUS_OK;
}

static enum status map_file(int fd, const char *path, void **ret_mapping, size_t *ret_size,
                            struct error *error)
{
    struct stat info;
    if (fstat(fd, &info) != 0) {
        return error_set(error, STATUS_IO, "%s: cannot be read: %s", path, strerror(errno));
    }
    if (!S_ISREG(info.st_mode) || info.st_size <= 0 || info.st_size > LEXICON_FILE_MAX) {
        return error_set(error, STATUS_CORRUPT, "%s: is no lexicon", path);
    }
    size_t size = (size_t)info.st_size;
    void *mapping = mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0);
    if (mapping == MAP_FAILED) {
        return error_set(error, STATUS_IO, "%s: cannot be mapped: %s", path, strerror(errno));
    }
    *ret_mapping = mapping;
    *ret_size = size;
    return STATUS_OK;
}

static enum status open_file(const char *path, int *ret_fd, struct error *error)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) {
        return error_set(error, STATUS_NOT_FOUND,
                         "%s: the Dutch lexicon is missing; it is made by the build "
                         "(cmake --build) from Debian's packages hunspell-nl, wdutch and "
                         "hyphen-nl",
                         path);
    }
    if (fd < 0) {
        return error_set(error, STATUS_IO, "%s: cannot be opened: %s", path, strerror(errno));
    }
    *ret_fd = fd;
    return STATUS_OK;
}

enum status lexicon_open(const char *path, struct lexicon **ret_lexicon, struct error *error)
{
    int fd = -1;
    enum status status = open_file(path, &fd, error);
    if (status != STATUS_OK) {
        return status;
    }
    void *mapping = NULL;
    size_t size = 0;
    status = map_file(fd, path, &mapping, &size, error);
    (void)close(fd);
    if (mapping == NULL) {
        return status;
    }
    struct lexicon *lexicon = NULL;
    status = lexicon_open_memory(mapping, size, path, &lexicon, error);
    if (lexicon == NULL) {
        (void)munmap(mapping, size);
        return status;
    }
    lexicon->mapping = mapping;
    lexicon->mapping_size = size;
    *ret_lexicon = lexicon;
    return STATUS_OK;
}

void lexicon_close(struct lexicon *lexicon)
{
    if (lexicon == NULL) {
        return;
    }
    if (lexicon->mapping != NULL) {
        (void)munmap(lexicon->mapping, lexicon->mapping_size);
    }
    free(lexicon);
}

struct text lexicon_digest(const struct lexicon *lexicon)
{
    return text_of(lexicon->digest, 2 * (size_t)LEXICON_DIGEST_SIZE);
}
