/* The texts shipped with the room Editorial, put into the program by the compiler (C23 #embed): a Swift
   array literal of the same bytes takes it a hundred times as long (docs/decisions/0005). */
#include "EditorialResources.h"

static const uint8_t digest_mustache[] = {
#embed "digest.mustache"
};
const uint8_t *editorial_digest_mustache(size_t *count) {
  *count = sizeof digest_mustache;
  return digest_mustache;
}

static const uint8_t page_css[] = {
#embed "page.css"
};
const uint8_t *editorial_page_css(size_t *count) {
  *count = sizeof page_css;
  return page_css;
}

static const uint8_t specialties_txt[] = {
#embed "specialties.txt"
};
const uint8_t *editorial_specialties_txt(size_t *count) {
  *count = sizeof specialties_txt;
  return specialties_txt;
}
