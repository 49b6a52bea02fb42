/* page_number.h: which page of a list an address asks for. */
#ifndef PAGE_PAGE_NUMBER_H
#define PAGE_PAGE_NUMBER_H

#include <stddef.h>

#include "http/request.h"

/* The parameter `pagina`, from 1 to `maximum`; 1 where it is not there or cannot be meant. */
size_t page_number_read(const struct request *request, size_t maximum);

#endif
