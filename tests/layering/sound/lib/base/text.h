#ifndef BASE_TEXT_H
#define BASE_TEXT_H

struct text {
    const char *data;
};

#endif
