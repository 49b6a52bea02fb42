#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "golden.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "base/file.h"

enum { GOLDEN_MAX = 1 << 20, HASH_DIGITS = 16 };

/* "style.0123456789abcdef.css" → "style.HASH.css" */
static void hide_hashes(struct text text, struct buffer *buffer)
{
    for (size_t i = 0; i < text.size; i++) {
        size_t digits = 0;
        while (i + 1 + digits < text.size && isxdigit((unsigned char)text.data[i + 1 + digits])) {
            digits++;
        }
        buffer_append_char(buffer, text.data[i]);
        if (text.data[i] == '.' && digits == HASH_DIGITS) {
            buffer_append_string(buffer, "HASH");
            i += digits;
        }
    }
}

static void write_golden(const char *path, struct text text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(text.data, 1, text.size, file), text.size);
    assert_int_equal(fclose(file), 0);
}

void golden_check(const char *name, struct text text)
{
    struct buffer found = {0};
    struct buffer expected = {0};
    struct error error = {0};
    char path[256];
    (void)snprintf(path, sizeof path, "tests/golden/searchd/%s", name);
    hide_hashes(text, &found);
    if (getenv("GOLDEN_UPDATE") != NULL) {
        write_golden(path, buffer_text(&found));
    }
    if (file_read(path, GOLDEN_MAX, &expected, &error) != STATUS_OK) {
        fail_msg("%s", error.message);
    }
    assert_string_equal(found.data, expected.data);
    buffer_free(&found);
    buffer_free(&expected);
}
