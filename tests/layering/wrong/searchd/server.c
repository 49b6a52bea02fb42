#include <microhttpd.h>

#include "server.h"
