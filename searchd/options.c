#include "options.h"

#include <getopt.h>
#include <string.h>

#include "base/nearest.h"

const char options_help[] =
    "Usage: verder-searchd [--config FILE] [--index FILE] [--listen HOST:PORT]\n"
    "\n"
    "Serves the search page and the search API from the index that verder-indexer\n"
    "builds. A new index is picked up as soon as it is published.\n"
    "\n"
    "  --config FILE       settings; data/verder.yaml shows all with their defaults\n"
    "  --index FILE        the index file, instead of the one in the settings\n"
    "  --listen HOST:PORT  where to listen, instead of what the settings say;\n"
    "                      [::1]:8080 for IPv6, port 0 for any free port\n"
    "  --help              show this\n"
    "  --version           show the version\n"
    "\n"
    "The address it listens on is printed to standard error. SIGTERM and SIGINT stop\n"
    "it after the open requests are answered.\n"
    "\n"
    "Exit codes: 0 stopped as asked, 1 could not start or run, 2 wrong option or\n"
    "settings.\n";

enum { OPTION_CONFIG = 256, OPTION_INDEX, OPTION_LISTEN, OPTION_HELP, OPTION_VERSION };

static const struct option known[] = {
    {"config", required_argument, NULL, OPTION_CONFIG},
    {"index", required_argument, NULL, OPTION_INDEX},
    {"listen", required_argument, NULL, OPTION_LISTEN},
    {"help", no_argument, NULL, OPTION_HELP},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0},
};
enum { KNOWN_COUNT = sizeof known / sizeof known[0] - 1 };

static enum status refuse(const char *argument, struct error *error)
{
    const char *names[KNOWN_COUNT];
    for (size_t i = 0; i < KNOWN_COUNT; i++) {
        names[i] = known[i].name;
    }
    struct text word = text_from(argument);
    while (text_starts_with(word, "-")) {
        word = text_slice(word, 1, word.size);
    }
    const char *equals = word.size > 0 ? memchr(word.data, '=', word.size) : NULL;
    if (equals != NULL) {
        word.size = (size_t)(equals - word.data);
    }
    const char *nearest = nearest_name(word, names, KNOWN_COUNT);
    return error_set(error, STATUS_INVALID, "unknown option '%s'%s%s%s; --help lists them all",
                     argument, nearest != NULL ? ": did you mean '--" : "",
                     nearest != NULL ? nearest : "", nearest != NULL ? "'?" : "");
}

static void set(struct options *options, int option)
{
    switch (option) {
    case OPTION_CONFIG:
        options->config = optarg;
        break;
    case OPTION_INDEX:
        options->index = optarg;
        break;
    case OPTION_LISTEN:
        options->listen = optarg;
        break;
    case OPTION_HELP:
        options->wants_help = true;
        break;
    default:
        options->wants_version = true;
        break;
    }
}

enum status options_parse(int argc, char **argv, struct options *ret_options, struct error *error)
{
    struct options options = {0};
    int option;
    optind = 0; /* start anew, also where it was called before */
    opterr = 0;
    while ((option = getopt_long(argc, argv, "+:", known, NULL)) != -1) {
        if (option == ':') {
            return error_set(error, STATUS_INVALID, "%s needs a value; see --help",
                             argv[optind - 1]);
        }
        if (option == '?') {
            return refuse(argv[optind > 1 ? optind - 1 : 1], error);
        }
        set(&options, option);
    }
    if (optind < argc) {
        return error_set(error, STATUS_INVALID,
                         "'%s' is not expected: there are options only; see --help", argv[optind]);
    }
    *ret_options = options;
    return STATUS_OK;
}
