#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>

#include "xapian-c/xapian-c.h"

#define TEXT(string) ((xc_text){(string), strlen(string)})

static xc_error error;

static void must(xc_status status)
{
    if (status != XC_OK) {
        fprintf(stderr, "%s\n", error.message);
        exit(1);
    }
}

static void build(const char *folder, const char *file)
{
    xc_writer *writer;
    xc_document *document;
    uint32_t number;
    must(xc_writer_create(folder, 0, &writer, &error));
    must(xc_document_create(&document, &error));
    must(xc_document_set_data(document, TEXT("Reading on a rainy day"), &error));
    must(xc_document_add_posting(document, TEXT("rain"), 1, XC_TWO_FIELD(1, 0), &error));
    must(xc_writer_add(writer, document, &number, &error));
    must(xc_writer_commit(writer, &error));
    xc_document_free(document);
    xc_writer_free(writer);
    must(xc_compact(&folder, 1, file, &error));
}

static void search(const char *file, const char *word)
{
    static const xc_two_field_weight weight = {2, 1.3, 0.65, 0.6, 1.2, 0.3, 1, 2, 1};
    xc_database *database;
    xc_pool *pool;
    xc_results results;
    xc_text data;
    must(xc_database_open(open(file, O_RDONLY | O_CLOEXEC), &database, &error));
    must(xc_pool_create(&pool, &error));
    const xc_query *query = xc_query_term(pool, TEXT(word));
    must(xc_pool_status(pool, &error));
    const xc_search request = {.query = query, .weight = &weight, .limit = 10};
    must(xc_database_search(database, &request, &results, &error));
    for (size_t i = 0; i < results.hit_count; i++) {
        must(xc_database_data(database, results.hits[i].number, &data, &error));
        printf("%.3f %.*s\n", results.hits[i].weight, (int)data.size, data.data);
    }
    xc_results_clear(&results);
    xc_pool_free(pool);
    xc_database_free(database);
}

int main(int count, char **arguments)
{
    if (count == 4) {
        build(arguments[1], arguments[2]);
        search(arguments[2], arguments[3]);
    }
    return count == 4 ? 0 : 2;
}
