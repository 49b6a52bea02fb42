#include "base/number.h"

bool number_parse(struct text text, size_t maximum, size_t *ret_number)
{
    size_t number = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9') {
            return false;
        }
        size_t digit = (size_t)(text.data[i] - '0');
        if (digit > maximum || number > (maximum - digit) / 10) {
            return false;
        }
        number = number * 10 + digit;
    }
    if (text.size == 0) {
        return false;
    }
    *ret_number = number;
    return true;
}
