#ifndef WEB_ASSETS_H
#define WEB_ASSETS_H

#endif
