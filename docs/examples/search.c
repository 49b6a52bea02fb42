// Searches a site that runs Verder, with libcurl and jansson. README.md says how to use it.
#include <curl/curl.h>
#include <err.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define USAGE                                                                                      \
    "usage: search ADDRESS QUERY [PAGE-SIZE]\n\n"                                                  \
    "Prints the rank, title and address of what is found, at most 20 pages of 10 or PAGE-SIZE.\n"  \
    "ADDRESS is that of the site, such as https://zoeken.example.nl.\n"                            \
    "Exits with 0 if something is found, 1 if nothing is, 2 if it cannot be said.\n"

enum { MAX_PAGES = 20, MAX_RETRIES = 3, MAX_WAIT_SECONDS = 60, MAX_BYTES = 8 << 20 };
enum { FOUND, NOTHING_FOUND, FAILED };

static size_t receive(char *data, size_t one, size_t length, void *body)
{
    return ftell(body) + (long)length > MAX_BYTES ? 0 : fwrite(data, one, length, body);
}

// The JSON that is answered, or NULL if the answer is something else.
static json_t *get(CURL *curl)
{
    char *text = NULL;
    size_t length = 0;
    FILE *body = open_memstream(&text, &length);
    if (!body || curl_easy_setopt(curl, CURLOPT_WRITEDATA, body) != CURLE_OK) {
        err(FAILED, "there is no memory for the answer");
    }
    CURLcode code = curl_easy_perform(curl);
    const char *address;
    curl_easy_getinfo(curl, CURLINFO_EFFECTIVE_URL, &address);
    if (fclose(body) != 0 || code != CURLE_OK) {
        errx(FAILED, "%s: %s", address, curl_easy_strerror(code));
    }
    json_t *answer = json_loadb(text, length, 0, NULL);
    free(text);
    return answer;
}

// Prints a problem (RFC 9457); something between us and the site may have answered otherwise.
static void explain(long status, json_t *answer)
{
    const char *title, *detail, *name;
    if (json_unpack(answer, "{s:s, s:s}", "title", &title, "detail", &detail) != 0) {
        errx(FAILED, "the server answers %ld", status);
    }
    warnx("%ld %s: %s", status, title, detail);
    json_t *errors = json_object_get(answer, "errors");
    for (size_t i = 0; i < json_array_size(errors); i++) {
        json_t *error = json_array_get(errors, i);
        if (json_unpack(error, "{s:s, s:s}", "name", &name, "detail", &detail) == 0) {
            fprintf(stderr, "  %s: %s\n", name, detail);
        }
    }
}

// The page of results at the handle's address. Asks again where it is told when, but not for ever.
static json_t *ask(CURL *curl)
{
    time_t deadline = time(NULL) + MAX_WAIT_SECONDS;
    for (int retries = MAX_RETRIES;; retries--) {
        json_t *answer = get(curl);
        long status;
        curl_off_t seconds;
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
        curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &seconds);
        seconds += seconds == 0; // where nothing is said
        if (status == 200) {
            return answer;
        }
        if ((status != 429 && status != 503) || retries == 0 || time(NULL) + seconds > deadline) {
            explain(status, answer);
            exit(FAILED);
        }
        json_decref(answer);
        warnx("%ld, asking again in %ld s", status, (long)seconds);
        sleep((unsigned)seconds);
    }
}

// Links are paths where the site does not know its own address.
static void print_hit(json_t *hit, CURLU *url)
{
    json_int_t rank;
    const char *title, *link;
    char *address;
    CURLU *target = curl_url_dup(url);
    if (json_unpack(hit, "{s:I, s:s, s:s}", "rank", &rank, "title", &title, "url", &link) != 0 ||
        curl_url_set(target, CURLUPART_URL, link, 0) != CURLUE_OK ||
        curl_url_get(target, CURLUPART_URL, &address, 0) != CURLUE_OK) {
        errx(FAILED, "a hit has no rank, title and address");
    }
    printf("%" JSON_INTEGER_FORMAT "\t%s\t%s\n", rank, title, address);
    curl_free(address);
    curl_url_cleanup(target);
}

// Follows the pages from an address on, and returns how much there is to find.
static json_int_t print_pages(CURL *curl, CURLU *url)
{
    json_int_t total = 0;
    const char *next = "";
    for (int page = 1; next && page <= MAX_PAGES; page++) {
        json_t *hits, *answer = ask(curl);
        next = NULL;
        if (json_unpack(answer, "{s:I, s:o, s:{s?s}}", "total", &total, "hits", &hits, "_links",
                        "next", &next) != 0) {
            errx(FAILED, "what is answered is not the result of a search");
        }
        for (size_t i = 0; i < json_array_size(hits); i++) {
            print_hit(json_array_get(hits, i), url);
        }
        if (next && curl_url_set(url, CURLUPART_URL, next, 0) != CURLUE_OK) {
            errx(FAILED, "'%s' is no link", next);
        }
        json_decref(answer);
    }
    if (next) {
        warnx("there is more; this stops after %d pages", MAX_PAGES);
    }
    return total;
}

static void set_first_page(CURLU *url, const char *address, const char *query, const char *size)
{
    char path[8000];
    char *encoded_query = curl_easy_escape(NULL, query, 0);
    char *encoded_size = curl_easy_escape(NULL, size, 0);
    if (!encoded_query || !encoded_size ||
        (size_t)snprintf(path, sizeof path, "/v1/_search?q=%s&pageSize=%s", encoded_query,
                         encoded_size) >= sizeof path) {
        errx(FAILED, "the query is too long");
    }
    if (curl_url_set(url, CURLUPART_URL, address, 0) != CURLUE_OK ||
        curl_url_set(url, CURLUPART_URL, path, 0) != CURLUE_OK) {
        errx(FAILED, "'%s' is no address; give one such as https://zoeken.example.nl", address);
    }
    curl_free(encoded_query);
    curl_free(encoded_size);
}

int main(int count, char **words)
{
    if (count < 3 || count > 4) {
        fputs(USAGE, stderr);
        return FAILED;
    }
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURL *curl = curl_easy_init();
    CURLU *url = curl_url();
    if (!curl || !url) {
        errx(FAILED, "libcurl cannot start");
    }
    set_first_page(url, words[1], words[2], count > 3 ? words[3] : "10");
    curl_easy_setopt(curl, CURLOPT_CURLU, url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, 5L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 5L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 15L);
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, ""); // all that libcurl knows
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
    json_int_t total = print_pages(curl, url);
    curl_easy_cleanup(curl);
    curl_url_cleanup(url);
    curl_global_cleanup();
    return total > 0 ? FOUND : NOTHING_FOUND;
}
