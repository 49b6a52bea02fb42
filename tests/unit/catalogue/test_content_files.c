#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "content.h"

enum { NOBODY = 65534 };

#define DOCUMENT(id) "documents: [{id: " id ", title: T}]\n"

static void expect_problems(const struct content *content, const char *expected)
{
    struct buffer found = {0};
    content_list_problems(content, &found);
    assert_string_equal(found.data != NULL ? found.data : "", expected);
    buffer_free(&found);
}

static void link_name(struct content *content, const char *target, const char *name)
{
    assert_int_equal(symlink(target, content_path(content, name)), 0);
}

static void test_folders_are_read_with_what_is_below(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(&content, "a.yaml", text_from(DOCUMENT("a")));
    content_write(&content, "b/c.yml", text_from(DOCUMENT("b")));
    content_write(&content, "b/d/e.jsonl",
                  text_from("{\"type\":\"document\",\"id\":\"c\",\"title\":\"T\"}\n"));
    content_write(&content, "notes.txt", text_from("niets"));
    content_write(&content, "a.yaml~", text_from("niets"));
    content_write(&content, ".hidden.yaml", text_from("niets"));
    content_write(&content, ".git/x.yaml", text_from("niets"));
    content_load(&content);
    expect_problems(&content, "");
    assert_int_equal(content.catalogue.file_count, 3);
    assert_int_equal(content.catalogue.counts[RECORD_DOCUMENT], 3);
    content_end(&content);
}

static void test_files_are_read_by_name(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(&content, "b.yaml", text_from(DOCUMENT("x")));
    content_write(&content, "a/z.yaml", text_from(DOCUMENT("x")));
    content_write(&content, "c.yaml", text_from(DOCUMENT("x")));
    content_load(&content);
    assert_int_equal(content.problems.total, 2);
    assert_non_null(strstr(content.problems.items[0].message, "/a/z.yaml:1:18"));
    assert_string_equal(content.problems.items[0].place.file, content_path(&content, "b.yaml"));
    assert_string_equal(content.problems.items[1].place.file, content_path(&content, "c.yaml"));
    content_end(&content);
}

static void test_links_to_files_are_followed_and_loops_are_not(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(&content, "..data/a.yaml", text_from(DOCUMENT("a")));
    link_name(&content, "..data/a.yaml", "a.yaml");
    link_name(&content, ".", "loop");
    link_name(&content, "..", "up.yaml");
    content_load(&content);
    expect_problems(&content, "");
    assert_int_equal(content.catalogue.counts[RECORD_DOCUMENT], 1);
    content_end(&content);
}

static void test_a_file_reached_twice_is_read_once(void **state)
{
    (void)state;
    struct content content;
    char file[256];
    content_begin(&content);
    content_write(&content, "a.yaml", text_from(DOCUMENT("a")));
    link_name(&content, "a.yaml", "b.yaml");
    (void)snprintf(file, sizeof file, "%s", content_path(&content, "a.yaml"));
    const char *const paths[] = {file, content.folder, content.folder};
    content_load_paths(&content, paths, 3);
    expect_problems(&content, "");
    assert_int_equal(content.catalogue.file_count, 1);
    content_end(&content);
}

static void test_a_link_may_be_given(void **state)
{
    (void)state;
    struct content content;
    char path[256];
    content_begin(&content);
    content_write(&content, "folder/a.yaml", text_from(DOCUMENT("a")));
    link_name(&content, "folder", "link");
    (void)snprintf(path, sizeof path, "%s", content_path(&content, "link"));
    const char *given = path;
    content_load_paths(&content, &given, 1);
    expect_problems(&content, "");
    assert_int_equal(content.catalogue.counts[RECORD_DOCUMENT], 1);
    content_end(&content);
}

static void test_paths_that_are_wrong_are_told_with_what_else_is(void **state)
{
    (void)state;
    struct content content;
    char missing[256];
    char text[256];
    content_begin(&content);
    content_write(&content, "folder/a.yaml", text_from("documents: [{id: a}]\n"));
    content_write(&content, "notes.txt", text_from("niets"));
    assert_int_equal(mkfifo(content_path(&content, "folder/pipe.yaml"), 0600), 0);
    link_name(&content, "nergens", "folder/link.yaml");
    (void)snprintf(missing, sizeof missing, "%s", content_path(&content, "missing"));
    (void)snprintf(text, sizeof text, "%s", content_path(&content, "notes.txt"));
    const char *const paths[] = {missing, text, content_path(&content, "folder")};
    content_load_paths(&content, paths, 3);
    expect_problems(
        &content,
        "missing: does not exist: give the path of a file or folder with content\n"
        "notes.txt: has a name that says nothing of its form: rename it to end in .yaml, .yml or "
        ".jsonl\n"
        "folder/link.yaml: is a link to a file that does not exist: mend it or remove it\n"
        "folder/pipe.yaml: is not a regular file: replace it by one or remove it\n"
        "folder/a.yaml:1:13: this document has no \"title\": add it\n");
    content_end(&content);
}

static void test_a_file_that_may_not_be_read_is_told(void **state)
{
    (void)state;
    struct content content;
    bool is_root = geteuid() == 0;
    content_begin(&content);
    content_write(&content, "a.yaml", text_from(DOCUMENT("a")));
    content_write(&content, "b.jsonl", text_from(""));
    assert_int_equal(chmod(content_path(&content, "a.yaml"), 0), 0);
    assert_int_equal(chmod(content_path(&content, "b.jsonl"), 0), 0);
    assert_int_equal(chmod(content.folder, 0755), 0);
    if (is_root) { /* who may read all */
        assert_int_equal(seteuid(NOBODY), 0);
    }
    content_load(&content);
    if (is_root) {
        assert_int_equal(seteuid(0), 0);
    }
    expect_problems(&content, "a.yaml: cannot be opened: Permission denied\n"
                              "b.jsonl: cannot be opened: Permission denied\n");
    content_end(&content);
}

static void test_folders_that_lie_too_deep_are_told(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_write(&content, "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/a.yaml",
                  text_from(DOCUMENT("a")));
    content_write(&content, "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/b.yaml",
                  text_from(DOCUMENT("b")));
    content_load(&content);
    expect_problems(&content, "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17: is a folder that lies "
                              "too deep: move it further up\n");
    assert_int_equal(content.catalogue.counts[RECORD_DOCUMENT], 1);
    content_end(&content);
}

static void test_no_content_is_a_problem(void **state)
{
    (void)state;
    struct content content;
    content_begin(&content);
    content_load(&content);
    assert_int_equal(content.status, STATUS_INVALID);
    assert_int_equal(content.problems.total, 1);
    assert_non_null(strstr(content.problems.items[0].message, "no content found in /tmp/"));
    content_end(&content);
    content_begin(&content);
    content_write(&content, "a.yaml", text_from("documents: []\n"));
    content_load(&content);
    assert_int_equal(content.problems.total, 1);
    content_end(&content);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_folders_are_read_with_what_is_below),
        cmocka_unit_test(test_files_are_read_by_name),
        cmocka_unit_test(test_links_to_files_are_followed_and_loops_are_not),
        cmocka_unit_test(test_a_file_reached_twice_is_read_once),
        cmocka_unit_test(test_a_link_may_be_given),
        cmocka_unit_test(test_paths_that_are_wrong_are_told_with_what_else_is),
        cmocka_unit_test(test_a_file_that_may_not_be_read_is_told),
        cmocka_unit_test(test_folders_that_lie_too_deep_are_told),
        cmocka_unit_test(test_no_content_is_a_problem),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
