/* config.h: the settings both programs read from one YAML file.
 *
 * data/verder.yaml shows each with its default and a line of explanation; config/settings.h is
 * the table of them. */
#ifndef CONFIG_CONFIG_H
#define CONFIG_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"
#include "tree/problem.h"

#define CONFIG_BYTES_MAX ((size_t)1 << 20) /* the settings file */
enum { CONFIG_ITEMS_MAX = 1000 };          /* in one list */

enum log_level {
    LOG_LEVEL_ERROR,   /* what needs an admin */
    LOG_LEVEL_WARNING, /* what an admin should know */
    LOG_LEVEL_INFO,    /* starts, stops, new generations */
    LOG_LEVEL_REQUEST, /* and a line a request */
};

struct config_list {
    const char *const *items;
    size_t count;
};

/* Strings are NUL-terminated and live in `arena`, or are static where they are defaults. */
struct config {
    /* Paths, relative ones already resolved against the folder of the settings file. */
    struct config_list content;
    const char *index;    /* the published index file */
    const char *lexicon;  /* "" where it is to be looked for: see data_file_locate() */
    const char *synonyms; /* "" likewise */

    struct {
        const char *title;    /* shown in the page's head and heading */
        const char *language; /* of the interface: "nl" or "en" */
        const char *url;      /* public base URL without a final slash; "" to use relative links */

        /* Who answers questions about the API, as its document says; "" each where nobody is
         * named. */
        const char *contact_name;
        const char *contact_url;
        const char *contact_email;

        /* Its own look: colours as colour_parse() takes them, and a path, resolved as those above.
         * "" each for what comes with the program. */
        const char *accent;
        const char *accent_dark; /* in the dark; "" where it is to be made from `accent` */
        const char *header;
        const char *logo;

        /* Pages of the site that the foot of every page links to; "" for none. */
        const char *accessibility_url;
        const char *privacy_url;
    } site;

    struct {
        const char *listen;                 /* as listen_parse() takes it */
        long long threads;                  /* 0: one for each processor core */
        long long connections;              /* open at a time; further ones wait */
        long long request_seconds;          /* for a request to arrive whole */
        long long search_milliseconds;      /* for one search; then the total is an estimate */
        long long drain_seconds;            /* for open requests to finish after SIGTERM */
        struct config_list cors_origins;    /* "*" is any: see origin_check() */
        long long requests_per_second;      /* of one client, for long; 0: no limit */
        long long request_burst;            /* of one client, at once */
        bool limit_loopback;                /* whether that holds for clients on this machine */
        struct config_list trusted_proxies; /* as ip_network_parse() takes them */
        long long cache_megabytes;          /* MiB of answers that are kept; 0: none */
        enum log_level log;
    } server;

    struct arena arena;
};

/* Fills in the defaults. Relative default paths are relative to the working folder. */
void config_defaults(struct config *config);

/* config_defaults(), then what the file at `path` sets. What is wrong (syntax, unknown settings
 * with the nearest known one, wrong types, out of range) is added to `problems`, whose places
 * borrow `path`: STATUS_INVALID, and `config` then holds what was right. Else STATUS_OK, and with
 * `error` STATUS_NOT_FOUND, STATUS_LIMIT, STATUS_IO, STATUS_NO_MEMORY. Release with config_free()
 * in any case. */
enum status config_load(const char *path, struct config *config, struct problem_list *problems,
                        struct error *error) MUST_CHECK;
void config_free(struct config *config);

#endif
