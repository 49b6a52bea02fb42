#include <stdio.h>
#include <string.h>

#include <fcntl.h>

#include "xapian-c/xapian-c.h"

#define TRY(call)                                                                                  \
    if ((call) != XC_OK)                                                                           \
    return fprintf(stderr, "%s\n", error.message), 1
#define TEXT(string) ((xc_text){(string), strlen(string)})

int main(int count, char **arguments)
{
    if (count != 3)
        return fprintf(stderr, "usage: %s NEW-FOLDER NEW-FILE\n", arguments[0]), 2;
    const char *folder = arguments[1], *file = arguments[2];
    xc_error error;
    xc_writer *writer;
    xc_document *document;
    uint32_t number;
    TRY(xc_writer_create(folder, 0, &writer, &error));
    TRY(xc_document_create(&document, &error));
    TRY(xc_document_set_data(document, TEXT("Reading on a rainy day"), &error));
    TRY(xc_document_add_posting(document, TEXT("rain"), 1, XC_TWO_FIELD(1, 0), &error));
    TRY(xc_document_add_posting(document, TEXT("read"), 2, XC_TWO_FIELD(1, 2), &error));
    TRY(xc_writer_add(writer, document, &number, &error));
    TRY(xc_writer_commit(writer, &error));
    xc_document_free(document);
    xc_writer_free(writer);
    TRY(xc_compact(&folder, 1, file, &error));

    xc_database *database;
    xc_pool *pool;
    xc_text data;
    xc_results results;
    TRY(xc_database_open(open(file, O_RDONLY | O_CLOEXEC), &database, &error));
    TRY(xc_pool_create(&pool, &error));
    const xc_two_field_weight weight = {2, 1.3, 0.65, 0.6, 1.2, 0.3, 1, 6, 2};
    const xc_search search = {
        .query = xc_query_term(pool, TEXT("rain")), .weight = &weight, .limit = 10};
    TRY(xc_database_search(database, &search, &results, &error));
    for (size_t i = 0; i < results.hit_count; i++) {
        TRY(xc_database_data(database, results.hits[i].number, &data, &error));
        printf("%.3f %.*s\n", results.hits[i].weight, (int)data.size, data.data);
    }
    xc_results_clear(&results);
    xc_pool_free(pool);
    xc_database_free(database);
    return 0;
}
