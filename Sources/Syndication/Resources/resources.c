/* The texts shipped with the room Syndication, put into the program by the compiler (C23 #embed): a Swift
   array literal of the same bytes takes it a hundred times as long (docs/decisions/0005). */
#include "SyndicationResources.h"

static const uint8_t entities_txt[] = {
#embed "entities.txt"
};
const uint8_t *syndication_entities_txt(size_t *count) {
  *count = sizeof entities_txt;
  return entities_txt;
}

static const uint8_t charsets_txt[] = {
#embed "charsets.txt"
};
const uint8_t *syndication_charsets_txt(size_t *count) {
  *count = sizeof charsets_txt;
  return charsets_txt;
}
