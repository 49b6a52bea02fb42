#include "cache/gzip.h"

#include <limits.h>
#include <string.h>

#define ZLIB_CONST
#include <zlib.h>

#include "http/header_list.h"

enum {
    WEIGHT_ONE = 1000, /* weights have three decimals */
    WEIGHT_UNSAID = -1,
    LEVEL = 6,
    WINDOW_BITS = 15 + 16, /* 32 KiB, in the gzip format */
    MEMORY_LEVEL = 8,
    PIECE_BYTES = 16384,
};

/* "0.8" as 800; what is no weight as 0 (RFC 9110 section 12.4.2). */
static int read_weight(struct text text)
{
    if (text.size == 0 || text.size > strlen("0.000") || (text.size > 1 && text.data[1] != '.')) {
        return 0;
    }
    int weight = 0;
    for (size_t i = 0; i < strlen("0.000"); i++) {
        char digit = '0';
        if (i == 1) {
            continue;
        }
        if (i < text.size) {
            digit = text.data[i];
        }
        if (digit < '0' || digit > '9') {
            return 0;
        }
        weight = weight * 10 + (digit - '0');
    }
    return weight <= WEIGHT_ONE ? weight : 0;
}

/* Takes "gzip;q=0.8" apart. */
static struct text read_coding(struct text element, int *ret_weight)
{
    const char *semicolon = memchr(element.data, ';', element.size);
    if (semicolon == NULL) {
        *ret_weight = WEIGHT_ONE;
        return element;
    }
    size_t size = (size_t)(semicolon - element.data);
    struct text weight = text_trim(text_slice(element, size + 1, element.size));
    bool is_weight = text_starts_with(weight, "q=") || text_starts_with(weight, "Q=");
    *ret_weight = is_weight ? read_weight(text_slice(weight, strlen("q="), weight.size)) : 0;
    return text_trim(text_slice(element, 0, size));
}

bool gzip_is_accepted(const struct request *request)
{
    struct header_list list = {.request = request, .name = "Accept-Encoding"};
    struct text element;
    int gzip = WEIGHT_UNSAID, identity = WEIGHT_UNSAID, others = WEIGHT_UNSAID;
    while (header_list_next(&list, &element)) {
        int weight;
        struct text coding = read_coding(element, &weight);
        if (text_is_in_any_case(coding, "gzip") || text_is_in_any_case(coding, "x-gzip")) {
            gzip = weight;
        } else if (text_is_in_any_case(coding, "identity")) {
            identity = weight;
        } else if (text_is_in_any_case(coding, "*")) {
            others = weight;
        }
    }
    gzip = gzip != WEIGHT_UNSAID ? gzip : others;
    identity = identity != WEIGHT_UNSAID ? identity : others;
    return gzip > 0 && gzip >= identity;
}

enum status gzip_compress(struct text plain, struct buffer *compressed, struct error *error)
{
    z_stream stream = {0};
    if (plain.size > UINT_MAX || deflateInit2(&stream, LEVEL, Z_DEFLATED, WINDOW_BITS, MEMORY_LEVEL,
                                              Z_DEFAULT_STRATEGY) != Z_OK) {
        return error_no_memory(error);
    }
    stream.next_in = (const Bytef *)plain.data;
    stream.avail_in = (uInt)plain.size;
    int result;
    do {
        Bytef piece[PIECE_BYTES];
        stream.next_out = piece;
        stream.avail_out = sizeof piece;
        result = deflate(&stream, Z_FINISH);
        buffer_append(compressed, text_of((const char *)piece, sizeof piece - stream.avail_out));
    } while (result == Z_OK);
    (void)deflateEnd(&stream);
    return result == Z_STREAM_END ? buffer_status(compressed, error) : error_no_memory(error);
}
