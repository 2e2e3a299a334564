#ifndef VEILLE_CLIBCURL_SHIM_H
#define VEILLE_CLIBCURL_SHIM_H

#include <curl/curl.h>

#endif
