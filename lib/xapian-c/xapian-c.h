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
    XC_TERM_MAX = 245,         /* bytes of a term or a metadata key, a NUL counting as two */
    XC_CONTENT_MAX = 64 << 20, /* bytes of a document's data, a value, a metadata value */
    XC_QUERY_DEPTH_MAX = 64,   /* queries in queries */
};
#define XC_LENGTH_MAX 4294967294U /* all counts of a document together */

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

/* A term at a position (from 1), its within-document frequency raised by `count`. XC_INVALID, here
 * and wherever a term is passed, for one that is empty or over XC_TERM_MAX. */
xc_status xc_document_add_posting(xc_document *document, xc_text term, uint32_t position,
                                  uint32_t count, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* A term without a position; `count` 0 makes a boolean term. */
xc_status xc_document_add_term(xc_document *document, xc_text term, uint32_t count,
                               xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* Parts the values of a slot that are several, where they are counted: see xc_search. */
#define XC_VALUE_SEPARATOR '\0'

xc_status xc_document_set_value(xc_document *document, uint32_t slot, xc_text value,
                                xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
xc_status xc_document_set_data(xc_document *document, xc_text data,
                               xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

typedef struct xc_writer xc_writer;

/* A new, empty database in the folder `path`, which is made where it is not there and must not
 * hold a database yet (XC_INVALID). It is meant to be built aside and thrown away after a crash:
 * nothing is synced to disk, and there is no recovery (Xapian's DB_DANGEROUS | DB_NO_SYNC). Every
 * `flush_threshold` documents (0: 1,000; over 10,000: as 10,000) what was added is written out.
 *
 * An argument that is refused (XC_INVALID) changes nothing. After any other failure the writer
 * takes no more and later calls return that same failure, because libxapian itself would go on,
 * and after a full disk commit "successfully" having dropped documents. A disk counts as full
 * (XC_IO) where there is less room than 8 MiB and 8 times the data not written out yet. */
xc_status xc_writer_create(const char *path, uint32_t flush_threshold, xc_writer **ret_writer,
                           xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* Releases it. What was not committed may be there or not; where anything failed, the folder holds
 * no usable database. */
void xc_writer_free(xc_writer *writer) XC_NOEXCEPT;

/* Documents get the numbers 1, 2, 3, … in the order they are added. */
xc_status xc_writer_add(xc_writer *writer, const xc_document *document, uint32_t *ret_number,
                        xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
xc_status xc_writer_set_metadata(xc_writer *writer, xc_text key, xc_text value,
                                 xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
xc_status xc_writer_commit(xc_writer *writer, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* Merges the databases in the `count` folders `sources`, in that order, into one new compact
 * file, synced to disk, that no writer can open. Documents are numbered on: the first of a source
 * follows the last of the one before. Of metadata with the same key the first source's is kept.
 * XC_INVALID where there is a file at `destination` already, which is left alone; on any other
 * failure there is none afterwards. */
xc_status xc_compact(const char *const *sources, size_t count, const char *destination,
                     xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* Reads a whole single-file database, from the start of the file, and says XC_CORRUPT where a block
 * is missing or the structure of a table is damaged. The format has no checksums: damage to a text
 * may go unseen, and libxapian is not proof against a file that was forged. `fd` stays open and
 * has an unspecified offset afterwards. */
xc_status xc_check(int fd, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;

/* ---- Reading ---- */

typedef struct xc_database xc_database;

/* Opens a single-file database by descriptor, from the start of the file. It stays readable after
 * the file is renamed over or unlinked. Takes the descriptor over: it is closed by
 * xc_database_free(), and also on failure. A file that is empty or ends early is XC_CORRUPT. */
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

/* The numbers of the documents with `term`, rising: skips `offset` of them (which takes time in
 * proportion), then fills at most `capacity` into `numbers`. `ret_count` is how many were filled.
 */
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
    XC_SYNONYM,   /* any; as one term with the counts of all, and an estimate of its frequency */
    XC_FILTER,    /* all; weight of the first */
    XC_AND_NOT,   /* the first without the others */
    XC_AND_MAYBE, /* the first; weights of the others added where they match */
    XC_NEAR,      /* all within `window` positions, in any order: of terms, or XC_ORs of terms */
    XC_PHRASE,    /* the same in this order */
} xc_operator;

const xc_query *xc_query_term(xc_pool *pool, xc_text term) XC_NOEXCEPT;
const xc_query *xc_query_all(xc_pool *pool) XC_NOEXCEPT;
const xc_query *xc_query_none(xc_pool *pool) XC_NOEXCEPT;

/* `window` in positions, for XC_NEAR and XC_PHRASE (0: the number of queries); else ignored. */
const xc_query *xc_query_combine(xc_pool *pool, xc_operator op, const xc_query *const *queries,
                                 size_t count, uint32_t window) XC_NOEXCEPT;

/* Weight multiplied by `factor` ≥ 0; 0 makes it a pure filter. */
const xc_query *xc_query_scale(xc_pool *pool, const xc_query *query, double factor) XC_NOEXCEPT;

/* The terms that start with `prefix`, at most the `limit` (> 0) most frequent of them, as one
 * XC_SYNONYM. */
const xc_query *xc_query_prefix(xc_pool *pool, xc_text prefix, uint32_t limit) XC_NOEXCEPT;

/* ---- Searching ---- */

/* One weight for text in two fields, title and body, after BM25F's lesson (Robertson, Zaragoza &
 * Taylor 2004: add counts over fields before saturating) with a second, saturated title part:
 *
 *   weight = idf * (body + title_bonus * title)
 *   idf    = ln(1 + (N - df + 0.5) / (df + 0.5))
 *   body   = f * (k1 + 1) / (f + k1 * (1 - b + b * L / mean_length))
 *   title  = t * (title_k1 + 1) / (t + title_k1 * (1 - title_b + title_b * Lt / mean_title_length))
 *   f      = title_factor * t + n
 *   L      = title_factor * Lt + Lb
 *
 * N is the number of documents, df of those with the term; t and n are the term's occurrences in
 * title and body; Lt and Lb those of all terms. A term's count is packed as XC_TWO_FIELD(t, n), so
 * that a document's length carries Lt and Lb. What is packed, and the means, are in units, of which
 * `unit` make one occurrence: with 2 there can be halves. A term with count 0 weighs as one
 * occurrence in the body of a document of mean length: idf. The means cannot be had from packed
 * lengths, so they are the caller's to keep. Parameters are finite and at least 0 (XC_INVALID). */
typedef struct xc_two_field_weight {
    double title_factor;
    double k1;
    double b; /* at most 1 */
    double title_bonus;
    double title_k1;
    double title_b;           /* at most 1 */
    double unit;              /* > 0 */
    double mean_length;       /* mean of L over all documents, in units; > 0 */
    double mean_title_length; /* mean of Lt, in units; > 0 */
} xc_two_field_weight;

enum {
    XC_TITLE_SHIFT = 20,
    XC_TITLE_UNITS_MAX = 4094, /* all title counts of a document together: under XC_LENGTH_MAX */
    XC_BODY_UNITS_MAX = (1 << XC_TITLE_SHIFT) - 1, /* all body counts of a document together */
};
#define XC_TWO_FIELD(title, body) (((uint32_t)(title) << XC_TITLE_SHIFT) + (uint32_t)(body))

/* Order by the bytes of the value in a slot, no value being the least; equals by weight. */
typedef struct xc_sort {
    uint32_t slot;
    bool is_descending;
} xc_sort;

typedef struct xc_search {
    const xc_query *query;
    const xc_two_field_weight *weight; /* NULL: no weights, documents in order of number */
    uint32_t offset;                   /* hits to skip */
    uint32_t limit;                    /* hits to return at most */
    uint32_t check_at_least;           /* count exactly up to here; UINT32_MAX for an exact total,
                                          which keeps all matches from being skipped */
    double time_limit;     /* seconds after which to stop counting the total; 0: none. The hits are
                              found in any case: what bounds their time is the number of terms,
                              and where they are sorted that of the matches. */
    const xc_sort *sort;   /* NULL: by weight */
    const uint32_t *slots; /* whose values to count in the documents that are looked at: with
                              check_at_least UINT32_MAX in all matches */
    size_t slot_count;
} xc_search;

typedef struct xc_hit {
    uint32_t number; /* of the document */
    double weight;
} xc_hit;

typedef struct xc_value_count {
    xc_text value;  /* as long as the results */
    uint32_t count; /* documents with it: > 0 */
} xc_value_count;

typedef struct xc_slot_counts {
    xc_value_count *items; /* in byte order of the values */
    size_t count;
} xc_slot_counts;

typedef struct xc_results {
    xc_hit *hits; /* best first; equals in order of number */
    size_t hit_count;
    uint32_t total; /* estimate where total_is_exact is false; so are then the values' counts */
    bool total_is_exact;
    xc_slot_counts *slots; /* one for each slot that was to be counted, in that order */
    size_t slot_count;
} xc_results;

/* `*ret_results` is to be emptied with xc_results_clear(). XC_INVALID where the query is NULL. */
xc_status xc_database_search(const xc_database *database, const xc_search *search,
                             xc_results *ret_results, xc_error *error) XC_NOEXCEPT XC_MUST_CHECK;
void xc_results_clear(xc_results *results) XC_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
