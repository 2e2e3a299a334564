#ifndef VEILLE_CURL_LOADER_H
#define VEILLE_CURL_LOADER_H

#include "CLibCurl.h"

/// libcurl's own functions, as its header declares them.
struct libcurl {
  CURLcode (*global_init)(long flags);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *handle);
  CURLcode (*easy_setopt)(CURL *handle, CURLoption option, ...);
  CURLcode (*easy_getinfo)(CURL *handle, CURLINFO info, ...);
  const char *(*easy_strerror)(CURLcode code);
  char *(*easy_unescape)(CURL *handle, const char *text, int length, int *decoded);
  void (*free)(void *text);
  struct curl_slist *(*slist_append)(struct curl_slist *list, const char *text);
  void (*slist_free_all)(struct curl_slist *list);
  CURLM *(*multi_init)(void);
  CURLMcode (*multi_cleanup)(CURLM *handle);
  CURLMcode (*multi_setopt)(CURLM *handle, CURLMoption option, ...);
  CURLMcode (*multi_add_handle)(CURLM *handle, CURL *transfer);
  CURLMcode (*multi_remove_handle)(CURLM *handle, CURL *transfer);
  CURLMcode (*multi_perform)(CURLM *handle, int *running);
  CURLMcode (*multi_poll)(
      CURLM *handle, struct curl_waitfd *files, unsigned int count, int milliseconds, int *ready);
  CURLMcode (*multi_wakeup)(CURLM *handle);
  CURLMsg *(*multi_info_read)(CURLM *handle, int *left);
};

/// libcurl, loaded and initialised by the first call, from any thread.
/// A null pointer where the library, or a function of it, is not there.
const struct libcurl *veille_libcurl(void);

#endif
