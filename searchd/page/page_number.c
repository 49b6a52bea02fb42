#include "page/page_number.h"

#include "base/number.h"

size_t page_number_read(const struct request *request, size_t maximum)
{
    size_t number;
    const struct uri_parameter *asked = request_parameter(request, "pagina");
    bool is_number = asked != NULL && number_parse(text_trim(asked->value.text), maximum, &number);
    return is_number && number > 0 ? number : 1;
}
