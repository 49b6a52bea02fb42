#include "catalogue/reader.h"

#include "base/array.h"

enum status reader_add_record(struct reader *reader, const struct node *mapping,
                              enum record_type type)
{
    struct catalogue *catalogue = reader->catalogue;
    size_t count = catalogue->counts[type];
    if (count >= CATALOGUE_RECORDS_MAX) {
        problem_add(reader->decoder.problems, mapping->place,
                    "this is more than %d records of one type: divide them over more catalogues",
                    CATALOGUE_RECORDS_MAX);
        return STATUS_LIMIT;
    }
    if (!array_reserve(&catalogue->records[type], &catalogue->capacities[type], count + 1,
                       sizeof(struct record))) {
        return error_no_memory(reader->error);
    }
    enum status status =
        decode_record(&reader->decoder, mapping, type, &catalogue->records[type][count]);
    if (status != STATUS_OK) {
        return error_no_memory(reader->error);
    }
    catalogue->counts[type]++;
    return STATUS_OK;
}
