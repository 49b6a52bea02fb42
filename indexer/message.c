#include "message.h"

#include <stdio.h>
#include <string.h>

#include "format.h"

void message_error(const struct error *error)
{
    fprintf(stderr, "verder-indexer: %s\n", error->message);
}

/* In sorted problems, where those of one file stand together. */
static size_t count_files(const struct problem_list *problems)
{
    const char *file = NULL;
    size_t count = 0;
    for (size_t i = 0; i < problems->count; i++) {
        const char *next = problems->items[i].place.file;
        if (next != NULL && (file == NULL || strcmp(file, next) != 0)) {
            file = next;
            count++;
        }
    }
    return count;
}

void message_count(const struct problem_list *problems, const char *consequence,
                   struct buffer *buffer)
{
    bool is_cut = problems->total > problems->count;
    size_t files = count_files(problems);
    format_count_of(buffer, problems->total, "mistake");
    if (files > 0) {
        buffer_append_string(buffer, is_cut ? " in at least " : " in ");
        format_count_of(buffer, files, "file");
    }
    if (is_cut) {
        buffer_append_string(buffer, ", of which the first ");
        format_count(buffer, problems->count);
        buffer_append_string(buffer, " are shown");
    }
    buffer_append_format(buffer, "; %s", consequence);
}

void message_problems(struct problem_list *problems, const char *consequence)
{
    problem_list_sort(problems);
    struct buffer buffer = {0};
    for (size_t i = 0; i < problems->count; i++) {
        problem_format(&problems->items[i], &buffer);
        buffer_append_char(&buffer, '\n');
    }
    message_count(problems, consequence, &buffer);
    buffer_append_char(&buffer, '\n');

    struct error error = {0};
    if (problems->failed || buffer_status(&buffer, &error) != STATUS_OK) {
        (void)error_no_memory(&error);
        message_error(&error);
    }
    struct text text = buffer_text(&buffer);
    (void)fwrite(text.data, 1, text.size, stderr);
    buffer_free(&buffer);
}
