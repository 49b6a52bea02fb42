#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/utf8.h"
#include "http/uri.h"

static void check_split(const char *target, const char *path, const char *query)
{
    struct text found_path;
    struct text found_query;
    uri_split(text_from(target), &found_path, &found_query);
    assert_true(text_is(found_path, path));
    assert_true(text_is(found_query, query));
}

static void test_splits_targets(void **state)
{
    (void)state;
    check_split("/", "/", "");
    check_split("/zoeken?q=a&b", "/zoeken", "q=a&b");
    check_split("/zoeken?q=a?b", "/zoeken", "q=a?b");
    check_split("/zoeken?", "/zoeken", "");
    check_split("/a#b?c", "/a", "");
    check_split("/a?b#c", "/a", "b");
    check_split("http://host.nl:80/a?b", "/a", "b");
    check_split("HTTPS://host.nl/a", "/a", "");
    check_split("https://host.nl?b", "/", "b");
    check_split("http://host.nl", "/", "");
    check_split("?b", "/", "b");
    check_split("*", "*", "");
    check_split("", "/", "");
}

static void check_decode(const char *raw, bool is_form, const char *text, unsigned flaws)
{
    struct arena arena = {0};
    struct uri_part part;
    assert_int_equal(uri_decode(text_from(raw), is_form, &arena, &part), STATUS_OK);
    assert_int_equal(part.text.size, strlen(text));
    assert_memory_equal(part.text.data, text, part.text.size);
    assert_int_equal(part.flaws, flaws);
    arena_free(&arena);
}

static void test_decodes(void **state)
{
    (void)state;
    check_decode("", true, "", 0);
    check_decode("abc", true, "abc", 0);
    check_decode("a%20b+c", true, "a b c", 0);
    check_decode("a%20b+c", false, "a b+c", 0);
    check_decode("caf%C3%A9%2f", true, "café/", 0);
    check_decode("café", true, "café", 0);
}

static void test_keeps_a_broken_percent(void **state)
{
    (void)state;
    check_decode("100%", true, "100%", URI_BROKEN_PERCENT);
    check_decode("%4", true, "%4", URI_BROKEN_PERCENT);
    check_decode("%zz%41", true, "%zzA", URI_BROKEN_PERCENT);
    check_decode("%%41", true, "%A", URI_BROKEN_PERCENT);
}

static void test_replaces_what_is_no_text(void **state)
{
    (void)state;
    check_decode("a%00b", true,
                 "a\xef\xbf\xbd"
                 "b",
                 URI_NUL);
    check_decode("%ffa", true,
                 "\xef\xbf\xbd"
                 "a",
                 URI_NOT_UTF8);
    check_decode("%e2%82", true, "\xef\xbf\xbd\xef\xbf\xbd", URI_NOT_UTF8);
    check_decode("%ED%A0%80", true, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", URI_NOT_UTF8);
    check_decode("%00%ff%", true, "\xef\xbf\xbd\xef\xbf\xbd%",
                 URI_NUL | URI_NOT_UTF8 | URI_BROKEN_PERCENT);
}

static void test_any_bytes_give_valid_text(void **state)
{
    (void)state;
    uint32_t random = 1;
    for (int round = 0; round < 2000; round++) {
        struct arena arena = {0};
        struct uri_part part;
        char raw[64];
        for (size_t i = 0; i < sizeof raw; i++) {
            random = random * 1664525U + 1013904223U;
            raw[i] = '%';
            if (random >> 28 >= 5) {
                raw[i] = (char)(unsigned char)(random >> 20);
            }
        }
        assert_int_equal(uri_decode(text_of(raw, sizeof raw), true, &arena, &part), STATUS_OK);
        assert_int_equal(utf8_find_invalid(part.text), part.text.size);
        assert_null(memchr(part.text.data, '\0', part.text.size));
        arena_free(&arena);
    }
}

static void test_splits_paths(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct uri_part *segments;
    size_t count;
    assert_int_equal(uri_split_path(text_from("/"), 4, &arena, &segments, &count), STATUS_OK);
    assert_int_equal(count, 1);
    assert_int_equal(segments[0].text.size, 0);
    assert_int_equal(uri_split_path(text_from("/a%2Fb/c/"), 4, &arena, &segments, &count),
                     STATUS_OK);
    assert_int_equal(count, 3);
    assert_true(text_is(segments[0].text, "a/b"));
    assert_true(text_is(segments[1].text, "c"));
    assert_int_equal(segments[2].text.size, 0);
    assert_int_equal(uri_split_path(text_from("/1/2/3/4/5"), 4, &arena, &segments, &count),
                     STATUS_OK);
    assert_int_equal(count, 5);
    assert_int_equal(uri_split_path(text_from("*"), 4, &arena, &segments, &count), STATUS_OK);
    assert_int_equal(count, 0);
    arena_free(&arena);
}

static void test_parses_queries(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct uri_parameter *parameters;
    size_t count;
    assert_int_equal(
        uri_parse_query(text_from("q=a+b&&q=c%26&d&=e&f=g=h&"), 10, &arena, &parameters, &count),
        STATUS_OK);
    assert_int_equal(count, 5);
    assert_true(text_is(parameters[0].name.text, "q"));
    assert_true(text_is(parameters[0].value.text, "a b"));
    assert_true(text_is(parameters[1].value.text, "c&"));
    assert_true(text_is(parameters[2].name.text, "d"));
    assert_int_equal(parameters[2].value.text.size, 0);
    assert_int_equal(parameters[3].name.text.size, 0);
    assert_true(text_is(parameters[4].value.text, "g=h"));
    assert_int_equal(uri_parse_query(text_from(""), 10, &arena, &parameters, &count), STATUS_OK);
    assert_int_equal(count, 0);
    assert_int_equal(uri_parse_query(text_from("&&&&&&&a=b"), 3, &arena, &parameters, &count),
                     STATUS_OK);
    assert_int_equal(count, 1);
    assert_true(text_is(parameters[0].name.text, "a"));
    arena_free(&arena);
}

static void test_counts_parameters_over_the_limit(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct uri_parameter *parameters;
    size_t count;
    assert_int_equal(uri_parse_query(text_from("a=1&b=2&c=3&d=4"), 2, &arena, &parameters, &count),
                     STATUS_OK);
    assert_int_equal(count, 4);
    assert_true(text_is(parameters[1].value.text, "2"));
    arena_free(&arena);
}

static void test_encodes(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    uri_encode(text_of("a-Z_0.~ é&?/\0\"", 15), &buffer);
    assert_string_equal(buffer.data, "a-Z_0.~%20%C3%A9%26%3F%2F%00%22");
    buffer_free(&buffer);
}

static void check_address(const char *address, const char *uri)
{
    struct buffer buffer = {0};
    uri_append_address(text_from(address), &buffer);
    assert_string_equal(buffer.data, uri);
    buffer_free(&buffer);
}

static void test_makes_addresses_uris(void **state)
{
    (void)state;
    check_address("https://[::1]:8080/a/b;c?d=e&f=%20#g", "https://[::1]:8080/a/b;c?d=e&f=%20#g");
    check_address("https://nl.example.org/Coördinatie", "https://nl.example.org/Co%C3%B6rdinatie");
    check_address("https://example.org/?a=<b>|{c}^`\"",
                  "https://example.org/?a=%3Cb%3E%7C%7Bc%7D%5E%60%22");
    check_address("https://example.org/100%&%4", "https://example.org/100%25&%254");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_makes_addresses_uris),
        cmocka_unit_test(test_splits_targets),
        cmocka_unit_test(test_decodes),
        cmocka_unit_test(test_keeps_a_broken_percent),
        cmocka_unit_test(test_replaces_what_is_no_text),
        cmocka_unit_test(test_any_bytes_give_valid_text),
        cmocka_unit_test(test_splits_paths),
        cmocka_unit_test(test_parses_queries),
        cmocka_unit_test(test_counts_parameters_over_the_limit),
        cmocka_unit_test(test_encodes),
    };
    return cmocka_run_group_tests_name("uri", tests, NULL, NULL);
}
