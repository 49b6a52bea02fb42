/* xapian-c.h: a C interface to libxapian 1.4, for building an immutable index and searching it.
 *
 * Conventions
 *   Status   Every fallible function returns an xc_status; results come through ret_ parameters,
 *            which are untouched unless it returns XC_OK. The text goes into an xc_error that
 *            the caller owns (or NULL). No C++ exception ever leaves this library.
 *   Text     A pointer and a length in bytes; no final NUL needed, NUL bytes allowed. What a
 *            caller passes is copied; what is returned says how long it lives.
 *   Objects  Made by xc_…_create or xc_…_open, released by xc_…_free, which takes NULL.
 *   Threads  An object is used by one thread at a time. Different objects are independent.
 *
 * The behaviour behind it: https://xapian.org/docs/ (1.4). */
#ifndef XAPIAN_C_H
#define XAPIAN_C_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#define XC_NOEXCEPT noexcept
#else
#define XC_NOEXCEPT
#endif

#define XC_MUST_CHECK __attribute__((warn_unused_result))

typedef enum xc_status {
    XC_OK = 0,
    XC_INVALID,   /* an argument the library cannot take (a term over XC_TERM_MAX, …) */
    XC_NOT_FOUND, /* no such document, language, file */
    XC_CORRUPT,   /* the database file is damaged or is none */
    XC_VERSION,   /* the database is of a format this libxapian cannot read */
    XC_CHANGED,   /* the database was changed by a writer while it was read */
    XC_LOCKED,    /* another writer holds the database */
    XC_IO,        /* the operating system refused: no space, permission, … */
    XC_NO_MEMORY,
    XC_INTERNAL, /* any other failure inside libxapian */
} xc_status;

typedef struct xc_error {
    char message[512]; /* UTF-8, cut where too long */
} xc_error;

typedef struct xc_text {
    const char *data;
    size_t size; /* bytes */
} xc_text;

enum {
    XC_TERM_MAX = 245,             /* bytes of a term or a metadata key, a NUL counting as two */
    XC_CONTENT_MAX = 64 * 1 << 20, /* bytes of a document's data, a value, a metadata value */
    XC_QUERY_DEPTH_MAX = 64,       /* queries in queries */
};

/* A short name in English, as "corrupt"; never NULL. */
const char *xc_status_name(xc_status status) XC_NOEXCEPT;

/* Version of the libxapian in use, as "1.4.22". */
const char *xc_version(void) XC_NOEXCEPT;

/* ---- Stemming: the Snowball stemmers that libxapian carries ---- */

typedef struct xc_stemmer xc_stemmer;

/* `language` as in Xapian::Stem: "dutch", "kraaij_pohlmann", "english", "none", …
 * XC_NOT_FOUND for a language libxapian does not have. */
xc_status xc_stemmer_create(const char *language, xc_stemmer **ret_stemmer,
                            xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
void xc_stemmer_free(xc_stemmer *stemmer) XC_NOEXCEPT;

/* The stem of a lower-case word. `ret_stem` lives until the next call with this stemmer. */
xc_status xc_stemmer_stem(xc_stemmer *stemmer, xc_text word, xc_text *ret_stem,
                          xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* ---- Building ---- */

typedef struct xc_document xc_document;

xc_status xc_document_create(xc_document **ret_document, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
void xc_document_free(xc_document *document) XC_NOEXCEPT;

/* Empties it, for reuse. */
void xc_document_clear(xc_document *document) XC_NOEXCEPT;

/* A term at a position (from 1), its within-document frequency raised by `count`. */
xc_status xc_document_add_posting(xc_document *document, xc_text term, uint32_t position,
                                  uint32_t count, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* A term without a position; `count` 0 makes a boolean term. */
xc_status xc_document_add_term(xc_document *document, xc_text term, uint32_t count,
                               xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

xc_status xc_document_set_value(xc_document *document, uint32_t slot, xc_text value,
                                xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
xc_status xc_document_set_data(xc_document *document, xc_text data,
                               xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

typedef struct xc_writer xc_writer;

/* A new, empty database in the folder `path`, which must not hold one yet. It is meant to be
 * built aside and thrown away after a crash: nothing is synced to disk, and there is no recovery
 * (Xapian's DB_DANGEROUS | DB_NO_SYNC). Every `flush_threshold` documents (0: 1,000) what was
 * added is written out. After any error but XC_INVALID the writer takes no more: later calls
 * return that same error, because a commit after a full disk "succeeds" having dropped
 * documents. */
xc_status xc_writer_create(const char *path, uint32_t flush_threshold, xc_writer **ret_writer,
                           xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* Releases it; what was not committed is lost. */
void xc_writer_free(xc_writer *writer) XC_NOEXCEPT;

/* Documents get the numbers 1, 2, 3, … in the order they are added. */
xc_status xc_writer_add(xc_writer *writer, const xc_document *document, uint32_t *ret_number,
                        xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
xc_status xc_writer_set_metadata(xc_writer *writer, xc_text key, xc_text value,
                                 xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
xc_status xc_writer_commit(xc_writer *writer, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* Merges the databases in the `count` folders `sources`, in that order, into one new compact
 * file that no writer can open. On failure the file is removed. */
xc_status xc_compact(const char *const *sources, size_t count, const char *destination,
                     xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* Reads a whole single-file database and says XC_CORRUPT where a block or a table is damaged.
 * `fd` stays open, is the caller's, and has an unspecified offset afterwards. */
xc_status xc_check(int fd, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* ---- Reading ---- */

typedef struct xc_database xc_database;

/* Opens a single-file database by descriptor, which stays valid after the file is renamed over
 * or unlinked. Takes the descriptor over: it is closed by xc_database_free(), and also on
 * failure. An empty file is XC_CORRUPT. */
xc_status xc_database_open(int fd, xc_database **ret_database,
                           xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
void xc_database_free(xc_database *database) XC_NOEXCEPT;

/* Number of documents; of documents with `term`; 0 where there are none. */
xc_status xc_database_count(const xc_database *database, uint32_t *ret_count,
                            xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
xc_status xc_database_frequency(const xc_database *database, xc_text term, uint32_t *ret_count,
                                xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* Text returned by the next three lives until the next call with this database.
 * Metadata that was never set is empty. A document number that is not there: XC_NOT_FOUND. */
xc_status xc_database_metadata(xc_database *database, xc_text key, xc_text *ret_value,
                               xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
xc_status xc_database_data(xc_database *database, uint32_t number, xc_text *ret_data,
                           xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
xc_status xc_database_value(xc_database *database, uint32_t number, uint32_t slot,
                            xc_text *ret_value, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* The numbers of the documents with `term`, rising: skips `offset` of them, then fills at most
 * `capacity` into `numbers`. `ret_count` is how many were filled. */
xc_status xc_database_postings(const xc_database *database, xc_text term, size_t offset,
                               uint32_t *numbers, size_t capacity, size_t *ret_count,
                               xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* Called for each term that starts with a prefix, in byte order; false stops. `term` lives for
 * the call. */
typedef bool xc_term_visitor(void *context, xc_text term, uint32_t frequency);

xc_status xc_database_each_term(const xc_database *database, xc_text prefix,
                                xc_term_visitor *visitor, void *context,
                                xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* The same for the terms of one document; `count` is the within-document frequency. */
typedef bool xc_document_term_visitor(void *context, xc_text term, uint32_t count);

xc_status xc_database_each_document_term(const xc_database *database, uint32_t number,
                                         xc_document_term_visitor *visitor, void *context,
                                         xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* ---- Queries ----
 *
 * Queries are immutable and live in a pool until it is freed. A function that fails returns NULL,
 * takes NULL for a query, and leaves its status in the pool: build the whole tree, then ask once
 * with xc_pool_status(). A query of no sub-queries matches nothing. */

typedef struct xc_pool xc_pool;
typedef struct xc_query xc_query;

xc_status xc_pool_create(xc_pool **ret_pool, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
void xc_pool_free(xc_pool *pool) XC_NOEXCEPT;

/* XC_OK, or the first failure since the pool was made, with its text. */
xc_status xc_pool_status(const xc_pool *pool, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

typedef enum xc_operator {
    XC_AND,       /* all; weights added */
    XC_OR,        /* any; weights added */
    XC_MAX,       /* any; the greatest weight */
    XC_SYNONYM,   /* any; as one term with the frequencies of all */
    XC_FILTER,    /* first and second; weight of the first */
    XC_AND_NOT,   /* first without the others */
    XC_AND_MAYBE, /* first; weight of the others added where they match */
    XC_NEAR,      /* terms within `window` positions of each other, any order */
    XC_PHRASE,    /* terms within `window` positions, in this order */
} xc_operator;

const xc_query *xc_query_term(xc_pool *pool, xc_text term) XC_NOEXCEPT;
const xc_query *xc_query_all(xc_pool *pool) XC_NOEXCEPT;
const xc_query *xc_query_none(xc_pool *pool) XC_NOEXCEPT;

/* `window` in positions, for XC_NEAR and XC_PHRASE (0: the number of queries); else ignored. */
const xc_query *xc_query_combine(xc_pool *pool, xc_operator op, const xc_query *const *queries,
                                 size_t count, uint32_t window) XC_NOEXCEPT;

/* Weight multiplied by `factor` ≥ 0; 0 makes it a pure filter. */
const xc_query *xc_query_scale(xc_pool *pool, const xc_query *query, double factor) XC_NOEXCEPT;

/* Every term that starts with `prefix`, the `limit` (> 0) most frequent of them, as one
 * XC_SYNONYM. */
const xc_query *xc_query_prefix(xc_pool *pool, xc_text prefix, uint32_t limit) XC_NOEXCEPT;

/* ---- Searching ---- */

/* One weight for text in two fields, title and body, after BM25F's lesson (Robertson, Zaragoza &
 * Taylor 2004: add counts over fields before saturating) with a second, saturated title part:
 *
 *   tf = title_factor·t + n            L  = title_factor·Lt + Lb
 *   weight = idf · ( tf·(k1+1) / (tf + k1·(1−b + b·L/mean_length))
 *                  + title_bonus · t·(title_k1+1) / (t + title_k1·(1−title_b +
 * title_b·Lt/mean_title_length)) ) idf = ln(1 + (N − df + ½) / (df + ½))
 *
 * t and n are counts in title and body, packed into a term's within-document frequency as
 * XC_TWO_FIELD(t, n); so Lt and Lb come packed in the document's length. Counts, lengths and
 * means are in units; `unit` of them are one occurrence (2 allows for half occurrences). A term
 * without a count (a boolean term) weighs as one occurrence in the body of a document of mean
 * length. Means, which cannot be had from packed lengths, are the caller's to keep. */
typedef struct xc_two_field_weight {
    double title_factor;
    double k1;
    double b;
    double title_bonus;
    double title_k1;
    double title_b;
    double unit;
    double mean_length;       /* mean of L over all documents, in units; > 0 */
    double mean_title_length; /* mean of Lt, in units; > 0 */
} xc_two_field_weight;

enum {
    XC_TITLE_SHIFT = 20,
    XC_TITLE_UNITS_MAX = 4095,                     /* all title counts of a document together */
    XC_BODY_UNITS_MAX = (1 << XC_TITLE_SHIFT) - 1, /* all body counts of a document together */
};
#define XC_TWO_FIELD(title, body) (((uint32_t)(title) << XC_TITLE_SHIFT) + (uint32_t)(body))

typedef struct xc_search {
    const xc_query *query;
    const xc_two_field_weight *weight; /* NULL: no weights, documents in order of number */
    uint32_t offset;                   /* hits to skip */
    uint32_t limit;                    /* hits to return at most */
    uint32_t check_at_least;           /* count exactly up to here; UINT32_MAX for an exact total */
    double time_limit; /* seconds after which to stop checking for the total; 0: none */
} xc_search;

typedef struct xc_hit {
    uint32_t number; /* of the document */
    double weight;
} xc_hit;

typedef struct xc_results {
    xc_hit *hits; /* best first; equal weights in order of number */
    size_t hit_count;
    uint32_t total; /* estimate where total_is_exact is false */
    bool total_is_exact;
} xc_results;

/* `*ret_results` is to be emptied with xc_results_clear(). */
xc_status xc_database_search(const xc_database *database, const xc_search *search,
                             xc_results *ret_results, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
void xc_results_clear(xc_results *results) XC_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
