#ifndef VEILLE_CLIBCURL_H
#define VEILLE_CLIBCURL_H

#include <curl/curl.h>

// The functions of libcurl that transfers need, under names of our own: libcurl is loaded and
// initialised at the first of these calls and not with the program. It and the thirty libraries
// behind it took two fifths of the start of every command (docs/decisions/0006-libcurl-when-needed.md).
// Where it is not there, handles are null, and nothing that takes one may be called.

CURL *veille_easy_init(void);
void veille_easy_cleanup(CURL *handle);
const char *veille_easy_strerror(CURLcode code);
char *veille_easy_unescape(const char *text);
void veille_free(void *text);
struct curl_slist *veille_slist_append(struct curl_slist *list, const char *text);
void veille_slist_free_all(struct curl_slist *list);

CURLM *veille_multi_init(void);
CURLMcode veille_multi_cleanup(CURLM *handle);
CURLMcode veille_multi_add_handle(CURLM *handle, CURL *transfer);
CURLMcode veille_multi_remove_handle(CURLM *handle, CURL *transfer);
CURLMcode veille_multi_perform(CURLM *handle, int *running);
CURLMcode veille_multi_poll(CURLM *handle, int milliseconds);
CURLMcode veille_multi_wakeup(CURLM *handle);
CURLMsg *veille_multi_info_read(CURLM *handle, int *left);

// curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, which Swift cannot call.
// One typed function per kind of value; the number is a `long`, since an `int` reads junk.

typedef size_t (*veille_data_callback)(char *data, size_t size, size_t count, void *context);
typedef int (*veille_progress_callback)(
    void *context, curl_off_t total, curl_off_t now, curl_off_t uptotal, curl_off_t upnow);
typedef curl_socket_t (*veille_socket_callback)(
    void *context, curlsocktype purpose, struct curl_sockaddr *address);
typedef int (*veille_debug_callback)(
    CURL *handle, curl_infotype type, char *data, size_t size, void *context);

CURLcode veille_set_long(CURL *handle, CURLoption option, long value);
CURLcode veille_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode veille_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode veille_set_data(CURL *handle, CURLoption option, veille_data_callback value);
CURLcode veille_set_progress(CURL *handle, veille_progress_callback value);
CURLcode veille_set_socket(CURL *handle, veille_socket_callback value);
CURLcode veille_set_debug(CURL *handle, veille_debug_callback value);
CURLcode veille_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode veille_get_number(CURL *handle, CURLINFO info, curl_off_t *value);
CURLcode veille_get_string(CURL *handle, CURLINFO info, const char **value);
CURLMcode veille_multi_set_long(CURLM *handle, CURLMoption option, long value);

/// The result of a finished transfer, which C keeps in a union.
static inline CURLcode veille_result(const CURLMsg *message) { return message->data.result; }

/// The socket address inside libcurl's own structure.
static inline const struct sockaddr *veille_address(const struct curl_sockaddr *address) {
  return &address->addr;
}

#endif
