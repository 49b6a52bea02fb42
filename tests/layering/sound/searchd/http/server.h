#ifndef HTTP_SERVER_H
#define HTTP_SERVER_H

#include "index/index.h"

#endif
