#include "loader.h"

#include <stddef.h>

CURL *veille_easy_init(void) {
  const struct libcurl *curl = veille_libcurl();
  return curl ? curl->easy_init() : NULL;
}

void veille_easy_cleanup(CURL *handle) {
  const struct libcurl *curl = veille_libcurl();
  if (curl) curl->easy_cleanup(handle);
}

const char *veille_easy_strerror(CURLcode code) {
  const struct libcurl *curl = veille_libcurl();
  return curl ? curl->easy_strerror(code) : "libcurl is not installed";
}

char *veille_easy_unescape(const char *text) {
  const struct libcurl *curl = veille_libcurl();
  return curl ? curl->easy_unescape(NULL, text, 0, NULL) : NULL;
}

void veille_free(void *text) {
  const struct libcurl *curl = veille_libcurl();
  if (curl) curl->free(text);
}

struct curl_slist *veille_slist_append(struct curl_slist *list, const char *text) {
  const struct libcurl *curl = veille_libcurl();
  return curl ? curl->slist_append(list, text) : NULL;
}

void veille_slist_free_all(struct curl_slist *list) {
  const struct libcurl *curl = veille_libcurl();
  if (curl) curl->slist_free_all(list);
}

// Handles of the multi interface exist only where libcurl does.

CURLM *veille_multi_init(void) {
  const struct libcurl *curl = veille_libcurl();
  return curl ? curl->multi_init() : NULL;
}

CURLMcode veille_multi_cleanup(CURLM *handle) { return veille_libcurl()->multi_cleanup(handle); }

CURLMcode veille_multi_add_handle(CURLM *handle, CURL *transfer) {
  return veille_libcurl()->multi_add_handle(handle, transfer);
}

CURLMcode veille_multi_remove_handle(CURLM *handle, CURL *transfer) {
  return veille_libcurl()->multi_remove_handle(handle, transfer);
}

CURLMcode veille_multi_perform(CURLM *handle, int *running) {
  return veille_libcurl()->multi_perform(handle, running);
}

CURLMcode veille_multi_poll(CURLM *handle, int milliseconds) {
  return veille_libcurl()->multi_poll(handle, NULL, 0, milliseconds, NULL);
}

CURLMcode veille_multi_wakeup(CURLM *handle) { return veille_libcurl()->multi_wakeup(handle); }

CURLMsg *veille_multi_info_read(CURLM *handle, int *left) {
  return veille_libcurl()->multi_info_read(handle, left);
}

CURLMcode veille_multi_set_long(CURLM *handle, CURLMoption option, long value) {
  return veille_libcurl()->multi_setopt(handle, option, value);
}

// So do those of the easy interface.

CURLcode veille_set_long(CURL *handle, CURLoption option, long value) {
  return veille_libcurl()->easy_setopt(handle, option, value);
}

CURLcode veille_set_string(CURL *handle, CURLoption option, const char *value) {
  return veille_libcurl()->easy_setopt(handle, option, value);
}

CURLcode veille_set_pointer(CURL *handle, CURLoption option, void *value) {
  return veille_libcurl()->easy_setopt(handle, option, value);
}

CURLcode veille_set_data(CURL *handle, CURLoption option, veille_data_callback value) {
  return veille_libcurl()->easy_setopt(handle, option, value);
}

CURLcode veille_set_progress(CURL *handle, veille_progress_callback value) {
  return veille_libcurl()->easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}

CURLcode veille_set_socket(CURL *handle, veille_socket_callback value) {
  return veille_libcurl()->easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

CURLcode veille_set_debug(CURL *handle, veille_debug_callback value) {
  return veille_libcurl()->easy_setopt(handle, CURLOPT_DEBUGFUNCTION, value);
}

CURLcode veille_get_long(CURL *handle, CURLINFO info, long *value) {
  return veille_libcurl()->easy_getinfo(handle, info, value);
}

CURLcode veille_get_number(CURL *handle, CURLINFO info, curl_off_t *value) {
  return veille_libcurl()->easy_getinfo(handle, info, value);
}

CURLcode veille_get_string(CURL *handle, CURLINFO info, const char **value) {
  return veille_libcurl()->easy_getinfo(handle, info, value);
}
