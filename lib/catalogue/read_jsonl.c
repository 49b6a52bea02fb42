#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catalogue/decode_report.h"
#include "catalogue/lines.h"
#include "catalogue/reader.h"

/* A line has at most the members of a session, a hundred people and a hundred documents. */
static const struct tree_limits line_limits = {CATALOGUE_DEPTH_MAX, CATALOGUE_LINE_NODES_MAX};

/* Finds the record's type; the problem is added where there is none. */
static bool find_type(struct problem_list *problems, const struct node *mapping,
                      enum record_type *ret_type)
{
    static const char wanted[] = "\"session\", \"document\" or \"event\"";
    const struct node *node = node_find(mapping, "type");
    if (node == NULL) {
        problem_add(problems, mapping->place, "this record has no \"type\": add %s", wanted);
        return false;
    }
    if (node->kind != NODE_STRING) {
        problem_add(problems, node->place, "\"type\" must be %s, not %s", wanted,
                    node_kind_name(node->kind));
        return false;
    }
    if (!record_type_find(node->text, ret_type)) {
        struct text quote = problem_quote(node->text);
        problem_add(problems, node->place, "unknown type \"%.*s\": write %s", TEXT_ARGS(quote),
                    wanted);
        return false;
    }
    return true;
}

static enum status read_line(struct reader *reader, const char *path, const struct line *line)
{
    struct problem_list *problems = reader->decoder.problems;
    struct node *root = NULL;
    enum record_type type;
    arena_clear(&reader->trees);
    enum status status = tree_from_json(line->text, path, line->number, line_limits, &reader->trees,
                                        problems, &root);
    if (status == STATUS_NO_MEMORY) {
        return error_no_memory(reader->error);
    }
    if (status != STATUS_OK || root->kind == NODE_NULL) {
        return STATUS_OK;
    }
    if (root->kind != NODE_MAPPING) {
        problem_add(problems, root->place, "a line must be a record in { and }, not %s",
                    node_kind_name(root->kind));
        return STATUS_OK;
    }
    if (!find_type(problems, root, &type)) {
        return STATUS_OK;
    }
    return reader_add_record(reader, root, type);
}

/* A file that was not copied whole ends within a line. */
static bool is_truncated(const struct line *line)
{
    struct text text = text_trim(line->text);
    return line->is_unended && text.size > 0 && !text_ends_with(text, "}");
}

static enum status read_lines(struct reader *reader, const char *path, int fd)
{
    struct problem_list *problems = reader->decoder.problems;
    struct line_reader lines = {.fd = fd, .line_max = CATALOGUE_LINE_BYTES_MAX};
    struct line line;
    struct error error = {0};
    enum status status;
    while ((status = lines_next(&lines, &line, &error)) == STATUS_OK) {
        struct place place = {path, line.number, 1};
        if (line.is_too_long) {
            problem_add(problems, place, "this line is longer than %d bytes: shorten the record",
                        CATALOGUE_LINE_BYTES_MAX);
        } else if (is_truncated(&line)) {
            problem_add(problems, place,
                        "the file ends in the middle of this line: copy it again, whole");
        } else {
            status = read_line(reader, path, &line);
        }
        if (status != STATUS_OK) {
            break;
        }
    }
    lines_free(&lines);
    if (status == STATUS_IO) {
        problem_add(problems, (struct place){path, 0, 0}, "%s", error.message);
    }
    if (status == STATUS_NO_MEMORY) {
        return error_no_memory(reader->error);
    }
    return status == STATUS_LIMIT ? status : STATUS_OK;
}

enum status reader_read_jsonl(struct reader *reader, const char *path)
{
    struct problem_list *problems = reader->decoder.problems;
    struct place place = {path, 0, 0};
    struct stat info;
    enum status status = STATUS_OK;
    /* O_NONBLOCK: opening a FIFO must not wait for a writer. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    reader->decoder.is_json = true;
    reader->decoder.event = (struct text){0};
    if (fd < 0 || fstat(fd, &info) != 0) {
        problem_add(problems, place, "cannot be opened: %s", strerror(errno));
    } else if (!S_ISREG(info.st_mode)) {
        problem_add(problems, place, "is not a regular file");
    } else if (info.st_size > CATALOGUE_JSONL_BYTES_MAX) {
        problem_add(problems, place, "is larger than %lld bytes: divide it over more files",
                    CATALOGUE_JSONL_BYTES_MAX);
    } else {
        status = read_lines(reader, path, fd);
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    return status;
}
