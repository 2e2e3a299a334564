#ifndef VEILLE_CLIBCURL_SHIM_H
#define VEILLE_CLIBCURL_SHIM_H

#include <curl/curl.h>

// curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, which Swift cannot call.
// One typed wrapper per kind of value; the number is a `long`, since an `int` reads junk.

static inline CURLcode veille_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode veille_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode veille_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

typedef size_t (*veille_data_callback)(char *data, size_t size, size_t count, void *context);

static inline CURLcode veille_set_data(CURL *handle, CURLoption option, veille_data_callback value) {
  return curl_easy_setopt(handle, option, value);
}

typedef int (*veille_progress_callback)(
    void *context, curl_off_t total, curl_off_t now, curl_off_t uptotal, curl_off_t upnow);

static inline CURLcode veille_set_progress(CURL *handle, veille_progress_callback value) {
  return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}

typedef curl_socket_t (*veille_socket_callback)(
    void *context, curlsocktype purpose, struct curl_sockaddr *address);

static inline CURLcode veille_set_socket(CURL *handle, veille_socket_callback value) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

typedef int (*veille_debug_callback)(
    CURL *handle, curl_infotype type, char *data, size_t size, void *context);

static inline CURLcode veille_set_debug(CURL *handle, veille_debug_callback value) {
  return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, value);
}

static inline CURLcode veille_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode veille_get_number(CURL *handle, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode veille_get_string(CURL *handle, CURLINFO info, const char **value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode veille_multi_set_long(CURLM *handle, CURLMoption option, long value) {
  return curl_multi_setopt(handle, option, value);
}

/// The result of a finished transfer, which C keeps in a union.
static inline CURLcode veille_result(const CURLMsg *message) { return message->data.result; }

/// The socket address inside libcurl's own structure.
static inline const struct sockaddr *veille_address(const struct curl_sockaddr *address) {
  return &address->addr;
}

#endif
