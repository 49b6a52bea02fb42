/* fixture.h: a settings file in a folder of its own, and what is read from it. */
#ifndef TESTS_CONFIG_FIXTURE_H
#define TESTS_CONFIG_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "config/config.h"

struct fixture {
    char folder[sizeof "/tmp/verder-test-XXXXXX"];
    char path[64];
    struct config config;
    struct problem_list problems;
    struct error error;
};

static inline int make_fixture(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    if (fixture == NULL) {
        return -1;
    }
    *state = fixture;
    (void)snprintf(fixture->folder, sizeof fixture->folder, "/tmp/verder-test-XXXXXX");
    if (mkdtemp(fixture->folder) == NULL) {
        return -1;
    }
    (void)snprintf(fixture->path, sizeof fixture->path, "%s/verder.yaml", fixture->folder);
    return 0;
}

static inline int free_fixture(void **state)
{
    struct fixture *fixture = *state;
    enum status status = file_remove_tree(fixture->folder, NULL);
    config_free(&fixture->config);
    problem_list_free(&fixture->problems);
    free(fixture);
    return status == STATUS_OK ? 0 : -1;
}

static inline enum status load(struct fixture *fixture, struct text yaml)
{
    FILE *file = fopen(fixture->path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(yaml.data, 1, yaml.size, file), yaml.size);
    assert_int_equal(fclose(file), 0);
    config_free(&fixture->config);
    problem_list_free(&fixture->problems);
    return config_load(fixture->path, &fixture->config, &fixture->problems, &fixture->error);
}

static inline void load_sound(struct fixture *fixture, const char *yaml)
{
    enum status status = load(fixture, text_from(yaml));
    if (fixture->problems.count > 0) {
        fail_msg("%s: %s", yaml, fixture->problems.items[0].message);
    }
    assert_int_equal(status, STATUS_OK);
}

/* The text has this one problem. */
static inline void check_refused(struct fixture *fixture, const char *yaml, uint32_t line,
                                 uint32_t column, const char *part)
{
    assert_int_equal(load(fixture, text_from(yaml)), STATUS_INVALID);
    assert_int_equal(fixture->problems.total, 1);
    const struct problem *problem = &fixture->problems.items[0];
    if (problem->place.line != line || problem->place.column != column ||
        strstr(problem->message, part) == NULL) {
        fail_msg("%s: %u:%u: %s", yaml, problem->place.line, problem->place.column,
                 problem->message);
    }
    assert_string_equal(problem->place.file, fixture->path);
}

static inline void check_path(const struct fixture *fixture, const char *path, const char *below)
{
    char expected[128];
    (void)snprintf(expected, sizeof expected, "%s/%s", fixture->folder, below);
    assert_string_equal(path, expected);
}

#define WITH_FILE(test) cmocka_unit_test_setup_teardown(test, make_fixture, free_fixture)

#endif
