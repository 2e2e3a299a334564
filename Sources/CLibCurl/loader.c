#include "loader.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static struct libcurl functions;
static bool is_loaded;

#define ENTRY(name) {"curl_" #name, offsetof(struct libcurl, name)}

static const struct {
  const char *name;
  size_t offset;
} entries[] = {
    ENTRY(global_init),    ENTRY(easy_init),         ENTRY(easy_cleanup),
    ENTRY(easy_setopt),    ENTRY(easy_getinfo),      ENTRY(easy_strerror),
    ENTRY(easy_unescape),  ENTRY(free),              ENTRY(slist_append),
    ENTRY(slist_free_all), ENTRY(multi_init),        ENTRY(multi_cleanup),
    ENTRY(multi_setopt),   ENTRY(multi_add_handle),  ENTRY(multi_remove_handle),
    ENTRY(multi_perform),  ENTRY(multi_poll),        ENTRY(multi_wakeup),
    ENTRY(multi_info_read),
};

// The soname that libcurl has kept since 7.16 (curl.se/libcurl/abi.html).
#ifdef __APPLE__
static const char library_name[] = "libcurl.4.dylib";
#else
static const char library_name[] = "libcurl.so.4";
#endif

static void load(void) {
  void *library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  for (size_t index = 0; index < sizeof entries / sizeof entries[0]; index++) {
    void *function = dlsym(library, entries[index].name);
    if (function == NULL) return;
    // POSIX lets a function's address go through `void *` (dlsym, "Application usage").
    memcpy((char *)&functions + entries[index].offset, &function, sizeof function);
  }
  is_loaded = functions.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

const struct libcurl *veille_libcurl(void) {
  pthread_once(&once, load);
  return is_loaded ? &functions : NULL;
}
