#include "lexicon_load.h"

#include "language/data_file.h"
#include "message.h"

enum exit_code lexicon_load(const struct config *config, struct lexicon **ret_lexicon)
{
    struct buffer path = {0};
    struct error error = {0};
    enum status status = data_file_locate(DATA_FILE_LEXICON, config->lexicon, &path, &error);
    if (status == STATUS_OK) {
        status = lexicon_open(path.data, ret_lexicon, &error);
    }
    buffer_free(&path);
    if (status != STATUS_OK) {
        message_error(&error);
    }
    return exit_code_from_status(status);
}
