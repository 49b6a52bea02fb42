#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include <zlib.h>

#include "cache/gzip.h"

static bool accepts(const char *value)
{
    const struct request_header header = {text_from("Accept-Encoding"), text_from(value)};
    const struct request request = {.headers = &header, .header_count = value != NULL};
    return gzip_is_accepted(&request);
}

static void check(const char *const *values, size_t count, bool expected)
{
    for (size_t i = 0; i < count; i++) {
        if (accepts(values[i]) != expected) {
            fail_msg("'%s' is %staken", values[i], expected ? "not " : "");
        }
    }
}

static void test_takes_gzip(void **state)
{
    (void)state;
    static const char *const values[] = {"gzip",
                                         "GZIP",
                                         "x-gzip",
                                         "deflate, gzip, br, zstd",
                                         "*",
                                         "gzip;q=1",
                                         "gzip;q=1.0",
                                         "br;q=1, gzip",
                                         "gzip ; q=0.001",
                                         "gzip;Q=1.000",
                                         "br,*;q=1",
                                         "identity;q=0.5, gzip;q=0.5",
                                         "gzip;q=0.5, identity;q=0.4"};
    check(values, sizeof values / sizeof values[0], true);
}

static void test_takes_no_gzip(void **state)
{
    (void)state;
    static const char *const values[] = {
        NULL,
        "",
        "br",
        "identity",
        "gzip;q=0",
        "gzip;q=0.000, br",
        "gzip;q=0, *",
        "*;q=0",
        "gzip;q=0.5, identity",
        "gzip;q=0.5, *;q=1",
        "gzipped",
        "gzip;q=",
        "gzip;q=1.001",
        "gzip;q=2",
        "gzip;q=0.1234",
        "gzip;q=x",
        "gzip;q=.5",
        "gzip;q=-1",
        "gzip;level=9",
    };
    check(values, sizeof values / sizeof values[0], false);
}

static void check_compression(size_t size)
{
    struct buffer plain = {0}, compressed = {0};
    unsigned noise = 1;
    for (size_t i = 0; i < size; i++) {
        noise = noise * 1103515245U + 12345U;
        buffer_append_char(&plain, (char)(noise >> 24));
    }
    assert_int_equal(gzip_compress(buffer_text(&plain), &compressed, NULL), STATUS_OK);
    z_stream stream = {.next_in = (Bytef *)compressed.data, .avail_in = (uInt)compressed.size};
    Bytef *back = test_malloc(size + 1);
    stream.next_out = back;
    stream.avail_out = (uInt)size + 1;
    assert_int_equal(inflateInit2(&stream, 15 + 16), Z_OK);
    assert_int_equal(inflate(&stream, Z_FINISH), Z_STREAM_END);
    assert_int_equal(stream.total_out, size);
    assert_int_equal(stream.avail_in, 0);
    if (size > 0) {
        assert_memory_equal(back, plain.data, size);
    }
    inflateEnd(&stream);
    test_free(back);
    buffer_free(&plain);
    buffer_free(&compressed);
}

static void test_compresses(void **state)
{
    (void)state;
    check_compression(0);
    check_compression(1);
    check_compression(100000); /* of noise: more than one piece */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_takes_gzip),
        cmocka_unit_test(test_takes_no_gzip),
        cmocka_unit_test(test_compresses),
    };
    return cmocka_run_group_tests_name("gzip", tests, NULL, NULL);
}
