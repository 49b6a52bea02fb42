/* verder-searchd: serves the search page and the search API from a published index. */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>

#include "application.h"
#include "cache/etag.h"
#include "config/listen.h"
#include "http/listener.h"
#include "http/server.h"
#include "language/data_file.h"
#include "log.h"
#include "options.h"

enum exit_code {
    EXIT_STOPPED = 0,
    EXIT_FAILED = 1,
    EXIT_USAGE = 2,
};

enum { FILES_BESIDE_CONNECTIONS = 256 /* the index of each thread, sockets of the library, … */ };

/* Everything that main() starts, in that order. */
struct program {
    struct config config;
    struct lexicon *lexicon;
    struct branding *branding;
    struct pages *pages;
    struct index_pool *indexes;
    struct admission *admission;
    struct answer_cache *answers;
    char fingerprint[ETAG_SIZE];
    unsigned threads;
    struct service service;
    struct server *server;
    sigset_t stop_signals;
};

static int complain(const struct error *error, enum exit_code code)
{
    (void)fprintf(stderr, "verder-searchd: %s\n", error->message);
    return code;
}

static enum status load_config(const struct options *options, struct config *config,
                               struct error *error)
{
    struct problem_list problems = {0};
    config_defaults(config);
    enum status status = STATUS_OK;
    if (options->config != NULL) {
        config_free(config);
        status = config_load(options->config, config, &problems, error);
    }
    for (size_t i = 0; i < problems.count; i++) {
        struct buffer line = {0};
        problem_format(&problems.items[i], &line);
        (void)fprintf(stderr, "%.*s\n", TEXT_ARGS(buffer_text(&line)));
        buffer_free(&line);
    }
    if (problems.total > 0) {
        status = error_set(error, STATUS_INVALID, "the settings have %zu mistake%s: mend %s first",
                           problems.total, problems.total == 1 ? "" : "s",
                           problems.total == 1 ? "it" : "them");
    }
    problem_list_free(&problems);
    if (options->index != NULL) {
        config->index = options->index;
    }
    if (options->listen != NULL) {
        config->server.listen = options->listen;
    }
    return status;
}

static enum status open_lexicon(struct program *program, struct error *error)
{
    struct buffer path = {0};
    enum status status = data_file_locate(DATA_FILE_LEXICON, program->config.lexicon, &path, error);
    if (status == STATUS_OK) {
        status = lexicon_open(path.data, &program->lexicon, error);
    }
    buffer_free(&path);
    return status;
}

/* Says at the start whether there is an index, rather than at the first request. */
static void announce_index(struct index_pool *indexes)
{
    struct index *index = NULL;
    struct error error;
    if (index_pool_acquire(indexes, &index, &error) == STATUS_OK) {
        index_pool_release(indexes, index);
    }
}

static enum status start_server(struct program *program, struct error *error)
{
    struct listen listen;
    struct listener listener;
    const struct config *config = &program->config;
    enum status status = listen_parse(config->server.listen, &listen, error);
    if (status == STATUS_OK) {
        status = listener_open(listen.host, listen.port, &listener, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    const struct server_options options = {
        .socket = listener.socket,
        .threads = program->threads,
        .connections = (unsigned)config->server.connections,
        .request_seconds = (unsigned)config->server.request_seconds,
        .answer = application_answer,
        .context = &program->service,
    };
    status = server_start(&options, &program->server, error);
    if (status == STATUS_OK) {
        /* At every log level: whoever asked for port 0 needs it. */
        (void)fprintf(stderr, "listening on %s\n", listener.url);
    }
    return status;
}

static enum status start(struct program *program, struct error *error)
{
    const struct config *config = &program->config;
    program->threads = server_count_threads((unsigned)config->server.threads);
    enum status status = open_lexicon(program, error);
    if (status == STATUS_OK) {
        status = branding_create(config, &program->branding, error);
    }
    if (status == STATUS_OK) {
        status = pages_create(config, program->branding, &program->pages, error);
    }
    if (status == STATUS_OK) {
        status = index_pool_create(config->index, program->lexicon, program->threads,
                                   &program->indexes, error);
    }
    if (status == STATUS_OK) {
        status = admission_create(config, &program->admission, error);
    }
    if (status == STATUS_OK && config->server.cache_megabytes > 0) {
        status = answer_cache_create((size_t)config->server.cache_megabytes << 20,
                                     &program->answers, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    etag_make_fingerprint(config, VERDER_VERSION, branding_style_url(program->branding),
                          branding_logo_url(program->branding), program->fingerprint);
    program->service = (struct service){.config = config,
                                        .branding = program->branding,
                                        .pages = program->pages,
                                        .indexes = program->indexes,
                                        .admission = program->admission,
                                        .fingerprint = program->fingerprint,
                                        .answers = program->answers};
    announce_index(program->indexes);
    return start_server(program, error);
}

static void stop(struct program *program)
{
    server_stop(program->server, (unsigned)program->config.server.drain_seconds);
    answer_cache_free(program->answers);
    admission_free(program->admission);
    index_pool_free(program->indexes);
    pages_free(program->pages);
    branding_free(program->branding);
    lexicon_close(program->lexicon);
    config_free(&program->config);
}

/* Each connection is an open file; the usual limit of 1024 leaves no room for the rest. */
static void make_room_for_files(const struct config *config)
{
    struct rlimit limit;
    rlim_t wanted = (rlim_t)config->server.connections + FILES_BESIDE_CONNECTIONS;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) {
        return;
    }
    limit.rlim_cur = wanted < limit.rlim_max ? wanted : limit.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < wanted) {
        log_write(LOG_LEVEL_WARNING,
                  "only %llu files may be open (ulimit -n): fewer than %lld connections fit",
                  (unsigned long long)limit.rlim_cur, config->server.connections);
    }
}

/* Signals that stop the program are waited for, by the main thread alone. */
static void take_signals(struct program *program)
{
    (void)signal(SIGPIPE, SIG_IGN);
    sigemptyset(&program->stop_signals);
    sigaddset(&program->stop_signals, SIGTERM);
    sigaddset(&program->stop_signals, SIGINT);
    (void)pthread_sigmask(SIG_BLOCK, &program->stop_signals, NULL);
}

static int run(const struct options *options)
{
    struct program program = {0};
    struct error error = {0};
    enum status status = load_config(options, &program.config, &error);
    if (status != STATUS_OK) {
        config_free(&program.config);
        return complain(&error, EXIT_USAGE);
    }
    log_set_level(program.config.server.log);
    take_signals(&program);
    make_room_for_files(&program.config);
    status = start(&program, &error);
    if (status == STATUS_OK) {
        int signal_number = 0;
        (void)sigwait(&program.stop_signals, &signal_number);
        log_write(LOG_LEVEL_INFO, "stopping: %s", signal_number == SIGTERM ? "SIGTERM" : "SIGINT");
    }
    stop(&program);
    if (status == STATUS_OK) {
        return EXIT_STOPPED;
    }
    return complain(&error, status == STATUS_INVALID ? EXIT_USAGE : EXIT_FAILED);
}

int main(int argc, char **argv)
{
    struct options options;
    struct error error = {0};
    json_object_seed(0);
    if (options_parse(argc, argv, &options, &error) != STATUS_OK) {
        return complain(&error, EXIT_USAGE);
    }
    if (options.wants_help) {
        (void)fputs(options_help, stdout);
        return EXIT_STOPPED;
    }
    if (options.wants_version) {
        (void)puts("verder-searchd " VERDER_VERSION);
        return EXIT_STOPPED;
    }
    return run(&options);
}
