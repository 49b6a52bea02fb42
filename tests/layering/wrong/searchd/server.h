#ifndef SERVER_H
#define SERVER_H

#include "web/assets.h"

#endif
