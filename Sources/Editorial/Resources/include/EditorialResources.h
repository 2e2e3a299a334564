#ifndef EditorialResources_h
#define EditorialResources_h

#include <stddef.h>
#include <stdint.h>

/* The bytes of each shipped text, and how many they are. They live as long as the program. */
const uint8_t *_Nonnull editorial_digest_mustache(size_t *_Nonnull count);
const uint8_t *_Nonnull editorial_page_css(size_t *_Nonnull count);
const uint8_t *_Nonnull editorial_specialties_txt(size_t *_Nonnull count);

#endif
