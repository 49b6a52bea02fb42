#include "config/settings.h"

#include <limits.h>
#include <string.h>

#include "base/nearest.h"
#include "config/config.h"

enum {
    TITLE_BYTES_MAX = 200,
    URL_BYTES_MAX = 2000,
    EMAIL_BYTES_MAX = 254, /* RFC 5321 section 4.5.3.1.3, without its brackets */
    LISTEN_BYTES_MAX = 300,
    WORD_BYTES_MAX = 100,
};

static const char *const languages[] = {"nl", "en", NULL};
static const char *const log_levels[] = {"error", "warning", "info", "request", NULL};

#define MEMBER(member) offsetof(struct config, member)

static const struct setting table[] = {
    {.name = "content",
     .meaning = "Files and folders with the catalogue: .yaml, .yml and .jsonl.",
     .kind = SETTING_PATH,
     .is_list = true,
     .items_minimum = 1,
     .offset = MEMBER(content),
     .text = "content",
     .minimum = 1,
     .maximum = PATH_MAX - 1},
    {.name = "index",
     .meaning = "The index: a file that verder-indexer writes and verder-searchd reads.",
     .kind = SETTING_PATH,
     .offset = MEMBER(index),
     .text = "index/verder.index",
     .minimum = 1,
     .maximum = PATH_MAX - 1},
    {.name = "lexicon",
     .meaning = "The Dutch word list; \"\" takes the one that comes with the program.",
     .kind = SETTING_PATH,
     .offset = MEMBER(lexicon),
     .text = "",
     .minimum = 0,
     .maximum = PATH_MAX - 1},
    {.name = "synonyms",
     .meaning = "Words for the same thing; \"\" takes those that come with the program.",
     .kind = SETTING_PATH,
     .offset = MEMBER(synonyms),
     .text = "",
     .minimum = 0,
     .maximum = PATH_MAX - 1},
    {.name = "site.title",
     .meaning = "The name of the site, in the heading of every page.",
     .kind = SETTING_TEXT,
     .offset = MEMBER(site.title),
     .text = "Verder lezen",
     .minimum = 1,
     .maximum = TITLE_BYTES_MAX},
    {.name = "site.language",
     .meaning = "The language of buttons and messages: nl or en.",
     .kind = SETTING_WORD,
     .offset = MEMBER(site.language),
     .text = "nl",
     .minimum = 1,
     .maximum = WORD_BYTES_MAX,
     .choices = languages},
    {.name = "site.url",
     .meaning = "The public address, as https://zoeken.example.nl; \"\" gives relative links.",
     .kind = SETTING_URL,
     .offset = MEMBER(site.url),
     .text = "",
     .minimum = 0,
     .maximum = URL_BYTES_MAX},
    {.name = "site.contact_name",
     .meaning = "Who answers questions about the API, as its document says; \"\" names nobody.",
     .kind = SETTING_TEXT,
     .offset = MEMBER(site.contact_name),
     .text = "",
     .minimum = 0,
     .maximum = TITLE_BYTES_MAX},
    {.name = "site.contact_url",
     .meaning = "Where they can be found, as https://www.example.nl/contact; \"\" is site.url.",
     .kind = SETTING_URL,
     .offset = MEMBER(site.contact_url),
     .text = "",
     .minimum = 0,
     .maximum = URL_BYTES_MAX},
    {.name = "site.contact_email",
     .meaning = "Their address for mail, as zoeken@example.nl; or \"\".",
     .kind = SETTING_EMAIL,
     .offset = MEMBER(site.contact_email),
     .text = "",
     .minimum = 0,
     .maximum = EMAIL_BYTES_MAX},
    {.name = "server.listen",
     .meaning = "Address and port to listen on; [::1]:8080 for IPv6, 0.0.0.0:8080 for outside.",
     .kind = SETTING_LISTEN,
     .offset = MEMBER(server.listen),
     .text = "127.0.0.1:8080",
     .minimum = 1,
     .maximum = LISTEN_BYTES_MAX},
    {.name = "server.threads",
     .meaning = "Threads that answer requests; 0 is one for each processor core.",
     .kind = SETTING_NUMBER,
     .offset = MEMBER(server.threads),
     .number = 0,
     .minimum = 0,
     .maximum = 256},
    {.name = "server.connections",
     .meaning = "Connections open at a time; further ones wait.",
     .kind = SETTING_NUMBER,
     .offset = MEMBER(server.connections),
     .number = 1000,
     .minimum = 1,
     .maximum = 100000},
    {.name = "server.request_seconds",
     .meaning = "Seconds a request may take to arrive whole.",
     .kind = SETTING_NUMBER,
     .offset = MEMBER(server.request_seconds),
     .number = 30,
     .minimum = 1,
     .maximum = 3600},
    {.name = "server.search_milliseconds",
     .meaning = "Milliseconds one search may take; the total is an estimate after that.",
     .kind = SETTING_NUMBER,
     .offset = MEMBER(server.search_milliseconds),
     .number = 2000,
     .minimum = 1,
     .maximum = 60000},
    {.name = "server.drain_seconds",
     .meaning = "Seconds open requests get to finish after SIGTERM.",
     .kind = SETTING_NUMBER,
     .offset = MEMBER(server.drain_seconds),
     .number = 10,
     .minimum = 0,
     .maximum = 3600},
    {.name = "server.cors_origins",
     .meaning = "Sites whose scripts may read /v1, as https://www.example.nl; \"*\" is any.",
     .kind = SETTING_ORIGIN,
     .is_list = true,
     .offset = MEMBER(server.cors_origins),
     .minimum = 1,
     .maximum = URL_BYTES_MAX},
    {.name = "server.requests_per_second",
     .meaning = "Requests a second that one client address may make for long; 0 is no limit.",
     .kind = SETTING_NUMBER,
     .offset = MEMBER(server.requests_per_second),
     .number = 50,
     .minimum = 0,
     .maximum = 100000},
    {.name = "server.request_burst",
     .meaning = "Requests that one client address may make at once before that limit holds.",
     .kind = SETTING_NUMBER,
     .offset = MEMBER(server.request_burst),
     .number = 200,
     .minimum = 1,
     .maximum = 100000},
    {.name = "server.limit_loopback",
     .meaning = "Whether the limit holds for clients on this machine too: true or false.",
     .kind = SETTING_FLAG,
     .offset = MEMBER(server.limit_loopback),
     .number = 0,
     .minimum = 0,
     .maximum = 1},
    {.name = "server.trusted_proxies",
     .meaning = "Proxies whose X-Forwarded-For is believed, as 127.0.0.1 or 10.0.0.0/8.",
     .kind = SETTING_NETWORK,
     .is_list = true,
     .offset = MEMBER(server.trusted_proxies),
     .minimum = 1,
     .maximum = WORD_BYTES_MAX},
    {.name = "server.cache_megabytes",
     .meaning = "Memory for answers that are kept, in MiB; 0 keeps none.",
     .kind = SETTING_NUMBER,
     .offset = MEMBER(server.cache_megabytes),
     .number = 32,
     .minimum = 0,
     .maximum = 65536},
    {.name = "server.log",
     .meaning = "How much is logged: error, warning, info, or request for a line a request too.",
     .kind = SETTING_LEVEL,
     .offset = MEMBER(server.log),
     .number = LOG_LEVEL_REQUEST,
     .minimum = 1,
     .maximum = WORD_BYTES_MAX,
     .choices = log_levels},
};

enum { COUNT = sizeof table / sizeof table[0] };

const struct setting *settings_all(size_t *ret_count)
{
    *ret_count = COUNT;
    return table;
}

const struct setting *settings_find(const char *name)
{
    for (size_t i = 0; i < COUNT; i++) {
        if (strcmp(table[i].name, name) == 0) {
            return &table[i];
        }
    }
    return NULL;
}

bool settings_have_section(const char *name)
{
    size_t size = strlen(name);
    for (size_t i = 0; i < COUNT; i++) {
        if (strncmp(table[i].name, name, size) == 0 && table[i].name[size] == '.') {
            return true;
        }
    }
    return false;
}

static const char *last_part(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot != NULL ? dot + 1 : name;
}

static const struct setting *find_last_part(const char *part)
{
    for (size_t i = 0; i < COUNT; i++) {
        if (strcmp(last_part(table[i].name), part) == 0) {
            return &table[i];
        }
    }
    return NULL;
}

/* A right last part in a wrong place says most; then the whole name; then its last part. */
const struct setting *settings_nearest(const char *name)
{
    const char *names[COUNT];
    const char *parts[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        names[i] = table[i].name;
        parts[i] = last_part(table[i].name);
    }
    const struct setting *same = find_last_part(last_part(name));
    if (same != NULL) {
        return same;
    }
    const char *nearest = nearest_name(text_from(name), names, COUNT);
    if (nearest != NULL) {
        return settings_find(nearest);
    }
    nearest = nearest_name(text_from(last_part(name)), parts, COUNT);
    return nearest != NULL ? find_last_part(nearest) : NULL;
}
