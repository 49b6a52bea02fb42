#include "site.h"

#include "content.h"
#include "lexicon_load.h"
#include "settings.h"
#include "synonyms_load.h"

static const char CONSEQUENCE[] = "nothing was indexed";

enum exit_code site_load(const struct options *options, struct site *ret_site)
{
    struct site site = {0};
    enum exit_code code = settings_load(options, &site.config);
    if (code != EXIT_OK) {
        return code;
    }
    code = lexicon_load(&site.config, &site.lexicon);
    if (code == EXIT_OK) {
        code = content_load(&site.config, CONSEQUENCE, &site.catalogue);
    }
    if (code == EXIT_OK) {
        code =
            synonyms_load(&site.config, site.lexicon, &site.catalogue, CONSEQUENCE, &site.synonyms);
    }
    if (code != EXIT_OK) {
        site_free(&site);
        return code;
    }
    *ret_site = site;
    return EXIT_OK;
}

void site_free(struct site *site)
{
    synonyms_free(site->synonyms);
    catalogue_free(&site->catalogue);
    lexicon_close(site->lexicon);
    config_free(&site->config);
}
