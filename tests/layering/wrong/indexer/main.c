#include "nowhere.h"

#include "../searchd/server.h"
#include "searchd/server.h"
