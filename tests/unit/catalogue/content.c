#include "content.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

void content_begin(struct content *content)
{
    *content = (struct content){.folder = "/tmp/verder-test-XXXXXX"};
    assert_non_null(mkdtemp(content->folder));
}

const char *content_path(const struct content *content, const char *name)
{
    static char path[4096];
    int size = snprintf(path, sizeof path, "%s/%s", content->folder, name);
    assert_in_range(size, 1, sizeof path - 1);
    return path;
}

void content_write(struct content *content, const char *name, struct text text)
{
    for (const char *slash = strchr(name, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        char folder[256];
        (void)snprintf(folder, sizeof folder, "%.*s", (int)(slash - name), name);
        (void)mkdir(content_path(content, folder), 0700);
    }
    FILE *file = fopen(content_path(content, name), "we");
    assert_non_null(file);
    assert_int_equal(fwrite(text.data, 1, text.size, file), text.size);
    assert_int_equal(fclose(file), 0);
}

void content_load_paths(struct content *content, const char *const *paths, size_t count)
{
    struct error error = {0};
    content->status = catalogue_load(paths, count, &content->catalogue, &content->problems, &error);
    assert_true(content->status == STATUS_OK || content->status == STATUS_INVALID);
    assert_int_equal(content->status == STATUS_INVALID, content->problems.total > 0);
}

void content_load(struct content *content)
{
    const char *path = content->folder;
    content_load_paths(content, &path, 1);
}

void content_end(struct content *content)
{
    struct error error;
    problem_list_free(&content->problems);
    catalogue_free(&content->catalogue);
    assert_int_equal(file_remove_tree(content->folder, &error), STATUS_OK);
}

void content_list_problems(const struct content *content, struct buffer *buffer)
{
    size_t folder = strlen(content->folder);
    for (size_t i = 0; i < content->problems.count; i++) {
        struct problem problem = content->problems.items[i];
        const char *file = problem.place.file;
        if (file != NULL && strncmp(file, content->folder, folder) == 0 && file[folder] == '/') {
            problem.place.file = file + folder + 1;
        }
        problem_format(&problem, buffer);
        buffer_append_char(buffer, '\n');
    }
}

static void expect(const char *name, const char *text, const char *problems)
{
    struct content content;
    struct buffer found = {0};
    content_begin(&content);
    content_write(&content, name, text_from(text));
    content_load(&content);
    for (size_t i = 0; i < content.problems.count; i++) {
        struct problem problem = content.problems.items[i];
        assert_string_equal(problem.place.file, content_path(&content, name));
        buffer_append_format(&found, "%u:%u: %s\n", problem.place.line, problem.place.column,
                             problem.message);
    }
    assert_string_equal(found.data != NULL ? found.data : "", problems);
    buffer_free(&found);
    content_end(&content);
}

void content_expect_yaml(const char *yaml, const char *problems)
{
    expect("a.yaml", yaml, problems);
}

void content_expect_jsonl(const char *jsonl, const char *problems)
{
    expect("a.jsonl", jsonl, problems);
}
