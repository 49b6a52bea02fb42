#ifndef XAPIAN_C_H
#define XAPIAN_C_H

int xc_version(void);

#endif
