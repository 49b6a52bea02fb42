/* database.h: an open database. */
#ifndef XC_DATABASE_H
#define XC_DATABASE_H

#include <string>

#include <xapian.h>

struct xc_database {
    Xapian::Database database;
    std::string text; /* last returned */
};

#endif
