#include "http/server.h"

#include <microhttpd.h>
