#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "log.h"

static void test_forms_a_line(void **state)
{
    (void)state;
    char line[LOG_LINE_MAX];
    size_t size = log_format(line, LOG_LEVEL_WARNING, 1769860800, "café");
    assert_string_equal(line, "2026-01-31T12:00:00Z warning: café\n");
    assert_int_equal(size, strlen(line));
}

static void test_a_message_stays_one_line(void **state)
{
    (void)state;
    char line[LOG_LINE_MAX];
    log_format(line, LOG_LEVEL_INFO, 0, "a\r\nb\x1b[31m\x7f\xff\xe2\x82");
    assert_string_equal(line, "1970-01-01T00:00:00Z info: a??b?[31m????\n");
}

static void test_cuts_between_characters(void **state)
{
    (void)state;
    char line[LOG_LINE_MAX];
    char message[LOG_LINE_MAX + 100];
    for (size_t i = 0; i + 3 < sizeof message; i += 3) {
        memcpy(message + i, "\xe2\x82\xac", 4);
    }
    size_t size = log_format(line, LOG_LEVEL_ERROR, 0, message);
    assert_true(size < LOG_LINE_MAX);
    assert_int_equal(line[size - 1], '\n');
    assert_null(memchr(line, '?', size));
}

/* What `write_lines` writes to standard error. */
static void capture(void (*write_lines)(void), char *text, size_t size)
{
    int pipes[2];
    int saved = dup(STDERR_FILENO);
    assert_int_equal(pipe(pipes), 0);
    dup2(pipes[1], STDERR_FILENO);
    write_lines();
    dup2(saved, STDERR_FILENO);
    close(saved);
    close(pipes[1]);
    ssize_t got = read(pipes[0], text, size - 1);
    close(pipes[0]);
    assert_true(got >= 0);
    text[got] = '\0';
}

static void write_all_levels(void)
{
    log_write(LOG_LEVEL_ERROR, "number %d", 1);
    log_write(LOG_LEVEL_INFO, "number %d", 2);
    log_request(text_from("GET"), text_from("/zoeken"), 200, 1234, 5.67);
}

static void test_levels(void **state)
{
    (void)state;
    char text[4096];
    log_set_level(LOG_LEVEL_REQUEST);
    capture(write_all_levels, text, sizeof text);
    assert_non_null(strstr(text, " error: number 1\n"));
    assert_non_null(strstr(text, " info: number 2\n"));
    assert_non_null(strstr(text, " request: GET /zoeken 200 1234 bytes 5.7 ms\n"));
    log_set_level(LOG_LEVEL_ERROR);
    capture(write_all_levels, text, sizeof text);
    assert_non_null(strstr(text, "number 1"));
    assert_null(strstr(text, "number 2"));
    assert_null(strstr(text, "zoeken"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms_a_line),
        cmocka_unit_test(test_a_message_stays_one_line),
        cmocka_unit_test(test_cuts_between_characters),
        cmocka_unit_test(test_levels),
    };
    return cmocka_run_group_tests_name("log", tests, NULL, NULL);
}
